import { CronJob, type CronJobProps, Service } from 'kustruct';
import { objectsOf, refusalsOf, shop, specOf } from '../in-chart';

function spec(props: Partial<CronJobProps>): unknown {
  return specOf((chart) => new CronJob(chart, 'backup', { image: 'backup:1', schedule: '@daily', ...props }));
}

describe('a CronJob', () => {
  it('creates Jobs whose pods are not restarted', () => {
    expect(spec({})).toEqual({
      schedule: '@daily',
      jobTemplate: {
        spec: { template: { spec: { restartPolicy: 'Never', containers: [{ name: 'backup', image: 'backup:1' }] } } },
      },
    });
  });

  it('separates its own fields from those of its Jobs', () => {
    const own = {
      schedule: '30 2 * * MON-FRI',
      timeZone: 'Asia/Tokyo',
      concurrencyPolicy: 'Replace',
      startingDeadlineSeconds: 120,
      suspend: true,
      successfulJobsHistoryLimit: 0,
      failedJobsHistoryLimit: 5,
    } as const;
    const job = { backoffLimit: 2, activeDeadlineSeconds: 60, ttlSecondsAfterFinished: 10, parallelism: 3 };
    const { jobTemplate, ...rest } = Object(spec({ ...own, ...job }));
    expect(rest).toEqual(own);
    expect(jobTemplate.spec).toMatchObject(job);
    expect(jobTemplate.spec).not.toHaveProperty('suspend');
  });

  it('labels itself, its Jobs and their pods under a secure profile, and never runs twice at a time', () => {
    const chart = shop({ defaults: 'secure', labels: { team: 'db' } });
    new CronJob(chart, 'backup', {
      image: 'backup:1',
      schedule: '@daily',
      jobMetadata: { labels: { tier: 'job' }, annotations: { note: 'job' } },
      podMetadata: { labels: { tier: 'pod' } },
    });
    const labels = {
      'app.kubernetes.io/name': 'backup',
      'app.kubernetes.io/instance': 'shop',
      'app.kubernetes.io/managed-by': 'kustruct',
      team: 'db',
    };
    expect(objectsOf(chart)['CronJob backup']).toMatchObject({
      metadata: { labels },
      spec: {
        concurrencyPolicy: 'Forbid',
        jobTemplate: {
          metadata: { labels: { ...labels, tier: 'job' }, annotations: { note: 'job' } },
          spec: { template: { metadata: { labels: { ...labels, tier: 'pod' } } } },
        },
      },
    });
  });

  it.each([
    [
      '0 0 2 * * *',
      'the schedule "0 0 2 * * *" has 6 fields, but five are required',
      "leave the seconds out: schedule: '0 2 * * *'",
    ],
    [
      'TZ=UTC @daily',
      'the schedule "TZ=UTC @daily" contains a time zone',
      "set it in timeZone: timeZone: 'UTC', schedule: '@daily'",
    ],
  ])('refuses the schedule "%s"', (schedule, what, fix) => {
    const refused = refusalsOf((chart) => new CronJob(chart, 'backup', { image: 'backup:1', schedule }));
    expect(refused).toEqual([{ field: 'spec.schedule', what, fix }]);
  });

  it('is selected by the recommended labels, or by those that its author set on the pods', () => {
    const chart = shop();
    const podMetadata = { labels: { app: 'backup' } };
    const backup = new CronJob(chart, 'backup', { image: 'backup:1', schedule: '@daily', podMetadata });
    expect(backup.matchLabels).toEqual({ app: 'backup' });
  });

  it('refuses to be selected if its pods have no labels', () => {
    const refused = refusalsOf((chart) => {
      const backup = new CronJob(chart, 'backup', { image: 'backup:1', schedule: '@daily' });
      new Service(chart, 'http', { for: backup, clusterIP: 'None' });
    });
    expect(refused).toEqual([
      {
        field: 'metadata.labels',
        what: 'the pods of the CronJob "backup" have no labels that a selector could use',
        fix: "add one: podMetadata: { labels: { app: 'backup' } }",
      },
    ]);
  });
});
