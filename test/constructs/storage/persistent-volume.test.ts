import { PersistentVolumeClaim as PlusClaim } from 'cdk8s-plus-28';
import {
  type Chart,
  PersistentVolume,
  PersistentVolumeClaim,
  type PersistentVolumeSource,
  Secret,
  StorageClass,
} from 'kustruct';
import { objectsOf, refusalsOf, shop, specOf } from '../in-chart';

const size = { storage: '10Gi', accessModes: ['ReadWriteOnce'] } as const;
const nodeAffinity = {
  required: {
    nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['node-1'] }] }],
  },
} as const;

describe('PersistentVolume', () => {
  it('has no namespace, even if its chart has one', () => {
    const chart = shop({ namespace: 'shop', defaults: 'plain' });
    new PersistentVolume(chart, 'disk', { ...size, hostPath: { path: '/data', type: 'DirectoryOrCreate' } });
    expect(objectsOf(chart)['PersistentVolume disk']).toEqual({
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata: { name: 'disk' },
      spec: {
        capacity: { storage: '10Gi' },
        accessModes: ['ReadWriteOnce'],
        hostPath: { path: '/data', type: 'DirectoryOrCreate' },
      },
    });
  });

  const sources: PersistentVolumeSource[] = [
    { csi: { driver: 'ebs.csi.aws.com', volumeHandle: 'vol-1' } },
    { nfs: { server: '10.0.0.1', path: '/exports', readOnly: true } },
    { local: { path: '/mnt/ssd' }, nodeAffinity },
    { hostPath: { path: '/data' } },
    {
      iscsi: { targetPortal: '10.0.0.1', iqn: 'iqn.2001-04.com.example:storage', lun: 0, secretRef: { name: 'chap' } },
    },
    { fc: { targetWWNs: ['50060e801049cfd1'], lun: 0 } },
    { azureFile: { shareName: 'share', secretName: 'azure' } },
    { azureDisk: { diskName: 'disk', diskURI: 'https://example.com/disk' } },
    { awsElasticBlockStore: { volumeID: 'vol-1' } },
    { gcePersistentDisk: { pdName: 'disk' } },
    { cinder: { volumeID: 'vol-1' } },
    { vsphereVolume: { volumePath: '[disks] a' } },
    { portworxVolume: { volumeID: 'vol-1' } },
    { flexVolume: { driver: 'example.com/driver' } },
    { cephfs: { monitors: ['10.0.0.1'] } },
    { rbd: { image: 'a', monitors: ['10.0.0.1'] } },
    { glusterfs: { endpoints: 'gluster', path: 'a' } },
    { flocker: { datasetName: 'a' } },
    { photonPersistentDisk: { pdID: 'a' } },
    { quobyte: { registry: 'a', volume: 'b' } },
    { scaleIO: { gateway: 'https://example.com', system: 'a', secretRef: { name: 'b' } } },
    { storageos: { volumeName: 'a' } },
  ];

  it.each(sources.map((source) => [Object.keys(source)[0], source] as const))('accepts the source %s', (_, source) => {
    expect(specOf((chart) => new PersistentVolume(chart, 'disk', { ...size, ...source }))).toEqual({
      capacity: { storage: '10Gi' },
      accessModes: ['ReadWriteOnce'],
      ...source,
    });
  });

  it('accepts referenced objects', () => {
    const chart = shop({ namespace: 'shop', defaults: 'plain' });
    const claim = new PersistentVolumeClaim(chart, 'data', size);
    const slow = new StorageClass(chart, 'slow', { provisioner: 'kubernetes.io/no-provisioner' });
    const keys = new Secret(chart, 'keys', { stringData: { key: 's3cret' } });
    new PersistentVolume(chart, 'disk', {
      capacity: { storage: '10Gi' },
      accessModes: ['ReadWriteMany'],
      storageClassName: slow,
      claimRef: claim,
      persistentVolumeReclaimPolicy: 'Delete',
      csi: {
        driver: 'd',
        volumeHandle: 'h',
        nodeStageSecretRef: keys,
        nodePublishSecretRef: { name: 'other', namespace: 'vault' },
      },
    });
    expect(objectsOf(chart)['PersistentVolume disk']?.spec).toEqual({
      capacity: { storage: '10Gi' },
      accessModes: ['ReadWriteMany'],
      storageClassName: 'slow',
      claimRef: { name: 'data', namespace: 'shop' },
      persistentVolumeReclaimPolicy: 'Delete',
      csi: {
        driver: 'd',
        volumeHandle: 'h',
        nodeStageSecretRef: { name: 'keys', namespace: 'shop' },
        nodePublishSecretRef: { name: 'other', namespace: 'vault' },
      },
    });
  });

  it('is reserved for a claim of cdk8s-plus, or an existing one', () => {
    const nfs = { server: '10.0.0.1', path: '/' };
    const chart = shop();
    const theirs = new PlusClaim(chart, 'data', { metadata: { name: 'theirs', namespace: 'shop' } });
    new PersistentVolume(chart, 'a', { ...size, nfs, claimRef: theirs });
    new PersistentVolume(chart, 'b', { ...size, nfs, claimRef: PersistentVolumeClaim.existing('old', 'shop') });
    const objects = objectsOf(chart);
    expect(objects['PersistentVolume a']?.spec).toMatchObject({ claimRef: { name: 'theirs', namespace: 'shop' } });
    expect(objects['PersistentVolume b']?.spec).toMatchObject({
      claimRef: { kind: 'PersistentVolumeClaim', name: 'old', namespace: 'shop' },
    });
  });

  it('refuses a claim without a namespace', () => {
    const nfs = { server: '10.0.0.1', path: '/' };
    const refusals = refusalsOf((chart) => {
      const claim = new PersistentVolumeClaim(chart, 'data', size);
      new PersistentVolume(chart, 'a', { ...size, nfs, claimRef: claim });
      new PersistentVolume(chart, 'b', { ...size, nfs, claimRef: PersistentVolumeClaim.existing('old') });
    });
    expect(refusals.map(({ what }) => what)).toEqual([
      'claimRef names the claim "data" without its namespace',
      'claimRef names the claim "old" without its namespace',
    ]);
  });

  it('refuses an invalid size', () => {
    const nfs = { server: '10.0.0.1', path: '/' };
    expect(
      refusalsOf((chart) => new PersistentVolume(chart, 'disk', { ...size, storage: '1.5.2', nfs })),
    ).toMatchObject([{ field: 'spec.capacity.storage', what: 'storage is "1.5.2", which is not a valid quantity' }]);
  });
});

// biome-ignore lint/correctness/noUnusedVariables: it only needs to be compiled
function mistakes(chart: Chart): void {
  const nfs = { server: '10.0.0.1', path: '/' };
  // @ts-expect-error a volume without a source
  new PersistentVolume(chart, 'a', { ...size });
  // @ts-expect-error a volume with two sources
  new PersistentVolume(chart, 'b', { ...size, nfs, hostPath: { path: '/data' } });
  // @ts-expect-error a local volume needs a node affinity
  new PersistentVolume(chart, 'c', { ...size, local: { path: '/mnt/ssd' } });
  // @ts-expect-error a volume without a size
  new PersistentVolume(chart, 'd', { accessModes: ['ReadWriteOnce'], nfs });
  // @ts-expect-error a class is not a claim
  new PersistentVolume(chart, 'e', { ...size, nfs, claimRef: StorageClass.existing('fast') });
}
