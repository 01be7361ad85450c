import type { HorizontalPodAutoscaler as HorizontalPodAutoscalerV1 } from '../../kubernetes/generated/autoscaling/v1';
import type {
  CrossVersionObjectReference,
  HorizontalPodAutoscaler,
  HorizontalPodAutoscalerSpec,
} from '../../kubernetes/generated/autoscaling/v2';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { text } from '../grammars/constraint';
import { pathFault } from '../grammars/names';
import { atLeast } from '../grammars/numbers';
import { law } from '../law';
import type { Place } from '../place';

const ABOUT = {
  name: 'autoscalers',
  why: 'the API server refuses the autoscaler, so the workload is not scaled',
  fix: "set the target and the bounds: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }, minReplicas: 2, maxReplicas: 5 }",
};

/** https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/ */
export const autoscalers = [
  law({
    ...ABOUT,
    type: apiType<HorizontalPodAutoscaler>('autoscaling/v2.HorizontalPodAutoscaler'),
    check: ({ spec = {} }, place) => checkSpec(spec, place),
  }),
  law({
    ...ABOUT,
    type: apiType<HorizontalPodAutoscalerV1>('autoscaling/v1.HorizontalPodAutoscaler'),
    check({ spec = {} }, place) {
      checkSpec(spec, place);
      const fault = atLeast(1)(spec.targetCPUUtilizationPercentage ?? 1);
      if (fault !== undefined) {
        place.refuse(['spec', 'targetCPUUtilizationPercentage'], `targetCPUUtilizationPercentage ${fault}`);
      }
    },
  }),
  ...['autoscaling/v1', 'autoscaling/v2'].map((version) =>
    law({
      ...ABOUT,
      type: apiType<CrossVersionObjectReference>(`${version}.CrossVersionObjectReference`),
      fields: { kind: text(pathFault), name: text(pathFault) },
      check({ apiVersion = '', kind }, place) {
        const isTarget = place.field === 'scaleTargetRef';
        const isGroupAsked = isTarget && kind !== 'ReplicationController';
        if (apiVersion.split('/').length > 2) {
          place.refuse(['apiVersion'], `apiVersion is ${quote(apiVersion)}, which is not of the form "group/version"`);
        } else if (isGroupAsked && !/^[^/]+\//.test(apiVersion)) {
          place.refuse(['apiVersion'], `apiVersion is ${quote(apiVersion)}, which has no group`);
        }
      },
    }),
  ),
];

type Bounds = Pick<Given<HorizontalPodAutoscalerSpec>, 'minReplicas' | 'maxReplicas' | 'scaleTargetRef'>;

function checkSpec({ minReplicas, maxReplicas = 0, scaleTargetRef }: Bounds, place: Place): void {
  if (scaleTargetRef === undefined) {
    place.refuse(['spec', 'scaleTargetRef'], 'the HorizontalPodAutoscaler has no scaleTargetRef');
  }
  const least = atLeast(1)(minReplicas ?? 1);
  const most = atLeast(1)(maxReplicas);
  if (least !== undefined) {
    place.refuse(['spec', 'minReplicas'], `minReplicas ${least}`, 'write minReplicas: 1');
  }
  if (most !== undefined) {
    place.refuse(['spec', 'maxReplicas'], `maxReplicas ${most}`, 'set the upper bound: maxReplicas: 10');
  } else if (maxReplicas < (minReplicas ?? 1)) {
    const what = `maxReplicas is ${maxReplicas}, below minReplicas, which is ${minReplicas}`;
    const fix = `swap them: minReplicas: ${maxReplicas}, maxReplicas: ${minReplicas}`;
    place.refuse(['spec', 'maxReplicas'], what, fix);
  }
}
