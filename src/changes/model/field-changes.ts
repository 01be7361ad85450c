import { type FieldType, typeNamed, typeOf } from '../../kubernetes/schema';
import { CUSTOM_TYPE } from '../../laws/custom-type';
import type { MergingLookup } from '../../manifests/crd-merge-keys';
import { equal } from '../../manifests/equal';
import { fieldPath, isFields, isList, own } from '../../manifests/field';
import { applied } from '../../manifests/live/applied';
import { stored } from '../../manifests/live/stored';
import type { Fields, Manifest, Value } from '../../manifests/manifest';
import { type Merging, mergingOf } from '../../manifests/merge-keys';
import type { FieldChange } from './change';
import { keptFields } from './kept-fields';
import { listChanges, type Place } from './list-changes';
import { equalQuantities } from './quantities';

/** What another manifest of an object changes. */
export interface ManifestChanges {
  /** The fields that change in the cluster. */
  readonly fields: readonly FieldChange[];
  /** The fields that change in the manifest only: the cluster keeps what it has. */
  readonly kept: readonly FieldChange[];
}

/**
 * The fields in which two manifests of one kind differ for the server, in the order of their keys: after
 * defaults, with quantities compared by value, and elements of lists by their merge keys.
 *
 * @param before the manifest that was applied last
 * @param after the manifest that is applied over it
 * @param merging looks up merge keys; by default those of built-in kinds
 */
export function fieldChanges(
  before: Manifest,
  after: Manifest,
  merging: MergingLookup = mergingOf,
): readonly FieldChange[] {
  return manifestChanges(before, after, merging).fields;
}

/**
 * Like `fieldChanges`, with the changes of the manifest that the cluster ignores.
 *
 * @param isNew whether the cluster creates another object, which keeps nothing of the old one
 */
export function manifestChanges(
  before: Manifest,
  after: Manifest,
  merging: MergingLookup,
  isNew = false,
): ManifestChanges {
  if (before === after || equal(before, after)) {
    return NONE;
  }
  const { kind, apiVersion } = after;
  const old = stored(before);
  const now = isNew ? stored(after) : applied(before, after, old);
  const place: Place = {
    field: '',
    type: { type: 'object', name: (typeOf(apiVersion, kind) ?? CUSTOM_TYPE).name },
    merging: { fields: merging(after) },
    isTextual: TEXTUAL.includes(kind),
  };
  const compare = (one: Fields, other: Fields) => compareValues(one, other, place);
  return { fields: compare(old, now), kept: isNew ? [] : keptFields(before, after, now, compare) };
}

const NONE: ManifestChanges = Object.freeze({ fields: [], kept: [] });

/** Kinds whose controllers compare the templates of pods byte by byte. */
const TEXTUAL = ['StatefulSet', 'DaemonSet'];

function compareValues(before: Value | undefined, after: Value | undefined, place: Place): FieldChange[] {
  if (equal(before, after)) {
    return [];
  }
  const [left, right] = place.type?.type === 'map' ? [before ?? NO_KEYS, after ?? NO_KEYS] : [before, after];
  if (isFields(left) && isFields(right)) {
    return mapChanges(left, right, place);
  }
  if (isList(before) && isList(after)) {
    return listChanges(before, after, place, compareValues);
  }
  const isTextual = place.isTextual && place.field.startsWith('spec.template.');
  if (place.type?.type === 'quantity' && equalQuantities(before, after, isTextual)) {
    return [];
  }
  return [changed(place.field, before, after)];
}

/** Keys that users choose are reported one by one, even if the map is new. */
const NO_KEYS: Fields = Object.freeze({});

function mapChanges(before: Fields, after: Fields, place: Place): FieldChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changes: FieldChange[] = [];
  for (const key of keys) {
    changes.push(...compareValues(own(before, key), own(after, key), below(place, key)));
  }
  return changes;
}

function below({ field, type, merging, isTextual }: Place, key: string): Place {
  const inner = typeBelow(type, key);
  return {
    field: fieldPath(field, key),
    ...(inner && { type: inner }),
    merging: mergingBelow(merging, key),
    isTextual,
  };
}

/** A key may be called `constructor`, which each map inherits. */
function mergingBelow({ fields }: Merging, key: string): Merging {
  return fields !== undefined && Object.hasOwn(fields, key) ? (fields[key] ?? {}) : {};
}

function typeBelow(type: FieldType | undefined, key: string): FieldType | undefined {
  if (type?.type === 'object') {
    const { fields } = type.name === CUSTOM_TYPE.name ? CUSTOM_TYPE : typeNamed(type.name);
    return fields.get(key)?.type;
  }
  return type?.type === 'map' ? type.values : undefined;
}

function changed(field: string, before: Value | undefined, after: Value | undefined): FieldChange {
  return {
    field,
    difference: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}
