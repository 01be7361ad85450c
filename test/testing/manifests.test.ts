import type { Manifest } from 'kustruct';
import { manifestsOf } from '../../src/testing/render';

const object = (kind: string, name: string, namespace?: string, apiVersion = 'v1'): Manifest => ({
  apiVersion,
  kind,
  metadata: { name, namespace },
});

const shop = manifestsOf([
  object('Namespace', 'shop'),
  object('Service', 'api', 'shop'),
  object('Deployment', 'api', 'shop', 'apps/v1'),
  object('Deployment', 'cart', 'shop', 'apps/v1'),
  object('Deployment', 'web', 'shop', 'apps/v1'),
  object('Deployment', 'web', 'shop-dev', 'apps/v1'),
  object('Service', 'knative', 'shop', 'serving.knative.dev/v1'),
  object('Service', 'knative', 'shop'),
]);

describe('manifests', () => {
  test('are found by kind and name', () => {
    expect(shop.get('Deployment', 'api')).toMatchObject({ kind: 'Deployment', metadata: { name: 'api' } });
    expect(shop.find('Deployment', 'nothing')).toBeUndefined();
    expect(shop.ofKind('Deployment')).toHaveLength(4);
    expect(shop.ofKind('CronJob')).toEqual([]);
  });

  test('are distinguished by their namespaces, and by their API groups', () => {
    expect(shop.get('Deployment', 'shop-dev/web').metadata.namespace).toBe('shop-dev');
    expect(shop.get('v1 Service', 'knative').apiVersion).toBe('v1');
    expect(shop.get('serving.knative.dev/v1 Service', 'shop/knative').apiVersion).toBe('serving.knative.dev/v1');
  });

  test('are not guessed if a name matches several', () => {
    expect(() => shop.get('Deployment', 'web')).toThrow(
      `Deployment "web" can be any of apps/v1 Deployment shop/web, apps/v1 Deployment shop-dev/web: be more specific, as in 'shop/web'`,
    );
    expect(() => shop.get('Service', 'knative')).toThrow(`as in 'serving.knative.dev/v1 Service'`);
  });

  test('that do not exist are reported with the closest names', () => {
    expect(() => shop.get('Deployment', 'crat')).toThrow(
      'there is no Deployment "crat"\n  each Deployment:  shop/cart, shop-dev/web, shop/api, shop/web',
    );
    expect(() => shop.get('StatefulSet', 'api')).toThrow(
      'there is no StatefulSet "api"\n  kinds:  Namespace, Service, Deployment\n' +
        '  named "api":  apps/v1 Deployment shop/api, v1 Service shop/api',
    );
  });

  test.each([
    ['deployment', 'Deployment'],
    ['Deployments', 'Deployment'],
    ['Deploymnet', 'Deployment'],
    ['HorizontalPodAutoScaler', 'HorizontalPodAutoscaler'],
    ['ingresses', 'Ingress'],
  ])('of a kind that is misspelled as %s are refused', (wrong, right) => {
    expect(() => shop.find(wrong, 'api')).toThrow(`there is no kind "${wrong}": did you mean '${right}'?`);
  });

  test.each(['Rule', 'Release', 'ServiceMonitor', 'Certificate', 'IngressRoute'])(
    'of the custom kind %s can be looked up, even if none exists',
    (kind) => {
      expect(shop.find(kind, 'api')).toBeUndefined();
    },
  );
});
