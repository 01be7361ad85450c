import type { Fields } from '../../../src/manifests/manifest';
import { consequencesOf, object, workload } from './consequence-texts';

const probe = { httpGet: { port: 8080 } };

describe('safety', () => {
  test.each([
    [
      { livenessProbe: probe },
      {},
      /^removed-guard: spec\.template\.spec\.containers\[name=api\]\.livenessProbe is removed: it was /,
    ],
    [
      { resources: { limits: { memory: '1Gi' }, requests: { cpu: '1' } } },
      { resources: { requests: { cpu: '1' } } },
      /resources\.limits\.memory is removed/,
    ],
    [
      { resources: { limits: { memory: '1Gi', cpu: '1' } } },
      { resources: { limits: { cpu: '1' } } },
      /resources\.limits\.memory is removed/,
    ],
    [
      { resources: { limits: { memory: '1Gi' } } },
      { resources: { limits: { memory: '512Mi' } } },
      /^less-resources: limits\.memory decreases from 1Gi to 512Mi$/,
    ],
  ])('is reported for %j that becomes %j', (before, after, text) => {
    expect(consequencesOf([workload('Deployment', before)], [workload('Deployment', after)], 'safety')).toEqual([
      expect.stringMatching(text),
    ]);
  });

  test('is not reported for a changed probe', () => {
    const [one, two] = [probe, { httpGet: { port: 9090 } }].map((readinessProbe) =>
      workload('Deployment', { readinessProbe }),
    );
    expect(one && two && consequencesOf([one], [two], 'safety')).toEqual([]);
  });

  test('is reported for a removed budget whose pods remain, and for a budget that allows more disruptions', () => {
    const budget = (spec: Fields) =>
      object('policy/v1', 'PodDisruptionBudget', 'api', {
        spec: { selector: { matchLabels: { app: 'api' } }, ...spec },
      });
    const pods = workload('Deployment', {}, { replicas: 3 });
    expect(consequencesOf([pods, budget({ minAvailable: 2 })], [pods], 'safety')).toEqual([
      'weaker-budget: PodDisruptionBudget shop/api is removed, but its pods remain',
    ]);
    expect(consequencesOf([pods, budget({ minAvailable: 2 })], [pods, budget({ minAvailable: 1 })], 'safety')).toEqual([
      'weaker-budget: minAvailable changes from 2 to 1',
    ]);
    expect(consequencesOf([pods, budget({ minAvailable: 1 })], [pods, budget({ minAvailable: 2 })], 'safety')).toEqual(
      [],
    );
  });

  test('is reported for runs that overlap or no longer start, for a removed quota, and for a history of 0', () => {
    const job = (spec: Fields) =>
      object('batch/v1', 'CronJob', 'report', { spec: { schedule: '0 3 * * *', jobTemplate: {}, ...spec } });
    expect(consequencesOf([job({ concurrencyPolicy: 'Forbid' })], [job({ suspend: true })], 'safety')).toEqual([
      'cron-guards: runs can overlap: concurrencyPolicy changes from Forbid to Allow',
      'cron-guards: no more runs start: suspend is true',
    ]);
    expect(consequencesOf([object('v1', 'ResourceQuota', 'all')], [], 'safety')).toEqual([
      'removed-bounds: ResourceQuota shop/all is removed',
    ]);
    expect(
      consequencesOf([workload('Deployment')], [workload('Deployment', {}, { revisionHistoryLimit: 0 })], 'safety'),
    ).toEqual(['no-history: no older revision is kept: revisionHistoryLimit changes from 10 to 0']);
  });
});
