import type { Fields } from '../../../src/manifests/manifest';
import { consequencesOf, object, workload } from './consequence-texts';

function autoscaler(bounds: Fields) {
  const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' };
  return object('autoscaling/v2', 'HorizontalPodAutoscaler', 'api', { spec: { scaleTargetRef, ...bounds } });
}

describe('scale', () => {
  test('is reported for replicas, which default to 1', () => {
    expect(consequencesOf([workload('Deployment')], [workload('Deployment', {}, { replicas: 3 })])).toEqual([
      'replicas: replicas changes from 1 to 3',
    ]);
  });

  test('is reported for the bounds of an autoscaler', () => {
    expect(
      consequencesOf([autoscaler({ maxReplicas: 5 })], [autoscaler({ minReplicas: 2, maxReplicas: 9 })], 'scale'),
    ).toEqual([
      'autoscaler-bounds: minReplicas changes from 1 to 2',
      'autoscaler-bounds: maxReplicas changes from 5 to 9',
    ]);
  });

  test('is reported for a first autoscaler if replicas is removed at the same time, and for the last one', () => {
    const fixed = workload('Deployment', {}, { replicas: 4 });
    const free = workload('Deployment');
    const scaler = autoscaler({ maxReplicas: 5 });
    expect(consequencesOf([fixed], [free, scaler], 'scale')).toContain(
      'first-autoscaler: an autoscaler scales api, which had replicas: 4',
    );
    expect(consequencesOf([free, scaler], [free], 'scale')).toEqual([
      'no-autoscaler: no autoscaler scales Deployment api any longer',
    ]);
  });
});
