import { type Field, type FieldType, type ObjectType, typeNamed, typeOf } from '../../kubernetes/schema';
import { decoded } from '../decoded';
import { isFields, isList, own } from '../field';
import type { Fields, Manifest, Value } from '../manifest';
import { KEY_DEFAULTS } from '../merge-keys';
import { mergedOrder } from '../merged-order';
import { mapAt } from '../read-fields';
import { asTyped } from './service-types';
import { stored } from './stored';

/**
 * The stored object after a manifest is applied to it: fields that the manifest no longer has are removed, and
 * everything else that the server filled in stays. For example, an image with a new tag keeps the pull policy of the
 * first tag.
 *
 * @param before the manifest applied last
 * @param after the manifest applied now, of the same kind
 * @param old the manifest applied last, as stored
 * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy
 */
export function applied(before: Manifest, after: Manifest, old: Fields & Manifest = stored(before)): Fields & Manifest {
  return stored(withFixed(old, asTyped(old, merged(before, after, old))));
}

/** Replaces fields of which the server ignores every change. */
function withFixed(before: Fields & Manifest, after: Manifest): Manifest {
  const names = FIXED[typeOf(after.apiVersion, after.kind)?.name ?? ''];
  if (names === undefined) {
    return after;
  }
  const { apiVersion, kind, metadata } = after;
  const [old, now] = [Object.entries(before), Object.entries(after)];
  const kept = [...old.filter(([name]) => names.includes(name)), ...now.filter(([name]) => !names.includes(name))];
  return { ...Object.fromEntries(kept), apiVersion, kind, metadata };
}

/** Fields of which the server ignores every change, by type. */
const FIXED: { readonly [type: string]: readonly string[] } = {
  'certificates/v1.CertificateSigningRequest': ['spec'],
  'core/v1.Namespace': ['spec'],
};

/**
 * Like `applied`, before the server fills in defaults of new fields: everything in the manifest, unchanged.
 *
 * @param old the manifest applied last, as stored
 */
export function merged(before: Manifest, after: Manifest, old: Fields & Manifest = stored(before)): Manifest {
  const type = typeOf(after.apiVersion, after.kind);
  if (type === undefined || before.apiVersion !== after.apiVersion) {
    return after;
  }
  const fields = mergedObject(old, mapAt(decoded(before)), mapAt(decoded(after)), type);
  return { ...after, ...fields };
}

function mergedObject(live: Fields, before: Fields, after: Fields, type: ObjectType): Fields {
  const whole: [string, Value][] = [];
  for (const field of new Set([...Object.keys(live), ...Object.keys(after)])) {
    const known = type.fields.get(field);
    const value = mergedEntry(own(live, field), own(before, field), own(after, field), (now, was, next) =>
      known === undefined ? next : mergedField(now, was, next, known),
    );
    if (value !== undefined) {
      whole.push([field, value]);
    }
  }
  return Object.fromEntries(whole);
}

type Merge = (live: Value, before: Value | undefined, after: Value) => Value;

/** Fields that were applied and are gone from the manifest are removed; fields that were never applied stay. */
function mergedEntry(
  live: Value | undefined,
  before: Value | undefined,
  after: Value | undefined,
  merge: Merge,
): Value | undefined {
  if (after === undefined) {
    return before === undefined ? live : undefined;
  }
  return live === undefined ? after : merge(live, before, after);
}

function mergedField(live: Value, before: Value | undefined, after: Value, field: Field): Value {
  const { type, mapType, listMapKeys, listType } = field;
  if (mapType === 'atomic') {
    return after;
  }
  if (type.type === 'list' && isList(live) && isList(after)) {
    if (listMapKeys !== undefined && listType === 'map') {
      return mergedList(live, isList(before) ? before : [], after, listMapKeys, type.items);
    }
    return listType === 'set' ? mergedSet(live, isList(before) ? before : [], after) : after;
  }
  return mergedValue(live, before, after, type);
}

function mergedValue(live: Value, before: Value | undefined, after: Value, type: FieldType): Value {
  if (!isFields(live) || !isFields(after)) {
    return after;
  }
  if (type.type === 'object') {
    const known = typeNamed(type.name);
    return known.mapType === 'atomic' ? after : mergedObject(live, mapAt(before), after, known);
  }
  if (type.type !== 'map') {
    return after;
  }
  const entries = [...new Set([...Object.keys(live), ...Object.keys(after)])].flatMap((key): [string, Value][] => {
    const value = mergedEntry(own(live, key), own(mapAt(before), key), own(after, key), (now, was, next) =>
      mergedValue(now, was, next, type.values),
    );
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}

/** Elements are matched by their keys. */
function mergedList(
  live: readonly Value[],
  before: readonly Value[],
  after: readonly Value[],
  keys: readonly string[],
  items: FieldType,
): Value {
  const [now, was, next] = [live, before, after].map((list) => new Map(list.map((each) => [keyOf(each, keys), each])));
  if (now === undefined || was === undefined || next === undefined || next.size < after.length) {
    return after;
  }
  const kept = [...now.keys()].filter((key) => !was.has(key) || next.has(key));
  return mergedOrder(kept, [...next.keys()]).flatMap((key) => {
    const value = mergedEntry(now.get(key), was.get(key), next.get(key), (one, old, other) =>
      mergedValue(one, old, other, items),
    );
    return value === undefined ? [] : [value];
  });
}

function keyOf(element: Value, keys: readonly string[]): string {
  const fields = mapAt(element);
  return JSON.stringify(
    keys.map((key) => fields[key] ?? KEY_DEFAULTS.get(key) ?? null),
    (_, value) => (typeof value === 'bigint' ? String(value) : value),
  );
}

function mergedSet(live: readonly Value[], before: readonly Value[], after: readonly Value[]): Value {
  const kept = live.filter((element) => !before.includes(element) || after.includes(element));
  return [...mergedOrder(kept, after)];
}
