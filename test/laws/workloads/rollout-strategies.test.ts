import { rolloutStrategies } from '../../../src/laws/workloads/rollout-strategies';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function workload(kind: string, spec: Fields): Fields {
  return { apiVersion: 'apps/v1', kind, metadata: { name: 'web' }, spec };
}

testLaws(rolloutStrategies, {
  accept: [
    {
      title: 'twice as many pods for a while',
      given: workload('Deployment', { strategy: { rollingUpdate: { maxSurge: '200%', maxUnavailable: 0 } } }),
    },
    { title: 'Recreate alone', given: workload('Deployment', { strategy: { type: 'Recreate' } }) },
    {
      title: 'pods of a DaemonSet that are added first',
      given: workload('DaemonSet', { updateStrategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } }),
    },
    {
      title: 'numbers that the server drops without a gate',
      given: workload('StatefulSet', { updateStrategy: { rollingUpdate: { maxUnavailable: 0 } } }),
    },
  ],
  refuse: [
    {
      title: 'numbers of a rolling update together with Recreate',
      given: workload('Deployment', { strategy: { type: 'Recreate', rollingUpdate: {} } }),
      at: 'spec.strategy.rollingUpdate',
      what: 'rollingUpdate is set together with type "Recreate"',
    },
    {
      title: 'an update that can never start',
      given: workload('Deployment', { strategy: { rollingUpdate: { maxSurge: '0%', maxUnavailable: 0 } } }),
      at: 'spec.strategy.rollingUpdate.maxUnavailable',
      what: 'maxSurge is 0% and maxUnavailable is 0, so no pod can be replaced',
    },
    {
      title: 'more than 100% of pods unavailable',
      given: workload('Deployment', { strategy: { rollingUpdate: { maxUnavailable: '101%' } } }),
      at: 'spec.strategy.rollingUpdate.maxUnavailable',
      what: 'maxUnavailable is 101%, more than 100 %',
    },
    {
      title: 'pods of a DaemonSet both added and missing',
      given: workload('DaemonSet', { updateStrategy: { rollingUpdate: { maxSurge: 1 } } }),
      at: 'spec.updateStrategy.rollingUpdate.maxSurge',
      what: 'maxSurge is 1 and maxUnavailable is 1; one of them must be 0',
    },
    {
      title: 'numbers of a rolling update together with OnDelete',
      given: workload('StatefulSet', { updateStrategy: { type: 'OnDelete', rollingUpdate: {} } }),
      at: 'spec.updateStrategy.rollingUpdate',
      what: 'rollingUpdate is set together with type "OnDelete"',
    },
    {
      title: 'a partition below zero',
      given: workload('StatefulSet', { updateStrategy: { rollingUpdate: { partition: -1 } } }),
      at: 'spec.updateStrategy.rollingUpdate.partition',
      what: 'partition is -1; the minimum is 0',
    },
  ],
});
