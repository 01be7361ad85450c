import { equal } from '../../manifests/equal';
import { isList, isMap, own } from '../../manifests/field';
import { commonOrder } from '../../manifests/key-order';
import type { Fields, Value } from '../../manifests/manifest';
import type { Merging, MergingFields } from '../../manifests/merge-keys';
import { pointer, type Steps } from '../emulator/json-patch';
import type { Operation } from '../model/json-patch';
import { align } from './alignment';

/**
 * Derives the JSON patch that turns one object into another without repeating existing values: it changes the deepest possible
 * fields, and moves elements instead of writing them again.
 */
export function operationsBetween(before: Fields, after: Fields, merging: MergingFields): readonly Operation[] {
  return fieldOperations(before, after, merging, []);
}

/** Whether a list must be written as a whole, because nothing of it stays. */
export function keepsNothing(before: readonly Value[], after: readonly Value[]): boolean {
  return written(listOperations(before, after, {}, [])) === leaves(after);
}

/** Counts the single values in a value. An empty map or list counts as one. */
export function leaves(value: Value): number {
  const parts = isList(value) ? value : isMap(value) ? Object.values(value) : [];
  return parts.length === 0 ? 1 : parts.reduce<number>((sum, part) => sum + leaves(part), 0);
}

/** The operations between two values that differ. */
function operations(before: Value, after: Value, merging: Merging, steps: Steps): readonly Operation[] {
  const nested = nestedOperations(before, after, merging, steps);
  return nested === undefined || (nested.length > 1 && written(nested) >= leaves(after))
    ? [{ op: 'replace', path: pointer(steps), value: after }]
    : nested;
}

function nestedOperations(
  before: Value,
  after: Value,
  merging: Merging,
  steps: Steps,
): readonly Operation[] | undefined {
  if (isMap(before) && isMap(after)) {
    return fieldOperations(before, after, merging.fields ?? {}, steps);
  }
  return isList(before) && isList(after) ? listOperations(before, after, merging, steps) : undefined;
}

function written(operations: readonly Operation[]): number {
  return operations.reduce((sum, operation) => sum + ('value' in operation ? leaves(operation.value) : 0), 0);
}

function fieldOperations(before: Fields, after: Fields, merging: MergingFields, steps: Steps): readonly Operation[] {
  return commonOrder(before, after).flatMap((key): readonly Operation[] => {
    const [old, wanted] = [own(before, key), own(after, key)];
    if (equal(old, wanted)) {
      return NONE;
    }
    const path = [...steps, key];
    if (wanted === undefined) {
      return [{ op: 'remove', path: pointer(path) }];
    }
    const merge = (Object.hasOwn(merging, key) ? merging[key] : undefined) ?? {};
    return old === undefined
      ? [{ op: 'add', path: pointer(path), value: wanted }]
      : operations(old, wanted, merge, path);
  });
}

const NONE: readonly never[] = [];

/** Removes elements from the end, moves others, adds new ones from the start, and then changes those that stayed. */
function listOperations(before: readonly Value[], after: readonly Value[], merging: Merging, steps: Steps) {
  const { places, steady } = align(before, after, merging.keys);
  const fresh = after.flatMap((value, place): Operation[] =>
    places[place] === undefined ? [{ op: 'add', path: pointer([...steps, place]), value }] : [],
  );
  const inside = after.flatMap((value, place) => {
    const old = before[places[place] ?? -1];
    return old === undefined || equal(old, value)
      ? NONE
      : operations(old, value, { fields: merging.fields }, [...steps, place]);
  });
  return [...removals(before, places, steps), ...moves(places, steady, steps), ...fresh, ...inside];
}

function removals(
  before: readonly Value[],
  places: readonly (number | undefined)[],
  steps: Steps,
): readonly Operation[] {
  const kept = new Set(places);
  return [...before.keys()]
    .filter((place) => !kept.has(place))
    .reverse()
    .map((place) => ({ op: 'remove', path: pointer([...steps, place]) }));
}

/** Moves each element, the last one first, to the place before its new successor. */
function moves(
  places: readonly (number | undefined)[],
  steady: ReadonlySet<number>,
  steps: Steps,
): readonly Operation[] {
  const wanted = [...places.keys()].filter((index) => places[index] !== undefined);
  const now = [...wanted].sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
  const moved: Operation[] = [];
  for (const [order, index] of [...wanted.entries()].reverse()) {
    if (!steady.has(index)) {
      const from = now.indexOf(index);
      now.splice(from, 1);
      const follower = wanted[order + 1];
      const to = follower === undefined ? now.length : now.indexOf(follower);
      now.splice(to, 0, index);
      if (from !== to) {
        moved.push({ op: 'move', from: pointer([...steps, from]), path: pointer([...steps, to]) });
      }
    }
  }
  return moved;
}
