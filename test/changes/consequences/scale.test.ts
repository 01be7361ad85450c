import type { Fields } from '../../../src/manifests/manifest';
import { object, told, workload } from './consequence-texts';

function autoscaler(bounds: Fields) {
  const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' };
  return object('autoscaling/v2', 'HorizontalPodAutoscaler', 'api', { spec: { scaleTargetRef, ...bounds } });
}

describe('scale', () => {
  test('is told of replicas, and of those that are not written as 1', () => {
    expect(told([workload('Deployment')], [workload('Deployment', {}, { replicas: 3 })])).toEqual([
      'replicas: replicas changes from 1 to 3',
    ]);
  });

  test('is told of the bounds of an autoscaler', () => {
    expect(told([autoscaler({ maxReplicas: 5 })], [autoscaler({ minReplicas: 2, maxReplicas: 9 })], 'scale')).toEqual([
      'autoscaler-bounds: minReplicas changes from 1 to 2',
      'autoscaler-bounds: maxReplicas changes from 5 to 9',
    ]);
  });

  test('is told of a first autoscaler where replicas is left out at the same time, and of the last one', () => {
    const fixed = workload('Deployment', {}, { replicas: 4 });
    const free = workload('Deployment');
    const scaler = autoscaler({ maxReplicas: 5 });
    expect(told([fixed], [free, scaler], 'scale')).toContain(
      'first-autoscaler: an autoscaler scales api, which had replicas: 4',
    );
    expect(told([free, scaler], [free], 'scale')).toEqual([
      'no-autoscaler: no autoscaler scales Deployment api any longer',
    ]);
  });
});
