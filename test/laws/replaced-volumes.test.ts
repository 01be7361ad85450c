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

describe('a volume that a claim of its name replaces', () => {
  test('may be whatever it is', () => {
    const volume = { name: 'data', emptyDir: {}, persistentVolumeClaim: {} };
    expect(manifestFindings(database('StatefulSet', volume))).toEqual([]);
    expect(manifestFindings(database('Deployment', volume))).not.toEqual([]);
  });

  test('must be of the right types all the same', () => {
    expect(
      manifestFindings(database('StatefulSet', { name: 'data', emptyDir: 1 })).map(({ law, at }) => [law, at]),
    ).toEqual([['field-type', 'spec.template.spec.volumes[0].emptyDir']]);
  });

  test('leaves the others as they are, in their places', () => {
    const broken = { name: 'logs', emptyDir: {}, hostPath: { path: '/a' } };
    const found = manifestFindings(database('StatefulSet', { name: 'data', hostPath: { path: '' } }, broken));
    expect(found.map(({ at }) => at)).toEqual(['spec.template.spec.volumes[1].hostPath']);
  });

  test('is looked for in StatefulSets alone, and what has none comes back as it is', () => {
    const set = database('Deployment', { name: 'data', emptyDir: {} });
    expect(withoutReplacedVolumes(set)).toBe(set);
  });
});
