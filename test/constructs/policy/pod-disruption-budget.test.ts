import {
  type Chart,
  Deployment,
  HorizontalPodAutoscaler,
  PodDisruptionBudget,
  type PodDisruptionBudgetProps,
} from 'kustruct';
import { objectsOf, refusalsOf, shop } from '../in-chart';

const selector = { matchLabels: { 'app.kubernetes.io/name': 'api' } };

function api(chart: Chart, namespace?: string): Deployment {
  return new Deployment(chart, 'api', { image: 'api:1', replicas: 3, namespace });
}

function budgetsOf(chart: Chart): unknown[] {
  return Object.values(objectsOf(chart)).flatMap(({ kind, spec }) => (kind === 'PodDisruptionBudget' ? [spec] : []));
}

describe('PodDisruptionBudget', () => {
  it('has the name and the namespace of its workload, and selects its pods', () => {
    const chart = shop();
    new PodDisruptionBudget(chart, 'budget', { for: api(chart, 'back'), minAvailable: '50%' });
    expect(objectsOf(chart)['PodDisruptionBudget api']).toEqual({
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name: 'api', namespace: 'back' },
      spec: { minAvailable: '50%', selector },
    });
  });

  it('replaces the budget of the profile, in any order', () => {
    const chart = shop({});
    const workload = api(chart);
    expect(budgetsOf(chart)).toEqual([{ maxUnavailable: 1, selector }]);
    new PodDisruptionBudget(chart, 'budget', { for: workload, minAvailable: 2 });
    expect(budgetsOf(chart)).toEqual([{ minAvailable: 2, selector }]);
    new HorizontalPodAutoscaler(chart, 'scale', { for: workload, minReplicas: 3, maxReplicas: 5 });
    expect(budgetsOf(chart)).toEqual([{ minAvailable: 2, selector }]);
  });

  it('can be a child of its workload, with the id of the budget that it replaces', () => {
    const chart = shop({});
    const workload = api(chart);
    new PodDisruptionBudget(workload, 'budget', { for: workload, maxUnavailable: 2 });
    new HorizontalPodAutoscaler(chart, 'scale', { for: workload, minReplicas: 3, maxReplicas: 5 });
    expect(budgetsOf(chart)).toEqual([{ maxUnavailable: 2, selector }]);
  });

  it('selects pods by expressions if their workload does', () => {
    const chart = shop();
    const expressions = { matchExpressions: [{ key: 'app', operator: 'In', values: ['api'] }] };
    const podMetadata = { labels: { app: 'api' } };
    const workload = new Deployment(chart, 'api', { image: 'api:1', selector: expressions, podMetadata });
    new PodDisruptionBudget(chart, 'budget', { for: workload, maxUnavailable: 1 });
    expect(budgetsOf(chart)).toEqual([{ maxUnavailable: 1, selector: expressions }]);
  });

  it('covers every pod of a namespace only if that is explicit', () => {
    const chart = shop();
    new PodDisruptionBudget(chart, 'all', { selector: {}, maxUnavailable: 1 });
    expect(budgetsOf(chart)).toEqual([{ selector: {}, maxUnavailable: 1 }]);
    const refused = refusalsOf((other) => {
      new PodDisruptionBudget(other, 'all', { selector: { matchLabels: {} }, maxUnavailable: 1 });
    });
    expect(refused.map(({ what }) => what)).toEqual(['selector names no label, so it matches everything']);
  });

  it('refuses a workload of another namespace', () => {
    const refused = refusalsOf((chart) => {
      new PodDisruptionBudget(chart, 'budget', { for: api(chart, 'a'), namespace: 'b', maxUnavailable: 1 });
    });
    expect(refused.map(({ what }) => what)).toEqual([
      'the PodDisruptionBudget is in the namespace "b", and the Deployment "api" in "a"',
    ]);
  });

  it('does not compile with these mistakes', () => {
    const workload = api(shop());
    const wrong: PodDisruptionBudgetProps[] = [
      // @ts-expect-error one bound excludes the other
      { for: workload, minAvailable: 1, maxUnavailable: 1 },
      // @ts-expect-error the bound is missing
      { for: workload },
      // @ts-expect-error the pods are missing
      { minAvailable: 1 },
      // @ts-expect-error the pods are set twice
      { for: workload, selector: {}, minAvailable: 1 },
      // @ts-expect-error the string is not a percentage
      { for: workload, minAvailable: '50' },
      // @ts-expect-error no such policy
      { for: workload, minAvailable: 1, unhealthyPodEvictionPolicy: 'Always' },
    ];
    expect(wrong).toHaveLength(6);
  });
});
