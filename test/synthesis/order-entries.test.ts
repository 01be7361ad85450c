import { ApiObject } from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import { Construct, DependencyGroup } from 'constructs';
import { App, Chart, ConfigMap, Job, Namespace, type Rendering } from 'kustruct';
import { render, renderOrRefuse } from '../../src/synthesis/render';

const names = (rendering: Rendering) => rendering.map(({ manifest: { kind, metadata } }) => `${kind} ${metadata.name}`);

function charts(...ids: string[]): Chart[] {
  const app = new App({ defaults: 'plain' });
  return ids.map((id) => new Chart(app, id, { namespace: 'shop' }));
}

const [one, two, three] = [0, 1, 2];
function missing(): never {
  throw new Error('the test made no such chart');
}

/** The chart of this place, which the test made. */
const at = (made: readonly Chart[], place: number): Chart => made[place] ?? missing();

describe('an object', () => {
  test('lists its declared dependencies and those of its ancestors', () => {
    const made = charts('a', 'b', 'c');
    at(made, one).addDependency(at(made, two));
    const settings = new ConfigMap(at(made, one), 'x');
    new ConfigMap(at(made, one), 'y');
    new ConfigMap(at(made, two), 'z');
    settings.addDependency(new ConfigMap(at(made, three), 'w'));
    const after = renderOrRefuse(settings.node.root).map(({ path, after }) => [path, after]);
    expect(Object.fromEntries(after)).toEqual({
      'a/x': ['b', 'c/w'],
      'a/y': ['b'],
      'b/z': undefined,
      'c/w': undefined,
    });
  });

  test('comes after no construct that it is in', () => {
    const chart = at(charts('a'), one);
    const inner = new Construct(chart, 'inner');
    const first = new ConfigMap(inner, 'z');
    chart.addDependency(inner);
    new ConfigMap(chart, 'a');
    const rendering = renderOrRefuse(chart);
    expect(names(rendering)).toEqual(['ConfigMap inner-z', 'ConfigMap a']);
    expect(rendering.find(({ path }) => path === first.node.path)?.after).toBeUndefined();
  });

  test('comes after the dependencies of a construct without objects that it depends on', () => {
    const made = charts('a', 'b', 'c', 'd');
    const [gate, inner] = [new Construct(at(made, two), 'gate'), new Construct(at(made, three), 'inner')];
    const last = new ConfigMap(at(made, one), 'a');
    last.addDependency(gate);
    gate.node.addDependency(at(made, three));
    inner.node.addDependency(new Job(at(made, 3), 'z', { image: 'a:1' }));
    expect(names(renderOrRefuse(last.node.root))).toEqual(['Job z', 'ConfigMap a']);
    expect(renderOrRefuse(last.node.root).at(-1)?.after).toEqual(['b/gate', 'c', 'd/z']);
  });

  test('may depend on a group, a raw object, a list, and an object of cdk8s-plus', () => {
    const chart = at(charts('a'), one);
    const raw = new ApiObject(chart, 'raw', { apiVersion: 'acme.io/v1', kind: 'Widget' });
    const items = [{ apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'listed' } }];
    const list = new ApiObject(chart, 'list', { apiVersion: 'v1', kind: 'List', items } as never);
    const plusJob = new plus.Job(chart, 'plus', { containers: [{ image: 'a:1' }] });
    const last = new ConfigMap(chart, 'last');
    last.node.addDependency(new DependencyGroup(raw, list), plusJob);
    expect(names(renderOrRefuse(chart)).at(-1)).toBe('ConfigMap last');
  });

  test('comes after its Namespace and the definition of its kind, even if a dependency puts it first', () => {
    const chart = at(charts('a'), one);
    const widget = new ApiObject(chart, 'widget', { apiVersion: 'acme.io/v1', kind: 'Widget' });
    new Namespace(chart, 'shop');
    const definition = new ApiObject(chart, 'crd', {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'widgets.acme.io' },
      ...{ spec: { group: 'acme.io', names: { kind: 'Widget' } } },
    });
    const early = new Namespace(chart, 'other');
    early.addDependency(widget);
    expect(names(renderOrRefuse(chart))).toEqual([
      'Namespace shop',
      `CustomResourceDefinition ${definition.name}`,
      'Widget widget',
      'Namespace other',
    ]);
  });

  test('of a chain of ten thousand is reached', () => {
    const chart = at(charts('a'), one);
    const objects = Array.from({ length: 10_000 }, (_, place) => new ConfigMap(chart, `o${place}`));
    for (const [place, object] of objects.entries()) {
      object.node.addDependency(...objects.slice(place + 1, place + 2));
    }
    expect(names(renderOrRefuse(chart)).slice(0, 2)).toEqual(['ConfigMap o9999', 'ConfigMap o9998']);
  });
});

describe('rendering refuses', () => {
  test('a Namespace that comes after an object in it, and names both', () => {
    const made = charts('a', 'b');
    const namespace = new Namespace(at(made, one), 'shop');
    new ConfigMap(at(made, two), 'x');
    at(made, one).addDependency(at(made, two));
    expect(render(namespace.node.root).problems).toMatchObject([
      {
        what: 'dependencies form a cycle: a -> b/x -> a/shop',
        why: expect.stringContaining('a/shop makes the namespace or kind'),
        fix: expect.stringContaining('put a/shop into a separate chart'),
      },
    ]);
  });

  test('a cycle through a construct without objects', () => {
    const chart = at(charts('a'), one);
    const gate = new Construct(chart, 'gate');
    const settings = new ConfigMap(chart, 'x');
    settings.addDependency(gate);
    gate.node.addDependency(settings);
    expect(render(chart).problems[0]?.what).toBe('dependencies form a cycle: a/x -> a/gate -> a/x');
  });
});
