import { type Field, type FieldType, type ObjectType, typeNamed, typeOf } from '../../kubernetes/schema';
import { decoded } from '../decoded';
import { isFields, isList } from '../field';
import type { Fields, Manifest, Value } from '../manifest';
import { KEY_DEFAULTS } from '../merge-keys';
import { stored } from './stored';

/**
 * What becomes of an object to which its manifest is applied: fields that the manifest no longer has go, and what the
 * server filled in besides stays as it is. An image with another tag, for one, keeps the pull policy that the first one got.
 *
 * @param before what was applied last
 * @param after what is applied now, of the same version and kind
 * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy
 */
export function applied(before: Manifest, after: Manifest): Fields & Manifest {
  const { apiVersion, kind } = after;
  const type = typeOf(apiVersion, kind);
  if (type === undefined || before.apiVersion !== apiVersion) {
    return stored(after);
  }
  const merged = mergedObject(stored(before), fieldsOf(decoded(before)), fieldsOf(decoded(after)), type);
  return stored({ ...after, ...merged });
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function mergedObject(live: Fields, before: Fields, after: Fields, type: ObjectType): Fields {
  const merged: Record<string, Value> = {};
  for (const field of new Set([...Object.keys(live), ...Object.keys(after)])) {
    const known = type.fields.get(field);
    const value = mergedEntry(live[field], before[field], after[field], (now, was, next) =>
      known === undefined ? next : mergedField(now, was, next, known),
    );
    if (value !== undefined) {
      merged[field] = value;
    }
  }
  return merged;
}

type Merge = (live: Value, before: Value | undefined, after: Value) => Value;

/** What was applied and is no longer goes; what was never applied stays. */
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
    return known.mapType === 'atomic' ? after : mergedObject(live, fieldsOf(before), after, known);
  }
  if (type.type !== 'map') {
    return after;
  }
  const entries = [...new Set([...Object.keys(live), ...Object.keys(after)])].flatMap((key): [string, Value][] => {
    const value = mergedEntry(live[key], fieldsOf(before)[key], after[key], (now, was, next) =>
      mergedValue(now, was, next, type.values),
    );
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}

/** Elements are told apart by their keys; those that nobody applied come last. */
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
  const kept = [...now].filter(([key]) => !next.has(key) && !was.has(key)).map(([, element]) => element);
  const merged = [...next].map(([key, element]) => {
    const known = now.get(key);
    return known === undefined ? element : mergedValue(known, was.get(key), element, items);
  });
  return [...merged, ...kept];
}

function keyOf(element: Value, keys: readonly string[]): string {
  const fields = fieldsOf(element);
  return JSON.stringify(
    keys.map((key) => fields[key] ?? KEY_DEFAULTS.get(key) ?? null),
    (_, value) => (typeof value === 'bigint' ? String(value) : value),
  );
}

function mergedSet(live: readonly Value[], before: readonly Value[], after: readonly Value[]): Value {
  const kept = live.filter((element) => !before.includes(element) && !after.includes(element));
  return [...after, ...kept];
}
