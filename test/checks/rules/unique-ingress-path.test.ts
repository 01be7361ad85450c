import { uniqueIngressPath } from '../../../src/checks/rules/unique-ingress-path';
import type { Fields } from '../../../src/manifests/manifest';
import { testRule } from '../rule-tester';

const HOST = 'shop.example.com';

/** An Ingress with one path, and its metadata. */
function ingress(name: string, rule: Fields = {}, metadata: Fields = {}, spec: Fields = {}): Fields {
  const { host = HOST, path = '/', pathType = 'Prefix' } = rule;
  const backend = { service: { name, port: { number: 80 } } };
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name, namespace: 'shop', ...metadata },
    spec: { rules: [{ host, http: { paths: [{ path, pathType, backend }] } }], ...spec },
  };
}

function annotated(name: string, annotations: Fields): Fields {
  return ingress(name, {}, { annotations });
}

const AT = 'spec.rules[0].http.paths[0]';
const WHAT = 'the Ingress "a" of the namespace "shop" also has the path "/" of the host "shop.example.com"';

testRule(uniqueIngressPath, {
  accept: [
    { title: 'other hosts', given: [ingress('a'), ingress('b', { host: 'api.example.com' })] },
    { title: 'other paths', given: [ingress('a'), ingress('b', { path: '/api' })] },
    { title: 'a path with another type', given: [ingress('a'), ingress('b', { pathType: 'Exact' })] },
    {
      title: 'a trailing slash in an exact path',
      given: [ingress('a', { path: '/a', pathType: 'Exact' }), ingress('b', { path: '/a/', pathType: 'Exact' })],
    },
    { title: 'another class', given: [ingress('a'), ingress('b', {}, {}, { ingressClassName: 'internal' })] },
    {
      title: 'another class by annotation',
      given: [ingress('a'), annotated('b', { 'kubernetes.io/ingress.class': 'internal' })],
    },
    { title: 'a canary', given: [ingress('a'), annotated('b', { 'nginx.ingress.kubernetes.io/canary': 'true' })] },
    {
      title: 'load balancers with separate addresses',
      given: [ingress('a', {}, {}, { ingressClassName: 'alb' }), ingress('b', {}, {}, { ingressClassName: 'alb' })],
    },
    {
      title: 'no host and no class, which can mean such load balancers',
      given: [ingress('a', { host: null }), ingress('b', { host: null })],
    },
    {
      title: 'other entry points of Traefik',
      given: ['web', 'websecure'].map((point) =>
        annotated(point, { 'traefik.ingress.kubernetes.io/router.entrypoints': point }),
      ),
    },
    {
      title: 'Ingresses with only a default backend',
      given: [ingress('a', {}, {}, { rules: null }), ingress('b', {}, {}, { rules: [{ host: HOST }] })],
    },
    {
      title: 'an Ingress with a reason',
      given: [ingress('a'), annotated('b', { 'ignore.kustruct.dev/unique-ingress-path': 'distinguished by a plugin' })],
    },
  ],
  reject: [
    {
      title: 'the same path twice',
      given: [ingress('a'), ingress('b')],
      at: AT,
      what: WHAT,
      fix: 'another host or path',
    },
    {
      title: 'the same path in another namespace',
      given: [ingress('a'), ingress('b', {}, { namespace: 'blog' })],
      at: AT,
      what: WHAT,
    },
    {
      title: 'a prefix that differs only by a trailing slash',
      given: [ingress('a', { path: '/a' }), ingress('b', { path: '/a/' })],
      at: AT,
      what: WHAT.replace('"/"', '"/a/"'),
    },
    {
      title: 'the same class, set in two ways',
      given: [
        ingress('a', {}, {}, { ingressClassName: 'nginx' }),
        annotated('b', { 'kubernetes.io/ingress.class': 'nginx' }),
      ],
      at: AT,
      what: WHAT,
    },
    {
      title: 'the same path for every host of one class',
      given: [
        ingress('a', { host: null }, {}, { ingressClassName: 'nginx' }),
        ingress('b', { host: '' }, {}, { ingressClassName: 'nginx' }),
      ],
      at: AT,
      what: 'the Ingress "a" of the namespace "shop" also has the path "/" of every host',
    },
    {
      title: 'the same path if namespaces are chosen later',
      given: ['a', 'b'].map((name) => ({ ...ingress(name), metadata: { name } })),
      at: AT,
      what: 'the Ingress "a" also has the path "/" of the host "shop.example.com"',
    },
    {
      title: 'the same path with a canary',
      given: [ingress('a'), annotated('a-canary', { 'nginx.ingress.kubernetes.io/canary': 'true' }), ingress('c')],
      at: AT,
      what: WHAT,
    },
  ],
});
