import { PersistentVolumeClaim as PlusClaim, ConfigMap as PlusConfigMap, Secret as PlusSecret } from 'cdk8s-plus-28';
import {
  type Chart,
  ConfigMap,
  Deployment,
  PersistentVolumeClaim,
  Pod,
  ProblemError,
  resourceFieldRef,
  Secret,
  Service,
  Volume,
  type VolumeSource,
} from 'kustruct';
import type { Volume as WireVolume } from '../../../src/kubernetes/generated/core/v1';
import { objectsOf, refusalsOf, shop } from '../in-chart';

/** The only problem of the ProblemError that is thrown. */
function thrownBy(make: () => unknown): unknown {
  try {
    make();
  } catch (error) {
    const [problem] = error instanceof ProblemError ? error.problems : [];
    return (
      problem && { what: problem.what, fix: problem.fix, field: problem.where.field, ...problem.where.origin?.source }
    );
  }
  return undefined;
}

/** Every source of a volume that current clusters support. */
const volumes: readonly (readonly [keyof VolumeSource, Volume, unknown])[] = [
  ['emptyDir', Volume.emptyDir(), {}],
  ['emptyDir', Volume.emptyDir({ medium: 'Memory', sizeLimit: '1.5Gi' }), { medium: 'Memory', sizeLimit: '1.5Gi' }],
  ['hostPath', Volume.hostPath('/var/log'), { path: '/var/log' }],
  ['hostPath', Volume.hostPath('/run/a.sock', { type: 'Socket' }), { path: '/run/a.sock', type: 'Socket' }],
  [
    'nfs',
    Volume.nfs({ server: '10.0.0.1', path: '/', readOnly: true }),
    { server: '10.0.0.1', path: '/', readOnly: true },
  ],
  ['image', Volume.image('ghcr.io/acme/models:1'), { reference: 'ghcr.io/acme/models:1' }],
  [
    'image',
    Volume.image('ghcr.io/acme/models:1', { pullPolicy: 'Always' }),
    { reference: 'ghcr.io/acme/models:1', pullPolicy: 'Always' },
  ],
  [
    'csi',
    Volume.csi({ driver: 'secrets-store.csi.k8s.io', readOnly: true, nodePublishSecretRef: Secret.existing('vault') }),
    { driver: 'secrets-store.csi.k8s.io', readOnly: true, nodePublishSecretRef: { name: 'vault' } },
  ],
  [
    'iscsi',
    Volume.iscsi({ targetPortal: '10.0.0.1', iqn: 'iqn.2001-04.com.example:storage', lun: 0, secretRef: 'chap' }),
    { targetPortal: '10.0.0.1', iqn: 'iqn.2001-04.com.example:storage', lun: 0, secretRef: { name: 'chap' } },
  ],
  ['fc', Volume.fc({ targetWWNs: ['50060e801049cfd1'], lun: 0 }), { targetWWNs: ['50060e801049cfd1'], lun: 0 }],
  ['fc', Volume.fc({ wwids: ['3600508b'], fsType: 'ext4' }), { wwids: ['3600508b'], fsType: 'ext4' }],
  [
    'ephemeral',
    Volume.ephemeral({
      storage: '5Gi',
      accessModes: ['ReadWriteOnce'],
      storageClassName: 'fast',
      labels: { tier: 'a' },
    }),
    {
      volumeClaimTemplate: {
        metadata: { labels: { tier: 'a' } },
        spec: {
          accessModes: ['ReadWriteOnce'],
          storageClassName: 'fast',
          resources: { requests: { storage: '5Gi' } },
        },
      },
    },
  ],
  ['configMap', Volume.configMap('settings'), { name: 'settings' }],
  [
    'configMap',
    Volume.configMap(ConfigMap.existing('settings'), {
      items: { 'app.properties': 'config/app.properties', key: { path: 'key', mode: 0o400 } },
      defaultMode: 0o440,
      optional: true,
    }),
    {
      name: 'settings',
      items: [
        { key: 'app.properties', path: 'config/app.properties' },
        { key: 'key', path: 'key', mode: 256 },
      ],
      defaultMode: 288,
      optional: true,
    },
  ],
  [
    'secret',
    Volume.secret(Secret.existing('db'), { items: [{ key: 'a', path: 'b' }], defaultMode: 0 }),
    { secretName: 'db', items: [{ key: 'a', path: 'b' }], defaultMode: 0 },
  ],
  ['persistentVolumeClaim', Volume.claim('data', { readOnly: true }), { claimName: 'data', readOnly: true }],
  [
    'downwardAPI',
    Volume.downwardAPI(
      {
        labels: 'metadata.labels',
        zone: { fieldRef: { fieldPath: "metadata.annotations['zone']" }, mode: 0o444 },
        cpu: { resourceFieldRef: { containerName: 'api', resource: 'limits.cpu', divisor: '1m' } },
      },
      { defaultMode: 0o400 },
    ),
    {
      items: [
        { path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } },
        { path: 'zone', fieldRef: { fieldPath: "metadata.annotations['zone']" }, mode: 292 },
        { path: 'cpu', resourceFieldRef: { containerName: 'api', resource: 'limits.cpu', divisor: '1m' } },
      ],
      defaultMode: 256,
    },
  ],
  [
    'projected',
    Volume.projected(
      [
        ConfigMap.existing('settings'),
        Secret.existing('db'),
        { configMap: 'more', items: { a: 'config/a' }, optional: true },
        { secret: Secret.existing('keys'), items: { b: { path: 'keys/b', mode: 0o400 } } },
        { downwardAPI: { name: 'metadata.name' } },
        { serviceAccountToken: { path: 'token', audience: 'vault', expirationSeconds: 3600 } },
        { clusterTrustBundle: { path: 'ca.crt', name: 'example' } },
        { podCertificate: { signerName: 'example.com/s', keyType: 'ED25519', credentialBundlePath: 'pod.pem' } },
      ],
      { defaultMode: 0o444 },
    ),
    {
      sources: [
        { configMap: { name: 'settings' } },
        { secret: { name: 'db' } },
        { configMap: { name: 'more', items: [{ key: 'a', path: 'config/a' }], optional: true } },
        { secret: { name: 'keys', items: [{ key: 'b', path: 'keys/b', mode: 256 }] } },
        { downwardAPI: { items: [{ path: 'name', fieldRef: { fieldPath: 'metadata.name' } }] } },
        { serviceAccountToken: { path: 'token', audience: 'vault', expirationSeconds: 3600 } },
        { clusterTrustBundle: { path: 'ca.crt', name: 'example' } },
        { podCertificate: { signerName: 'example.com/s', keyType: 'ED25519', credentialBundlePath: 'pod.pem' } },
      ],
      defaultMode: 292,
    },
  ],
];

/** Deprecated and removed sources are rendered as the API defines them. */
const legacy = [
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cephfs',
  'cinder',
  'flexVolume',
  'flocker',
  'gcePersistentDisk',
  'gitRepo',
  'glusterfs',
  'photonPersistentDisk',
  'portworxVolume',
  'quobyte',
  'rbd',
  'scaleIO',
  'storageos',
  'vsphereVolume',
] as const;

const helped = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'fc',
  'hostPath',
  'image',
  'iscsi',
  'nfs',
  'persistentVolumeClaim',
  'projected',
  'secret',
] as const;

type Forgotten = Exclude<keyof WireVolume, 'name' | (typeof legacy)[number] | (typeof helped)[number]>;
const forgotten: [Forgotten] extends [never] ? [] : Forgotten = [];

describe('volumes', () => {
  it.each(volumes)('can have the source %s', (source, volume, expected) => {
    const chart = shop();
    new Deployment(chart, 'api', { image: 'api:1', volumes: { it: volume }, mounts: { '/it': volume } });
    const spec = { volumes: [{ name: 'it', [source]: expected }] };
    expect(objectsOf(chart)['Deployment api']).toMatchObject({ spec: { template: { spec } } });
    expect(objectsOf(chart)).toHaveProperty(['Deployment api', 'spec', 'template', 'spec', 'volumes', 0], {
      name: 'it',
      [source]: expected,
    });
  });

  it('can have every source that current clusters support', () => {
    expect(forgotten).toEqual([]);
    expect([...new Set(volumes.map(([source]) => source))].sort()).toEqual(helped);
  });

  it('have the name of the object that they mount', () => {
    const chart = shop();
    const settings = new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } });
    const db = new Secret(chart, 'db', { stringData: { password: 's3cret' } });
    const data = new PersistentVolumeClaim(chart, 'data', { storage: '1Gi', accessModes: ['ReadWriteOnce'] });
    expect([Volume.configMap(settings), Volume.secret(db), Volume.claim(data)]).toEqual([
      new Volume({ configMap: { name: 'settings' } }, 'settings'),
      new Volume({ secret: { secretName: 'db' } }, 'db'),
      new Volume({ persistentVolumeClaim: { claimName: 'data' } }, 'data'),
    ]);
  });

  it('can have objects of cdk8s-plus as source', () => {
    const chart = shop();
    const settings = new PlusConfigMap(chart, 'settings', { metadata: { name: 'settings' } });
    const db = new PlusSecret(chart, 'db', { metadata: { name: 'db' } });
    const data = new PlusClaim(chart, 'data', { metadata: { name: 'data' } });
    expect([Volume.configMap(settings), Volume.secret(db), Volume.claim(data)].map(({ source }) => source)).toEqual([
      { configMap: { name: 'settings' } },
      { secret: { secretName: 'db' } },
      { persistentVolumeClaim: { claimName: 'data' } },
    ]);
    expect(Volume.projected([settings, db]).source).toEqual({
      projected: { sources: [{ configMap: { name: 'settings' } }, { secret: { name: 'db' } }] },
    });
  });
});

describe('invalid volumes', () => {
  const file = 'test/constructs/storage/volume.test.ts';

  /** The problems of a pod that mounts the volume, with fields relative to the volume. */
  function refusedOf(volume: Volume): object[] {
    const mounts = { '/data': volume };
    return refusalsOf((chart) => new Pod(chart, 'web', { image: 'web:1', mounts })).map(({ field, ...rest }) => ({
      field: field?.replace('spec.volumes[0].', ''),
      ...rest,
    }));
  }

  it('are refused if a pod mounts them', () => {
    expect(refusedOf(Volume.emptyDir({ sizeLimit: '1.5.2' }))).toMatchObject([
      { field: 'emptyDir.sizeLimit', what: expect.stringContaining('sizeLimit is "1.5.2", ') },
    ]);
    expect(refusedOf(Volume.ephemeral({ storage: '1K', accessModes: ['ReadWriteOnce'] }))).toMatchObject([
      {
        field: 'ephemeral.volumeClaimTemplate.spec.resources.requests.storage',
        fix: expect.stringContaining("'1k'"),
      },
    ]);
  });

  it('include those with a decimal mode that was meant to be octal', () => {
    expect(refusedOf(Volume.secret('db', { defaultMode: 644 }))).toEqual([
      {
        field: 'secret.defaultMode',
        what: 'defaultMode is 644; it must be from 0 to 511, which is 0o777',
        fix: 'write it in octal: 0o644',
      },
    ]);
    expect(refusedOf(Volume.configMap('a', { items: { b: { path: 'b', mode: 1.5 } } }))).toMatchObject([
      { field: 'configMap.items[0].mode' },
    ]);
    expect(refusedOf(Volume.projected([{ secret: 'a' }], { defaultMode: -1 }))).toMatchObject([
      { field: 'projected.defaultMode' },
    ]);
    expect(refusedOf(Volume.downwardAPI({}, { defaultMode: 0o1777 }))).toMatchObject([
      { field: 'downwardAPI.defaultMode' },
    ]);
  });

  it('include those with an object of cdk8s-plus that has no keys', () => {
    const claim = new PlusClaim(shop(), 'data', { metadata: { name: 'data' } });
    expect(thrownBy(() => Volume.projected([claim]))).toMatchObject({
      file,
      field: 'projected.sources[0]',
      what: 'the PersistentVolumeClaim "data" has no keys that could become files',
    });
  });
});

// biome-ignore lint/correctness/noUnusedVariables: it only needs to be compiled
function mistakes(chart: Chart): void {
  const db = new Secret(chart, 'db');
  // @ts-expect-error a Secret is not a ConfigMap
  Volume.configMap(db);
  // @ts-expect-error a Service has no keys
  Volume.projected([new Service(chart, 'http', { selector: { app: 'web' }, port: 80 })]);
  // @ts-expect-error two sources in one
  Volume.projected([{ configMap: 'a', secret: 'b' }]);
  // @ts-expect-error a token has no items
  Volume.projected([{ serviceAccountToken: { path: 'token' }, items: { a: 'b' } }]);
  // @ts-expect-error the address is not available to files
  Volume.downwardAPI({ ip: 'status.podIP' });
  // @ts-expect-error the container is missing
  Volume.downwardAPI({ cpu: resourceFieldRef('limits.cpu') });
  // @ts-expect-error a named target port is not a number
  Volume.fc({ targetWWNs: ['50060e801049cfd1'] });
  // @ts-expect-error no such medium
  Volume.emptyDir({ medium: 'Disk' });
  // @ts-expect-error the access mode is missing
  Volume.ephemeral({ storage: '1Gi' });
}
