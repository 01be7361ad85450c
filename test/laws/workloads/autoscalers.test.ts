import { autoscalers } from '../../../src/laws/workloads/autoscalers';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' };

function autoscaler(spec: Fields, apiVersion = 'autoscaling/v2'): Fields {
  const metadata = { name: 'web' };
  return { apiVersion, kind: 'HorizontalPodAutoscaler', metadata, spec: { scaleTargetRef, maxReplicas: 5, ...spec } };
}

testLaws(autoscalers, {
  accept: [
    { title: 'bounds', given: autoscaler({ minReplicas: 5 }) },
    {
      title: 'a workload in the core group',
      given: autoscaler({ scaleTargetRef: { apiVersion: 'v1', kind: 'ReplicationController', name: 'web' } }),
    },
  ],
  refuse: [
    {
      title: 'a max below the min',
      given: autoscaler({ minReplicas: 6 }),
      at: 'spec.maxReplicas',
      what: 'maxReplicas is 5, below minReplicas, which is 6',
    },
    {
      title: 'no replicas',
      given: autoscaler({ minReplicas: 0 }),
      at: 'spec.minReplicas',
      what: 'minReplicas is 0; the minimum is 1',
    },
    {
      title: 'a target without a group',
      given: autoscaler({ scaleTargetRef: { kind: 'Deployment', name: 'web' } }),
      at: 'spec.scaleTargetRef.apiVersion',
      what: 'apiVersion is "", which has no group',
    },
    {
      title: 'a CPU target of 0 in the old version',
      given: autoscaler({ targetCPUUtilizationPercentage: 0 }, 'autoscaling/v1'),
      at: 'spec.targetCPUUtilizationPercentage',
      what: 'targetCPUUtilizationPercentage is 0; the minimum is 1',
    },
  ],
});
