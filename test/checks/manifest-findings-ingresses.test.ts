import type { Fields, Value } from '../../src/manifests/manifest';
import { testManifests } from './manifest-tester';
import { object } from './objects';

const SERVICE: Fields = { name: 'web', port: { name: 'http' } };
const PATH: Fields = { path: '/', pathType: 'Prefix', backend: { service: SERVICE } };

function ingress(spec: Fields, version = 'v1'): Fields {
  return object(`networking.k8s.io/${version}`, 'Ingress', 'web', { spec });
}

function host(name: Value): Fields {
  return ingress({ rules: [{ host: name, http: { paths: [PATH] } }] });
}

function path(rest: Fields): Fields {
  return ingress({ rules: [{ http: { paths: [{ ...PATH, ...rest }] } }] });
}

const FIRST = 'spec.rules[0].http.paths[0]';

testManifests(['ingress-hosts', 'ingress-paths', 'ingress-backends', 'field-type', 'enum-value', 'required-field'], {
  accept: [
    { title: 'hosts', given: ['shop.example.com', '*.example.com', 'localhost', '', null].map(host) },
    { title: 'a default backend alone', given: ingress({ defaultBackend: { service: SERVICE } }) },
    { title: 'a resource', given: ingress({ defaultBackend: { resource: { kind: 'Bucket', name: 'a' } } }) },
    { title: 'a rule without paths for all paths of a host', given: ingress({ rules: [{ host: 'a.example.com' }] }) },
    {
      title: 'paths',
      given: [
        path({ path: '/a.b/..c', pathType: 'Exact' }),
        path({ path: null, pathType: 'ImplementationSpecific' }),
        path({ path: '/a//(.*)', pathType: 'ImplementationSpecific' }),
        path({ backend: { service: { name: 'web', port: { number: 80, name: '' } } } }),
      ],
    },
    { title: 'removed API versions', given: ingress({ backend: { serviceName: 'web' } }, 'v1beta1') },
  ],
  refuse: [
    {
      title: 'no rules and no default backend',
      given: ingress({ rules: [] }),
      at: 'spec',
      what: 'the Ingress has neither rules nor a defaultBackend',
      fix: "add a rule: rules: [{ host: 'shop.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }]",
    },
    {
      title: 'a host that is a URL',
      given: host('https://shop.example.com'),
      at: 'spec.rules[0].host',
      what: 'the host "https://shop.example.com" contains ":"; only a-z, 0-9, "-" and "." are allowed',
      fix: "host: 'shop.example.com'",
    },
    {
      title: 'a host that is an address',
      given: host('10.0.0.1'),
      at: 'spec.rules[0].host',
      what: 'the host is "10.0.0.1", which is an IP address, not a name',
    },
    {
      title: 'a wildcard in the middle',
      given: host('a.*.example.com'),
      at: 'spec.rules[0].host',
      what: 'the host "a.*.example.com" contains "*", which is only allowed as the whole first part',
    },
    {
      title: 'a host that is a number',
      given: host(1),
      at: 'spec.rules[0].host',
      what: 'host is the number 1; it must be a string',
    },
    {
      title: 'a host of a certificate in capital letters',
      given: ingress({ defaultBackend: { service: SERVICE }, tls: [{ hosts: ['a.example.com', 'Shop'] }] }),
      at: 'spec.tls[0].hosts[1]',
      what: 'an element of hosts is "Shop", which contains "S"; only a-z, 0-9, "-" and "." are allowed',
    },
    {
      title: 'an empty host of a certificate',
      given: ingress({ defaultBackend: { service: SERVICE }, tls: [{ hosts: [''] }] }),
      at: 'spec.tls[0].hosts[0]',
      what: 'an element of hosts is "", which is empty',
    },
    {
      title: 'a rule without paths',
      given: ingress({ rules: [{ http: { paths: [] } }] }),
      at: 'spec.rules[0].http.paths',
      what: 'a rule has no paths',
    },
    {
      title: 'a path without a type',
      given: path({ pathType: null }),
      at: `${FIRST}.pathType`,
      what: 'HTTPIngressPath has no pathType',
      fix: "pathType: 'Prefix'",
    },
    {
      title: 'a path that does not begin at the root',
      given: path({ path: 'api' }),
      at: `${FIRST}.path`,
      what: 'the path "api" does not begin with "/"',
      fix: "path: '/api'",
    },
    {
      title: 'a path with ".."',
      given: path({ path: '/a/..' }),
      at: `${FIRST}.path`,
      what: 'the path "/a/.." ends with "/..", which pathType "Prefix" does not allow',
    },
    {
      title: 'a backend with both a Service and a resource',
      given: path({ backend: { service: SERVICE, resource: {} } }),
      at: `${FIRST}.backend`,
      what: 'a backend has both a service and a resource',
    },
    {
      title: 'a backend without a Service and a resource',
      given: ingress({ defaultBackend: {} }),
      at: 'spec.defaultBackend',
      what: 'a backend has neither a service nor a resource',
    },
    {
      title: 'a Service without a port',
      given: path({ backend: { service: { name: 'web' } } }),
      at: `${FIRST}.backend.service.port`,
      what: 'the port of a Service has neither a name nor a number',
    },
    {
      title: 'a port by name and by number',
      given: path({ backend: { service: { name: 'web', port: { name: 'http', number: 80 } } } }),
      at: `${FIRST}.backend.service.port`,
      what: 'the port of a Service has both a name and a number',
    },
    {
      title: 'a port without a Service',
      given: path({ backend: { service: { port: { number: 80 } } } }),
      at: `${FIRST}.backend.service.name`,
      what: 'IngressServiceBackend has no name',
    },
  ],
});
