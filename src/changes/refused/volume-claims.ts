import { isFields } from '../../manifests/field';
import { amountOf } from '../../manifests/live/amounts';
import type { Fields } from '../../manifests/manifest';
import { mapAt } from '../../manifests/reach';
import { taking } from './taking';
import type { Update } from './update';
import { updateLaw } from './update-law';

const BETA_CLASS = 'volume.beta.kubernetes.io/storage-class';

/**
 * A claim that is bound gets larger and may ask for another class of attributes; all else of it stays as it is. A claim is
 * taken for bound unless its status says that it is not.
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#expanding-persistent-volumes-claims
 */
export const volumeClaims = updateLaw({
  name: 'immutable-claim',
  kinds: ['/PersistentVolumeClaim'],
  why: 'the API server refuses the update: a claim stays with the volume that it got',
  fix: 'keep the old value, or make a claim of another name and copy the data to it; a claim that is deleted takes its volume with it where the reclaim policy is Delete',
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

/** The class in an annotation is older than the field, and moves to it unchanged. */
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

/** A volume gets no smaller; after an expansion that failed, less may be asked for, down to what the volume has. */
function checkSize(update: Update): void {
  const [found] = update.differences(SIZE);
  const [old, now] = [amountOf(found?.before ?? 0), amountOf(found?.after ?? 0)];
  const capacity = amountOf(mapAt(statusOf(update), 'capacity').storage ?? found?.before ?? 0);
  const isLess = typeof old === 'bigint' && typeof now === 'bigint' && now < old;
  if (found === undefined) {
    return;
  }
  if (!isBound(update)) {
    const why = 'the API server refuses the update: a claim that is not bound yet keeps the size that it asks for';
    update.refuse([found], { why });
  } else if (isLess && typeof capacity === 'bigint' && now <= capacity) {
    const why = 'the API server refuses the update: a volume cannot shrink';
    update.refuse([found], { why });
  }
}

/** The attributes of a volume may change, and not go. */
function checkAttributes(update: Update): void {
  const [old, now] = [update.before, update.after].map((claim) => mapAt(claim, 'spec').volumeAttributesClassName);
  if (isBound(update) && (old ?? '') !== '' && (now ?? '') === '') {
    const why = 'the API server refuses the update: a volume that has a class of attributes keeps one';
    update.forbid('spec.volumeAttributesClassName', { why, fix: 'name another class instead' });
  }
}

/** The new spec, with everything as it was that may change, or that was looked at before. */
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
  return taking(now, old, mutable);
}
