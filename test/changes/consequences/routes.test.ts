import type { Fields, Manifest } from '../../../src/manifests/manifest';
import { consequencesOf, object } from './consequence-texts';

function ingress(hosts: { readonly [host: string]: { readonly [path: string]: string } }, spec: Fields = {}): Manifest {
  const rules = Object.entries(hosts).map(([host, paths]) => ({
    host,
    http: {
      paths: Object.entries(paths).map(([path, name]) => ({
        path,
        pathType: 'Prefix',
        backend: { service: { name, port: { number: 80 } } },
      })),
    },
  }));
  return object('networking.k8s.io/v1', 'Ingress', 'web', { spec: { rules, ...spec } });
}

const SHOP = { 'shop.example.com': { '/': 'web', '/api': 'api' } };

describe('an Ingress', () => {
  test('is reported for a host and a path that are no longer served', () => {
    expect(consequencesOf([ingress(SHOP)], [], 'traffic')).toEqual([
      'lost-routes: the host shop.example.com is no longer served',
    ]);
    expect(consequencesOf([ingress(SHOP)], [ingress({ 'shop.example.com': { '/': 'web' } })], 'traffic')).toEqual([
      'lost-routes: shop.example.com/api is no longer served',
    ]);
  });

  test('is reported for a new host and a new path', () => {
    expect(
      consequencesOf([ingress(SHOP)], [ingress({ ...SHOP, 'admin.example.com': { '/': 'admin' } })], 'exposure'),
    ).toEqual(['new-routes: the host admin.example.com is served by admin:80']);
    expect(consequencesOf([ingress({ 'shop.example.com': { '/': 'web' } })], [ingress(SHOP)], 'exposure')).toEqual([
      'new-routes: shop.example.com/api is served by api:80',
    ]);
  });

  test('is not reported if a host moves to another Ingress', () => {
    const moved = { ...ingress(SHOP), metadata: { name: 'other', namespace: 'shop' } };
    expect(consequencesOf([ingress(SHOP)], [moved], 'traffic', 'exposure')).toEqual([]);
  });

  test('is reported if requests go to another Service or controller, or are no longer encrypted', () => {
    expect(
      consequencesOf(
        [ingress({ 'a.example.com': { '/': 'old' } })],
        [ingress({ 'a.example.com': { '/': 'new' } })],
        'traffic',
      ),
    ).toEqual(['moved-backend: a.example.com/ goes to new:80 instead of old:80']);
    expect(consequencesOf([ingress(SHOP)], [ingress(SHOP, { ingressClassName: 'nginx' })], 'traffic')).toEqual([
      'other-controller: ingressClassName changes from the default to nginx',
    ]);
    const tls = [{ hosts: ['shop.example.com'], secretName: 'tls' }];
    expect(consequencesOf([ingress(SHOP, { tls })], [ingress(SHOP)], 'security')).toEqual([
      'plain-text: shop.example.com is no longer encrypted',
    ]);
  });
});

test('an HTTPRoute is reported for its hosts, like an Ingress', () => {
  const route = (...hostnames: readonly string[]) =>
    object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'web', {
      spec: {
        hostnames,
        rules: [{ matches: [{ path: { type: 'PathPrefix', value: '/' } }], backendRefs: [{ name: 'web', port: 80 }] }],
      },
    });
  expect(
    consequencesOf(
      [route('a.example.com', 'b.example.com')],
      [route('b.example.com', 'c.example.com')],
      'traffic',
      'exposure',
    ),
  ).toEqual([
    'new-routes: the host c.example.com is served by web:80',
    'lost-routes: the host a.example.com is no longer served',
  ]);
});
