import { ingressPaths } from '../../../src/laws/networking/ingress-paths';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

const service = { name: 'web', port: { number: 80 } };

function ingress(spec: Fields, annotations: Fields = {}): Fields {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'web', annotations }, spec };
}

function path(fields: Fields): Fields {
  return ingress({
    rules: [{ http: { paths: [{ pathType: 'Prefix', path: '/', backend: { service }, ...fields }] } }],
  });
}

testLaws(ingressPaths, {
  accept: [
    { title: 'a path', given: path({ path: '/api' }) },
    { title: 'no path with ImplementationSpecific', given: path({ path: '', pathType: 'ImplementationSpecific' }) },
    {
      title: 'any path with ImplementationSpecific',
      given: path({ path: '/..//', pathType: 'ImplementationSpecific' }),
    },
    { title: 'a default backend alone', given: ingress({ defaultBackend: { service } }) },
    { title: 'a rule without http', given: ingress({ rules: [{ host: 'a.b' }] }) },
  ],
  refuse: [
    {
      title: 'an Ingress without rules and default backend',
      given: ingress({}),
      at: 'spec',
      what: 'the Ingress has neither rules nor a defaultBackend',
    },
    {
      title: 'a rule without paths',
      given: ingress({ rules: [{ http: { paths: [] } }] }),
      at: 'spec.rules[0].http.paths',
      what: 'a rule has no paths',
    },
    {
      title: 'a path without a slash',
      given: path({ path: 'api' }),
      at: 'spec.rules[0].http.paths[0].path',
      what: 'the path "api" does not begin with "/"',
    },
    {
      title: 'a path with two slashes',
      given: path({ path: '/a//b' }),
      at: 'spec.rules[0].http.paths[0].path',
      what: 'the path "/a//b" contains "//", which pathType "Prefix" does not allow',
    },
    {
      title: 'a path that ends with ".."',
      given: path({ path: '/a/..', pathType: 'Exact' }),
      at: 'spec.rules[0].http.paths[0].path',
      what: 'the path "/a/.." ends with "/..", which pathType "Exact" does not allow',
    },
    {
      title: 'an empty type',
      given: path({ pathType: '' }),
      at: 'spec.rules[0].http.paths[0].pathType',
      what: 'pathType is empty',
    },
  ],
});
