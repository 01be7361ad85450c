import { ReplicaSet } from 'kustruct';
import { objectsOf, shop, specOf } from '../in-chart';

describe('a ReplicaSet', () => {
  it('renders its own fields, a selector and its pods', () => {
    const matchLabels = { app: 'web' };
    const props = { image: 'web:1', replicas: 2, minReadySeconds: 5, selector: { matchLabels } };
    expect(specOf((chart) => new ReplicaSet(chart, 'web', props))).toEqual({
      replicas: 2,
      minReadySeconds: 5,
      selector: { matchLabels },
      template: { metadata: { labels: matchLabels }, spec: { containers: [{ name: 'web', image: 'web:1' }] } },
    });
  });

  it('has spread and budget under a secure profile', () => {
    const chart = shop({ defaults: 'secure' });
    new ReplicaSet(chart, 'web', { image: 'web:1', replicas: 2 });
    const found = objectsOf(chart);
    expect(Object.keys(found).sort()).toEqual(['PodDisruptionBudget web', 'ReplicaSet web']);
    expect(found['ReplicaSet web']).toHaveProperty('spec.template.spec.topologySpreadConstraints');
  });
});
