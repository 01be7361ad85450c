import { judge, wantedRules } from '../../../src/checks/judging/judge';
import { rule } from '../../../src/checks/rule';
import { builtInRules } from '../../../src/checks/rules/index';
import { object, service } from '../objects';
import { rendering } from '../rendering';

describe('the problems of a rendering', () => {
  test('are what the API server refuses, followed by what cannot work', () => {
    const objects = [service(), object('v1', 'ConfigMap', 'My_Map')];
    expect(judge(rendering(objects)).problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'error object-names',
      'warning no-missing-service-pods',
    ]);
  });

  test('include each field once, if both a law and a rule check it', () => {
    const never = object('batch/v1', 'CronJob', 'a', { spec: { schedule: 7 } });
    const targets = service({ ports: [{ port: 80, targetPort: 'NO_NAME' }] });
    const fields = judge(rendering([never, targets])).problems.map(({ where }) => where.field);
    expect(fields).toEqual([...new Set(fields)]);
  });
});

describe('the rules that are checked', () => {
  const [on, off] = (['warning', 'off'] as const).map((severity) =>
    rule({ name: `is-${severity}`, severity, why: 'x', fix: 'x', check: () => [] }),
  );
  const rules = [on, off].flatMap((each) => each ?? []);
  const turnedOn = { 'is-off': { severity: 'error', reason: 'production' } } as const;

  test('are those that are on', () => {
    expect(wantedRules({}, rules)).toEqual([...builtInRules, on]);
  });

  test('include those that are turned on, for all objects or for one', () => {
    expect(wantedRules(turnedOn, rules)).toEqual([...builtInRules, on, off]);
    const turned = rendering([service()]).map((each) => ({ ...each, rules: turnedOn }));
    expect(wantedRules({}, rules, turned)).toEqual([...builtInRules, on, off]);
  });
});
