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

/** The last version that is known to refuse a change of `revisionHistoryLimit`: 1.36 takes it, and between is not known. */
const LAST_WITH_FIXED_HISTORY = '1.32';

/**
 * Most of a StatefulSet stays as it is, because its pods and claims were named and made by it.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#limitations
 */
export const statefulSets = updateLaw({
  name: 'immutable-stateful-set',
  kinds: ['apps/StatefulSet'],
  why: 'the API server refuses the update: the pods and claims of a StatefulSet were named and made by this field',
  fix: 'keep the old value, or delete the StatefulSet without its pods (kubectl delete --cascade=orphan) and apply it again; claims stay as they are',
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
