import type { DaemonSet, Deployment, ReplicaSet, StatefulSet } from '../../kubernetes/generated/apps/v1';
import type { PodTemplateSpec, ReplicationController } from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { law } from '../law';
import type { Place } from '../place';

const TYPES = [
  'apps/v1.Deployment',
  'apps/v1.ReplicaSet',
  'apps/v1.StatefulSet',
  'apps/v1.DaemonSet',
  'core/v1.ReplicationController',
];

/** https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy */
export const workloadPods = TYPES.map((type) =>
  law({
    name: 'workload-pods',
    type: apiType<Deployment | ReplicaSet | StatefulSet | DaemonSet | ReplicationController>(type),
    why: 'the API server refuses the workload, because its pods must run forever',
    fix: 'leave it out; for pods that end, use a Job',
    check: ({ spec: { template = {} } = {} }, place) => checkTemplate(template, place),
  }),
);

function checkTemplate(
  { spec: { restartPolicy = '', activeDeadlineSeconds } = {} }: Given<PodTemplateSpec>,
  place: Place,
): void {
  const at = ['spec', 'template', 'spec'];
  if (restartPolicy !== '' && restartPolicy !== 'Always') {
    place.refuse([...at, 'restartPolicy'], `restartPolicy is ${quote(restartPolicy)} in a ${place.manifest.kind}`);
  }
  if (activeDeadlineSeconds !== undefined) {
    place.refuse([...at, 'activeDeadlineSeconds'], `the pods of a ${place.manifest.kind} have activeDeadlineSeconds`);
  }
}
