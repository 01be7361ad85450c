import { ApiObject } from 'cdk8s';
import { PersistentVolumeClaim as PlusClaim, Volume as PlusVolume } from 'cdk8s-plus-28';
import {
  type Chart,
  Deployment,
  PersistentVolume,
  PersistentVolumeClaim,
  type PersistentVolumeClaimProps,
  StorageClass,
  Volume,
} from 'kustruct';
import { objectsOf, refusalsOf, shop, specOf } from '../in-chart';

function specWith(props: PersistentVolumeClaimProps): unknown {
  return specOf((chart) => new PersistentVolumeClaim(chart, 'data', props));
}

describe('PersistentVolumeClaim', () => {
  it('renders the size from its shorthand, or in full', () => {
    expect(specWith({ storage: '10Gi', accessModes: ['ReadWriteOnce'] })).toEqual({
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '10Gi' } },
    });
    const limits = { storage: '20Gi' };
    const expected = { accessModes: ['ReadWriteOncePod'], resources: { requests: { storage: '10Gi' }, limits } };
    expect(specWith({ storage: '10Gi', resources: { limits }, accessModes: ['ReadWriteOncePod'] })).toEqual(expected);
    expect(
      specWith({ resources: { requests: { storage: '10Gi' }, limits }, accessModes: ['ReadWriteOncePod'] }),
    ).toEqual(expected);
  });

  it('accepts referenced objects, and their names', () => {
    const chart = shop();
    const fast = new StorageClass(chart, 'fast', { provisioner: 'ebs.csi.aws.com' });
    const gold = new ApiObject(chart, 'gold', {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'VolumeAttributesClass',
      metadata: { name: 'gold' },
    });
    new PersistentVolumeClaim(chart, 'data', {
      storage: '1Gi',
      accessModes: ['ReadOnlyMany', 'ReadWriteMany'],
      storageClassName: fast,
      volumeName: PersistentVolume.existing('disk'),
      volumeAttributesClassName: gold,
      volumeMode: 'Block',
      selector: { matchLabels: { tier: 'fast' } },
    });
    expect(objectsOf(chart)['PersistentVolumeClaim data']?.spec).toEqual({
      accessModes: ['ReadOnlyMany', 'ReadWriteMany'],
      storageClassName: 'fast',
      volumeName: 'disk',
      volumeAttributesClassName: 'gold',
      volumeMode: 'Block',
      selector: { matchLabels: { tier: 'fast' } },
      resources: { requests: { storage: '1Gi' } },
    });
    expect(specWith({ storage: '1Gi', accessModes: ['ReadWriteOnce'], storageClassName: '' })).toMatchObject({
      storageClassName: '',
    });
  });

  it('copies a claim or a snapshot, whose API groups it knows', () => {
    const chart = shop();
    const old = new PersistentVolumeClaim(chart, 'old', { storage: '1Gi', accessModes: ['ReadWriteOnce'] });
    const snap = new ApiObject(chart, 'snap', {
      apiVersion: 'snapshot.storage.k8s.io/v1',
      kind: 'VolumeSnapshot',
      metadata: { name: 'snap' },
    });
    const size = { storage: '1Gi', accessModes: ['ReadWriteOnce'] } as const;
    new PersistentVolumeClaim(chart, 'clone', { ...size, dataSource: old });
    new PersistentVolumeClaim(chart, 'restored', { ...size, dataSource: snap });
    const objects = objectsOf(chart);
    expect(objects['PersistentVolumeClaim clone']?.spec).toMatchObject({
      dataSource: { kind: 'PersistentVolumeClaim', name: 'old' },
    });
    expect(objects['PersistentVolumeClaim restored']?.spec).toMatchObject({
      dataSource: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'snap' },
    });
  });

  it('names the namespace of a source only if it is another', () => {
    const chart = shop({ namespace: 'shop', defaults: 'plain' });
    const size = { storage: '1Gi', accessModes: ['ReadWriteOnce'] } as const;
    const near = new PersistentVolumeClaim(chart, 'near', size);
    const far = new PersistentVolumeClaim(chart, 'far', { ...size, namespace: 'archive' });
    new PersistentVolumeClaim(chart, 'a', { ...size, dataSourceRef: near });
    new PersistentVolumeClaim(chart, 'b', { ...size, dataSourceRef: far });
    const objects = objectsOf(chart);
    const kind = 'PersistentVolumeClaim';
    expect(objects['PersistentVolumeClaim a']?.spec).toMatchObject({ dataSourceRef: { kind, name: 'near' } });
    expect(objects['PersistentVolumeClaim a']?.spec).not.toHaveProperty('dataSourceRef.namespace');
    expect(objects['PersistentVolumeClaim b']?.spec).toMatchObject({
      dataSourceRef: { kind, name: 'far', namespace: 'archive' },
    });
  });

  it('refuses to copy a claim of another namespace', () => {
    const size = { storage: '1Gi', accessModes: ['ReadWriteOnce'] } as const;
    const refusals = refusalsOf(
      (chart) => {
        const far = new PersistentVolumeClaim(chart, 'far', { ...size, namespace: 'archive' });
        new PersistentVolumeClaim(chart, 'near', { ...size, dataSource: far });
      },
      { namespace: 'shop' },
    );
    expect(refusals).toMatchObject([
      {
        what: 'the PersistentVolumeClaim is in the namespace "shop", and the PersistentVolumeClaim "far" in "archive"',
      },
    ]);
  });

  it.each([
    ['1.5.2', 'storage is "1.5.2", which is not a valid quantity', 'write digits and a unit'],
    ['10GB', 'storage is "10GB", which is not a valid quantity', "'10G'"],
    ['0', 'storage is 0; it must be more than 0', "'10Gi'"],
    ['-1Gi', 'storage is -1Gi; it must be more than 0', "'10Gi'"],
  ])('refuses the size %s', (storage, what, advice) => {
    const fix = expect.stringContaining(advice);
    const make = (chart: Chart) =>
      new PersistentVolumeClaim(chart, 'data', { storage, accessModes: ['ReadWriteOnce'] });
    expect(refusalsOf(make)).toEqual([{ field: 'spec.resources.requests.storage', what, fix }]);
  });
});

describe('PersistentVolumeClaim with cdk8s-plus', () => {
  it('is accepted by a volume of cdk8s-plus', () => {
    const chart = shop();
    const claim = new PersistentVolumeClaim(chart, 'data', { storage: '1Gi', accessModes: ['ReadWriteOnce'] });
    expect(PlusVolume.fromPersistentVolumeClaim(chart, 'volume', claim)._toKube()).toMatchObject({
      persistentVolumeClaim: { claimName: 'data' },
    });
  });

  it('can be a claim of cdk8s-plus in workloads of kustruct', () => {
    const chart = shop();
    const claim = new PlusClaim(chart, 'data', { metadata: { name: 'theirs' } });
    new Deployment(chart, 'api', { image: 'api:1', mounts: { '/data': Volume.claim(claim) } });
    expect(JSON.stringify(objectsOf(chart)['Deployment api'])).toContain(
      '"volumes":[{"name":"theirs","persistentVolumeClaim":{"claimName":"theirs"}}]',
    );
  });
});

// biome-ignore lint/correctness/noUnusedVariables: it only needs to be compiled
function mistakes(chart: Chart): void {
  // @ts-expect-error the list of access modes is empty
  new PersistentVolumeClaim(chart, 'a', { storage: '1Gi', accessModes: [] });
  // @ts-expect-error the access modes are missing
  new PersistentVolumeClaim(chart, 'b', { storage: '1Gi' });
  // @ts-expect-error ReadWriteOncePod excludes other modes
  new PersistentVolumeClaim(chart, 'c', { storage: '1Gi', accessModes: ['ReadWriteOncePod', 'ReadWriteMany'] });
  // @ts-expect-error the size is missing
  new PersistentVolumeClaim(chart, 'd', { accessModes: ['ReadWriteOnce'] });
  // @ts-expect-error the size is set twice
  new PersistentVolumeClaim(chart, 'e', {
    accessModes: ['ReadWriteOnce'],
    storage: '1Gi',
    resources: { requests: { storage: '2Gi' } },
  });
  const data = new PersistentVolumeClaim(chart, 'f', { storage: '1Gi', accessModes: ['ReadWriteOnce'] });
  // @ts-expect-error a claim is not a class
  new PersistentVolumeClaim(chart, 'g', { storage: '1Gi', accessModes: ['ReadWriteOnce'], storageClassName: data });
}
