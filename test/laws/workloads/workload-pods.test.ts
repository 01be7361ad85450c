import { workloadPods } from '../../../src/laws/workloads/workload-pods';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function workload(kind: string, spec: Fields): Fields {
  return { apiVersion: 'apps/v1', kind, metadata: { name: 'web' }, spec };
}

function controller(spec: Fields): Fields {
  return { apiVersion: 'v1', kind: 'ReplicationController', metadata: { name: 'web' }, spec };
}

testLaws(workloadPods, {
  accept: [
    {
      title: 'pods that run forever',
      given: workload('Deployment', { template: { spec: { restartPolicy: 'Always' } } }),
    },
    {
      title: 'an empty policy, which means the default',
      given: controller({ template: { spec: { restartPolicy: '' } } }),
    },
  ],
  refuse: [
    {
      title: 'pods that end',
      given: workload('DaemonSet', { template: { spec: { restartPolicy: 'OnFailure' } } }),
      at: 'spec.template.spec.restartPolicy',
      what: 'restartPolicy is "OnFailure" in a DaemonSet',
    },
    {
      title: 'pods that are ended',
      given: controller({ template: { spec: { activeDeadlineSeconds: 60 } } }),
      at: 'spec.template.spec.activeDeadlineSeconds',
      what: 'the pods of a ReplicationController have activeDeadlineSeconds',
    },
  ],
});
