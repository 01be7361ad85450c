import type { Construct } from 'constructs';
import {
  App,
  Chart,
  ClusterRole,
  ConfigMap,
  CronJob,
  Deployment,
  defineKind,
  Ingress,
  Job,
  NetworkPolicy,
  PersistentVolume,
  PersistentVolumeClaim,
  Pod,
  Role,
  Secret,
  Service,
  ServiceAccount,
  StatefulSet,
} from '../../src';
import { compare } from '../../src/changes/compare';
import { toJson } from '../../src/manifests/json';
import type { Rendering } from '../../src/manifests/manifest';

const Shop = defineKind<{ spec: { size: number } }>({
  apiVersion: 'example.com/v1',
  kind: 'Shop',
  scope: 'Namespaced',
});
const movedFrom = 'old';

const MADE: readonly ((chart: Construct) => unknown)[] = [
  (chart) => new ClusterRole(chart, 'a', { movedFrom, rules: [] }),
  (chart) => new ConfigMap(chart, 'a', { movedFrom, data: { A: '1' } }),
  (chart) => new CronJob(chart, 'a', { movedFrom, image: 'a:1', schedule: '0 3 * * *' }),
  (chart) => new Deployment(chart, 'a', { movedFrom, image: 'a:1' }),
  (chart) => new Ingress(chart, 'a', { movedFrom, defaultBackend: { service: { name: 'a', port: { number: 80 } } } }),
  (chart) => new Job(chart, 'a', { movedFrom, image: 'a:1' }),
  (chart) => new NetworkPolicy(chart, 'a', { movedFrom, podSelector: {}, policyTypes: ['Ingress'] }),
  (chart) =>
    new PersistentVolume(chart, 'a', {
      movedFrom,
      storage: '1Gi',
      accessModes: ['ReadWriteOnce'],
      nfs: { server: 'nfs', path: '/' },
    }),
  (chart) => new PersistentVolumeClaim(chart, 'a', { movedFrom, storage: '1Gi', accessModes: ['ReadWriteOnce'] }),
  (chart) => new Pod(chart, 'a', { movedFrom, image: 'a:1' }),
  (chart) => new Role(chart, 'a', { movedFrom, rules: [] }),
  (chart) => new Secret(chart, 'a', { movedFrom }),
  (chart) => new Service(chart, 'a', { movedFrom, type: 'ExternalName', externalName: 'db.example.com' }),
  (chart) => new ServiceAccount(chart, 'a', { movedFrom }),
  (chart) => new Shop(chart, 'a', { movedFrom, spec: { size: 1 } }),
  (chart) => new StatefulSet(chart, 'a', { movedFrom, image: 'a:1' }),
];

function rendered(make: (chart: Construct) => unknown): Rendering {
  const app = new App({ defaults: 'plain' });
  make(new Chart(app, 'shop', { namespace: 'shop' }));
  return app.render();
}

describe('movedFrom', () => {
  test('is known for every kind, and is not part of the manifest', () => {
    for (const make of MADE) {
      const rendering = rendered(make);
      expect(rendering.map((each) => each.movedFrom)).toContain('old');
      expect(toJson(rendering.map(({ manifest }) => manifest))).not.toMatch(/movedFrom|"old"/);
    }
  });

  test('turns two objects that have nothing else in common into one change', () => {
    const before = rendered((chart) => new ConfigMap(chart, 'old', { data: { A: '1' } }));
    const after = rendered((chart) => new ConfigMap(chart, 'new', { movedFrom, data: { B: '2' } }));
    expect(compare(before, after).changes).toMatchObject([
      { change: 'replaced', object: { name: 'new' }, formerly: { name: 'old' } },
    ]);
  });
});
