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

  test.each<[string, () => unknown, string]>([
    ['a text', () => 'replicas', 'its check returned the string "replicas"; it must return a list of findings'],
    ['nothing', () => undefined, 'its check returned nothing; it must return a list of findings'],
    [
      'one finding',
      () => ({ field: 'data', what: 'x' }),
      'its check returned a map; it must return a list of findings',
    ],
    [
      'a list of texts',
      () => ['data'],
      "its check returned a finding that is the string \"data\"; it must be { field: '…', what: '…' }",
    ],
    [
      'a finding without its fact',
      () => [{ field: 'data' }],
      "its check returned a finding that is a map; it must be { field: '…', what: '…' }",
    ],
    [
      'a promise, also of an error',
      async () => Promise.reject(new Error('offline')),
      'its check is asynchronous; it must return its findings at once',
    ],
    [
      'an asynchronous generator',
      async function* () {
        yield { field: 'data', what: 'x' };
      },
      'its check is asynchronous; it must return its findings at once',
    ],
  ])('that returns %s is refused by its name', (_, check, fault) => {
    const rule = defined({ check, kinds: ['/ConfigMap'] });
    expect(reported({ customRules: [rule] }, shop)).toEqual([
      `error broken-rule v1 ConfigMap apple undefined: the rule acme-rule could not be checked: ${fault}`,
    ]);
  });

  test.each<[string, string]>([
    ['ConfigMap', '/ConfigMap'],
    ['Deployment', 'apps/Deployment'],
    ['deployments', 'apps/Deployment'],
    ['apps/Deploymnt', 'apps/Deployment'],
    ['apps/v1/Deployment', 'apps/Deployment'],
    ['apps/v1 Deployment', 'apps/Deployment'],
    ['v1/ConfigMap', '/ConfigMap'],
    ['core/ConfigMap', '/ConfigMap'],
    ['/configmap', '/ConfigMap'],
    ['apps/ConfigMap', '/ConfigMap'],
    ['events.k8s.io/events', 'events.k8s.io/Event'],
    ['cert-manager.io/v1/Certificate', 'cert-manager.io/Certificate'],
    ['Gadget', "kinds: ['/ConfigMap', 'apps/Deployment']"],
  ])('must not name the kind %j, which it would never check', (kind, meant) => {
    expect(problemOf(() => defined({ kinds: [kind] }))).toMatchObject({
      what: `kinds of the rule "acme-rule" has "${kind}", which is not the group and name of a kind`,
      fix: expect.stringContaining(meant),
    });
  });

  test('may name kinds of the API server, of the past and of every other group', () => {
    const kinds = ['/Pod', 'apps/Deployment', 'policy/PodSecurityPolicy', 'cert-manager.io/Certificate'];
    expect(defined({ kinds }).kinds).toEqual(kinds);
  });

  test.each<[object | null, string, string]>([
    [null, 'the definition of the rule is null; it must be a map', 'defineRule({'],
    [{ kinds: 'apps/Deployment' }, 'kinds of the rule "acme-rule" is the string "apps/Deployment"', 'leave it out'],
    [{ kinds: [] }, 'kinds of the rule "acme-rule" is an empty list', 'leave it out'],
    [{ kinds: [null] }, 'kinds of the rule "acme-rule" has null', 'write the group'],
    [{ kind: ['apps/Deployment'] }, 'the rule "acme-rule" has no "kind"', 'write kinds'],
    [{ severity: 'fatal' }, 'the severity of the rule "acme-rule" is the string "fatal"', "'warning'"],
    [{ why: undefined }, 'the why of the rule "acme-rule" is nothing; it must be a string', "why: '…'"],
    [{ check: 5 }, 'the check of the rule "acme-rule" is the number 5; it must be a function', 'write check'],
    [{ name: 5 }, 'the name of the rule is the number 5', "name: 'acme-cost-center'"],
  ])('must not be defined by %j', (parts, what, fix) => {
    expect(problemOf(() => defined(parts))).toMatchObject({
      what: expect.stringContaining(what),
      fix: expect.stringContaining(fix),
      where: { origin: { source: { file: expect.stringContaining('define-rule.test.ts') } } },
    });
  });
});

/** A rule of an untyped program. */
function defined(parts: object | null): ReturnType<typeof defineRule> {
  const definition = { name: 'acme-rule', summary: 'x', why: 'x', fix: 'x', check: () => [], ...parts };
  return defineRule((parts === null ? null : definition) as never);
}

/** The only problem that a program throws. */
function problemOf(run: () => unknown): Problem | undefined {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemError);
    return error instanceof ProblemError && error.problems.length === 1 ? error.problems[0] : undefined;
  }
  return undefined;
}
