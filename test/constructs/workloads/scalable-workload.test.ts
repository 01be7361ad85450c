import { JsonPatch } from 'cdk8s';
import { type Chart, CronJob, Deployment, Job, StatefulSet } from 'kustruct';
import { objectsOf, shop } from '../in-chart';

const image = 'ghcr.io/acme/api:1.4.2';

/** Whether the pods of the workload are spread, and whether it has a budget. */
function defaultsOf(make: (chart: Chart) => unknown): { readonly spread: boolean; readonly budget: boolean } {
  const chart = shop({ defaults: 'secure' });
  make(chart);
  const objects = objectsOf(chart);
  return {
    spread: JSON.stringify(objects).includes('topologySpreadConstraints'),
    budget: Object.keys(objects).some((name) => name.startsWith('PodDisruptionBudget')),
  };
}

describe('the number of pods that the profile counts', () => {
  const [both, neither] = [
    { spread: true, budget: true },
    { spread: false, budget: false },
  ];

  test.each([Deployment, StatefulSet])('is the one that overrides set, in %p', (Kind) => {
    const of = (given: number | undefined, replicas: number | null) =>
      defaultsOf((chart) => new Kind(chart, 'api', { image, replicas: given, overrides: { spec: { replicas } } }));
    expect([of(undefined, 3), of(3, 1), of(3, null)]).toEqual([both, neither, neither]);
  });

  test('is the one that JSON patches leave, after overrides', () => {
    const of = (...patches: readonly JsonPatch[]) =>
      defaultsOf((chart) => {
        const overrides = { spec: { replicas: 2 } };
        new Deployment(chart, 'api', { image, overrides }).addJsonPatch(...patches);
      });
    const label = JsonPatch.add('/metadata/labels/a', 'b');
    expect(of(label)).toEqual(both);
    expect(of(label, JsonPatch.replace('/spec/replicas', 1))).toEqual(neither);
    expect(of(JsonPatch.remove('/spec/replicas'), label)).toEqual(neither);
    expect(of(JsonPatch.remove('/spec/replicas'), JsonPatch.add('/spec/replicas', 4))).toEqual(both);
  });

  test('is the finished parallelism of Jobs and CronJobs', () => {
    const spec = { parallelism: 3 };
    const job = defaultsOf((chart) => new Job(chart, 'job', { image, overrides: { spec } }));
    const cronJob = defaultsOf((chart) => {
      new CronJob(chart, 'job', { image, schedule: '@daily', overrides: { spec: { jobTemplate: { spec } } } });
    });
    expect([job.spread, cronJob.spread]).toEqual([true, true]);
  });
});
