import { expectTypeOf } from 'expect-type';
import { App, Chart, defineKind, KubernetesObject, type Problem, ProblemError, Role } from 'kustruct';
import { objectsOf, refusalsOf, shop } from '../in-chart';

interface GatewayWire {
  readonly kind?: 'Gateway';
  readonly spec: {
    readonly gatewayClassName: string;
    readonly listeners: readonly {
      readonly name: string;
      readonly port: number;
      readonly routes?: readonly { readonly from: string; readonly to?: string }[];
    }[];
    readonly addresses?: readonly string[];
  };
  readonly status?: { readonly ready: boolean };
}

class Gateway extends defineKind<GatewayWire>({
  apiVersion: 'net.example.com/v1',
  kind: 'Gateway',
  mergeKeys: { 'spec.listeners': 'name', 'spec.listeners.routes': ['from'] },
}) {}

const GatewayClass = defineKind<{ spec?: { controller: string } }>({
  apiVersion: 'net.example.com/v1',
  kind: 'GatewayClass',
  scope: 'Cluster',
  plural: 'gatewayclasses',
});

const SPEC = { gatewayClassName: 'fast', listeners: [{ name: 'http', port: 80, routes: [{ from: 'a' }] }] };

/** The problems of a definition. */
function problemsOf(definition: unknown): readonly Problem[] {
  try {
    Reflect.apply(defineKind, undefined, [definition]);
  } catch (error) {
    if (error instanceof ProblemError) {
      return error.problems;
    }
    throw error;
  }
  return [];
}

describe('a custom kind', () => {
  test('has a name, labels, annotations and the namespace of the chart, like every construct', () => {
    const chart = new Chart(new App(), 'shop', { namespace: 'shop' });
    new Gateway(chart, 'web', { spec: SPEC, labels: { tier: 'edge' }, annotations: { note: 'a' } });
    expect(objectsOf(chart)['Gateway web']).toEqual({
      apiVersion: 'net.example.com/v1',
      kind: 'Gateway',
      metadata: {
        name: 'web',
        namespace: 'shop',
        labels: {
          'app.kubernetes.io/name': 'web',
          'app.kubernetes.io/instance': 'shop',
          'app.kubernetes.io/managed-by': 'kustruct',
          tier: 'edge',
        },
        annotations: { note: 'a' },
      },
      spec: SPEC,
    });
  });

  test('merges overrides at every depth by its own merge keys, and replaces other lists', () => {
    const chart = shop();
    new Gateway(chart, 'web', {
      spec: { ...SPEC, addresses: ['10.0.0.1'] },
      overrides: {
        spec: {
          addresses: ['10.0.0.2'],
          listeners: [
            { name: 'http', routes: [{ from: 'a', to: 'b' }] },
            { name: 'https', port: 443 },
          ],
        },
      },
    });
    expect(objectsOf(chart)['Gateway web']?.spec).toEqual({
      gatewayClassName: 'fast',
      addresses: ['10.0.0.2'],
      listeners: [
        { name: 'http', port: 80, routes: [{ from: 'a', to: 'b' }] },
        { name: 'https', port: 443 },
      ],
    });
  });

  test('reports the element of overrides that lacks its merge key', () => {
    const found = refusalsOf((chart) => {
      new Gateway(chart, 'web', { spec: SPEC, overrides: { spec: { listeners: [{ port: 81 }] } } });
    });
    expect(found).toMatchObject([{ field: 'spec.listeners[0]' }]);
  });

  test('has no namespace if it is cluster-scoped, and needs no props if all are optional', () => {
    const chart = shop({ namespace: 'shop', defaults: 'plain' });
    new GatewayClass(chart, 'fast');
    expect(objectsOf(chart)['GatewayClass fast']).toEqual({
      apiVersion: 'net.example.com/v1',
      kind: 'GatewayClass',
      metadata: { name: 'fast' },
    });
  });

  test('is a KubernetesObject, and an instance of no other kind', () => {
    const chart = shop();
    const gateway = new Gateway(chart, 'web', { spec: SPEC });
    expect(gateway).toBeInstanceOf(Gateway);
    expect(gateway).toBeInstanceOf(KubernetesObject);
    expect(gateway instanceof GatewayClass).toBe(false);
    expectTypeOf(gateway.kind).toEqualTypeOf<'Gateway'>();
  });

  test('can be referenced if it already exists', () => {
    expect(Gateway.existing('web')).toEqual({ apiVersion: 'net.example.com/v1', kind: 'Gateway', name: 'web' });
    expectTypeOf(Gateway.existing('web').kind).toEqualTypeOf<'Gateway'>();
  });

  test('can be a resource of a Role, by its plural', () => {
    const chart = shop();
    const fast = new GatewayClass(chart, 'fast');
    const web = new Gateway(chart, 'web', { spec: SPEC });
    expect([fast.resourceType, web.resourceType]).toEqual(['gatewayclasses', 'gateways']);
    new Role(chart, 'reader', { rules: [{ verbs: ['get'], resources: [web] }] });
    expect(objectsOf(chart)['Role reader']?.rules).toEqual([
      { apiGroups: ['net.example.com'], resources: ['gateways'], resourceNames: ['web'], verbs: ['get'] },
    ]);
  });

  test('keeps settings of rules out of its manifest, but not its own field rules', () => {
    const off = { 'image-version': { severity: 'off', reason: 'its registry keeps no tags' } } as const;
    const Ruled = defineKind<{ rules?: readonly string[] | { readonly [name: string]: string } }>({
      apiVersion: 'net.example.com/v1',
      kind: 'Ruled',
    });
    const chart = shop();
    new Gateway(chart, 'web', { spec: SPEC, rules: off });
    new Ruled(chart, 'list', { rules: ['all'] });
    new Ruled(chart, 'map', { rules: { first: 'all' } });
    expect(Object.values(objectsOf(chart)).map(({ kind, rules }) => [kind, rules])).toEqual([
      ['Gateway', undefined],
      ['Ruled', ['all']],
      ['Ruled', { first: 'all' }],
    ]);
  });

  test('refuses props that its definition sets', () => {
    const props = { spec: { controller: 'a' }, namespace: 'shop', kind: 'Other' };
    const found = refusalsOf((chart) => void Reflect.construct(GatewayClass, [chart, 'fast', props]));
    expect(found.map(({ what }) => what)).toEqual(['there is no prop "kind"', 'there is no prop "namespace"']);
  });

  test.each([
    [null, 'the props are null; they must be a map'],
    ['a', 'the props are the string "a"; they must be a map'],
    [['a'], 'the props are a list; they must be a map'],
    [new Map([['spec', {}]]), 'the props are an object of class Map; they must be a map'],
  ])('refuses %p for its props, and nothing else of the object', (props, what) => {
    expect(refusalsOf((chart) => void Reflect.construct(Gateway, [chart, 'web', props]))).toEqual([
      { field: undefined, what, fix: 'write them as the third argument: { … }' },
    ]);
  });

  test('renders fields that its type does not have', () => {
    const chart = shop();
    Reflect.construct(Gateway, [chart, 'web', { spec: SPEC, extra: { a: 1 } }]);
    expect(objectsOf(chart)['Gateway web']).toMatchObject({ extra: { a: 1 } });
  });
});

describe('a definition', () => {
  const RIGHT = { apiVersion: 'example.com/v1', kind: 'Widget' };

  test('accepts a group with a dash, and any version', () => {
    expect(problemsOf(RIGHT)).toEqual([]);
    expect(problemsOf({ ...RIGHT, apiVersion: 'cert-manager.io/v1alpha2', scope: 'Namespaced' })).toEqual([]);
  });

  test('accepts a kind that ends in List, in a group that does not come with Kubernetes', () => {
    expect(problemsOf({ ...RIGHT, kind: 'AccessList' })).toEqual([]);
    const AccessList = defineKind<{ spec: { owners: string[] } }>({ ...RIGHT, kind: 'AccessList' });
    const chart = shop();
    new AccessList(chart, 'admins', { spec: { owners: ['ann'] } });
    expect(objectsOf(chart)['AccessList admins']).toMatchObject({ spec: { owners: ['ann'] } });
  });

  test.each([null, undefined, 'Widget', ['Widget']])('is refused as %p, on its line', (definition) => {
    expect(problemsOf(definition)).toMatchObject([
      {
        what: expect.stringMatching(/^the definition of the kind is .*; it must be a map$/),
        fix: "write them: defineKind({ apiVersion: 'example.com/v1', kind: 'Certificate' })",
        where: { origin: { source: { file: 'test/constructs/custom/define-kind.test.ts' } } },
      },
    ]);
  });

  test.each([
    [{ apiVersion: 'v1', kind: 'List' }, 'the group of v1 comes with Kubernetes', 'name the group'],
    [{ apiVersion: 'apps/v1', kind: 'DeploymentList' }, 'the group of apps/v1 comes with Kubernetes', 'name the group'],
    [
      { apiVersion: 'example.com' },
      'the apiVersion "example.com" has no version',
      "write both: apiVersion: 'example.com/v1'",
    ],
    [
      { apiVersion: 'example.com/' },
      'the apiVersion "example.com/" has no version',
      "write both: apiVersion: 'example.com/v1'",
    ],
    [{ apiVersion: 'v1' }, 'the group of v1 comes with Kubernetes', 'name the group'],
    [{ apiVersion: 'Example.com/v1' }, 'the apiVersion is the string "Example.com/v1"', 'write both'],
    [{ apiVersion: 7 }, 'the apiVersion is the number 7', 'write both'],
    [
      { apiVersion: 'apps/v1', kind: 'Deployment' },
      'apps/v1 Deployment comes with Kubernetes',
      'use the construct Deployment',
    ],
    [{ apiVersion: 'batch/v2', kind: 'Work' }, 'the group of batch/v2 comes with Kubernetes', 'name the group'],
    [{ kind: 'widget' }, 'the kind is the string "widget"', 'write it as the CustomResourceDefinition does'],
    [{ kind: '' }, 'the kind is the string ""', 'write it as'],
    [{ scope: 'cluster' }, 'the scope is the string "cluster"', "scope: 'Cluster'"],
    [{ plural: 'Widgets' }, 'the plural is the string "Widgets"', 'spec.names.plural'],
    [{ mergeKeys: ['name'] }, 'mergeKeys is a list', "mergeKeys: { 'spec.listeners': 'name' }"],
    [{ mergeKeys: { 'spec..a': 'name' } }, 'mergeKeys has "spec..a", which is not the path of a list', 'by the path'],
    [{ mergeKeys: { 'spec.a': [] } }, 'mergeKeys["spec.a"] is a list', 'by the path'],
    [{ mergeKey: {} }, 'a definition has no "mergeKey"', 'the known fields are apiVersion, kind'],
  ])('is refused with %p, on its line', (part, what, fix) => {
    const problems = problemsOf({ ...RIGHT, ...part });
    expect(problems.map((problem) => problem.what)).toEqual([expect.stringContaining(what)]);
    expect(problems[0]?.fix).toContain(fix);
    expect(problems[0]?.where.origin?.source?.file).toBe('test/constructs/custom/define-kind.test.ts');
  });

  test('reports all its problems at once', () => {
    expect(problemsOf({ apiVersion: 'a', kind: 'b', scope: 'c' })).toHaveLength(3);
  });
});

describe('the type of a definition', () => {
  /** Is compiled and never run: each line that does not compile is a mistake that users make. */
  const mistakes = (chart: Chart) => [
    // @ts-expect-error spec is required
    new Gateway(chart, 'a', {}),
    // @ts-expect-error listeners have ports
    new Gateway(chart, 'b', { spec: { gatewayClassName: 'a', listeners: [{ name: 'http' }] } }),
    // @ts-expect-error a cluster-scoped kind has no namespace
    new GatewayClass(chart, 'c', { namespace: 'shop' }),
    // @ts-expect-error the controller sets the status
    new Gateway(chart, 'd', { spec: SPEC, status: { ready: true } }),
    // @ts-expect-error the type sets the kind
    defineKind<GatewayWire>({ apiVersion: 'net.example.com/v1', kind: 'Gatway' }),
    // @ts-expect-error Cluster
    defineKind<GatewayWire>({ apiVersion: 'net.example.com/v1', kind: 'Gateway', scope: 'cluster' }),
  ];

  test('does not compile with these mistakes', () => {
    expect(mistakes).toBeDefined();
  });
});
