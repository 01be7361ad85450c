import { judge } from '../../../src/checks/judging/judge';
import { object, service } from '../objects';
import { rendering } from '../rendering';

describe('everything that is wrong with a rendering', () => {
  test('is what the API server refuses, and then what cannot work', () => {
    const objects = [service(), object('v1', 'ConfigMap', 'My_Map')];
    expect(judge(rendering(objects)).problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'error object-names',
      'warning no-missing-service-pods',
    ]);
  });

  test('is told once, where a rule looks at a field that a law has spoken of', () => {
    const never = object('batch/v1', 'CronJob', 'a', { spec: { schedule: 7 } });
    const targets = service({ ports: [{ port: 80, targetPort: 'NO_NAME' }] });
    const fields = judge(rendering([never, targets])).problems.map(({ where }) => where.field);
    expect(fields).toEqual([...new Set(fields)]);
  });
});
