import { ApiObject, App as Cdk8sApp, Chart as Cdk8sChart, JsonPatch, Lazy, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { App, Chart, ConfigMap, Deployment, Include, ProblemError, refuse, Service, StatefulSet } from 'kustruct';
import 'kustruct/testing';
import { writeTree } from './temporary-tree';

const image = 'ghcr.io/acme/api:1.4.2';

/** A chart of cdk8s in an App of cdk8s. */
function cdk8sShop(): { readonly app: Cdk8sApp; readonly shop: Cdk8sChart } {
  const app = new Cdk8sApp({ outdir: writeTree({}) });
  return { app, shop: new Cdk8sChart(app, 'shop', { namespace: 'shop' }) };
}

function problemsThrownBy(run: () => unknown): readonly { readonly rule?: string; readonly what: string }[] {
  try {
    run();
  } catch (error) {
    if (error instanceof ProblemError) {
      return error.problems;
    }
    throw error;
  }
  return [];
}

function kindsIn(manifests: readonly unknown[]): string[] {
  return manifests.map((manifest) => Object(manifest).kind).sort();
}

/** The text that is printed to stderr during a call. */
function printedBy(run: () => unknown): string {
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    run();
    return write.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    write.mockRestore();
  }
}

describe('a construct of kustruct in an App of cdk8s', () => {
  it('is rendered with its companions, once, by every method', () => {
    const { app, shop } = cdk8sShop();
    new StatefulSet(shop, 'db', { image, replicas: 3 });
    const all = ['PodDisruptionBudget', 'Service', 'StatefulSet'];
    expect(kindsIn(shop.toJson())).toEqual(all);
    expect(kindsIn(Testing.synth(shop))).toEqual(all);
    app.synth();
    expect(app.synthYaml().match(/^kind: /gm)).toHaveLength(3);
  });

  it('is checked with laws and rules by synth, synthYaml, Testing.synth and toJson', () => {
    const { app, shop } = cdk8sShop();
    const api = new Deployment(shop, 'api', { image, overrides: { spec: { replicas: -1 } } });
    new Service(shop, 'http', { for: api, ports: [{ port: 80, targetPort: 'web' }] });
    for (const run of [() => app.synth(), () => app.synthYaml(), () => Testing.synth(shop), () => shop.toJson()]) {
      const found = problemsThrownBy(run).map(({ what }) => what);
      expect(found).toHaveLength(2);
      expect(found).toContainEqual(expect.stringContaining('has a port "web"'));
      expect(found).toContainEqual(expect.stringContaining('replicas is -1'));
    }
  });

  it('is checked together with raw objects and objects of cdk8s-plus, including their own validation', () => {
    const { shop } = cdk8sShop();
    new ConfigMap(shop, 'settings', { data: { MODE: 'fast' } });
    new ApiObject(shop, 'raw', { apiVersion: 'v1', kind: 'ConfigMap', data: { MODE: 1 } });
    new kplus.Ingress(shop, 'empty');
    expect(printedBy(() => problemsThrownBy(() => shop.toJson()))).toBe('');
    const found = problemsThrownBy(() => shop.toJson()).map(({ what }) => what);
    expect(found).toContainEqual(expect.stringContaining('MODE is the number 1'));
    expect(found).toContainEqual(expect.stringContaining('ingress with no rules'));
  });

  it('reports what, where, why and fix, and no stack', () => {
    const { shop } = cdk8sShop();
    new Deployment(shop, 'api', { image, memory: 'much' });
    const [thrown] = [() => shop.toJson()].map((run) => {
      try {
        return run();
      } catch (error) {
        return error;
      }
    });
    expect(String(Object(thrown).stack)).toMatch(
      /error {2}.*much.*\n {2}at .*checked-rendering\.test\.ts:\d+:\d+ .*[\s\S]*why [\s\S]*fix /,
    );
    expect(String(Object(thrown).stack)).not.toMatch(/^ {4}at /m);
  });

  it('prints its warnings once', () => {
    const { app, shop } = cdk8sShop();
    new Deployment(shop, 'api', { image: 'ghcr.io/acme/api' });
    expect(printedBy(() => app.synth())).toContain('warning  ');
    expect(printedBy(() => app.synth())).toBe('');
  });

  it('reports the problems of a custom template together with all others', () => {
    const { shop } = cdk8sShop();
    const scope = new Construct(shop, 'own');
    refuse(scope, { what: 'there is no team', why: 'nobody would be called', fix: "name one: team: 'shop'" });
    new Deployment(scope, 'api', { image, memory: 'much' });
    expect(problemsThrownBy(() => shop.toJson()).map(({ what }) => what)).toEqual([
      'there is no team',
      expect.stringContaining('much'),
    ]);
  });

  it('can be next to an object with generateName, to which cdk8s also gives a name', () => {
    const { shop } = cdk8sShop();
    new ConfigMap(shop, 'settings', { data: { MODE: 'fast' } });
    new ApiObject(shop, 'raw', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { generateName: 'settings-' } });
    expect(problemsThrownBy(() => shop.toJson())).toEqual([]);
  });

  it('has a warning if cdk8s drops fields of the program', () => {
    const { app, shop } = cdk8sShop();
    new ConfigMap(shop, 'settings', { data: { MODE: 'fast' } });
    new ApiObject(shop, 'release', {
      apiVersion: 'acme.example/v1',
      kind: 'Release',
      spec: { values: { limits: null } },
    });
    const service = new kplus.Service(shop, 'web', { ports: [{ port: 80 }], selector: kplus.Pods.all(shop, 'all') });
    ApiObject.of(service).addJsonPatch(JsonPatch.add('/spec/trafficDistribution', 'PreferClose'));
    const printed = printedBy(() => app.synthYaml());
    expect(printed).toContain('spec.values.limits is null, and the App of cdk8s writes nothing');
    expect(printed).toContain(
      'spec.trafficDistribution is the string "PreferClose", and the App of cdk8s writes nothing',
    );
    expect(printed.match(/App of cdk8s writes/g)).toHaveLength(2);
  });
});

describe('a tree of an App of cdk8s', () => {
  /** How often one synth of a tree with this many charts renders one object; one of these is the output of cdk8s. */
  function rendersOf(charts: number, fill: (chart: Cdk8sChart) => ConfigMap): number {
    const app = new Cdk8sApp({ outdir: writeTree({}) });
    const [first] = Array.from({ length: charts }, (_, number) =>
      fill(new Cdk8sChart(app, `chart-${number}`, { namespace: `team-${number}` })),
    );
    const spy = jest.spyOn(first ?? new ConfigMap(new Chart(app, 'none'), 'none'), 'toJson');
    app.synth();
    return spy.mock.calls.length;
  }

  const settings = (chart: Cdk8sChart) => new ConfigMap(chart, 'settings', { data: { A: 'a' } });

  it('is rendered once by synth, even though cdk8s validates it once more for each chart', () => {
    expect(rendersOf(20, settings)).toBe(2);
  });

  it('is rendered once by synth, even if cdk8s-plus calculates fields lazily', () => {
    const fill = (chart: Cdk8sChart) => {
      new kplus.ConfigMap(chart, 'theirs', { data: { A: 'a' } });
      return settings(chart);
    };
    expect(rendersOf(20, fill)).toBe(2);
  });

  it('with dependencies is rendered no more often with forty charts than with ten', () => {
    const fill = (chart: Cdk8sChart) => {
      const first = settings(chart);
      new Deployment(new Construct(chart, 'inner'), 'api', { image }).node.scope?.node.addDependency(first);
      return first;
    };
    expect(rendersOf(40, fill)).toBe(rendersOf(10, fill));
  });

  it('is checked again after a change, even one inside cdk8s-plus', () => {
    const { app, shop } = cdk8sShop();
    const settings = new ConfigMap(shop, 'settings', { data: { MODE: 'fast' } });
    const api = new kplus.Deployment(shop, 'api', { containers: [{ image, name: 'api' }] });
    app.synth();
    api.addContainer({ image: '', name: 'side' });
    expect(problemsThrownBy(() => app.synth())).toHaveLength(1);
    expect(problemsThrownBy(() => shop.toJson())).toHaveLength(1);
    settings.addJsonPatch(JsonPatch.add('/data/LEVEL', 3));
    expect(problemsThrownBy(() => shop.toJson())).toHaveLength(2);
  });

  it('is not checked without a construct of kustruct', () => {
    const { app, shop } = cdk8sShop();
    new ApiObject(shop, 'raw', { apiVersion: 'v1', kind: 'ConfigMap', data: { MODE: 1 } });
    expect(() => app.synth()).not.toThrow();
    expect(Object.keys(app)).toEqual(Object.keys(new Cdk8sApp({ outdir: app.outdir })));
  });
});

describe('a chart', () => {
  it('of an App of kustruct is checked with laws and rules by toJson', () => {
    const shop = new Chart(new App(), 'shop');
    new Deployment(shop, 'api', { image, overrides: { spec: { replicas: -1 } } });
    expect(problemsThrownBy(() => shop.toJson())).toHaveLength(1);
  });

  it('can be rendered before the app is complete, without the problems of other charts', () => {
    const app = new App();
    const broken = new Chart(app, 'broken');
    new Deployment(broken, 'api', { image, memory: 'much' });
    const shop = new Chart(app, 'shop');
    new ConfigMap(shop, 'settings', { data: { A: 'a' } });
    expect(kindsIn(shop.toJson())).toEqual(['ConfigMap']);
    expect(problemsThrownBy(() => broken.toJson())).toHaveLength(1);
    expect(problemsThrownBy(() => app.render())).toHaveLength(1);
  });

  it('can be rendered by a lazy value of another chart', () => {
    const app = new App();
    const shop = new Chart(app, 'shop');
    new ConfigMap(shop, 'settings', { data: { A: 'a' } });
    const count = Lazy.any({ produce: () => String(shop.toJson().length) });
    new ApiObject(new Chart(app, 'index'), 'count', { apiVersion: 'v1', kind: 'ConfigMap', data: { count } });
    expect(app.render().map(({ manifest }) => manifest.data)).toEqual([{ count: '1' }, { A: 'a' }]);
  });

  it('has the objects of the charts inside it, except in an App of cdk8s, which writes those separately', () => {
    const kindsOf = (app: App | Cdk8sApp) => {
      const outer = new Chart(app, 'outer');
      new ConfigMap(outer, 'settings', { data: { A: 'a' } });
      new Deployment(new Chart(outer, 'inner'), 'api', { image });
      return kindsIn(outer.toJson());
    };
    expect(kindsOf(new App())).toEqual(['ConfigMap', 'Deployment']);
    expect(kindsOf(new Cdk8sApp())).toEqual(['ConfigMap']);
  });

  it('is rendered with the charts that it depends on, and returns its own objects', () => {
    const app = new App();
    const [back, front] = ['back', 'front'].map((id) => new Chart(app, id, { namespace: 'shop' }));
    if (back === undefined || front === undefined) {
      throw new Error('there are two charts');
    }
    const api = new Deployment(back, 'api', { image, ports: { http: 8080 } });
    new Service(front, 'http', { for: api });
    expect(kindsIn(front.toJson())).toEqual(['Service']);
    expect(kindsIn(back.toJson())).toEqual(['Deployment']);
  });
});

test('plain manifests are also checked with laws by toHaveNoProblems', () => {
  const manifest = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'api' }, spec: { replicas: -1 } };
  expect(() => expect([manifest]).toHaveNoProblems()).toThrow('-1');
});

describe('an object that could not be rendered', () => {
  /** The rules or texts of all problems of an app with a Service, whose pods the argument creates. */
  function problemsWith(makePods: (chart: Chart) => void): readonly string[] {
    const app = new App({ defaults: 'plain' });
    const chart = new Chart(app, 'shop');
    makePods(chart);
    new Service(chart, 'http', { selector: { app: 'api' }, ports: [{ port: 80 }] });
    new ConfigMap(chart, 'settings', { data: { 'a/b': 'c' } });
    return problemsThrownBy(() => app.render()).map(({ rule, what }) => rule ?? what);
  }

  it.each<[string, string, (chart: Chart) => void]>([
    [
      'a prop of the wrong type',
      'ports is the number 8080; it must be a list or a map',
      (chart) => new Deployment(chart, 'api', { image, labels: { app: 'api' }, ports: 8080 as never }),
    ],
    [
      'an invalid list of objects',
      'items is the string "api", where a list of objects has a list',
      (chart) => new ApiObject(chart, 'api', { apiVersion: 'v1', kind: 'List', items: 'api' }),
    ],
    [
      'a file that does not exist',
      expect.stringContaining('there is no file "api.yaml"'),
      (chart) => new Include(chart, 'api', { files: 'api.yaml' }),
    ],
  ])('is reported without its possible consequences: %s', (_, what, makePods) => {
    expect(problemsWith(makePods)).toEqual([what, 'config-data']);
  });

  it('hides nothing if all objects are rendered', () => {
    expect(problemsWith((chart) => refuse(chart, { what: 'x', why: 'x', fix: 'x' }))).toEqual([
      'x',
      'config-data',
      'no-missing-service-pods',
    ]);
  });
});
