import type { FieldType } from '../../kubernetes/schema';
import { fieldPath, isFields } from '../../manifests/field';
import { toJson } from '../../manifests/json';
import type { Value } from '../../manifests/manifest';
import { namedElements } from '../../manifests/merge';
import type { Merging } from '../../manifests/merge-keys';
import type { FieldChange } from './change';

/** A place in a manifest: its path, its API type, and how elements of lists are matched. */
export interface Place {
  readonly field: string;
  readonly type?: FieldType;
  readonly merging: Merging;
  /** Whether quantities of pod templates are compared as text, as in revisions, and not by value. */
  readonly isTextual: boolean;
}

/** Compares two values at a place. */
type Compare = (before: Value | undefined, after: Value | undefined, place: Place) => FieldChange[];

type List = readonly Value[];

/** The changes of a list and of its order; elements are matched by key if they have one. */
export function listChanges(before: List, after: List, place: Place, compare: Compare): FieldChange[] {
  const left = namedElements(before, place.merging.keys);
  const right = namedElements(after, place.merging.keys);
  if (left !== undefined && right !== undefined) {
    return keyedChanges(left, right, place, compare);
  }
  return [...before, ...after].every(isFields)
    ? placedChanges(before, after, place, compare)
    : wholeChange(before, after, place, compare);
}

function keyedChanges(
  left: ReadonlyMap<string, Value>,
  right: ReadonlyMap<string, Value>,
  place: Place,
  compare: Compare,
): FieldChange[] {
  const { field, type, merging, isTextual } = place;
  const items = type?.type === 'list' ? type.items : undefined;
  const inner = {
    ...(items && { type: items }),
    merging: { ...(merging.fields && { fields: merging.fields }) },
    isTextual,
  };
  const changes = [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    compare(left.get(key), right.get(key), { field: `${field}[${key}]`, ...inner }),
  );
  const kept = [...left.keys()].filter((key) => right.has(key));
  const moved = [...right.keys()].filter((key) => left.has(key));
  return kept.every((key, index) => key === moved[index]) ? changes : [...changes, reordered(field, kept, moved)];
}

function reordered(field: string, before: List, after: List): FieldChange {
  return { field, difference: 'reordered', before, after };
}

/** Matches elements without keys: equal ones first, then the others by position. */
function placedChanges(before: List, after: List, place: Place, compare: Compare): FieldChange[] {
  const { field, type, isTextual } = place;
  const items = type?.type === 'list' ? type.items : undefined;
  const inner = (index: number): Place => ({
    field: fieldPath(field, index),
    ...(items && { type: items }),
    merging: {},
    isTextual,
  });
  const isEqual = (one: Value, other: Value) => compare(one, other, inner(0)).length === 0;
  const { kept, gone, come } = aligned(before, after, isEqual);
  const changes = gone.flatMap((index, place) => {
    const counterpart = come[place];
    return counterpart === undefined
      ? compare(before[index], undefined, inner(index))
      : compare(before[index], after[counterpart], inner(counterpart));
  });
  const added = come.slice(gone.length).flatMap((index) => compare(undefined, after[index], inner(index)));
  const isOrdered = kept.every((index, place) => place === 0 || index > (kept[place - 1] ?? 0));
  return [...changes, ...added, ...(isOrdered ? [] : [reordered(field, before, after)])];
}

/** The indexes of equal elements in the second list, in the order of the first list, and the indexes of all others. */
interface Alignment {
  readonly kept: readonly number[];
  readonly gone: readonly number[];
  readonly come: readonly number[];
}

function aligned(before: List, after: List, isEqual: (one: Value, other: Value) => boolean): Alignment {
  const free = new Set(after.keys());
  const kept: number[] = [];
  const gone: number[] = [];
  for (const [index, element] of before.entries()) {
    const found = [...free].find((place) => isEqual(element, after[place] ?? null));
    if (found === undefined) {
      gone.push(index);
    } else {
      kept.push(found);
      free.delete(found);
    }
  }
  return { kept, gone, come: [...free] };
}

/** Lists of single values are short enough to be shown as a whole. */
function wholeChange(before: List, after: List, place: Place, compare: Compare): FieldChange[] {
  const { field, type } = place;
  const inner: Place = { ...place, ...(type?.type === 'list' && { type: type.items }) };
  const isEqual =
    before.length === after.length && before.every((each, index) => compare(each, after[index], inner).length === 0);
  const sorted = (list: List) => toJson(list.map((value) => toJson(value)).sort());
  const difference = sorted(before) === sorted(after) ? 'reordered' : 'changed';
  return isEqual ? [] : [{ field, difference, before, after }];
}
