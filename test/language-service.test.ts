import { edit } from './language-service';

jest.setTimeout(120_000);

const HEAD = `import {
  App, Chart, ConfigMap, Deployment, HorizontalPodAutoscaler, NetworkPolicy, PodDisruptionBudget, Secret, Service,
  StatefulSet, environments,
} from 'kustruct';
const image = 'web:1';
const chart = new Chart(new App(), 'shop');
const settings = new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } });
const db = new Secret(chart, 'db', { stringData: { password: 'secret' } });
const web = new Deployment(chart, 'web', { image, ports: { http: 80 } });
`;

/** The errors that an editor shows in a statement. */
function errorsIn(statement: string) {
  return edit(`${HEAD}${statement}`).problems;
}

/** The completions at `|` in a statement. */
function offeredIn(statement: string): readonly string[] {
  return edit(`${HEAD}${statement}`).completions;
}

describe('the error message of a frequent mistake names one type, or a valid value', () => {
  test('a path next to httpGet instead of in it', () => {
    const message =
      "Object literal may only specify known properties, and 'path' does not exist in type 'ProbeFields'.";
    expect(errorsIn(`new Deployment(chart, 'a', { image, readiness: { path: '/ready' } });`)).toEqual([
      { at: 'path', message },
    ]);
  });

  test('a misspelled field of a probe', () => {
    expect(errorsIn(`new Deployment(chart, 'a', { image, liveness: { httpGet: { pth: '/' } } });`)).toEqual([
      {
        at: 'pth',
        message: `Object literal may only specify known properties, but 'pth' does not exist in type 'ProbeHttpGet'. Did you mean to write 'path'?`,
      },
    ]);
  });

  test('an environment that extends one that does not exist, whatever its values', () => {
    const message = expect.stringMatching(
      /^Type '"stagin"' is not assignable to type '.*'\. Did you mean '"staging"'\?$/,
    );
    expect(errorsIn(`environments({ staging: {}, prod: { extends: 'stagin' } }, () => {});`)).toEqual([
      { at: 'extends', message },
    ]);
    const values = `{ staging: { replicas: 1, debug: true }, prod: { replicas: 3, extends: 'stagin' } }`;
    expect(errorsIn(`environments(${values}, (app, env) => { const n: number = env.replicas; });`)).toEqual([
      { at: 'extends', message },
    ]);
  });

  test('an autoscaler for a ConfigMap', () => {
    expect(errorsIn(`new HorizontalPodAutoscaler(chart, 'a', { for: settings, maxReplicas: 3 });`)).toEqual([
      {
        at: 'for',
        message: `Property 'toScalingTarget' is missing in type 'ConfigMap<{ MODE: string; }>' but required in type 'Scalable'.`,
      },
    ]);
  });

  test.each([
    ['a Service', `new Service(chart, 'a', { for: settings });`],
    ['a disruption budget', `new PodDisruptionBudget(chart, 'a', { for: settings, minAvailable: 1 });`],
  ])('%s for a ConfigMap', (_, statement) => {
    expect(errorsIn(statement)).toEqual([
      {
        at: 'for',
        message: `Property 'toPodSelectorConfig' is missing in type 'ConfigMap<{ MODE: string; }>' but required in type 'PodSource'.`,
      },
    ]);
  });

  test('an object of another kind', () => {
    const [error, ...others] = errorsIn(`new Deployment(chart, 'a', { image, serviceAccount: db });`);
    expect(others).toEqual([]);
    expect(error?.at).toBe('serviceAccount');
    expect(error?.message).toMatch(/Type '"Secret"' is not assignable to type '"ServiceAccount"'\.$/);
  });

  test('a peer of a policy without pods', () => {
    const [error] = errorsIn(`new NetworkPolicy(chart, 'a', { for: web, ingress: [{ from: [settings] }] });`);
    expect(error?.at).toBe('settings');
    expect(error?.message).toMatch(/ is not assignable to type '(Network)?PolicyPeer'/);
    expect(error?.message.length).toBeLessThan(300);
  });

  test('a misspelled field of the API, and one in overrides', () => {
    expect(errorsIn(`new Deployment(chart, 'a', { image, resources: { limit: { cpu: '1' } } });`)).toEqual([
      {
        at: 'limit',
        message: `Object literal may only specify known properties, but 'limit' does not exist in type 'ReadonlyFields<ResourceRequirements>'. Did you mean to write 'limits'?`,
      },
    ]);
    expect(errorsIn(`new Deployment(chart, 'a', { image, overrides: { spec: { replica: 3 } } });`)).toEqual([
      {
        at: 'replica',
        message: `Object literal may only specify known properties, but 'replica' does not exist in type 'PartialFields<DeploymentSpec>'. Did you mean to write 'replicas'?`,
      },
    ]);
  });

  test('a mount of an object without files', () => {
    const [error] = errorsIn(`new Deployment(chart, 'a', { image, mounts: { '/etc/web': web } });`);
    expect(error?.at).toBe(`'/etc/web'`);
    expect(error?.message).toMatch(/Type '"Deployment"' is not assignable to type '[^']*"ConfigMap"[^']*'\.$/);
  });

  test('a missing key of a ConfigMap, and a claim without access modes', () => {
    expect(errorsIn(`new Deployment(chart, 'a', { image, env: { MODE: settings.key('MOED') } });`)).toEqual([
      { at: `'MOED'`, message: `Argument of type '"MOED"' is not assignable to parameter of type '"MODE"'.` },
    ]);
    const [error] = errorsIn(`new StatefulSet(chart, 'a', { image, claims: { data: { storage: '1Gi' } } });`);
    expect(error?.at).toBe('data');
    expect(error?.message).toMatch(/'accessModes' is missing in type '{ storage: string; }' but required in type 'Cl/);
  });
});

describe('an editor offers the names that users write, and no internal ones', () => {
  test('the props of a Deployment', () => {
    const offered = offeredIn(`new Deployment(chart, 'a', { image, | });`);
    expect(offered).toEqual(expect.arrayContaining(['ports', 'env', 'mounts', 'readiness', 'replicas', 'overrides']));
  });

  test('the members of a Deployment', () => {
    const offered = offeredIn('web.|');
    expect(offered).toEqual(expect.arrayContaining(['name', 'matchLabels', 'podLabels', 'toScalable']));
    for (const inner of ['hasAutoscaler', 'markHasAutoscaler', 'lowerSelector', 'lower', 'refuse', 'defaults']) {
      expect(offered).not.toContain(inner);
    }
    expect(offered.filter((name) => /^(\[|lower|mark|refuse)/.test(name))).toEqual([]);
  });

  test('the members of a ServiceAccount', () => {
    const offered = offeredIn(`import { ServiceAccount } from 'kustruct';\nnew ServiceAccount(chart, 'a').|`);
    expect(offered).toContain('toSubjectConfiguration');
    expect(offered.filter((name) => /isSubject/i.test(name))).toEqual([]);
  });

  test.each([
    'settings',
    'db',
    'chart',
    'new App()',
    `new Service(chart, 'a', { for: web })`,
    `new StatefulSet(chart, 'a', { image })`,
    `new HorizontalPodAutoscaler(chart, 'a', { for: web, maxReplicas: 3 })`,
    `new PodDisruptionBudget(chart, 'a', { for: web, minAvailable: 1 })`,
    `new NetworkPolicy(chart, 'a', { for: web, ingress: [] })`,
    'environments({ dev: {} }, () => {})',
  ])('the members of %s', (object) => {
    const offered = offeredIn(`${object}.|`);
    expect(offered.length).toBeGreaterThan(3);
    expect(offered.filter((name) => /^(\[|_|#|lower|mark|refuse|override|defaults$|pointedAt)/.test(name))).toEqual([]);
  });

  test('the keys of a ConfigMap', () => {
    expect(offeredIn(`settings.key('|')`)).toEqual(['MODE']);
  });

  test('the existing environments', () => {
    const offered = offeredIn(`environments({ staging: {}, prod: { extends: '|' } }, () => {});`);
    expect([...offered].sort()).toEqual(['prod', 'staging']);
  });

  test('the fields of a probe', () => {
    const offered = offeredIn(`new Deployment(chart, 'a', { image, readiness: { | } });`);
    expect(offered).toEqual(expect.arrayContaining(['httpGet', 'tcpSocket', 'exec', 'grpc', 'periodSeconds']));
    expect(offered).not.toContain('path');
  });
});

test('an older name compiles, is struck through, and is reported as deprecated', () => {
  const { problems } = edit(`import { emptyDir } from 'kustruct';\nexport const tmp = emptyDir();`);
  expect(problems.map(({ at }) => at)).toEqual(['emptyDir', 'emptyDir']);
  expect(problems[0]?.message).toBe("'emptyDir' is deprecated.");
});

test('an editor offers each kind of volume once, and strikes the older functions through', () => {
  const members = offeredIn(`import { Volume } from 'kustruct';\nVolume.|`);
  expect(members).toEqual(expect.arrayContaining(['claim', 'configMap', 'emptyDir', 'projected', 'secret']));
  const { completions, deprecated } = edit(`import { | } from 'kustruct';`);
  expect(completions).toContain('Volume');
  expect(deprecated).toEqual(expect.arrayContaining(['emptyDir', 'hostPath', 'secretVolume']));
  expect(deprecated).not.toContain('Volume');
});

test('an older name of a type also compiles, and is struck through', () => {
  const { problems } = edit(`import { Behavior, user } from 'kustruct';\nexport type B = Behavior;\nuser('jane');`);
  expect(new Set(problems.map(({ message }) => message))).toEqual(
    new Set([`'Behavior' is deprecated.`, `'user' is deprecated.`]),
  );
  const { completions, deprecated } = edit(`import { | } from 'kustruct';`);
  expect(completions).toEqual(expect.arrayContaining(['AutoscalerBehavior', 'IngressTls', 'Subject', 'reportProblem']));
  expect(deprecated).toEqual(expect.arrayContaining(['Behavior', 'Tls', 'user', 'refuse', 'Controller']));
});
