import type { DaemonSetSpec, DeploymentSpec, StatefulSetSpec } from '../../kubernetes/generated/apps/v1';
import { apiType } from '../api-type';
import { intOrPercentFault, isZero } from '../grammars/int-or-percent';
import { atLeast } from '../grammars/numbers';
import { law } from '../law';
import type { Place } from '../place';

const ABOUT = { name: 'rollout-strategies', why: 'the API server refuses the workload' };

/** https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy */
export const rolloutStrategies = [
  law({
    ...ABOUT,
    type: apiType<DeploymentSpec>('apps/v1.DeploymentSpec'),
    fix: "let some pods be missing, or some be added: { maxUnavailable: '25%', maxSurge: '25%' }",
    check({ strategy: { type = '', rollingUpdate } = {} }, place) {
      const at = ['strategy', 'rollingUpdate'];
      if (type === 'Recreate') {
        if (rollingUpdate !== undefined) {
          place.refuse(at, 'rollingUpdate is given beside type "Recreate"', 'remove rollingUpdate');
        }
        return;
      }
      const { maxUnavailable = '25%', maxSurge = '25%' } = rollingUpdate ?? {};
      refuseShare(maxUnavailable, 100, [...at, 'maxUnavailable'], place);
      refuseShare(maxSurge, Number.POSITIVE_INFINITY, [...at, 'maxSurge'], place);
      if (isZero(maxUnavailable) && isZero(maxSurge)) {
        place.refuse([...at, 'maxUnavailable'], 'both maxUnavailable and maxSurge are 0');
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<DaemonSetSpec>('apps/v1.DaemonSetSpec'),
    fix: 'let some pods be missing, or some be added, but not both: { maxUnavailable: 1 }',
    check({ updateStrategy: { type = '', rollingUpdate = {} } = {} }, place) {
      if (type === 'OnDelete') {
        return;
      }
      const at = ['updateStrategy', 'rollingUpdate'];
      const { maxUnavailable = 1, maxSurge = 0 } = rollingUpdate;
      const isFaulty =
        refuseShare(maxUnavailable, 100, [...at, 'maxUnavailable'], place) ||
        refuseShare(maxSurge, 100, [...at, 'maxSurge'], place);
      if (!isFaulty && isZero(maxUnavailable) && isZero(maxSurge)) {
        place.refuse([...at, 'maxUnavailable'], 'both maxUnavailable and maxSurge are 0');
      } else if (!isFaulty && !isZero(maxUnavailable) && !isZero(maxSurge)) {
        const what = `maxSurge is ${maxSurge}, but maxUnavailable is ${maxUnavailable}`;
        place.refuse([...at, 'maxSurge'], what, 'make one of them 0');
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<StatefulSetSpec>('apps/v1.StatefulSetSpec'),
    fix: 'update all pods: { partition: 0 }',
    check({ updateStrategy: { type = '', rollingUpdate } = {} }, place) {
      const at = ['updateStrategy', 'rollingUpdate'];
      const fault = atLeast(0)(rollingUpdate?.partition ?? 0);
      if (type === 'OnDelete' && rollingUpdate !== undefined) {
        place.refuse(at, 'rollingUpdate is given beside type "OnDelete"', 'remove rollingUpdate');
      } else if (fault !== undefined) {
        place.refuse([...at, 'partition'], `partition ${fault}`);
      }
    },
  }),
];

function refuseShare(value: number | string, most: number, at: readonly string[], place: Place): boolean {
  const fault = intOrPercentFault(value, most);
  if (fault !== undefined) {
    place.refuse(at, `${at.at(-1)} ${fault}`);
  }
  return fault !== undefined;
}
