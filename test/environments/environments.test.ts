import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectTypeOf } from 'expect-type';
import {
  type App,
  Chart,
  ConfigMap,
  Deployment,
  environments,
  Ingress,
  ProblemError,
  Role,
  RoleBinding,
  refuse,
  Service,
  ServiceAccount,
} from 'kustruct';
import { byIdentity } from '../by-identity';
import { kubectlPath, kustomizeBuild, writeTree } from '../kubectl';

interface Values {
  readonly namespace: string;
  readonly replicas: number;
  readonly host: string;
}

const DEV: Values = { namespace: 'shop-dev', replicas: 1, host: 'dev.example.com' };
const STAGING: Values = { namespace: 'shop-staging', replicas: 2, host: 'staging.example.com' };
const PROD: Values = { namespace: 'shop', replicas: 6, host: 'example.com' };

function build(app: App, env: Values & { readonly name: string }): void {
  const chart = new Chart(app, 'shop', { namespace: env.namespace });
  new ConfigMap(chart, 'settings', { data: { HOST: env.host } });
  const image = `ghcr.io/acme/api:${env.name === 'prod' ? '1.4.2' : '1.5.0'}`;
  const api = new Deployment(chart, 'api', { image, replicas: env.replicas, ports: { http: 8080 } });
  const http = new Service(chart, 'http', { for: api });
  new Ingress(chart, 'web', { host: env.host, paths: { '/': http } });
  if (env.name === 'prod') {
    new ConfigMap(new Chart(app, 'extras', { namespace: env.namespace }), 'banner', { data: { text: 'hello' } });
  }
}

function read(outdir: string): Record<string, string> {
  const files = readdirSync(outdir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(outdir.length + 1), readFileSync(file, 'utf8')];
    }),
  );
}

function factsOf(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof ProblemError) {
      return error.problems.map(({ what }) => what);
    }
    throw error;
  }
  return [];
}

describe('environments', () => {
  test('are written as a base and an overlay each, which the real Kustomize builds to what was rendered', () => {
    const outdir = writeTree({});
    const shop = environments({ dev: DEV, staging: STAGING, prod: PROD }, build, { outdir });
    const { objects } = shop.synth();
    expect(objects).toBe([...shop.render().values()].flat().length);
    for (const [name, rendering] of shop.render()) {
      const built = byIdentity(kustomizeBuild(join(outdir, 'overlays', name)));
      expect(built).toEqual(byIdentity(rendering.map(({ manifest }) => manifest)));
    }
  });

  test('have a complete and valid base: the first environment, or the named one', () => {
    const [first, named] = [writeTree({}), writeTree({})];
    const shop = environments({ dev: DEV, prod: PROD }, build, { outdir: first });
    shop.synth();
    const rendered = (name: 'dev' | 'prod') =>
      byIdentity((shop.render().get(name) ?? []).map(({ manifest }) => manifest));
    expect(byIdentity(kustomizeBuild(join(first, 'base')))).toEqual(rendered('dev'));
    environments({ dev: DEV, prod: PROD }, build, { outdir: named, base: 'prod' }).synth();
    expect(byIdentity(kustomizeBuild(join(named, 'base')))).toEqual(rendered('prod'));
  });

  test('build on the overlay of the environment that they extend', () => {
    const outdir = writeTree({});
    const eu = { ...PROD, host: 'eu.example.com', extends: 'prod' } as const;
    const shop = environments({ eu, dev: DEV, prod: PROD }, build, { outdir, base: 'dev' });
    shop.synth();
    const kustomization = readFileSync(join(outdir, 'overlays/eu/shop/kustomization.yaml'), 'utf8');
    expect(kustomization).toContain('- ../../prod/shop');
    const rendered = (shop.render().get('eu') ?? []).map(({ manifest }) => manifest);
    expect(byIdentity(kustomizeBuild(join(outdir, 'overlays/eu')))).toEqual(byIdentity(rendered));
  });

  test('keep references between charts, even if the namespace changes', () => {
    const outdir = writeTree({});
    const app = environments(
      { dev: DEV, prod: PROD },
      (scope, { namespace }) => {
        const account = new ServiceAccount(new Chart(scope, 'accounts', { namespace }), 'builder');
        const chart = new Chart(scope, 'rights', { namespace });
        const role = new Role(chart, 'reader', { rules: [{ resources: ['pods'], verbs: ['get'] }] });
        new RoleBinding(chart, 'readers', { role, subjects: [account] });
        new Deployment(chart, 'api', { image: 'nginx:1.27.3', serviceAccount: account });
      },
      { outdir },
    );
    app.synth();
    for (const [name, rendering] of app.render()) {
      const built = byIdentity(kustomizeBuild(join(outdir, 'overlays', name)));
      expect(built).toEqual(byIdentity(rendering.map(({ manifest }) => manifest)));
    }
  });

  test('may have whole numbers as names if the base is named, because JavaScript sorts these', () => {
    const shop = environments({ '10': DEV, '9': PROD }, build, { base: '10' });
    expect(shop.layout().get('base/shop/configmap-settings.yaml')).toContain('HOST: dev.example.com');
  });

  test('have the given order, and the first one is the base', () => {
    const shop = environments({ '10': DEV, '9': PROD, dev: DEV }, build, { order: ['10', 'dev', '9'] });
    expect([...shop.render().keys()]).toEqual(['10', 'dev', '9']);
    expect(shop.layout().get('base/shop/configmap-settings.yaml')).toContain('HOST: dev.example.com');
  });

  test('can be written as complete folders without a base', () => {
    const outdir = writeTree({});
    const shop = environments({ dev: DEV, prod: PROD }, build, { outdir, layout: 'rendered' });
    shop.synth();
    expect(readdirSync(outdir).filter((name) => !name.startsWith('.'))).toEqual(['dev', 'prod']);
    for (const [name, rendering] of shop.render()) {
      const built = byIdentity(kustomizeBuild(join(outdir, name)));
      expect(built).toEqual(byIdentity(rendering.map(({ manifest }) => manifest)));
    }
  });

  test.each(['kustomize', 'rendered'] as const)(
    'are refused once in the layout %s if Kustomize would drop an object',
    (layout) => {
      const shop = environments(
        { dev: {}, prod: {} },
        (app) => {
          const annotations = { 'config.kubernetes.io/local-config': 'true' };
          new ConfigMap(new Chart(app, 'shop'), 'settings', { annotations });
        },
        { outdir: writeTree({}), layout },
      );
      const what = 'the annotation config.kubernetes.io/local-config is "true"';
      expect(() => shop.synth()).toThrow(expect.objectContaining({ problems: [expect.objectContaining({ what })] }));
    },
  );

  test('can be next to the base, as in Flux repositories', () => {
    const outdir = writeTree({});
    environments({ dev: DEV, prod: PROD }, build, { outdir, folders: { base: 'apps/base', overlays: 'apps' } }).synth();
    expect(readdirSync(join(outdir, 'apps'))).toEqual(['base', 'dev', 'prod']);
    expect(kustomizeBuild(join(outdir, 'apps/prod'))).toHaveLength(6);
  });

  test('keep their files when another one is added', () => {
    const [three, four] = [writeTree({}), writeTree({})];
    environments({ dev: DEV, staging: STAGING, prod: PROD }, build, { outdir: three }).synth();
    environments({ dev: DEV, staging: STAGING, prod: PROD, test: STAGING }, build, { outdir: four }).synth();
    const [before, after] = [read(three), read(four)];
    delete before['.kustruct-index'];
    expect(after).toMatchObject(before);
  });

  test('write nothing on a second run', () => {
    const outdir = writeTree({});
    const synth = () => environments({ dev: DEV, prod: PROD }, build, { outdir }).synth();
    synth();
    expect(synth().written).toEqual([]);
  });

  test('are verified with the real kubectl when asked', () => {
    const verify = { kubectl: kubectlPath() };
    expect(factsOf(() => environments({ dev: DEV, prod: PROD }, build, { verify }).layout())).toEqual([]);
    const missing = { kubectl: '/nowhere/kubectl' };
    expect(factsOf(() => environments({ dev: DEV }, build, { verify: missing }).layout())).toEqual([
      expect.stringContaining('"/nowhere/kubectl" cannot be run'),
    ]);
  });

  test('are compared field by field, one row per field and one column per environment', () => {
    const rows = environments({ dev: DEV, staging: STAGING, prod: PROD }, build).compare();
    expect(rows).toContainEqual({
      path: 'shop/settings',
      kind: 'ConfigMap',
      field: 'data.HOST',
      values: { dev: 'dev.example.com', staging: 'staging.example.com', prod: 'example.com' },
    });
    expect(rows).toContainEqual({ path: 'extras/banner', kind: 'ConfigMap', field: '', values: { prod: true } });
    expect(rows.filter(({ field }) => field === 'spec.selector')).toEqual([]);
  });

  test('refuse a value that is missing in one of them, at compile time', () => {
    environments({ dev: DEV, prod: PROD }, (_, env) => expectTypeOf(env.host).toEqualTypeOf<string>());
    const { host: _, ...rest } = PROD;
    environments({ dev: DEV, prod: rest }, (_, env) => {
      // @ts-expect-error host is missing in prod
      const host: string = env.host;
      return host;
    });
    // @ts-expect-error no environment has that name
    expect(() => environments({ a: DEV, b: PROD }, build, { order: ['a', 'c'] })).toThrow('"c", which does not exist');
    // @ts-expect-error no environment has that name
    expect(() => environments({ dev: { ...DEV, extends: 'production' } }, build)).toThrow(ProblemError);
    // @ts-expect-error no environment has that name
    expect(() => environments({ dev: DEV }, build, { base: 'production' })).toThrow(ProblemError);
  });
});

describe('an environment that may be empty', () => {
  const onlyDev = (app: App, env: Values & { readonly name: string }) => env.name === 'dev' && build(app, env);
  const onlyProd = (app: App, env: Values & { readonly name: string }) => env.name === 'prod' && build(app, env);

  test.each([
    ['has an overlay that builds to nothing', onlyDev, 'kustomize'],
    ['gives a base that builds to nothing', onlyProd, 'kustomize'],
    ['has a complete folder that builds to nothing', onlyDev, 'rendered'],
  ] as const)('%s', (_, some, layout) => {
    const outdir = writeTree({});
    const verify = { kubectl: kubectlPath() };
    const values = { dev: { ...DEV, allowEmpty: true }, prod: { ...PROD, allowEmpty: true } };
    const shop = environments(values, some, { outdir, layout, verify });
    shop.synth();
    for (const [name, rendering] of shop.render()) {
      const built = kustomizeBuild(join(outdir, layout === 'rendered' ? name : `overlays/${name}`));
      expect(byIdentity(built)).toEqual(byIdentity(rendering.map(({ manifest }) => manifest)));
    }
    if (layout === 'kustomize') {
      expect(kustomizeBuild(join(outdir, 'base'))).toHaveLength(shop.render().get('dev')?.length ?? -1);
    }
  });

  test('may extend another, and be extended', () => {
    const outdir = writeTree({});
    const values = {
      dev: DEV,
      none: { ...DEV, extends: 'dev', allowEmpty: true },
      again: { ...DEV, extends: 'none' },
    } as const;
    const shop = environments(values, (app, env) => env.name !== 'none' && build(app, env), { outdir });
    shop.synth();
    for (const [name, { length }] of shop.render()) {
      expect(kustomizeBuild(join(outdir, 'overlays', name))).toHaveLength(length);
    }
  });

  test('is allowed for all of them by the options, which each can override', () => {
    const layout = (prod: object) =>
      factsOf(() => environments({ dev: DEV, prod: { ...PROD, ...prod } }, onlyDev, { allowEmpty: true }).layout());
    expect(layout({})).toEqual([]);
    expect(layout({ allowEmpty: false })).toEqual(['the environment "prod" renders no objects']);
  });
});

describe('warnings of environments', () => {
  test('are reported once, with their environments, even if there are errors', () => {
    const warn = (app: App, env: Values & { readonly name: string }) => {
      build(app, env);
      const severity = 'warning';
      refuse(app, { what: 'everywhere', why: 'because', fix: 'fix it', severity });
      if (env.name !== 'dev') {
        refuse(app, { what: 'not in dev', why: 'because', fix: 'fix it', severity });
      }
    };
    const outdir = writeTree({});
    const { warnings } = environments({ dev: DEV, staging: STAGING, prod: PROD }, warn, { outdir }).synth();
    expect(warnings.map(({ what, where }) => [what, where.environments])).toEqual([
      ['everywhere', undefined],
      ['not in dev', ['staging', 'prod']],
    ]);
    const bad = (app: App, env: Values & { readonly name: string }) => {
      warn(app, env);
      new ConfigMap(new Chart(app, 'more'), 'settings', { name: 'Not_A_Name' });
    };
    expect(factsOf(() => environments({ dev: DEV, prod: PROD }, bad).render())).toEqual(
      expect.arrayContaining(['everywhere', 'not in dev', expect.stringContaining('Not_A_Name')]),
    );
  });
});

describe('environments that change between two calls', () => {
  test('are built once, and written in their current state', () => {
    const outdir = writeTree({});
    const charts: Chart[] = [];
    const shop = environments({ dev: DEV, prod: PROD }, (app) => charts.push(new Chart(app, 'shop')) && fill(charts), {
      outdir,
    });
    shop.synth();
    expect(shop.synth()).toMatchObject({ objects: 2, written: [] });
    for (const chart of charts) {
      new ConfigMap(chart, 'second', { data: { a: 'b' } });
    }
    expect(shop.synth()).toMatchObject({
      objects: 4,
      written: ['base/shop/configmap-second.yaml', 'base/shop/kustomization.yaml'],
    });
    expect(charts).toHaveLength(2);
  });

  function fill(charts: readonly Chart[]): ConfigMap | undefined {
    const chart = charts.at(-1);
    return chart && new ConfigMap(chart, 'first', { data: { a: 'b' } });
  }
});

describe('environments refuse', () => {
  const loose = environments as unknown as (values: object, build: unknown, options?: object) => { layout(): unknown };

  test.each([
    ['no environments', {}, {}, 'there is no environment'],
    ['an unknown parent', { dev: { ...DEV, extends: 'x' } }, {}, '"dev" extends "x", which does not exist'],
    ['an unknown base', { dev: DEV }, { base: 'x' }, 'the base is taken from "x", which does not exist'],
    [
      'a cycle of parents',
      { a: { ...DEV, extends: 'b' }, b: { ...DEV, extends: 'a' }, c: { ...DEV, extends: 'a' } },
      {},
      'environments extend each other in a cycle: a -> b -> a',
    ],
    [
      'two names that differ only in case',
      { prod: PROD, Prod: PROD },
      {},
      'the environments "Prod" and "prod" have names that differ only in case',
    ],
    [
      'whole numbers as names, which an object sorts',
      { '10': DEV, '9': PROD },
      {},
      'the environment "9" has a whole number as its name, so it has lost its place in the order of environments',
    ],
    ['an order without one of them', { a: DEV, b: PROD }, { order: ['b'] }, 'the order of the environments lacks "a"'],
    [
      'an order with an unknown environment',
      { a: DEV, b: PROD },
      { order: ['b', 'a', 'c'] },
      'the order of the environments has "c", which does not exist',
    ],
    [
      'an order with one of them twice',
      { a: DEV, b: PROD },
      { order: ['b', 'a', 'b'] },
      'the order of the environments has "b" twice',
    ],
    [
      'a name that is not a valid folder name',
      { 'a/b': DEV },
      {},
      'the environment "a/b" has a name that is not a valid folder name',
    ],
    [
      'a name that Windows reserves for a device',
      { con: DEV },
      {},
      'the environment "con" has a name that is not a valid folder name',
    ],
    [
      'a name that is too long for a folder',
      { ['a'.repeat(256)]: DEV },
      {},
      `the environment "${'a'.repeat(256)}" has a name that is not a valid folder name`,
    ],
    [
      'the name of the folder of the base',
      { base: DEV },
      { folders: { overlays: '' } },
      'the environment "base" would be written to the folder of the base',
    ],
    [
      'the name of the folder of components',
      { components: DEV },
      { components: true, folders: { overlays: '' } },
      'the environment "components" would be written to the folder of components',
    ],
    [
      'components in the folder of the base',
      { dev: DEV },
      { components: true, folders: { components: 'base' } },
      'components and base share the folder "base"',
    ],
  ])('%s', (_, values, options, what) => {
    expect(factsOf(() => loose(values, build, options))).toEqual([what]);
  });

  test('an environment without objects', () => {
    const run = () =>
      environments({ dev: DEV, prod: PROD }, (app, env) => env.name === 'dev' && build(app, env)).layout();
    expect(factsOf(run)).toEqual(['the environment "prod" renders no objects']);
  });

  test('a build that is async, in types and at run time, once and on the line of the call', () => {
    const async = async (app: App, env: Values & { readonly name: string }) => build(app, env);
    // @ts-expect-error a build is not async
    expect(factsOf(() => environments({ dev: DEV, prod: PROD }, async).render())).toEqual([
      'the build of environments() returns a promise',
    ]);
    const thenable = (app: App, env: Values & { readonly name: string }) => {
      build(app, env);
      // biome-ignore lint/suspicious/noThenProperty: some libraries return such objects
      return Object.assign(() => undefined, { then: () => undefined });
    };
    // @ts-expect-error it may not return a thenable
    expect(factsOf(() => environments({ dev: DEV }, thenable).synth())).toEqual([
      'the build of environments() returns a promise',
    ]);
    // @ts-expect-error not even in some cases
    const sometimes = () => environments({ dev: DEV }, (app, env) => env.replicas > 1 && async(app, env));
    expect(sometimes).not.toThrow();
  });

  test('a mistake in one environment with its name, and one in all of them only once', () => {
    const run = () =>
      environments({ dev: DEV, prod: PROD }, (app, env) => {
        const chart = new Chart(app, 'shop');
        new Deployment(chart, 'api', { image: 'nginx:1.27.3', readiness: '/ready' });
        new ConfigMap(chart, 'settings', { name: env.name === 'prod' ? 'Not_A_Name' : 'settings' });
      }).layout();
    try {
      run();
      throw new Error('not refused');
    } catch (error) {
      const problems = error instanceof ProblemError ? error.problems : [];
      expect(problems.map(({ what, where }) => [what, where.environments])).toEqual([
        [expect.stringContaining('readiness checks "/ready"'), undefined],
        [expect.stringContaining('Not_A_Name'), ['prod']],
      ]);
    }
  });

  test('at the line of the call, and write nothing', () => {
    const outdir = writeTree({});
    try {
      loose({ dev: { ...DEV, extends: 'x' } }, build, { outdir }).layout();
    } catch (error) {
      const [problem] = error instanceof ProblemError ? error.problems : [];
      expect(problem?.where.origin?.source?.file).toBe('test/environments/environments.test.ts');
    }
    expect(readdirSync(outdir)).toEqual([]);
  });
});
