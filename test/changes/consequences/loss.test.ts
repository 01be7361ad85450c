import type { Fields } from '../../../src/manifests/manifest';
import { consequencesOf, object, workload } from './consequence-texts';

const claim = object('v1', 'PersistentVolumeClaim', 'data', {
  spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'fast' },
});
const volumeClaimTemplates = [{ metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'] } }];

function database(spec: Fields = {}, name = 'api') {
  const set = workload('StatefulSet', {}, { volumeClaimTemplates, ...spec });
  return { ...set, metadata: { ...set.metadata, name } };
}

describe('loss of data', () => {
  test('is reported for a removed claim', () => {
    expect(consequencesOf([claim], [], 'loss')).toEqual([
      'pruned-data: PersistentVolumeClaim shop/data is removed, and with it its data, unless its volume is retained',
    ]);
  });

  test('is not reported for a claim that is not pruned, or whose volume is retained', () => {
    const kept = { ...claim, metadata: { ...claim.metadata, annotations: { 'helm.sh/resource-policy': 'keep' } } };
    const fast = object('storage.k8s.io/v1', 'StorageClass', 'fast', { provisioner: 'x', reclaimPolicy: 'Retain' }, {});
    expect(consequencesOf([kept], [], 'loss')).toEqual([]);
    expect(consequencesOf([claim, fast], [fast], 'loss')).toEqual([]);
  });

  test.each([
    [object('v1', 'Namespace', 'shop', {}, {}), 'Namespace shop is removed, and with it everything in it'],
    [
      object(
        'apiextensions.k8s.io/v1',
        'CustomResourceDefinition',
        'shops.example.com',
        { spec: { group: 'example.com', names: { kind: 'Shop' } } },
        {},
      ),
      'CustomResourceDefinition shops.example.com is removed, and with it every Shop of the cluster',
    ],
    [
      object('v1', 'PersistentVolume', 'disk', { spec: { persistentVolumeReclaimPolicy: 'Delete' } }, {}),
      'PersistentVolume disk is removed, and with it its data, once no claim is bound to it',
    ],
    [
      database({ persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete' } }),
      'StatefulSet shop/api is removed, and with it the claims data of all its pods',
    ],
  ])('is reported for %j', (manifest, what) => {
    expect(consequencesOf([manifest], [], 'loss')).toEqual([`pruned-data: ${what}`]);
  });

  test('is not reported for a removed StatefulSet that leaves its claims', () => {
    expect(consequencesOf([database()], [], 'loss')).toEqual([]);
  });

  test('is reported for a renamed StatefulSet, whose claims are empty', () => {
    expect(consequencesOf([database()], [database({}, 'database')], 'loss')).toEqual([
      'empty-claims: the pods start with empty claims (data) instead of those of StatefulSet shop/api',
    ]);
  });

  test('is reported if claims are deleted with pods', () => {
    const scaled = { persistentVolumeClaimRetentionPolicy: { whenScaled: 'Delete' } };
    expect(consequencesOf([database({ replicas: 3 })], [database({ replicas: 3, ...scaled })], 'loss')).toEqual([
      'claim-retention: claims are deleted from now on when the StatefulSet is scaled down: whenScaled changes from Retain to Delete',
    ]);
    expect(
      consequencesOf([database({ replicas: 3, ...scaled })], [database({ replicas: 1, ...scaled })], 'loss'),
    ).toEqual([
      'claim-retention: the claims of 2 pods are deleted: replicas changes from 3 to 1, and whenScaled is Delete',
    ]);
  });

  test('is reported if pods mount something else instead of their claim', () => {
    const mounting = (source: Fields) => workload('Deployment', {}, {}, { volumes: [{ name: 'data', ...source }] });
    const before = mounting({ persistentVolumeClaim: { claimName: 'data' } });
    expect(consequencesOf([before], [mounting({ persistentVolumeClaim: { claimName: 'more' } })], 'loss')).toEqual([
      'other-claim: pods mount the claim "more" instead of the claim "data"',
    ]);
    expect(consequencesOf([before], [mounting({ emptyDir: {} })], 'loss')).toEqual([
      'other-claim: pods mount a volume of type emptyDir instead of the claim "data"',
    ]);
    expect(consequencesOf([before], [workload('Deployment')], 'loss')).toEqual([
      'other-claim: pods mount nothing instead of the claim "data"',
    ]);
  });

  test('is reported for a volume that is deleted with its claim from now on', () => {
    const volume = (persistentVolumeReclaimPolicy: string) =>
      object('v1', 'PersistentVolume', 'disk', { spec: { persistentVolumeReclaimPolicy } }, {});
    expect(consequencesOf([volume('Retain')], [volume('Delete')], 'loss')).toEqual([
      'volume-reclaim: persistentVolumeReclaimPolicy changes from Retain to Delete',
    ]);
  });
});
