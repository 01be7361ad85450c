import { ApiObject } from 'cdk8s';
import { App, Chart, defineKind, type KindDefinition } from 'kustruct';
import { errorsOf } from '../constructs/in-chart';

const WIDGET = { apiVersion: 'example.com/v1', kind: 'Widget' } as const;
const Widget = defineKind<{ spec?: object }>(WIDGET);

function withDefinition(scope: string): Chart {
  const chart = new Chart(new App(), 'shop', { namespace: 'shop' });
  new ApiObject(chart, 'crd', {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'widgets.example.com' },
    spec: {
      group: 'example.com',
      names: { kind: 'Widget', plural: 'widgets' },
      scope,
      versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }],
    },
  });
  return chart;
}

const problemsOf = (chart: Chart) => {
  const { root } = chart.node;
  return root instanceof App ? errorsOf(root) : [];
};

describe('kinds that a program defines', () => {
  test('agree with their CustomResourceDefinition in the app on the scope', () => {
    const chart = withDefinition('Namespaced');
    new Widget(chart, 'a');
    expect(problemsOf(chart)).toEqual([]);
  });

  test('are refused once, on the line of the definition, if the CustomResourceDefinition has a different scope', () => {
    const chart = withDefinition('Cluster');
    new Widget(chart, 'a');
    new Widget(chart, 'b');
    const problems = problemsOf(chart);
    expect(problems.map(({ what, fix }) => [what, fix])).toEqual([
      [
        'Widget is defined with the scope "Namespaced", but its CustomResourceDefinition has "Cluster"',
        "write scope: 'Cluster'",
      ],
    ]);
    expect(problems[0]?.where.origin?.source).toMatchObject({ file: 'test/synthesis/declared-kinds.test.ts', line: 6 });
  });

  test('may be defined twice in the same way', () => {
    const chart = new Chart(new App(), 'shop', { namespace: 'shop' });
    const Same = defineKind<{ spec?: object }>({ ...WIDGET, scope: 'Namespaced' });
    new Widget(chart, 'a');
    new Same(chart, 'b');
    expect(problemsOf(chart)).toEqual([]);
  });

  test.each([
    ['another scope', { scope: 'Cluster' } as const],
    ['other merge keys', { mergeKeys: { 'spec.parts': 'name' } } as const],
  ])('are refused if two definitions have %s, with both lines', (difference, part) => {
    const chart = new Chart(new App(), 'shop', { namespace: 'shop' });
    const Other = defineKind<{ spec?: object }>({ ...WIDGET, ...part } as KindDefinition & { scope?: 'Namespaced' });
    new Widget(chart, 'a');
    new Other(chart, 'b');
    const [problem, ...more] = problemsOf(chart);
    const lines = [problem?.where.origin?.source?.line, Number(/:(\d+):\d+$/.exec(problem?.what ?? '')?.[1])];
    expect(more).toEqual([]);
    expect(problem?.what).toContain(`Widget is defined twice, with ${difference} than on test/synthesis/`);
    expect(lines.sort((one, other) => Number(one) - Number(other))).toEqual([6, 63]);
  });

  test('have one scope in all versions, and merge keys in each', () => {
    const chart = new Chart(new App(), 'shop', { namespace: 'shop' });
    const Older = defineKind<{ spec?: object }>({
      ...WIDGET,
      apiVersion: 'example.com/v1beta1',
      mergeKeys: { 'spec.a': 'b' },
    });
    new Widget(chart, 'a');
    new Older(chart, 'b');
    expect(problemsOf(chart)).toEqual([]);
  });
});
