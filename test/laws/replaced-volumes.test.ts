import { manifestFindings } from '../../src/checks/manifest-findings';
import { withoutReplacedVolumes } from '../../src/laws/replaced-volumes';
import type { Manifest, Value } from '../../src/manifests/manifest';

function database(kind: string, ...volumes: readonly Value[]): Manifest {
  const containers = [{ name: 'db', image: 'postgres:17', volumeMounts: [{ name: 'data', mountPath: '/data' }] }];
  const claim = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name: 'db' },
    spec: {
      selector: { matchLabels: { app: 'db' } },
      template: { metadata: { labels: { app: 'db' } }, spec: { containers, volumes } },
      ...(kind === 'StatefulSet' ? { volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: claim }] } : {}),
    },
  };
}

describe('a volume that is replaced by a claim with its name', () => {
  test('may have any source', () => {
    const volume = { name: 'data', emptyDir: {}, persistentVolumeClaim: {} };
    expect(manifestFindings(database('StatefulSet', volume))).toEqual([]);
    expect(manifestFindings(database('Deployment', volume))).not.toEqual([]);
  });

  test('must still have the right types', () => {
    expect(
      manifestFindings(database('StatefulSet', { name: 'data', emptyDir: 1 })).map(({ law, at }) => [law, at]),
    ).toEqual([['field-type', 'spec.template.spec.volumes[0].emptyDir']]);
  });

  test('leaves the others unchanged, in their places', () => {
    const broken = { name: 'logs', emptyDir: {}, hostPath: { path: '/a' } };
    const found = manifestFindings(database('StatefulSet', { name: 'data', hostPath: { path: '' } }, broken));
    expect(found.map(({ at }) => at)).toEqual(['spec.template.spec.volumes[1].hostPath']);
  });

  test('is only looked for in StatefulSets; other manifests are returned unchanged', () => {
    const set = database('Deployment', { name: 'data', emptyDir: {} });
    expect(withoutReplacedVolumes(set)).toBe(set);
  });
});
