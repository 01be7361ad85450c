import { builtInRules } from '../../src/checks/rules/index';
import { check } from '../../src/checks/run';
import type { Fields, Rendering } from '../../src/manifests/manifest';
import { object } from './objects';
import { rendering } from './rendering';

/** Five objects of an application that refer to each other. */
function application(number: number, namespace: string): Fields[] {
  const name = `web-${number}`;
  const selector = { 'app.kubernetes.io/name': name, 'app.kubernetes.io/instance': 'shop' };
  const labels = { ...selector, 'app.kubernetes.io/managed-by': 'kustruct' };
  const settings = { name: 'settings', configMap: { name } };
  const container = {
    name: 'web',
    image: 'nginx:1.27.3',
    ports: [{ name: 'http', containerPort: 8080 }],
    volumeMounts: [{ name: 'settings', mountPath: '/etc/web' }],
  };
  const backend = { service: { name, port: { name: 'http' } } };
  const objects = [
    object('v1', 'ConfigMap', name, { data: { MODE: 'fast' } }),
    object('v1', 'ServiceAccount', name),
    object('apps/v1', 'Deployment', name, {
      spec: {
        selector: { matchLabels: selector },
        template: { metadata: { labels }, spec: { containers: [container], volumes: [settings] } },
      },
    }),
    object('v1', 'Service', name, { spec: { selector, ports: [{ name: 'http', port: 80, targetPort: 'http' }] } }),
    object('networking.k8s.io/v1', 'Ingress', name, {
      spec: { rules: [{ http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }] },
    }),
  ];
  return objects.map((given) => ({ ...given, metadata: { name, namespace, labels } }));
}

/** Counts how often any field of the manifests that it wraps is read. */
class ReadCounter {
  reads = 0;

  wrap<T>(value: T): T {
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    const copy: object = Array.isArray(value) ? [] : {};
    for (const [key, part] of Object.entries(value)) {
      Object.assign(copy, { [key]: this.wrap(part) });
    }
    const get = (target: object, key: string | symbol): unknown => {
      this.reads += 1;
      return Reflect.get(target, key);
    };
    return new Proxy(copy, { get }) as T;
  }
}

function readsPerObject(count: number, namespaceOf: (number: number) => string): number {
  const objects = Array.from({ length: count / 5 }, (_, number) => application(number, namespaceOf(number))).flat();
  const counter = new ReadCounter();
  const watched: Rendering = rendering(objects).map((rendered) => ({
    ...rendered,
    manifest: counter.wrap(rendered.manifest),
  }));
  counter.reads = 0;
  expect(check(watched, builtInRules)).toEqual([]);
  return counter.reads / count;
}

describe('checking 10,000 objects', () => {
  test.each([
    ['in one namespace', () => 'shop'],
    ['in a namespace for each application', (number: number) => `shop-${number}`],
  ])('reads no more of each object than of 1,000 %s', (_, namespaceOf) => {
    const few = readsPerObject(1000, namespaceOf);
    expect(few).toBeGreaterThan(10);
    expect(readsPerObject(10_000, namespaceOf) / few).toBeCloseTo(1, 2);
  });
});
