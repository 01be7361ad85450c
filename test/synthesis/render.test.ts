import { ApiObject, JsonPatch, Lazy } from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import { Construct, Node } from 'constructs';
import { App, Chart, ConfigMap, Deployment, Namespace, type Problem, type Rendering, Service } from 'kustruct';
import { render, renderOrRefuse } from '../../src/synthesis/render';

const names = (rendering: Rendering) => rendering.map(({ manifest }) => `${manifest.kind} ${manifest.metadata.name}`);
const facts = (problems: readonly Problem[]) => problems.map(({ what }) => what);

function chartOf(...props: ConstructorParameters<typeof App>): Chart {
  return new Chart(new App(...props), 'shop', { namespace: 'shop' });
}

describe('a rendering', () => {
  test('has each object with its manifest, its path, its chart and its line', () => {
    const chart = chartOf({ defaults: 'plain' });
    new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } });
    expect(renderOrRefuse(chart.node.root)).toMatchObject([
      {
        manifest: {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          metadata: { name: 'settings', namespace: 'shop' },
          data: { MODE: 'fast' },
        },
        path: 'shop/settings',
        chart: 'shop',
        origin: { source: { file: 'test/synthesis/render.test.ts' } },
      },
    ]);
  });

  test('is frozen at every depth, and shares nothing with the input of the user', () => {
    const chart = chartOf();
    const data = { MODE: 'fast' };
    new ConfigMap(chart, 'settings', { data });
    const rendering = renderOrRefuse(chart);
    expect(Object.isFrozen(rendering)).toBe(true);
    expect(Object.isFrozen(rendering[0])).toBe(true);
    expect(Object.isFrozen(rendering[0]?.manifest.data)).toBe(true);
    expect(Object.isFrozen(data)).toBe(false);
  });

  test('is in the order in which kinds can be applied, then by name, whatever the order of construction', () => {
    const build = (reversed: boolean) => {
      const chart = chartOf();
      const makers = [
        () => new Deployment(chart, 'web', { image: 'nginx:1.27.3' }),
        () => new ConfigMap(chart, 'b'),
        () => new ConfigMap(chart, 'a'),
        () => new Namespace(chart, 'shop'),
        () => new ApiObject(chart, 'widget', { apiVersion: 'acme.example/v1', kind: 'Widget' }),
      ];
      for (const make of reversed ? makers.toReversed() : makers) {
        make();
      }
      return names(renderOrRefuse(chart));
    };
    expect(build(false)).toEqual(['Namespace shop', 'ConfigMap a', 'ConfigMap b', 'Deployment web', 'Widget widget']);
    expect(build(true)).toEqual(build(false));
  });

  test('puts an object after its dependencies, against the order of kinds', () => {
    const chart = chartOf();
    const settings = new ConfigMap(chart, 'settings');
    settings.addDependency(new Deployment(chart, 'web', { image: 'nginx:1.27.3' }));
    expect(names(renderOrRefuse(chart))).toEqual(['Deployment web', 'ConfigMap settings']);
  });

  test('puts a chart after a chart that it depends on', () => {
    const app = new App();
    const [first, second] = [new Chart(app, 'first'), new Chart(app, 'second')];
    first.addDependency(second);
    new ConfigMap(first, 'a');
    new Deployment(second, 'b', { image: 'nginx:1.27.3' });
    expect(names(renderOrRefuse(app))).toEqual(['Deployment b', 'ConfigMap a']);
  });

  test('leaves out the namespace of cluster-scoped objects, built-in or by their definition', () => {
    const chart = chartOf();
    new Namespace(chart, 'team');
    new plus.ClusterRole(chart, 'reader');
    new ApiObject(chart, 'crd', {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      spec: { group: 'acme.example', scope: 'Cluster', names: { kind: 'Fleet' } },
    });
    new ApiObject(chart, 'fleet', { apiVersion: 'acme.example/v1', kind: 'Fleet' });
    new ApiObject(chart, 'ship', { apiVersion: 'acme.example/v1', kind: 'Ship' });
    const namespaces = renderOrRefuse(chart).map(({ manifest }) => [manifest.kind, manifest.metadata.namespace]);
    expect(Object.fromEntries(namespaces)).toEqual({
      Namespace: undefined,
      ClusterRole: undefined,
      CustomResourceDefinition: undefined,
      Fleet: undefined,
      Ship: 'shop',
    });
  });

  test('accepts objects of cdk8s with their patches and late values, and those of cdk8s-plus', () => {
    const chart = chartOf();
    const raw = new ApiObject(chart, 'raw', {
      apiVersion: 'acme.example/v1',
      kind: 'Widget',
      spec: { size: Lazy.any({ produce: () => 3 }) },
    });
    raw.addJsonPatch(JsonPatch.add('/spec/color', 'red'));
    new plus.ConfigMap(chart, 'settings', { data: { MODE: 'fast' } });
    expect(renderOrRefuse(chart)).toMatchObject([
      { manifest: { kind: 'ConfigMap', metadata: { name: 'settings' }, data: { MODE: 'fast' } } },
      { manifest: { kind: 'Widget', spec: { size: 3, color: 'red' } } },
    ]);
  });

  test('has what a binding of cdk8s-plus creates while it is rendered: the account of a workload', () => {
    const chart = chartOf();
    const web = new Deployment(chart, 'web', { image: 'nginx:1.27.3' });
    const binding = new plus.RoleBinding(chart, 'binding', { role: new plus.Role(chart, 'role') });
    binding.addSubjects(web);
    const rendering = renderOrRefuse(chart);
    expect(names(rendering)).toContain('ServiceAccount web');
    expect(rendering.find(({ manifest }) => manifest.kind === 'Deployment')?.manifest).toMatchObject({
      spec: { template: { spec: { serviceAccountName: 'web' } } },
    });
  });

  test('also applies the resolvers of the app to objects of kustruct', () => {
    const resolvers = [
      {
        resolve: (c: { value: unknown; replaceValue(v: unknown): void }) =>
          void (c.value === 'old' && c.replaceValue('new')),
      },
    ];
    const chart = chartOf({ resolvers });
    new ConfigMap(chart, 'settings', { data: { MODE: 'old' } });
    expect(renderOrRefuse(chart)[0]?.manifest.data).toEqual({ MODE: 'new' });
  });

  test('reads the children of each construct equally often at ten charts and at eighty', () => {
    const readsPerConstruct = (charts: number) => {
      const app = new App();
      for (let i = 0; i < charts; i++) {
        const chart = new Chart(app, `c${i}`);
        const api = new Deployment(chart, `api${i}`, { image: 'nginx:1.27.3', ports: { http: 80 } });
        new Service(chart, 'http', { for: api });
      }
      const constructs = app.node.findAll().length;
      const children = Object.getOwnPropertyDescriptor(Node.prototype, 'children');
      let reads = 0;
      const spy = jest.spyOn(Node.prototype, 'children', 'get').mockImplementation(function (this: Node) {
        reads++;
        return children?.get?.call(this);
      });
      render(app);
      spy.mockRestore();
      return reads / constructs;
    };
    expect(readsPerConstruct(80)).toBe(readsPerConstruct(10));
    expect(readsPerConstruct(10)).toBeLessThanOrEqual(2);
  });
});

describe('rendering refuses', () => {
  test('two objects with one identity, and shows the lines of both', () => {
    const chart = chartOf();
    new ConfigMap(chart, 'a', { name: 'settings' });
    new ConfigMap(chart, 'b', { name: 'settings' });
    const { problems } = render(chart);
    expect(problems).toMatchObject([
      {
        what: expect.stringMatching(
          /ConfigMap shop\/settings, created at test\/synthesis\/render\.test\.ts:\d+:\d+ \(shop\/a\)$/,
        ),
        where: { path: 'shop/b', object: 'v1 ConfigMap shop/settings' },
        why: expect.any(String),
        fix: expect.stringContaining("name: 'settings-2'"),
      },
    ]);
  });

  test('two objects that are the same to Kustomize: without a namespace, and in "default"', () => {
    const chart = new Chart(new App(), 'shop');
    new ConfigMap(chart, 'a', { name: 'settings' });
    new ConfigMap(chart, 'b', { name: 'settings', namespace: 'default' });
    expect(render(chart).problems).toHaveLength(1);
  });

  test('nothing if only the kind, the group or the namespace is the same', () => {
    const chart = chartOf();
    new ConfigMap(chart, 'a', { name: 'x' });
    new ConfigMap(chart, 'b', { name: 'x', namespace: 'other' });
    new Namespace(chart, 'c', { name: 'x' });
    new ApiObject(chart, 'd', { apiVersion: 'acme.example/v1', kind: 'ConfigMap', metadata: { name: 'x' } });
    expect(render(chart).problems).toEqual([]);
  });

  test('a cycle of dependencies, with its full path', () => {
    const chart = chartOf();
    const [a, b, c] = ['a', 'b', 'c'].map((id) => new ConfigMap(chart, id));
    a?.addDependency(b as Construct);
    b?.addDependency(c as Construct);
    c?.addDependency(a as Construct);
    expect(facts(render(chart).problems)).toEqual(['dependencies form a cycle: shop/a -> shop/b -> shop/c -> shop/a']);
  });

  test('the validation errors of any construct', () => {
    const chart = chartOf();
    const team = new Construct(chart, 'team');
    team.node.addValidation({ validate: () => ['the team has no name'] });
    expect(render(chart).problems).toMatchObject([{ what: 'the team has no name', where: { path: 'shop/team' } }]);
  });

  test('an object that cannot be rendered, on the line that made it, and continues with the others', () => {
    const chart = chartOf();
    new plus.Deployment(chart, 'api');
    new ApiObject(chart, 'widget', { apiVersion: 'acme.example/v1', kind: 'Widget', spec: { when: new Date() } });
    const { problems, rendering } = render(chart);
    expect(facts(problems)).toEqual([
      expect.stringMatching(/^"shop\/api\/Resource" cannot be rendered: .*at least 1 container/),
      'spec.when is an object of class Date, which no manifest can hold',
    ]);
    expect(problems[0]?.where.origin?.source?.file).toBe('test/synthesis/render.test.ts');
    expect(names(rendering)).toEqual(['Widget widget']);
  });

  test('a value that no manifest can hold, with its field', () => {
    const chart = chartOf();
    new ConfigMap(chart, 'settings', { data: { NUMBER: Number.NaN as never } });
    expect(render(chart).problems).toMatchObject([{ where: { field: 'data.NUMBER', path: 'shop/settings' } }]);
  });

  test('a key that cdk8s would lose, and not where kustruct writes it', () => {
    const data: { [key: string]: string } = JSON.parse('{"__proto__":"a","b":"c"}');
    const chart = chartOf();
    new ConfigMap(chart, 'ours', { data });
    new ApiObject(chart, 'raw', { apiVersion: 'v1', kind: 'ConfigMap', ...{ data } });
    new plus.k8s.KubeConfigMap(chart, 'generated', { data });
    const { rendering, problems } = render(chart);
    expect(problems).toMatchObject([
      {
        what: 'data.__proto__ has a name that cdk8s drops',
        where: { path: 'shop/generated', field: 'data.__proto__' },
      },
    ]);
    for (const path of ['shop/ours', 'shop/raw']) {
      expect(JSON.stringify(rendering.find((rendered) => rendered.path === path))).toContain('"__proto__":"a"');
    }
  });

  test('overrides of the wrong type, with field and object', () => {
    const chart = chartOf();
    new ConfigMap(chart, 'settings', { data: { MODE: 'fast' }, overrides: { data: 'fast' } as never });
    new ConfigMap(chart, 'more', { overrides: 'fast' as never });
    expect(render(chart).problems).toMatchObject([
      { where: { field: 'data', object: 'v1 ConfigMap shop/settings' } },
      { where: { field: 'overrides', object: 'v1 ConfigMap shop/more' } },
    ]);
  });

  test('the same when it runs twice', () => {
    const chart = chartOf();
    new Deployment(chart, 'api', { image: 'nginx:1.27.3', readiness: '/ready' });
    expect(facts(render(chart).problems)).toEqual(facts(render(chart).problems));
  });
});
