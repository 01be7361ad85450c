import { isFields } from '../../manifests/field';
import { amountOf } from '../../manifests/live/amounts';
import type { Fields } from '../../manifests/manifest';
import { mapAt } from '../../manifests/read-fields';
import { replaceFields } from './replace-fields';
import type { Update } from './update';
import { updateLaw } from './update-law';

const BETA_CLASS = 'volume.beta.kubernetes.io/storage-class';

/**
 * A bound claim may only grow and change its volume attributes class. A claim counts as
 * bound unless its status shows otherwise.
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#expanding-persistent-volumes-claims
 */
export const volumeClaims = updateLaw({
  name: 'immutable-claim',
  kinds: ['/PersistentVolumeClaim'],
  why: 'the API server refuses the update: a claim stays bound to its volume',
  fix: 'keep the old value, or create a claim with another name and copy the data to it; deleting a claim also deletes its volume if the reclaim policy is Delete',
  check(update) {
    checkBetaClass(update);
    checkSize(update);
    checkAttributes(update);
    update.refuse(
      update
        .differencesOf('spec', mapAt(update.before, 'spec'), withMutable(update))
        .filter(({ field }) => field !== SIZE),
    );
  },
});

const SIZE = 'spec.resources.requests.storage';

function statusOf({ manifest }: Update): Fields {
  return isFields(manifest.status) ? manifest.status : {};
}

function isBound(update: Update): boolean {
  return (statusOf(update).phase ?? 'Bound') === 'Bound';
}

/** The old annotation with the class may be replaced by the field, with the same value. */
function checkBetaClass(update: Update): void {
  const found = update
    .entryDifferences('metadata.annotations')
    .filter(({ field, before = '', after = '' }) => field.includes(BETA_CLASS) && before !== after);
  if (!isMovedToField(update)) {
    update.refuse(found);
  }
}

function isMovedToField({ before, after }: Update): boolean {
  const [old, now] = [before, after].map((claim) => mapAt(claim, 'metadata', 'annotations')[BETA_CLASS]);
  const [oldName, newName] = [before, after].map((claim) => mapAt(claim, 'spec').storageClassName);
  return old !== undefined && oldName === undefined && newName === old && (now === undefined || now === old);
}

/** A volume cannot shrink; after a failed expansion, the request may decrease to the current capacity. */
function checkSize(update: Update): void {
  const [found] = update.differences(SIZE);
  const [old, now] = [amountOf(found?.before ?? 0), amountOf(found?.after ?? 0)];
  const capacity = amountOf(mapAt(statusOf(update), 'capacity').storage ?? found?.before ?? 0);
  const isLess = typeof old === 'bigint' && typeof now === 'bigint' && now < old;
  if (found === undefined) {
    return;
  }
  if (!isBound(update)) {
    const why = 'the API server refuses the update: a claim that is not bound yet cannot change its size';
    update.refuse([found], { why });
  } else if (isLess && typeof capacity === 'bigint' && now <= capacity) {
    const why = 'the API server refuses the update: a volume cannot shrink';
    update.refuse([found], { why });
  }
}

/** The volume attributes class may change, but not be removed. */
function checkAttributes(update: Update): void {
  const [old, now] = [update.before, update.after].map((claim) => mapAt(claim, 'spec').volumeAttributesClassName);
  if (isBound(update) && (old ?? '') !== '' && (now ?? '') === '') {
    const why = 'the API server refuses the update: a volume attributes class can be changed, but not removed';
    update.forbid('spec.volumeAttributesClassName', { why, fix: 'name another class instead' });
  }
}

/** The new spec, with the old values of fields that may change or have a separate check. */
function withMutable(update: Update): Fields {
  const [old, now] = [mapAt(update.before, 'spec'), mapAt(update.after, 'spec')];
  const annotation = mapAt(update.before, 'metadata', 'annotations')[BETA_CLASS];
  const isClassGiven =
    old.storageClassName === undefined && (annotation ?? now.storageClassName) === now.storageClassName;
  const mutable = [
    ...(old.volumeName === undefined ? ['volumeName'] : []),
    ...(isClassGiven ? ['storageClassName'] : []),
    ...(isBound(update) ? ['volumeAttributesClassName'] : []),
  ];
  return replaceFields(now, old, mutable);
}
