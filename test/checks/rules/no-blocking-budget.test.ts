import { noBlockingBudget } from '../../../src/checks/rules/no-blocking-budget';
import type { Fields } from '../../../src/manifests/manifest';
import { deployment, object, pod, workload } from '../objects';
import { testRule } from '../rule-tester';

const selector = { matchLabels: { app: 'web' } };

function budget(spec: Fields): Fields {
  return object('policy/v1', 'PodDisruptionBudget', 'web', { spec: { selector, ...spec } });
}

function replicated(replicas: number | undefined, kind = 'Deployment'): Fields {
  const made = workload(kind);
  return { ...made, spec: { ...Object(made.spec), replicas } };
}

function scaler(apiVersion: string, kind: string, spec: Fields, name = 'web'): Fields {
  return object(apiVersion, kind, 'web', { spec: { scaleTargetRef: { kind: 'Deployment', name }, ...spec } });
}

function hpa(spec: Fields, name?: string): Fields {
  return scaler('autoscaling/v2', 'HorizontalPodAutoscaler', { maxReplicas: 10, ...spec }, name);
}

const ONE = 'minAvailable is 1, and Deployment "web" may have only 1 pod';

testRule(noBlockingBudget, {
  accept: [
    { title: 'a budget that allows the eviction of one pod', given: [budget({ maxUnavailable: 1 }), replicated(1)] },
    {
      title: 'a percentage that is one pod after rounding up',
      given: [budget({ maxUnavailable: '1%' }), replicated(2)],
    },
    { title: 'fewer pods than replicas', given: [budget({ minAvailable: 1 }), replicated(2)] },
    {
      title: 'a percentage that allows the eviction of one pod',
      given: [budget({ minAvailable: '66%' }), replicated(3)],
    },
    { title: 'pods that may exist in the cluster', given: budget({ minAvailable: 3 }) },
    { title: 'a workload with 0 replicas', given: [budget({ minAvailable: 1 }), replicated(0)] },
    {
      title: 'an unknown number of pods',
      given: [budget({ minAvailable: 1 }), workload('DaemonSet')],
    },
    {
      title: 'a known and an unknown number of pods',
      given: [budget({ minAvailable: 1 }), replicated(1), pod({}, { name: 'b' })],
    },
    {
      title: 'a workload of another namespace',
      given: [budget({ minAvailable: 1 }), { ...replicated(1), metadata: { name: 'web', namespace: 'blog' } }],
    },
    {
      title: 'fewer pods than the min of an autoscaler',
      given: [budget({ minAvailable: 2 }), replicated(1), hpa({ minReplicas: 3 })],
    },
    {
      title: 'a workload that KEDA scales to zero',
      given: [budget({ minAvailable: 1 }), replicated(1), scaler('keda.sh/v1alpha1', 'ScaledObject', {})],
    },
    {
      title: 'fewer pods than two workloads have together',
      given: [budget({ minAvailable: 2 }), replicated(1), replicated(2, 'StatefulSet')],
    },
    {
      title: 'a selector with expressions',
      given: [
        budget({ minAvailable: 1, selector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] } }),
        replicated(1),
      ],
    },
    {
      title: 'an invalid number of pods, which another rule reports',
      given: [budget({ minAvailable: 1 }), replicated(-1)],
    },
    { title: 'no selector', given: [budget({ minAvailable: 1, selector: null }), replicated(1)] },
    {
      title: 'an invalid bound, which another rule reports',
      given: [budget({ minAvailable: '101%' }), replicated(1)],
    },
    {
      title: 'a budget with a reason',
      given: {
        ...budget({ maxUnavailable: 0 }),
        metadata: { name: 'web', annotations: { 'ignore.kustruct.dev/no-blocking-budget': 'moved by hand' } },
      },
    },
  ],
  reject: [
    {
      title: 'maxUnavailable 0, whatever the budget selects',
      given: budget({ maxUnavailable: 0 }),
      at: 'spec.maxUnavailable',
      what: 'maxUnavailable is 0',
    },
    {
      title: 'a maxUnavailable of 0 %',
      given: budget({ maxUnavailable: '0%' }),
      at: 'spec.maxUnavailable',
      what: 'maxUnavailable is 0%',
    },
    {
      title: 'a minAvailable of 100 %, whatever the budget selects',
      given: budget({ minAvailable: '100%' }),
      at: 'spec.minAvailable',
      what: 'minAvailable is 100%',
      fix: 'maxUnavailable: 1',
    },
    {
      title: 'the only pod of a workload, with the default number of replicas',
      given: [budget({ minAvailable: 1 }), deployment()],
      at: 'spec.minAvailable',
      what: ONE,
    },
    {
      title: 'more pods than replicas',
      given: [budget({ minAvailable: 3 }), replicated(2, 'StatefulSet')],
      at: 'spec.minAvailable',
      what: 'minAvailable is 3, and StatefulSet "web" may have only 2 pods',
    },
    {
      title: 'a percentage that is all pods after rounding up',
      given: [budget({ minAvailable: '51%' }), replicated(2)],
      at: 'spec.minAvailable',
      what: 'minAvailable is 51%, and Deployment "web" may have only 2 pods',
    },
    {
      title: 'as many pods as the min of an autoscaler',
      given: [budget({ minAvailable: 2 }), replicated(5), hpa({ minReplicas: 2 })],
      at: 'spec.minAvailable',
      what: 'minAvailable is 2, and Deployment "web" may have only 2 pods',
    },
    {
      title: 'one pod, which is the default min of an autoscaler',
      given: [budget({ minAvailable: 1 }), replicated(5), hpa({})],
      at: 'spec.minAvailable',
      what: ONE,
    },
    {
      title: 'one pod, with an autoscaler for another workload',
      given: [budget({ minAvailable: 1 }), replicated(1), hpa({ minReplicas: 3 }, 'other')],
      at: 'spec.minAvailable',
      what: ONE,
    },
    {
      title: 'as many pods as two workloads have together',
      given: [budget({ minAvailable: 3 }), replicated(1), replicated(2, 'StatefulSet')],
      at: 'spec.minAvailable',
      what: 'minAvailable is 3, and Deployment "web" and StatefulSet "web" may have only 3 pods',
    },
  ],
});
