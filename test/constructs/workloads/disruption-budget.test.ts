import { Deployment, HorizontalPodAutoscaler, Job, ReplicationController, StatefulSet } from 'kustruct';
import { objectsOf, shop } from '../in-chart';

describe('the disruption budget of a profile', () => {
  it('exists for workloads that always have more than one pod, with their name and selector', () => {
    const chart = shop({ defaults: 'secure', namespace: 'shop' });
    new Deployment(chart, 'api', { image: 'api:1', replicas: 2, selector: { matchLabels: { app: 'api' } } });
    new StatefulSet(chart, 'db', { image: 'db:1', replicas: 3 });
    new ReplicationController(chart, 'old', { image: 'old:1', replicas: 2, selector: { app: 'old' } });
    new Deployment(chart, 'one', { image: 'api:1', replicas: 1 });
    new Deployment(chart, 'none', { image: 'api:1', replicas: 0 });
    new Deployment(chart, 'unsaid', { image: 'api:1' });
    new Job(chart, 'jobs', { image: 'api:1', parallelism: 3 });
    const budgets = chart.toJson().filter(({ kind }) => kind === 'PodDisruptionBudget');
    expect(budgets.map(({ metadata, spec }) => [metadata.name, metadata.namespace, spec])).toEqual([
      ['api', 'shop', { maxUnavailable: 1, selector: { matchLabels: { app: 'api' } } }],
      [
        'db',
        'shop',
        {
          maxUnavailable: 1,
          selector: { matchLabels: { 'app.kubernetes.io/name': 'db' } },
        },
      ],
      ['old', 'shop', { maxUnavailable: 1, selector: { matchLabels: { app: 'old' } } }],
    ]);
  });

  it('does not exist for a workload that disables it, even with an autoscaler', () => {
    const chart = shop({ defaults: 'secure' });
    const api = new Deployment(chart, 'api', { image: 'api:1', replicas: 2, disruptionBudget: false });
    new StatefulSet(chart, 'db', { image: 'db:1', replicas: 3, disruptionBudget: false });
    new HorizontalPodAutoscaler(chart, 'scale', { for: api, minReplicas: 2, maxReplicas: 4 });
    expect(chart.toJson().filter(({ kind }) => kind === 'PodDisruptionBudget')).toEqual([]);
  });

  it('does not exist under a plain profile', () => {
    const chart = shop();
    new Deployment(chart, 'api', { image: 'api:1', replicas: 2 });
    expect(Object.keys(objectsOf(chart))).toEqual(['Deployment api']);
  });
});
