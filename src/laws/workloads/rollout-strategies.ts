import type { DaemonSetSpec, DeploymentSpec, StatefulSetSpec } from '../../kubernetes/generated/apps/v1';
import { apiType } from '../api-type';
import { intOrPercentFault, isZero } from '../grammars/int-or-percent';
import { atLeast } from '../grammars/numbers';
import { law } from '../law';
import type { Place } from '../place';

const ONE = 'write { maxSurge: 1, maxUnavailable: 0 } or { maxUnavailable: 1 }';
const ABOUT = { name: 'rollout-strategies', why: 'the API server refuses the workload' };

/** https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy */
export const rolloutStrategies = [
  law({
    ...ABOUT,
    type: apiType<DeploymentSpec>('apps/v1.DeploymentSpec'),
    fix: "allow missing or additional pods: { maxUnavailable: '25%', maxSurge: '25%' }",
    check({ strategy: { type = '', rollingUpdate } = {} }, place) {
      const at = ['strategy', 'rollingUpdate'];
      if (type === 'Recreate') {
        if (rollingUpdate !== undefined) {
          place.refuse(
            at,
            'rollingUpdate is set together with type "Recreate"',
            "leave it out, or type: 'RollingUpdate'",
          );
        }
        return;
      }
      const { maxUnavailable = '25%', maxSurge = '25%' } = rollingUpdate ?? {};
      refuseShare(maxUnavailable, 100, [...at, 'maxUnavailable'], place);
      refuseShare(maxSurge, Number.POSITIVE_INFINITY, [...at, 'maxSurge'], place);
      if (isZero(maxUnavailable) && isZero(maxSurge)) {
        const what = `maxSurge is ${maxSurge} and maxUnavailable is ${maxUnavailable}, so no pod can be replaced`;
        place.refuse([...at, 'maxUnavailable'], what, 'raise one of them: { maxSurge: 1, maxUnavailable: 0 }');
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<DaemonSetSpec>('apps/v1.DaemonSetSpec'),
    fix: 'allow either missing or additional pods, but not both: { maxUnavailable: 1 }',
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
        const what = `maxSurge is ${maxSurge} and maxUnavailable is ${maxUnavailable}, so no pod can be replaced`;
        place.refuse([...at, 'maxUnavailable'], what, ONE);
      } else if (!isFaulty && !isZero(maxUnavailable) && !isZero(maxSurge)) {
        const what = `maxSurge is ${maxSurge} and maxUnavailable is ${maxUnavailable}; one of them must be 0`;
        place.refuse([...at, 'maxSurge'], what, ONE);
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
        place.refuse(
          at,
          'rollingUpdate is set together with type "OnDelete"',
          "leave it out, or type: 'RollingUpdate'",
        );
      } else if (fault !== undefined) {
        place.refuse([...at, 'partition'], `partition ${fault}`);
      }
    },
  }),
];

function refuseShare(value: number | string, most: number, at: readonly string[], place: Place): boolean {
  const fault = intOrPercentFault(value, most);
  if (fault !== undefined) {
    const field = at.at(-1);
    place.refuse(at, `${field} ${fault}`, `write ${field}: 1 or ${field}: '25%'`);
  }
  return fault !== undefined;
}
