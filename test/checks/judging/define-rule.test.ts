import { App, type AppProps, Chart, ConfigMap, Deployment, defineRule, type Problem, ProblemError } from 'kustruct';
import type { Deployment as Wire } from 'kustruct/kubernetes/apps/v1';
import { renderChecked } from '../../../src/checked-rendering';

const replicated = defineRule<Wire>({
  name: 'acme-replicas',
  summary: 'Deployments run at least two pods',
  why: 'one pod is down whenever its node is',
  fix: 'replicas: 2',
  kinds: ['apps/Deployment'],
  *check({ spec }) {
    if ((spec?.replicas ?? 1) < 2) {
      yield { field: 'spec.replicas', what: `replicas is ${spec?.replicas ?? 1}` };
    }
  },
});

const taste = defineRule<{ metadata?: { name?: string } }>({
  name: 'acme-taste',
  severity: 'off',
  summary: 'nothing is called after a fruit',
  why: 'no one knows what it does',
  fix: 'name it after what it does',
  check: ({ metadata }, { rendering }) =>
    metadata?.name === 'apple'
      ? [{ field: 'metadata.name', what: `one of ${rendering.length} is called "apple"` }]
      : [],
});

const broken = defineRule({
  name: 'acme-broken',
  summary: 'never ends well',
  why: 'it is broken',
  fix: 'fix it',
  check() {
    throw new Error('out of paper');
  },
});

/** The problems of an app with custom rules, one per line. */
function reported(props: AppProps, make: (chart: Chart) => void): readonly string[] {
  const app = new App({ defaults: 'plain', ...props });
  make(new Chart(app, 'shop'));
  const lines = (problems: readonly Problem[]) =>
    problems.map(({ severity, rule, what, where }) => `${severity} ${rule} ${where.object} ${where.field}: ${what}`);
  try {
    return lines(renderChecked(app).warnings);
  } catch (error) {
    if (!(error instanceof ProblemError)) {
      throw error;
    }
    return lines(error.problems);
  }
}

function shop(chart: Chart): void {
  new Deployment(chart, 'api', { image: 'api:1' });
  new Deployment(chart, 'web', { image: 'web:1', replicas: 3 });
  new ConfigMap(chart, 'apple', { data: { a: 'b' } });
}

describe('a custom rule', () => {
  test('reports objects of its kinds, at the line that created them', () => {
    expect(reported({ customRules: [replicated] }, shop)).toEqual([
      'error acme-replicas apps/v1 Deployment api spec.replicas: replicas is 1',
    ]);
  });

  test('is not checked unless an app lists it', () => {
    expect(reported({}, shop)).toEqual([]);
  });

  test('that is off is checked where it is turned on, and sees the whole rendering', () => {
    expect(reported({ customRules: [taste] }, shop)).toEqual([]);
    const rules = { 'acme-taste': { severity: 'warning', reason: 'we are that kind of people' } } as const;
    expect(reported({ customRules: [taste], rules }, shop)).toEqual([
      'warning acme-taste v1 ConfigMap apple metadata.name: one of 3 is called "apple"',
    ]);
  });

  test('that throws is reported with its name and the object, and everything else is still checked', () => {
    const found = reported({ customRules: [broken, replicated] }, (chart) => {
      new Deployment(chart, 'api', { image: 'api:1' });
      new ConfigMap(chart, 'My_Map', { name: 'My_Map' });
    });
    expect(found).toEqual([
      expect.stringContaining('error object-names v1 ConfigMap My_Map'),
      'error broken-rule v1 ConfigMap My_Map undefined: the rule acme-broken could not be checked: out of paper',
      'error broken-rule apps/v1 Deployment api undefined: the rule acme-broken could not be checked: out of paper',
      'error acme-replicas apps/v1 Deployment api spec.replicas: replicas is 1',
    ]);
  });

  test.each([
    ['image-version', 'has the name of a rule that comes with kustruct'],
    ['container-ports', 'has the name of a rule that comes with kustruct'],
    ['Acme Rule', 'is not lower-case letters, digits and dashes'],
    ['', 'is not lower-case letters, digits and dashes'],
  ])('must not be named %j', (name, fault) => {
    expect(() => defineRule({ name, summary: 'x', why: 'x', fix: 'x', check: () => [] })).toThrow(fault);
  });
});
