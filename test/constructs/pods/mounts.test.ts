import * as kplus from 'cdk8s-plus-28';
import {
  ConfigMap,
  Deployment,
  type MountSource,
  PersistentVolumeClaim,
  Pod,
  type PodProps,
  Secret,
  Volume,
} from 'kustruct';
import { refusalsOf, shop, specOf } from '../in-chart';

function pod(props: PodProps): { volumes?: unknown; mounts?: unknown } {
  const { volumes, containers } = Object(specOf((chart) => new Pod(chart, 'web', { image: 'web:1', ...props })));
  return { volumes, mounts: containers[0].volumeMounts };
}

describe('mounts', () => {
  it('accept ConfigMaps, Secrets and claims, new, existing and of cdk8s-plus', () => {
    const chart = shop();
    const mounts = {
      '/a': new ConfigMap(chart, 'settings'),
      '/b': Secret.existing('db'),
      '/c': PersistentVolumeClaim.existing('data'),
      '/d': new kplus.ConfigMap(chart, 'theirs', { metadata: { name: 'theirs' } }),
      '/e': kplus.Secret.fromSecretName(chart, 'made', 'made'),
      '/f': new kplus.PersistentVolumeClaim(chart, 'claim', { metadata: { name: 'claim' } }),
    };
    expect(pod({ mounts })).toEqual({
      volumes: [
        { name: 'settings', configMap: { name: 'settings' } },
        { name: 'db', secret: { secretName: 'db' } },
        { name: 'data', persistentVolumeClaim: { claimName: 'data' } },
        { name: 'theirs', configMap: { name: 'theirs' } },
        { name: 'made', secret: { secretName: 'made' } },
        { name: 'claim', persistentVolumeClaim: { claimName: 'claim' } },
      ],
      mounts: ['settings', 'db', 'data', 'theirs', 'made', 'claim'].map((name, index) => ({
        name,
        mountPath: `/${'abcdef'[index]}`,
      })),
    });
  });

  it('accept volumes, which are named after the path if they have no name, and the options of a mount', () => {
    const mounts = {
      '/var/cache': Volume.emptyDir(),
      '/host': { volume: Volume.hostPath('/var/log'), readOnly: true, mountPropagation: 'HostToContainer' },
      '/': { volume: { nfs: { server: 'nfs.example.com', path: '/' } }, subPath: 'root' },
    } as const;
    expect(pod({ mounts })).toEqual({
      volumes: [
        { name: 'var-cache', emptyDir: {} },
        { name: 'host', hostPath: { path: '/var/log' } },
        { name: 'root', nfs: { server: 'nfs.example.com', path: '/' } },
      ],
      mounts: [
        { name: 'var-cache', mountPath: '/var/cache' },
        { name: 'host', mountPath: '/host', readOnly: true, mountPropagation: 'HostToContainer' },
        { name: 'root', mountPath: '/', subPath: 'root' },
      ],
    });
  });

  it('share one volume if it is mounted twice, and keep equal volumes apart', () => {
    const shared = Volume.emptyDir();
    const same = ConfigMap.existing('same');
    expect(
      pod({
        mounts: { '/a': shared, '/b': shared, '/c': Volume.emptyDir(), '/d': same, '/e': ConfigMap.existing('same') },
      }),
    ).toMatchObject({
      volumes: [{ name: 'a' }, { name: 'c' }, { name: 'same' }],
      mounts: [{ name: 'a' }, { name: 'a' }, { name: 'c' }, { name: 'same' }, { name: 'same' }],
    });
  });

  it('give unique names to objects of two kinds with one name, and to volumes of similar paths', () => {
    const mounts = {
      '/one': ConfigMap.existing('db'),
      '/two': Secret.existing('db'),
      '/a/b': Volume.emptyDir(),
      '/a-b': Volume.emptyDir(),
    };
    expect(pod({ mounts }).volumes).toMatchObject([
      { name: 'db' },
      { name: 'secret-db' },
      { name: 'a-b' },
      { name: 'a-b-2' },
    ]);
  });

  it('turn invalid volume names into valid ones', () => {
    const mounts = { '/a': ConfigMap.existing('app.properties'), '/b': Secret.existing('s'.repeat(80)) };
    expect(pod({ mounts }).volumes).toEqual([
      { name: 'app-properties', configMap: { name: 'app.properties' } },
      { name: expect.stringMatching(/^s{54}-[0-9a-f]{8}$/), secret: { secretName: 's'.repeat(80) } },
    ]);
  });

  it('are rendered after volumeMounts', () => {
    const volumeMounts = [{ name: 'work', mountPath: '/work' }];
    const volumes = [{ name: 'work', emptyDir: {} }];
    expect(pod({ volumes, volumeMounts, mounts: { '/tmp': Volume.emptyDir() } })).toEqual({
      volumes: [...volumes, { name: 'tmp', emptyDir: {} }],
      mounts: [...volumeMounts, { name: 'tmp', mountPath: '/tmp' }],
    });
  });

  it('refuse a name that no volume has', () => {
    const refused = refusalsOf(
      (chart) =>
        new Pod(chart, 'web', { image: 'web:1', volumes: { work: Volume.emptyDir() }, mounts: { '/w': 'wrok' } }),
    );
    expect(refused).toEqual([
      {
        field: 'spec.containers[0].volumeMounts[0].name',
        what: 'the container "web" mounts the volume "wrok", but the pod has only work',
        fix: "mount a volume itself: mounts: { '/w': Volume.emptyDir() }, or use one of the pod's: work",
      },
    ]);
  });

  it('do not accept other objects: those of kustruct do not compile, those of cdk8s-plus are refused', () => {
    const refused = refusalsOf((chart) => {
      const account = new kplus.ServiceAccount(chart, 'robot', { metadata: { name: 'robot' } });
      new Pod(chart, 'web', { image: 'web:1', mounts: { '/robot': account } });
    });
    expect(refused.map(({ what }) => what)).toEqual(['the ServiceAccount "robot" cannot be mounted at "/robot"']);
    const api = new Deployment(shop(), 'api', { image: 'api:1' });
    // @ts-expect-error a Deployment has no files
    const source: MountSource = api;
    expect(source).toBe(api);
  });
});
