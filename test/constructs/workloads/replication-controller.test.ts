import { ReplicationController } from 'kustruct';
import { objectsOf, shop, specOf } from '../in-chart';

describe('a ReplicationController', () => {
  it('selects only by labels, and sets them on its pods', () => {
    const selector = { app: 'web' };
    const props = { image: 'web:1', replicas: 2, minReadySeconds: 5, selector };
    expect(specOf((chart) => new ReplicationController(chart, 'web', props))).toEqual({
      replicas: 2,
      minReadySeconds: 5,
      selector,
      template: { metadata: { labels: selector }, spec: { containers: [{ name: 'web', image: 'web:1' }] } },
    });
  });

  it('selects by the recommended labels if none are given', () => {
    const chart = shop({ defaults: 'secure' });
    new ReplicationController(chart, 'web', { image: 'web:1', replicas: 2 });
    const found = objectsOf(chart);
    const labels = { 'app.kubernetes.io/name': 'web' };
    expect(found['ReplicationController web']).toHaveProperty('spec.selector', labels);
    expect(found['PodDisruptionBudget web']).toHaveProperty('spec.selector', { matchLabels: labels });
  });
});
