import { isFields, isList, own } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { mapAt } from '../../manifests/read-fields';
import { replaceFields } from './replace-fields';
import { type Update, valueIn } from './update';
import { updateLaw } from './update-law';

/**
 * The storage of a volume is fixed.
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/
 */
export const persistentVolumes = updateLaw({
  name: 'immutable-volume',
  kinds: ['/PersistentVolume'],
  why: 'the API server refuses the update: a PersistentVolume cannot change the storage behind it',
  fix: 'keep the old value, or create a PersistentVolume with another name; with reclaim policy Retain this one can be deleted and created again without loss: kubectl replace --force',
  check(update) {
    const [before, after] = [mapAt(update.before, 'spec'), mapAt(update.after, 'spec')];
    const others = replaceFields(withFirstSecret(before, after), before, MUTABLE);
    update.refuse(update.differencesOf('spec', before, others));
    checkNodeAffinity(before, update);
    const isLost = before.volumeAttributesClassName !== undefined && after.volumeAttributesClassName === undefined;
    if (isLost) {
      const why = 'the API server refuses the update: a volume attributes class can be changed, but not removed';
      update.forbid('spec.volumeAttributesClassName', { why, fix: 'name another class instead' });
    }
  },
});

/** Fields that are not the storage itself, or have a separate check. */
const MUTABLE = [
  'accessModes',
  'capacity',
  'claimRef',
  'mountOptions',
  'nodeAffinity',
  'persistentVolumeReclaimPolicy',
  'storageClassName',
  'volumeAttributesClassName',
];

/** The secret for expanding the volume may be set once. */
function withFirstSecret(before: Fields, after: Fields): Fields {
  const isNew = isFields(before.csi) && before.csi.controllerExpandSecretRef === undefined;
  return isNew && isFields(after.csi)
    ? { ...after, csi: replaceFields(after.csi, {}, ['controllerExpandSecretRef']) }
    : after;
}

/** The node affinity is fixed once it is set, except that labels may get their newer names. */
function checkNodeAffinity(before: Fields, update: Update): void {
  if (before.nodeAffinity === undefined) {
    return;
  }
  const field = 'spec.nodeAffinity';
  const now = valueIn(update.after, field);
  update.refuse(update.differencesOf(field, withNewKeys(before.nodeAffinity, now), now), {
    why: 'the API server refuses the update: the node affinity of a volume is fixed once it is set',
  });
}

/** The old affinity, with the newer names of labels that the new one uses. */
function withNewKeys(before: Value, after: Value | undefined): Value {
  if (isList(before)) {
    return before.map((element, place) => withNewKeys(element, isList(after) ? after[place] : undefined));
  }
  if (!isFields(before)) {
    return before;
  }
  const other = isFields(after) ? after : {};
  return Object.fromEntries(
    Object.entries(before).map(([key, value]) => {
      const isRenamed = key === 'key' && other.key !== undefined && RENAMED[String(value)] === other.key;
      return [key, isRenamed ? (other.key ?? value) : withNewKeys(value, own(other, key))];
    }),
  );
}

/** @see https://kubernetes.io/docs/reference/labels-annotations-taints/ */
const RENAMED: { readonly [label: string]: string } = {
  'beta.kubernetes.io/arch': 'kubernetes.io/arch',
  'beta.kubernetes.io/instance-type': 'node.kubernetes.io/instance-type',
  'beta.kubernetes.io/os': 'kubernetes.io/os',
  'failure-domain.beta.kubernetes.io/region': 'topology.kubernetes.io/region',
  'failure-domain.beta.kubernetes.io/zone': 'topology.kubernetes.io/zone',
};
