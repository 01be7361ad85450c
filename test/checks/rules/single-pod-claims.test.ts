import { singlePodClaims } from '../../../src/checks/rules/single-pod-claims';
import { CLAIM_NAME, claim, mounting } from '../claim-objects';
import { object } from '../objects';
import { testRule } from '../rule-tester';

const SINGLE = claim('ReadWriteOncePod');

testRule(singlePodClaims, {
  accept: [
    {
      title: 'a single pod that is stopped before it is replaced',
      given: [SINGLE, mounting('Deployment', { strategy: { type: 'Recreate' } })],
    },
    {
      title: 'a single pod that may be unavailable during a rollout',
      given: [SINGLE, mounting('Deployment', { strategy: { rollingUpdate: { maxUnavailable: 1 } } })],
    },
    { title: 'a single pod of a StatefulSet', given: [SINGLE, mounting('StatefulSet', { replicas: 1 })] },
    { title: 'no pods', given: [SINGLE, mounting('Deployment', { replicas: 0 })] },
    { title: 'other access modes', given: [claim('ReadWriteMany'), mounting('Deployment', { replicas: 3 })] },
    { title: 'a claim that may exist in the cluster', given: mounting('Deployment', { replicas: 3 }) },
    {
      title: 'a workload without pods, and another one',
      given: [SINGLE, mounting('StatefulSet'), mounting('Deployment', { replicas: 0 })],
    },
    { title: 'a Job with one pod', given: [SINGLE, mounting('Job', { parallelism: 3, completions: 1 })] },
  ],
  reject: [
    {
      title: 'three pods',
      given: [SINGLE, mounting('StatefulSet', { replicas: 3 })],
      at: CLAIM_NAME,
      what: 'the claim "data" is for one pod (ReadWriteOncePod), and the StatefulSet has 3 pods',
      fix: 'run one pod',
    },
    {
      title: 'a rollout that starts the new pod first',
      given: [SINGLE, mounting('Deployment')],
      at: CLAIM_NAME,
      what: 'the claim "data" is for one pod (ReadWriteOncePod), and a rollout starts the second pod before it stops the first',
      why: 'the rollout never ends: the new pod waits for the claim, and the old one for the new pod',
      fix: "strategy: { type: 'Recreate' }",
    },
    {
      title: 'two workloads with one pod each',
      given: [SINGLE, mounting('StatefulSet'), mounting('Deployment', { strategy: { type: 'Recreate' } })],
      at: CLAIM_NAME,
      what: 'the claim "data" is for one pod (ReadWriteOncePod), and the Deployment "web" mounts it, too',
    },
    {
      title: 'an autoscaler with a min of two pods',
      given: [
        SINGLE,
        mounting('Deployment', { strategy: { type: 'Recreate' } }),
        object('autoscaling/v2', 'HorizontalPodAutoscaler', 'a', {
          spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }, minReplicas: 2 },
        }),
      ],
      at: CLAIM_NAME,
      what: 'the claim "data" is for one pod (ReadWriteOncePod), and the Deployment has 2 pods',
    },
  ],
});
