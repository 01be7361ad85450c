import { rule } from '../../src/checks/rule';
import { builtInRules } from '../../src/checks/rules/index';
import { check } from '../../src/checks/run';
import type { Fields, Value } from '../../src/manifests/manifest';
import { deployment, object, pod, service } from './objects';
import { rendering } from './rendering';

const noSecrets = rule({
  name: 'no-secrets',
  severity: 'warning',
  why: 'anyone might read it',
  fix: 'make it elsewhere',
  *check({ manifest }) {
    if (manifest.kind === 'Secret') {
      yield { at: 'kind', what: `there is a Secret "${manifest.metadata.name}"` };
      yield { at: 'data', what: 'it has data', fix: 'leave data out' };
    }
  },
});

function secret(annotations: Fields): Fields {
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db', annotations } };
}

describe('checking a rendering', () => {
  test('reports where a problem is, why it matters and how to fix it', () => {
    const origin = { source: { file: 'main.ts', line: 7, column: 3 } };
    const [secretAlone] = rendering([object('v1', 'Secret', 'db')]);
    const problems = check(secretAlone === undefined ? [] : [{ ...secretAlone, origin }], [noSecrets]);
    const where = { origin, path: 'app/0', object: 'v1 Secret shop/db' };
    const common = { severity: 'warning', rule: 'no-secrets', why: 'anyone might read it' };
    expect(problems).toEqual([
      { ...common, what: 'there is a Secret "db"', where: { ...where, field: 'kind' }, fix: 'make it elsewhere' },
      { ...common, what: 'it has data', where: { ...where, field: 'data' }, fix: 'leave data out' },
    ]);
  });

  test('shows after the fix how to write an exception', () => {
    const oftenRight = { ...noSecrets, exception: { when: 'if no one reads it', reason: 'a test' } };
    const fixes = check(rendering([secret({})]), [rule(oftenRight)]).map(({ fix }) => fix);
    const setting = "configureRules(object, { 'no-secrets': { severity: 'off', reason: 'a test' } })";
    expect(fixes).toEqual(
      ['make it elsewhere', 'leave data out'].map((fix) => `${fix}; if no one reads it: ${setting}`),
    );
  });

  test('finds nothing where nothing is wrong', () => {
    expect(check(rendering([deployment(), service()]), builtInRules)).toEqual([]);
    expect(check([], builtInRules)).toEqual([]);
  });

  test('reports the problems of several rules and objects', () => {
    const never = object('batch/v1', 'CronJob', 'a', { spec: { schedule: '0 0 30 2 *' } });
    const broken = [service({ sessionAffinityConfig: {} }), never];
    expect(check(rendering(broken), builtInRules).map((problem) => problem.rule)).toEqual([
      'cron-jobs',
      'session-affinity',
      'no-missing-service-pods',
    ]);
  });

  test('exempts an object that gives a reason', () => {
    expect(check(rendering([secret({ 'ignore.kustruct.dev/no-secrets': 'sealed by hand' })]), [noSecrets])).toEqual([]);
  });

  test('exempts it from no other rule', () => {
    const annotations = { 'ignore.kustruct.dev/valid-name': 'the server is patched' };
    expect(check(rendering([secret(annotations)]), [noSecrets])).toHaveLength(2);
  });

  test('does not exempt an object without a reason', () => {
    expect(check(rendering([secret({ 'ignore.kustruct.dev/no-secrets': '' })]), [noSecrets])).toHaveLength(2);
  });

  test('checks a rule only for its kinds', () => {
    const shown: string[] = [];
    const lookAtPods = rule({
      ...noSecrets,
      kinds: ['/Pod', 'apps/Deployment'],
      check: ({ manifest }) => {
        shown.push(manifest.kind);
        return [];
      },
    });
    check(rendering([deployment(), service(), object('example.com/v1', 'Deployment', 'a'), pod()]), [lookAtPods]);
    expect(shown).toEqual(['Pod', 'Deployment']);
  });

  test('survives raw manifests of any shape', () => {
    const shapes: Value[] = [null, 7, 'text', [], [null, 'x', 7, []], { a: null }];
    const kinds = ['v1 Pod', 'v1 Service', 'v1 ConfigMap', 'v1 Secret', 'apps/v1 StatefulSet', 'batch/v1 CronJob'];
    const spreads = shapes.flatMap((shape): Fields[] => [
      { spec: shape, data: shape, stringData: shape },
      { spec: { selector: shape, template: shape, jobTemplate: shape, ports: shape, containers: shape } },
      {
        spec: {
          rules: [{ http: shape }, { http: { paths: shape } }],
          defaultBackend: shape,
          template: { spec: shape },
        },
      },
      { spec: { containers: [{ ports: shape, volumeMounts: shape, livenessProbe: shape, lifecycle: shape }] } },
    ]);
    const all = [...kinds, 'networking.k8s.io/v1 Ingress', 'networking.k8s.io/v1 NetworkPolicy'];
    const objects = all.flatMap((kind) => {
      const [apiVersion = '', name = ''] = kind.split(' ');
      return spreads.map((rest) => ({ apiVersion, kind: name, metadata: { name: 'a', labels: null }, ...rest }));
    });
    const problems = check(rendering(objects), builtInRules);
    expect(
      problems.filter(({ what, fix }) => what === '' || fix === '' || /undefined|\[object/.test(what + fix)),
    ).toEqual([]);
  });
});
