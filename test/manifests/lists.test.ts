import { join } from 'node:path';
import { ApiObject, type ApiObjectProps, JsonPatch } from 'cdk8s';
import { App, Chart, ConfigMap, environments, Include, type Rendering } from 'kustruct';
import { render, renderOrRefuse } from '../../src/synthesis/render';
import { writeTree } from '../kubectl';

const configMap = (name: string, metadata: object = {}) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, ...metadata },
});

function chartOf(labels: Record<string, string> = {}): Chart {
  return new Chart(new App({ defaults: 'plain' }), 'shop', { namespace: 'shop', labels });
}

function list(chart: Chart, fields: object, id = 'list'): ApiObject {
  return new ApiObject(chart, id, { apiVersion: 'v1', kind: 'List', ...fields } as ApiObjectProps);
}

const shown = (rendering: Rendering) =>
  rendering.map(({ manifest: { apiVersion, kind, metadata } }) =>
    [apiVersion, kind, `${metadata.namespace ?? ''}/${metadata.name}`].join(' '),
  );

describe('a list of objects', () => {
  test('is rendered as one object for each item, in the namespace and with the labels of the chart', () => {
    const chart = chartOf({ team: 'shop', tier: 'back' });
    list(chart, { items: [configMap('a', { labels: { tier: 'front' } }), configMap('b', { namespace: 'other' })] });
    expect(renderOrRefuse(chart)).toMatchObject([
      { manifest: { metadata: { name: 'b', namespace: 'other', labels: { team: 'shop', tier: 'back' } } } },
      { manifest: { metadata: { name: 'a', namespace: 'shop', labels: { team: 'shop', tier: 'front' } } } },
    ]);
  });

  test('gives cluster-scoped items no namespace, built-in ones and those of a definition in any list', () => {
    const chart = chartOf();
    list(chart, { items: [{ apiVersion: 'acme.io/v1', kind: 'Fleet', metadata: { name: 'north' } }] }, 'a');
    const spec = { group: 'acme.io', scope: 'Cluster', names: { kind: 'Fleet' } };
    const definition = { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition' };
    list(chart, { items: [{ ...definition, metadata: { name: 'fleets.acme.io' }, spec }] }, 'b');
    list(chart, { kind: 'NamespaceList', items: [{ metadata: { name: 'team' } }] }, 'c');
    expect(shown(renderOrRefuse(chart))).toEqual([
      'v1 Namespace /team',
      'apiextensions.k8s.io/v1 CustomResourceDefinition /fleets.acme.io',
      'acme.io/v1 Fleet /north',
    ]);
  });

  test.each([
    ['v1', 'ConfigMapList', 'v1 ConfigMap shop/a'],
    ['rbac.authorization.k8s.io/v1', 'RoleList', 'rbac.authorization.k8s.io/v1 Role shop/a'],
    ['apps/v1', 'DeploymentList', 'apps/v1 Deployment shop/a'],
    ['acme.io/v1', 'WidgetList', 'acme.io/v1 Widget shop/a'],
  ])('gives its items a kind derived from the kind of the list: %s %s', (apiVersion, kind, object) => {
    const chart = chartOf();
    list(chart, { apiVersion, kind, items: [{ metadata: { name: 'a' } }] });
    expect(shown(renderOrRefuse(chart))).toEqual([object]);
  });

  test('keeps the kinds that its items set', () => {
    const chart = chartOf();
    list(chart, { kind: 'ConfigMapList', items: [{ ...configMap('a'), kind: 'Secret' }] });
    expect(shown(renderOrRefuse(chart))).toEqual(['v1 Secret shop/a']);
  });

  test('may hold lists, and may be empty', () => {
    const chart = chartOf();
    const inner = { apiVersion: 'v1', kind: 'SecretList', items: [{ metadata: { name: 'b' } }] };
    list(chart, { items: [configMap('a'), { apiVersion: 'v1', kind: 'List', items: [inner] }] });
    list(chart, { items: [] }, 'empty');
    list(chart, { kind: 'PodList' }, 'without');
    expect(shown(renderOrRefuse(chart))).toEqual(['v1 ConfigMap shop/a', 'v1 Secret shop/b']);
  });

  test('is split after its patches', () => {
    const chart = chartOf();
    list(chart, { items: [configMap('a')] }).addJsonPatch(
      JsonPatch.add('/items/-', configMap('b')),
      JsonPatch.add('/items/0/data', { MODE: 'fast' }),
    );
    expect(renderOrRefuse(chart)).toMatchObject([
      { manifest: { metadata: { name: 'a' }, data: { MODE: 'fast' } } },
      { manifest: { metadata: { name: 'b' } } },
    ]);
  });

  test('has a file for each item in a base and in an overlay, and each is checked', () => {
    const app = environments({ dev: { names: ['a'] }, prod: { names: ['a', 'b'] } }, (each, { names }) => {
      list(new Chart(each, 'shop'), { items: names.map((name) => configMap(name)) });
    });
    expect([...app.layout().keys()].filter((path) => !path.endsWith('kustomization.yaml'))).toEqual([
      'base/shop/configmap-a.yaml',
      'overlays/prod/shop/configmap-b.yaml',
    ]);
    const wrong = new App();
    list(new Chart(wrong, 'shop'), { items: [configMap('Not_A_Name')] });
    expect(() => wrong.render()).toThrow(/Not_A_Name/);
  });

  test('is not a list if a custom kind keeps something else in its items', () => {
    const chart = chartOf();
    const custom = { apiVersion: 'acme.io/v1', kind: 'PriceList' };
    list(chart, { ...custom, items: { apple: 1 } }, 'map');
    list(chart, { ...custom, items: [{ name: 'apple', price: 1 }] }, 'values');
    list(chart, { ...custom, items: [] }, 'empty');
    list(chart, { ...custom, spec: { items: [configMap('a')] } }, 'deeper');
    expect(renderOrRefuse(chart).map(({ manifest }) => [manifest.kind, manifest.metadata.name])).toEqual([
      ['PriceList', 'deeper'],
      ['PriceList', 'empty'],
      ['PriceList', 'map'],
      ['PriceList', 'values'],
    ]);
  });
});

describe('a list of objects is refused', () => {
  test('if its items are not objects, with their paths', () => {
    const chart = chartOf();
    list(chart, { items: ['a', configMap('b'), { metadata: { name: 'c' } }, { apiVersion: 'v1', kind: 'Pod' }] });
    list(chart, { kind: 'SecretList', items: { a: 1 } }, 'map');
    expect(render(chart).problems.map(({ what, where }) => [where.field, what])).toEqual([
      ['items[0]', 'items[0] is the string "a", where a list of objects has an object'],
      ['items[2]', 'the object has no apiVersion, no kind or no name'],
      ['items[3]', 'the object has no apiVersion, no kind or no name'],
      ['items', 'items is a map, where a list of objects has a list'],
    ]);
  });

  test('if an item has the identity of another object, with the lines of both', () => {
    const chart = chartOf();
    new ConfigMap(chart, 'a');
    list(chart, { items: [configMap('a')] });
    expect(render(chart).problems).toMatchObject([
      {
        what: expect.stringMatching(
          /ConfigMap shop\/a, created at test\/manifests\/lists\.test\.ts:\d+:\d+ \(shop\/a\)/,
        ),
        where: { path: 'shop/list', origin: { source: { file: 'test/manifests/lists.test.ts' } } },
      },
    ]);
  });

  test('if no manifest can hold a value of an item, with its path', () => {
    const chart = chartOf();
    const list = { apiVersion: 'v1', kind: 'List', items: [{ ...configMap('a'), data: { x: Number.NaN } }] };
    new ApiObject(chart, 'list', list as ApiObjectProps);
    expect(render(chart).problems).toMatchObject([{ where: { field: 'items[0].data.x' } }]);
  });
});

describe('the metadata of a list', () => {
  const warningsOf = (chart: Chart) =>
    render(chart).problems.map(({ severity, what, where }) => [severity, where.field, what]);
  const warning = (field: string) => [
    'warning',
    field,
    `${field} is set on a list of objects, and reaches none of them`,
  ];

  test('is reported if it would be metadata of an object, in nested lists too', () => {
    const chart = chartOf({ team: 'shop' });
    const inner = { apiVersion: 'v1', kind: 'List', metadata: { namespace: 'other' }, items: [configMap('b')] };
    const { metadata } = list(chart, { items: [configMap('a'), inner] });
    metadata.addLabel('tier', 'back');
    metadata.addAnnotation('note', 'a');
    expect(warningsOf(chart)).toEqual(
      ['metadata.annotations', 'metadata.labels', 'items[1].metadata.namespace'].map(warning),
    );
  });

  test('is reported at its line of an included file', () => {
    const chart = chartOf();
    const text = [
      'apiVersion: v1',
      'kind: ConfigMapList',
      'metadata:',
      '  labels: {tier: back}',
      'items:',
      '- metadata: {name: a}',
    ];
    const files = join(writeTree({ 'all.yaml': text.join('\n') }), 'all.yaml');
    new Include(chart, 'files', { files });
    expect(warningsOf(chart)).toEqual([warning('metadata.labels')]);
    expect(render(chart).problems[0]?.where.origin?.placeOf?.('metadata.labels')).toMatchObject({ line: 4 });
  });

  test('is accepted if the chart gives it, which the items get too, or if the server writes it', () => {
    const chart = chartOf({ team: 'shop' });
    list(chart, { items: [configMap('a')], metadata: { resourceVersion: '', name: 'all' } });
    expect(warningsOf(chart)).toEqual([]);
  });
});
