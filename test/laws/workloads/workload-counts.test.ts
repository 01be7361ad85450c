import { workloadCounts } from '../../../src/laws/workloads/workload-counts';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function workload(kind: string, spec: Fields): Fields {
  return { apiVersion: 'apps/v1', kind, metadata: { name: 'web' }, spec };
}

testLaws(workloadCounts, {
  accept: [
    { title: 'no replicas', given: workload('Deployment', { replicas: 0, revisionHistoryLimit: 0 }) },
    { title: 'an old number of revisions', given: workload('StatefulSet', { revisionHistoryLimit: -1 }) },
    {
      title: 'a deadline after minReadySeconds',
      given: workload('Deployment', { minReadySeconds: 700, progressDeadlineSeconds: 701 }),
    },
  ],
  refuse: [
    {
      title: 'replicas below zero',
      given: workload('ReplicaSet', { replicas: -1 }),
      at: 'spec.replicas',
      what: 'replicas is -1; the minimum is 0',
    },
    {
      title: 'minReadySeconds after the default deadline',
      given: workload('Deployment', { minReadySeconds: 600 }),
      at: 'spec.progressDeadlineSeconds',
      what: 'progressDeadlineSeconds is 600 by default, not more than minReadySeconds, which is 600',
    },
    {
      title: 'a first ordinal below zero',
      given: workload('StatefulSet', { ordinals: { start: -1 } }),
      at: 'spec.ordinals.start',
      what: 'start is -1; the minimum is 0',
    },
  ],
});
