import type {
  DaemonSetSpec,
  DeploymentSpec,
  ReplicaSetSpec,
  StatefulSetOrdinals,
  StatefulSetSpec,
} from '../../kubernetes/generated/apps/v1';
import type { ReplicationControllerSpec } from '../../kubernetes/generated/core/v1';
import { apiType } from '../api-type';
import { atLeast } from '../grammars/numbers';
import { law } from '../law';

const notNegative = atLeast(0);
/** The default deadline of a rollout, in seconds. */
const DEADLINE = 600;
const ABOUT = {
  name: 'workload-counts',
  why: 'the API server refuses the workload',
  fix: 'write 0 or more',
};

/** https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#writing-a-deployment-spec */
export const workloadCounts = [
  law({
    ...ABOUT,
    type: apiType<DeploymentSpec>('apps/v1.DeploymentSpec'),
    fields: {
      replicas: notNegative,
      minReadySeconds: notNegative,
      revisionHistoryLimit: notNegative,
      progressDeadlineSeconds: notNegative,
    },
    check({ progressDeadlineSeconds: deadline, minReadySeconds = 0 }, place) {
      const progressDeadlineSeconds = deadline ?? DEADLINE;
      if (progressDeadlineSeconds >= 0 && progressDeadlineSeconds <= minReadySeconds) {
        const what = `progressDeadlineSeconds is ${progressDeadlineSeconds}${deadline === undefined ? ' by default' : ''}, not more than minReadySeconds, which is ${minReadySeconds}`;
        const fix = `give the rollout longer: progressDeadlineSeconds: ${minReadySeconds + DEADLINE}`;
        place.refuse(['progressDeadlineSeconds'], what, fix);
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<ReplicaSetSpec>('apps/v1.ReplicaSetSpec'),
    fields: { replicas: notNegative, minReadySeconds: notNegative },
  }),
  law({
    ...ABOUT,
    type: apiType<StatefulSetSpec>('apps/v1.StatefulSetSpec'),
    fields: { replicas: notNegative, minReadySeconds: notNegative },
  }),
  law({
    ...ABOUT,
    type: apiType<StatefulSetOrdinals>('apps/v1.StatefulSetOrdinals'),
    fields: { start: notNegative },
  }),
  law({
    ...ABOUT,
    type: apiType<DaemonSetSpec>('apps/v1.DaemonSetSpec'),
    fields: { minReadySeconds: notNegative, revisionHistoryLimit: notNegative },
  }),
  law({
    ...ABOUT,
    type: apiType<ReplicationControllerSpec>('core/v1.ReplicationControllerSpec'),
    fields: { replicas: notNegative, minReadySeconds: notNegative },
  }),
];
