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
const ABOUT = {
  name: 'workload-counts',
  why: 'the API server refuses the workload',
  fix: 'write a number that is not below zero',
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
    check({ progressDeadlineSeconds = 600, minReadySeconds = 0 }, place) {
      if (progressDeadlineSeconds >= 0 && progressDeadlineSeconds <= minReadySeconds) {
        const what = `progressDeadlineSeconds is ${progressDeadlineSeconds}, but minReadySeconds is ${minReadySeconds}`;
        place.refuse(['progressDeadlineSeconds'], what, 'make progressDeadlineSeconds the larger one');
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
