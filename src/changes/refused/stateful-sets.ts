import { compareVersions } from '../../kubernetes/history';
import { groupBy } from '../../manifests/group-by';
import { updateLaw } from './update-law';

const MUTABLE = [
  'minReadySeconds',
  'ordinals',
  'persistentVolumeClaimRetentionPolicy',
  'replicas',
  'revisionHistoryLimit',
  'template',
  'updateStrategy',
];

/** The last version known to refuse a change of `revisionHistoryLimit`; 1.36 accepts it, versions in between are unknown. */
const LAST_WITH_FIXED_HISTORY = '1.32';

/**
 * Most fields of a StatefulSet are fixed, because its pods and claims were named and created from them.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#limitations
 */
export const statefulSets = updateLaw({
  name: 'immutable-stateful-set',
  kinds: ['apps/StatefulSet'],
  why: 'the API server refuses the update: the pods and claims of a StatefulSet were named or created from this field',
  fix: 'keep the old value, or delete the StatefulSet without its pods (kubectl delete --cascade=orphan) and apply it again; claims do not change',
  check(update) {
    const isFixed = compareVersions(update.version, LAST_WITH_FIXED_HISTORY) <= 0;
    const mutable = MUTABLE.filter((name) => !(isFixed && name === 'revisionHistoryLimit'));
    for (const [name, found] of groupBy(update.differences('spec'), ({ field }) => field.split(/[.[]/)[1] ?? '')) {
      if (!mutable.includes(name)) {
        update.refuse(found);
      }
    }
  },
});
