import { ApiObject } from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import { App, Chart, ConfigMap, Deployment, environments, type Files, Job, Namespace, Secret } from 'kustruct';
import { isMap } from '../../src/manifests/field';
import { kustomizeBuild, type Release, readDocuments, writeTree } from '../kubectl';

const RELEASES: readonly Release[] = ['oldest', 'newest'];
const image = 'a:1';

/** The output of every supported Kustomize for a folder, such as `Job migrate, ConfigMap a`; it must be the same. */
function printed(files: Files, folder: string): string {
  const root = writeTree(files);
  const [first = '', ...others] = RELEASES.map((release) =>
    kustomizeBuild(`${root}/${folder}`, release)
      .flatMap((each) => (isMap(each) && isMap(each.metadata) ? `${each.kind} ${each.metadata.name}` : []))
      .join(', '),
  );
  expect(others).toEqual([first]);
  return first;
}

function kustomization(files: Files, folder: string) {
  return readDocuments(files.get(`${folder}/kustomization.yaml`) ?? '')[0];
}

/** An app with charts of these ids, in the namespace `shop`. */
function appOf<Id extends string>(ids: readonly Id[], build: (charts: Record<Id, Chart>) => void): App {
  const app = new App({ defaults: 'plain' });
  const charts = ids.map((id) => [id, new Chart(app, id, { namespace: 'shop' })]);
  build(Object.fromEntries(charts));
  return app;
}

describe('a base is printed in dependency order', () => {
  test('between charts, by kind where possible', () => {
    const files = appOf(['app', 'migrations'], ({ app, migrations }) => {
      app.addDependency(migrations);
      new Deployment(app, 'api', { image });
      new ConfigMap(app, 'settings');
      new Job(migrations, 'migrate', { image });
    }).layout();
    expect(printed(files, 'base')).toBe('Job migrate, ConfigMap settings, Deployment api');
    expect(kustomization(files, 'base')).toMatchObject({
      resources: ['app', 'migrations'],
      sortOptions: { order: 'legacy', legacySortOptions: { orderFirst: ['Job', 'ConfigMap', 'Deployment'] } },
    });
  });

  test('between charts with the same kinds, chart by chart', () => {
    const files = appOf(['app', 'db', 'migrations'], ({ app, db, migrations }) => {
      app.addDependency(migrations);
      migrations.addDependency(db);
      for (const chart of [app, db, migrations]) {
        new Deployment(chart, `api-${chart.node.id}`, { image });
        new ConfigMap(chart, `settings-${chart.node.id}`);
      }
    }).layout();
    expect(printed(files, 'base')).toBe(
      ['db', 'migrations', 'app'].map((id) => `ConfigMap settings-${id}, Deployment api-${id}`).join(', '),
    );
    expect(kustomization(files, 'base')).toMatchObject({
      resources: ['db', 'migrations', 'app'],
      sortOptions: { order: 'fifo' },
    });
  });

  test('between objects of one kind in one chart, also in the folder of the chart', () => {
    const files = appOf(['shop'], ({ shop }) => {
      const [a, b, c] = ['a', 'b', 'c'].map((id) => new ConfigMap(shop, id));
      a?.addDependency(...[c].flatMap((each) => each ?? []));
      expect(b).toBeDefined();
    }).layout();
    expect(printed(files, 'base')).toBe('ConfigMap c, ConfigMap a, ConfigMap b');
    expect(printed(files, 'base/shop')).toBe('ConfigMap c, ConfigMap a, ConfigMap b');
  });

  test('with a Namespace first, in any chart', () => {
    const files = appOf(['app', 'db', 'zone'], ({ app, db, zone }) => {
      app.addDependency(db);
      new ConfigMap(app, 'a');
      new ConfigMap(db, 'b');
      new Secret(db, 's');
      new Namespace(zone, 'shop');
    }).layout();
    expect(printed(files, 'base')).toBe('Namespace shop, ConfigMap b, Secret s, ConfigMap a');
  });

  test('with dependencies of and on raw objects, cdk8s-plus, and everything in a construct', () => {
    const files = appOf(['shop'], ({ shop }) => {
      const plusJob = new plus.Job(shop, 'z', { containers: [{ image }] });
      const items = ['y', 'x'].map((name) => ({ apiVersion: 'acme.io/v1', kind: 'Widget', metadata: { name } }));
      const list = new ApiObject(shop, 'list', { apiVersion: 'v1', kind: 'List', ...{ items } });
      new ApiObject(shop, 'a', { apiVersion: 'acme.io/v1', kind: 'Gadget' }).addDependency(list);
      list.node.addDependency(plusJob);
    }).layout();
    expect(printed(files, 'base')).toBe('Job z, Widget x, Widget y, Gadget a');
  });

  test('without sort options if the default of Kustomize is right', () => {
    const files = appOf(['shop'], ({ shop }) => {
      new Deployment(shop, 'api', { image }).addDependency(new ConfigMap(shop, 'settings'));
    }).layout();
    expect(kustomization(files, 'base')).not.toHaveProperty('sortOptions');
    expect(kustomization(files, 'base/shop')).not.toHaveProperty('sortOptions');
  });

  test('or a problem names two objects and what to move', () => {
    const app = appOf(['a', 'b'], ({ a, b }) => {
      const [a1, a2] = [new ConfigMap(a, 'a1'), new ConfigMap(a, 'a2')];
      const [b1, b2] = [new ConfigMap(b, 'b1'), new ConfigMap(b, 'b2')];
      b1.addDependency(a2);
      a1.addDependency(b2);
    });
    expect(() => app.layout()).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({
            what: 'Kustomize cannot print v1 ConfigMap shop/b1 after v1 ConfigMap shop/a2, which must come first',
            where: expect.objectContaining({ path: 'b/b1', object: 'v1 ConfigMap shop/b1' }),
            fix: "move b/b1, and what depends on it, into a separate chart: new Chart(app, 'b-b1')",
          }),
        ],
      }),
    );
  });

  test('and always in a stream', () => {
    const app = appOf(['a'], ({ a }) => {
      new ConfigMap(a, 'x').addDependency(new Deployment(a, 'y', { image }));
    });
    expect(app.synthYaml().match(/(?<=kind: )\w+/g)).toEqual(['Deployment', 'ConfigMap']);
  });
});

describe('an overlay is printed in the dependency order of its environment', () => {
  const values = { dev: { asks: false }, prod: { asks: true } };

  test('if only that environment has dependencies, between objects of the base', () => {
    const files = environments(
      values,
      (app, { name, asks }) => {
        const shop = new Chart(app, 'shop', { namespace: name });
        const [a, b] = [new ConfigMap(shop, 'a', { data: { name } }), new ConfigMap(shop, 'b')];
        if (asks) {
          a.addDependency(b);
        }
      },
      { defaults: 'plain' },
    ).layout();
    for (const folder of ['overlays/prod', 'overlays/prod/shop']) {
      expect(printed(files, folder)).toBe('ConfigMap b, ConfigMap a');
    }
    expect(printed(files, 'overlays/dev')).toBe('ConfigMap a, ConfigMap b');
    expect(files.get('base/kustomization.yaml')).not.toContain('sortOptions');
  });

  test('with additions before and after the objects of the base, also in an overlay on an overlay', () => {
    const files = environments(
      { dev: { adds: '' }, prod: { adds: 'az' }, eu: { adds: 'azy', extends: 'prod' } },
      (app, { name, adds }) => {
        const shop = new Chart(app, 'shop', { namespace: name });
        const m = new ConfigMap(shop, 'm', { data: { name } });
        const [first, last, later] = adds.split('').map((id) => new ConfigMap(shop, id));
        last?.addDependency(m);
        m.addDependency(...(later === undefined ? [] : [later]));
        first?.addDependency(...(last === undefined ? [] : [last]));
      },
      { defaults: 'plain' },
    ).layout();
    expect(printed(files, 'overlays/prod/shop')).toBe('ConfigMap m, ConfigMap z, ConfigMap a');
    expect(printed(files, 'overlays/eu')).toBe('ConfigMap y, ConfigMap m, ConfigMap z, ConfigMap a');
    expect(kustomization(files, 'overlays/eu/shop')).toMatchObject({
      resources: ['configmap-y.yaml', '../../prod/shop'],
      sortOptions: { order: 'fifo' },
    });
  });

  test('with its own files if additions belong between objects of the base', () => {
    const files = environments(
      values,
      (app, { asks }) => {
        const shop = new Chart(app, 'shop');
        const [a, c] = [new ConfigMap(shop, 'a'), new ConfigMap(shop, 'c')];
        if (asks) {
          const b = new ConfigMap(shop, 'b');
          b.addDependency(c);
          a.addDependency(b);
        }
      },
      { defaults: 'plain' },
    ).layout();
    expect(printed(files, 'overlays/prod')).toBe('ConfigMap c, ConfigMap b, ConfigMap a');
    expect(printed(files, 'overlays/prod/shop')).toBe('ConfigMap c, ConfigMap b, ConfigMap a');
    expect(kustomization(files, 'overlays/prod/shop')).toMatchObject({
      resources: ['configmap-c.yaml', 'configmap-b.yaml', 'configmap-a.yaml'],
    });
  });

  test('if another environment has the opposite dependency', () => {
    const files = environments(
      { dev: { first: 'a', second: 'b' }, prod: { first: 'b', second: 'a' } },
      (app, { first, second }) => {
        const shop = new Chart(app, 'shop');
        new ConfigMap(shop, second).addDependency(new ConfigMap(shop, first));
      },
      { defaults: 'plain' },
    ).layout();
    expect(printed(files, 'overlays/dev')).toBe('ConfigMap a, ConfigMap b');
    expect(printed(files, 'overlays/prod')).toBe('ConfigMap b, ConfigMap a');
  });

  test('or a problem names the environment', () => {
    const app = environments(
      values,
      (each, { asks }) => {
        const [one, other] = [new Chart(each, 'one'), new Chart(each, 'other')];
        const [a, b] = [new ConfigMap(one, 'a'), new ConfigMap(one, 'b')];
        const c = new ConfigMap(other, 'c');
        if (asks) {
          c.addDependency(a);
          b.addDependency(c);
          new ConfigMap(one, 'd').addDependency(b);
          a.addDependency(new ConfigMap(other, 'e'));
        }
      },
      { defaults: 'plain' },
    );
    expect(() => app.layout()).toThrow(
      expect.objectContaining({
        problems: [expect.objectContaining({ where: expect.objectContaining({ environments: ['prod'] }) })],
      }),
    );
  });
});
