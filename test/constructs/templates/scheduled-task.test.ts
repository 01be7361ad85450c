import { type Chart, Deployment, NetworkPolicy, ScheduledTask, type ScheduledTaskProps } from 'kustruct';
import { objectsOf, refusalsOf, shop } from '../in-chart';

function report(chart: Chart, props: Partial<ScheduledTaskProps> = {}): ScheduledTask {
  return new ScheduledTask(chart, 'report', { image: 'report:1', schedule: '30 6 * * 1-5', ...props });
}

function specOf(props: Partial<ScheduledTaskProps>): unknown {
  const chart = shop();
  report(chart, props);
  return objectsOf(chart)['CronJob report']?.spec;
}

describe('ScheduledTask', () => {
  it('is a CronJob whose runs never overlap, are retried, time out, and are kept', () => {
    const chart = shop();
    report(chart);
    expect(objectsOf(chart)).toEqual({
      'CronJob report': {
        apiVersion: 'batch/v1',
        kind: 'CronJob',
        metadata: { name: 'report' },
        spec: {
          schedule: '30 6 * * 1-5',
          timeZone: 'Etc/UTC',
          concurrencyPolicy: 'Forbid',
          startingDeadlineSeconds: 3600,
          successfulJobsHistoryLimit: 1,
          failedJobsHistoryLimit: 3,
          jobTemplate: {
            spec: {
              backoffLimit: 2,
              activeDeadlineSeconds: 3600,
              template: {
                spec: { restartPolicy: 'Never', containers: [{ name: 'report', image: 'report:1' }] },
              },
            },
          },
        },
      },
    });
  });

  it('lets props override its defaults', () => {
    const given = { timeZone: 'Europe/Berlin', concurrencyPolicy: 'Replace', failedJobsHistoryLimit: 0 } as const;
    expect(specOf({ ...given, activeDeadlineSeconds: 60 })).toMatchObject({
      ...given,
      jobTemplate: { spec: { activeDeadlineSeconds: 60 } },
    });
  });

  it('sets no overall retry limit if each index has its own', () => {
    const indexed = { completionMode: 'Indexed', completions: 20, backoffLimitPerIndex: 3 } as const;
    expect(specOf(indexed)).not.toHaveProperty('jobTemplate.spec.backoffLimit');
  });

  it('is a peer of policies', () => {
    const chart = shop({ defaults: 'secure' });
    const db = new Deployment(chart, 'db', { image: 'db:1' });
    new NetworkPolicy(chart, 'policy', { for: db, ingress: [{ from: [report(chart)] }] });
    const matchLabels = { 'app.kubernetes.io/name': 'report' };
    expect(objectsOf(chart)['NetworkPolicy db']).toMatchObject({
      spec: { ingress: [{ from: [{ podSelector: { matchLabels } }] }] },
    });
  });

  it('refuses a schedule that never occurs', () => {
    expect(refusalsOf((chart) => report(chart, { schedule: '0 0 30 2 *' }))).toMatchObject([
      { field: 'spec.schedule' },
    ]);
  });
});
