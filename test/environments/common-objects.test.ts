import { join } from 'node:path';
import {
  type App,
  Chart,
  ConfigMap,
  Deployment,
  type EnvironmentsOptions,
  environments,
  Ingress,
  ProblemError,
  Service,
} from 'kustruct';
import { byIdentity } from '../by-identity';
import { kustomizeBuild, writeTree } from '../kubectl';

interface Values {
  readonly namespace: string;
  /** The workloads, each with a Service and an Ingress. */
  readonly apps: readonly string[];
  /** Objects that only some environments have. */
  readonly extras: readonly string[];
  readonly mounts?: boolean;
  readonly allowEmpty?: boolean;
}

const DEV: Values = { namespace: 'shop-dev', apps: ['api', 'web'], extras: ['debug'] };
const PROD: Values = { namespace: 'shop', apps: ['api', 'web'], extras: ['alerts', 'robots'] };

function build(app: App, { namespace, apps, extras, mounts }: Values): void {
  if (apps.length + extras.length === 0) {
    return;
  }
  const chart = new Chart(app, 'shop', { namespace });
  new ConfigMap(chart, 'settings', { data: { HOST: `${namespace}.example.com` } });
  for (const extra of extras) {
    new ConfigMap(chart, extra, { data: { NAME: extra } });
  }
  for (const name of apps) {
    const [first = ''] = extras;
    const workload = new Deployment(chart, name, {
      image: `ghcr.io/acme/${name}:1.4.2`,
      ports: { http: 8080 },
      ...(mounts && name === 'web' && { envFrom: [{ configMapRef: { name: first } }] }),
    });
    const service = new Service(chart, `${name}-http`, { for: workload });
    new Ingress(chart, `${name}-public`, { host: `${name}.example.com`, paths: { '/': service } });
  }
}

type Names = 'dev' | 'prod' | 'test';

/** Writes environments, builds them and the base with the oldest and newest Kustomize, and returns the names in the base. */
function baseOf(values: Readonly<Record<string, Values>>, base: EnvironmentsOptions<Names>['base'] = 'common') {
  const outdir = writeTree({});
  const shop = environments(values, build, { outdir, base });
  shop.synth();
  for (const [name, rendering] of shop.render()) {
    for (const release of ['oldest', 'newest'] as const) {
      const built = byIdentity(kustomizeBuild(join(outdir, 'overlays', name), release));
      expect(built).toEqual(byIdentity(rendering.map(({ manifest }) => manifest)));
    }
  }
  return kustomizeBuild(join(outdir, 'base'));
}

function namesIn(base: unknown): unknown {
  return JSON.parse(JSON.stringify(base)).map(
    ({ kind, metadata }: { kind: string; metadata: { name: string } }) => `${kind} ${metadata.name}`,
  );
}

describe('a base of common objects', () => {
  test('has the objects that all environments have, with the values of the first', () => {
    const base = baseOf({ dev: DEV, prod: PROD });
    expect(namesIn(base)).toEqual([
      ...['ConfigMap settings', 'Service api', 'Service web', 'Deployment api', 'Deployment web'],
      ...['Ingress api', 'Ingress web'],
    ]);
    expect(base).toContainEqual(expect.objectContaining({ kind: 'ConfigMap', data: { HOST: 'shop-dev.example.com' } }));
  });

  test('has complete objects of the named environment, and never a field of another', () => {
    const base = baseOf({ dev: DEV, prod: PROD }, { objects: 'common', values: 'prod' });
    expect(base).toContainEqual(
      expect.objectContaining({
        kind: 'ConfigMap',
        data: { HOST: 'shop.example.com' },
        metadata: expect.objectContaining({ namespace: 'shop' }),
      }),
    );
  });

  test('leaves out an object that refers to one that only some environments have', () => {
    const names = namesIn(baseOf({ dev: { ...DEV, mounts: true }, prod: { ...PROD, mounts: true } }));
    expect(names).toEqual(expect.arrayContaining(['Deployment api', 'Service api', 'Ingress api']));
    expect(names).not.toEqual(expect.arrayContaining(['Deployment web']));
  });

  test('leaves out a Service whose pods are not in the base, and the Ingress in front of it', () => {
    const names = namesIn(baseOf({ dev: { ...DEV, mounts: true }, prod: { ...PROD, mounts: true } }));
    expect(names).not.toEqual(expect.arrayContaining(['Service web']));
    expect(names).not.toEqual(expect.arrayContaining(['Ingress web']));
  });

  test('does not become empty because of an environment without objects', () => {
    const empty: Values = { namespace: 'x', apps: [], extras: [], allowEmpty: true };
    expect(namesIn(baseOf({ dev: DEV, prod: PROD, test: empty }))).toContain('ConfigMap settings');
  });

  test('has objects whose names get a prefix in one environment', () => {
    const outdir = writeTree({});
    const shop = environments(
      { dev: { prefix: '' }, test: { prefix: 'test-' } },
      (app, { prefix }) => {
        const chart = new Chart(app, 'shop', { namespace: 'shop' });
        for (const name of prefix === '' ? ['a', 'b', 'c', 'd', 'debug'] : ['a', 'b', 'c', 'd']) {
          new ConfigMap(chart, name, { name: `${prefix}${name}`, data: { KEY: 'x' } });
        }
      },
      { outdir, base: 'common' },
    );
    shop.synth();
    expect(namesIn(kustomizeBuild(join(outdir, 'base')))).toEqual(
      ['a', 'b', 'c', 'd'].map((name) => `ConfigMap ${name}`),
    );
    expect(shop.layout().get('overlays/test/shop/kustomization.yaml')).toContain('namePrefix: test-');
  });

  test('has an object whose name ends in a digest of its content, which differs in each environment', () => {
    const outdir = writeTree({});
    const shop = environments(
      { dev: { mode: 'slow', debug: true }, prod: { mode: 'fast', debug: false } },
      (app, { mode, debug }) => {
        const chart = new Chart(app, 'shop', { namespace: 'shop' });
        const settings = new ConfigMap(chart, 'settings', { name: `settings-${mode}`, data: { MODE: mode, A: '1' } });
        new Deployment(chart, 'api', { image: 'ghcr.io/acme/api:1.0.0', envFrom: [settings] });
        if (debug) {
          new ConfigMap(chart, 'debug', { data: { LEVEL: 'trace' } });
        }
      },
      { outdir, base: 'common', defaults: 'plain' },
    );
    shop.synth();
    expect(namesIn(kustomizeBuild(join(outdir, 'base')))).toEqual(['ConfigMap settings-slow', 'Deployment api']);
    const files = [...shop.layout().keys()].filter((path) => path.startsWith('overlays/prod/shop/'));
    expect(files).toEqual([
      'overlays/prod/shop/kustomization.yaml',
      'overlays/prod/shop/configmap-settings-slow.patch.yaml',
    ]);
  });

  test('has all objects of the environment if there is only one', () => {
    expect(namesIn(baseOf({ dev: DEV }))).toContain('ConfigMap debug');
  });

  test('is not used if an environment has the name common', () => {
    const base = baseOf({ dev: DEV, common: PROD }, 'common');
    expect(namesIn(base)).toContain('ConfigMap robots');
  });

  test('refuses the values of an environment that does not exist', () => {
    const loose = environments as unknown as (values: object, run: unknown, options: object) => unknown;
    const run = () => loose({ dev: DEV }, build, { base: { objects: 'common', values: 'stage' } });
    expect(run).toThrow(ProblemError);
    expect(run).toThrow('the base is taken from "stage", which does not exist');
  });

  test('is recommended if environments delete so much that it makes the files smaller, and not if it is already set', () => {
    const hintsOf = (values: Readonly<Record<string, Values>>, base?: 'common' | 'dev') =>
      environments(values, build, { outdir: writeTree({}), base }).synth().hints;
    const hint = `base: 'common' would make the files smaller: environments delete 1 of the objects of "dev"`;
    expect(hintsOf({ dev: DEV, prod: PROD })).toEqual([hint]);
    expect(hintsOf({ dev: DEV, prod: PROD }, 'common')).toEqual([]);
    expect(hintsOf({ dev: DEV, prod: PROD }, 'dev')).toEqual([]);
    expect(hintsOf({ prod: PROD, test: { ...PROD, extras: ['alerts', 'robots', 'more'] } })).toEqual([]);
    expect(hintsOf({ a: PROD, b: PROD, c: PROD, d: DEV })).toEqual([]);
  });

  test('is not recommended for objects that only extending environments lack because their parent does', () => {
    const bare = { ...PROD, extras: [] };
    const values = { a: PROD, b: PROD, c: bare, d: { ...bare, extends: 'c' }, e: { ...bare, extends: 'd' } };
    const sizeOf = (base?: 'common') =>
      [...environments<string, Values>(values, build, { base }).layout().values()].join('').split('\n').length;
    expect(sizeOf()).toBeLessThan(sizeOf('common'));
    const { hints } = environments<string, Values>(values, build, { outdir: writeTree({}) }).synth();
    expect(hints.filter((hint) => hint.includes('common'))).toEqual([]);
  });

  test('deletes nothing', () => {
    const files = environments({ dev: DEV, prod: PROD }, build, { base: 'common' }).layout();
    expect([...files.keys()].filter((path) => path.includes('deletions'))).toEqual([]);
  });
});
