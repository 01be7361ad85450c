import { autoscalerReplicas } from '../../../src/checks/rules/autoscaler-replicas';
import type { Fields } from '../../../src/manifests/manifest';
import { object, workload } from '../objects';
import { testRule } from '../rule-tester';

const SCALE = object('autoscaling/v2', 'HorizontalPodAutoscaler', 'scale', {
  spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }, maxReplicas: 5 },
});

function web(kind: string, rest: Fields = {}): Fields {
  const given = workload(kind);
  return { ...given, spec: { ...Object(given.spec), ...rest } };
}

testRule(autoscalerReplicas, {
  accept: [
    { title: 'a workload that leaves its replicas to the autoscaler', given: [SCALE, web('Deployment')] },
    { title: 'a workload without an autoscaler', given: web('Deployment', { replicas: 3 }) },
    { title: 'another workload with the same name', given: [SCALE, web('StatefulSet', { replicas: 3 })] },
  ],
  reject: [
    {
      title: 'a number of pods with an autoscaler',
      given: [SCALE, web('Deployment', { replicas: 3 })],
      at: 'spec.replicas',
      what: 'replicas is 3, and the HorizontalPodAutoscaler "scale" decides it',
      fix: 'leave replicas out',
    },
    {
      title: 'a number of pods with a KEDA ScaledObject',
      given: [
        object('keda.sh/v1alpha1', 'ScaledObject', 'queue', { spec: { scaleTargetRef: { name: 'web' } } }),
        web('Deployment', { replicas: 0 }),
      ],
      at: 'spec.replicas',
      what: 'replicas is 0, and the ScaledObject "queue" decides it',
    },
  ],
});
