import { ApiObject, JsonPatch, App as TheirApp, Chart as TheirChart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as fc from 'fast-check';
import {
  App,
  Chart,
  type ConfigContents,
  ConfigMap,
  type ConfigMapProps,
  CronJob,
  DaemonSet,
  Deployment,
  type DeploymentProps,
  Job,
  type Manifest,
  Pod,
  ReplicaSet,
  Secret,
  StatefulSet,
} from 'kustruct';

const DIGEST = 'kustruct.dev/config-digest';
const image = 'ghcr.io/acme/api:1.4.2';

/** The digest of every object that has one, by kind and name. */
function digestsOf(manifests: readonly object[]): Record<string, unknown> {
  const found = manifests.flatMap((manifest): [string, unknown][] => {
    const { kind, metadata, spec } = Object(manifest);
    const digest = spec?.template?.metadata?.annotations?.[DIGEST];
    return digest === undefined ? [] : [[`${kind} ${metadata.name}`, digest]];
  });
  return Object.fromEntries(found);
}

function render(make: (chart: Chart, app: App) => unknown, defaults?: 'plain'): readonly Manifest[] {
  const app = new App({ defaults });
  make(new Chart(app, 'shop', { namespace: 'shop' }), app);
  return app.render().map(({ manifest }) => manifest);
}

/** The digest of a Deployment that reads these settings as `read` sets it up. */
function digestWith(
  data: ConfigMapProps['data'],
  read: (settings: ConfigMap<ConfigContents>) => Partial<DeploymentProps>,
): unknown {
  const manifests = render((chart) => {
    const settings = new ConfigMap<ConfigContents>(chart, 'settings', { data });
    new Deployment(chart, 'api', { image, ...read(settings) });
  });
  return digestsOf(manifests)['Deployment api'];
}

describe('the digest of config', () => {
  test('is in the annotations of pods that read it, in a form that no YAML reader reads as a number', () => {
    const digest = digestWith({ MODE: 'fast' }, (settings) => ({ envFrom: [settings] }));
    expect(digest).toMatch(/^c[\da-f]{12}$/);
  });

  test('changes with the values that are read, and with no others', () => {
    const keys = ['a', 'b', 'c', 'd'];
    const data = fc.record(Object.fromEntries(keys.map((key) => [key, fc.string({ maxLength: 400 })])));
    const reads = fc.subarray(keys, { minLength: 1 });
    fc.assert(
      fc.property(
        data,
        reads,
        fc.constantFrom(...keys),
        fc.string(),
        fc.boolean(),
        (before, read, key, value, asFiles) => {
          const reading = (settings: ConfigMap<ConfigContents>): Partial<DeploymentProps> =>
            asFiles
              ? {
                  mounts: Object.fromEntries(read.map((each) => [`/etc/${each}`, { volume: settings, subPath: each }])),
                }
              : { env: Object.fromEntries(read.map((each) => [each.toUpperCase(), settings.key(each)])) };
          const after = { ...before, [key]: value };
          const isSame = digestWith(before, reading) === digestWith(after, reading);
          expect(isSame).toBe(!read.includes(key) || before[key] === value);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('does not depend on the order in which values are written and read, nor on the namespace', () => {
    const digest = (data: ConfigContents, keys: readonly string[], namespace: string) => {
      const app = new App();
      const chart = new Chart(app, 'shop', { namespace });
      const settings = new ConfigMap<ConfigContents>(chart, 'settings', { data });
      const env = Object.fromEntries(keys.map((key) => [key, settings.key(key)]));
      new Deployment(chart, 'api', { image, env });
      return digestsOf(app.render().map(({ manifest }) => manifest))['Deployment api'];
    };
    expect(digest({ A: '1', B: '2' }, ['A', 'B'], 'dev')).toBe(digest({ B: '2', A: '1' }, ['B', 'A'], 'prod'));
  });

  test('distinguishes values and keys, whatever they contain', () => {
    const all = (settings: ConfigMap<ConfigContents>): Partial<DeploymentProps> => ({
      mounts: { '/etc/app': settings },
    });
    expect(digestWith({ a: '1\nConfigMap/settings/b/1/2' }, all)).not.toBe(digestWith({ a: '1', b: '2' }, all));
  });

  test('covers overrides and patches of the config', () => {
    const make = (patch: boolean) =>
      render((chart) => {
        const settings = new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } });
        if (patch) {
          settings.addJsonPatch(JsonPatch.replace('/data/MODE', 'slow'));
        }
        new Deployment(chart, 'api', { image, envFrom: [settings] });
      });
    expect(digestsOf(make(true))).not.toEqual(digestsOf(make(false)));
  });

  test('includes binary data in files, and not in variables', () => {
    const make = (logo: string) =>
      digestsOf(
        render((chart) => {
          const assets = new ConfigMap(chart, 'assets', { data: { A: '1' }, binaryData: { logo } });
          new Deployment(chart, 'files', { image, mounts: { '/assets': assets } });
          new Deployment(chart, 'variables', { image, envFrom: [assets] });
        }),
      );
    const [before, after] = [make('AAAA'), make('BBBB')];
    expect(before['Deployment files']).not.toBe(after['Deployment files']);
    expect(before['Deployment variables']).toBe(after['Deployment variables']);
  });

  test('exists for workloads that replace their pods, and not for others: Jobs, Pods, ReplicaSets, and each run of a CronJob', () => {
    const manifests = render((chart) => {
      const envFrom = [new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } })];
      new Deployment(chart, 'deployment', { image, envFrom });
      new StatefulSet(chart, 'set', { image, envFrom });
      new DaemonSet(chart, 'agent', { image, envFrom });
      new ReplicaSet(chart, 'replicas', { image, envFrom });
      new Pod(chart, 'pod', { image, envFrom });
      new Job(chart, 'job', { image, envFrom });
      new CronJob(chart, 'cron', { image, envFrom, schedule: '@daily' });
    });
    expect(Object.keys(digestsOf(manifests)).sort()).toEqual([
      'DaemonSet agent',
      'Deployment deployment',
      'StatefulSet set',
    ]);
    expect(JSON.stringify(manifests).split(DIGEST)).toHaveLength(4);
  });

  test('does not exist for config that is made elsewhere, for missing keys, or in another namespace', () => {
    const manifests = render((chart, app) => {
      const other = new ConfigMap(new Chart(app, 'other', { namespace: 'other' }), 'config', { data: { A: '1' } });
      const here = new ConfigMap(chart, 'here', { data: { A: '1' } });
      new Deployment(chart, 'existing', { image, envFrom: [ConfigMap.existing('gone')] });
      new Deployment(chart, 'apart', { image, envFrom: [ConfigMap.existing(other.name)] });
      const env = { B: ConfigMap.existing(here.name).key('B', { optional: true }) };
      new Deployment(chart, 'optional', { image, env });
    });
    expect(digestsOf(manifests)).toEqual({});
  });

  test('also exists for raw objects, those of cdk8s-plus, and items of a List', () => {
    const spec = {
      selector: { matchLabels: { app: 'raw' } },
      template: {
        metadata: { labels: { app: 'raw' } },
        spec: { containers: [{ name: 'app', image, envFrom: [{ configMapRef: { name: 'settings' } }] }] },
      },
    };
    const manifests = render((chart) => {
      const data = { MODE: 'fast' };
      new ApiObject(chart, 'map', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, ...{ data } });
      new ApiObject(chart, 'raw', {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'raw' },
        ...{ spec },
      });
      const items = [{ apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: 'item' }, spec }];
      new ApiObject(chart, 'list', { apiVersion: 'v1', kind: 'List', ...{ items } });
      const plus = new kplus.Deployment(chart, 'plus', { metadata: { name: 'plus' } });
      const env = {
        MODE: kplus.EnvValue.fromConfigMap(kplus.ConfigMap.fromConfigMapName(chart, 'x', 'settings'), 'MODE'),
      };
      plus.addContainer({ image, envVariables: env });
    });
    expect(Object.keys(digestsOf(manifests)).sort()).toEqual(['DaemonSet item', 'Deployment plus', 'Deployment raw']);
  });

  test('is off with the profile plain, for an app or a chart, and for one workload', () => {
    const make = (chart: Chart) => {
      const envFrom = [new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } })];
      new Deployment(chart, 'on', { image, envFrom });
      new Deployment(chart, 'off', { image, envFrom, configDigest: false });
      new StatefulSet(chart, 'asked', { image, envFrom, configDigest: true });
    };
    expect(Object.keys(digestsOf(render(make)))).toEqual(['Deployment on', 'StatefulSet asked']);
    expect(Object.keys(digestsOf(render(make, 'plain')))).toEqual(['StatefulSet asked']);
    const app = new App();
    make(new Chart(app, 'shop', { defaults: { extends: 'secure', configDigest: false } }));
    expect(Object.keys(digestsOf(app.render().map(({ manifest }) => manifest)))).toEqual(['StatefulSet asked']);
  });

  test('keeps the annotations that the author gives the pods', () => {
    const manifests = render((chart) => {
      const settings = new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } });
      const podMetadata = { annotations: { note: 'x' } };
      new Deployment(chart, 'api', { image, envFrom: [settings], podMetadata });
    });
    const { spec } = Object(manifests.find(({ kind }) => kind === 'Deployment'));
    expect(Object.keys(spec.template.metadata.annotations).sort()).toEqual([DIGEST, 'note']);
  });
});

describe('the digest of Secrets', () => {
  const secretApp = (value: string, props: Partial<DeploymentProps> = {}) =>
    digestsOf(
      render((chart) => {
        const db = new Secret(chart, 'db', {
          stringData: { password: value },
          rules: { 'secret-values': { severity: 'off', reason: 'a test' } },
        });
        new Deployment(chart, 'api', { image, env: { PASSWORD: db.key('password') }, ...props });
      }),
    )['Deployment api'];

  test('does not exist for plain-text values, unless the program enables it', () => {
    expect(secretApp('one')).toBeUndefined();
    expect(secretApp('one', { secretDigest: true })).not.toBe(secretApp('two', { secretDigest: true }));
  });

  test('covers the ciphertext of the keys that are read, if SOPS or sealing hides the values', () => {
    const make = (kind: 'Secret' | 'SealedSecret', password: string, other: string) =>
      digestsOf(
        render((chart) => {
          const values = { password: `ENC[${password}]`, other: `ENC[${other}]` };
          const sealed = kind === 'SealedSecret';
          new ApiObject(chart, 'db', {
            apiVersion: sealed ? 'bitnami.com/v1alpha1' : 'v1',
            kind,
            metadata: { name: 'db' },
            ...(sealed ? { spec: { encryptedData: values } } : { stringData: values, sops: { version: '3.9.0' } }),
          });
          new Deployment(chart, 'api', { image, env: { PASSWORD: Secret.existing('db').key('password') } });
        }),
      )['Deployment api'];
    for (const kind of ['Secret', 'SealedSecret'] as const) {
      expect(make(kind, 'a', 'x')).toMatch(/^c[\da-f]{12}$/);
      expect(make(kind, 'a', 'x')).toBe(make(kind, 'a', 'y'));
      expect(make(kind, 'a', 'x')).not.toBe(make(kind, 'b', 'x'));
    }
  });
});

describe('the digest in an App of cdk8s', () => {
  function theirs(mode: string) {
    const app = new TheirApp();
    const chart = new TheirChart(app, 'shop', { namespace: 'shop' });
    const settings = new ConfigMap(chart, 'settings', { data: { MODE: mode } });
    new Deployment(chart, 'api', { image, envFrom: [settings] });
    return { app, chart, settings };
  }
  const written = ({ app }: { app: TheirApp }): readonly object[] =>
    JSON.parse(JSON.stringify(app.charts.flatMap((c) => c.toJson())));

  test('is the same as in an App of kustruct', () => {
    const { app } = theirs('fast');
    app.synthYaml();
    const ours = digestWith({ MODE: 'fast' }, (settings) => ({ envFrom: [settings] }));
    expect(digestsOf(written({ app }))).toEqual({ 'Deployment api': ours });
  });

  test('follows the config, and is removed if nothing is read any more', () => {
    const { app, settings } = theirs('fast');
    app.synthYaml();
    const [before] = [digestsOf(written({ app }))];
    settings.addJsonPatch(JsonPatch.replace('/data/MODE', 'slow'));
    app.synthYaml();
    expect(digestsOf(written({ app }))).not.toEqual(before);
    settings.addJsonPatch(JsonPatch.remove('/data/MODE'));
    app.synthYaml();
    expect(digestsOf(written({ app }))).toEqual({});
  });
});
