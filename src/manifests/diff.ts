import type { MergingLookup } from './crd-merge-keys';
import { equal } from './equal';
import { fieldPath, isList, isMap, own } from './field';
import { type Fields, identity, type Manifest, type Rendered, type Rendering, type Value } from './manifest';
import { namedElements } from './merge';
import { type Merging, type MergingFields, mergingOf } from './merge-keys';

/** One field in which two values differ. A side without the field is undefined. */
export interface Change {
  /**
   * The path of the field. List elements with merge keys are named by them, so that a path means the same element on
   * both sides: `spec.template.spec.containers[name=api].image`.
   */
  readonly field: string;
  readonly before?: Value;
  readonly after?: Value;
}

/** An object that is in both renderings, with the fields that differ. */
export interface ChangedObject {
  readonly before: Rendered;
  readonly after: Rendered;
  readonly changes: readonly Change[];
}

/** The differences between two renderings. Equal objects are in none of the lists. */
export interface RenderingDiff {
  readonly added: readonly Rendered[];
  readonly removed: readonly Rendered[];
  readonly changed: readonly ChangedObject[];
}

/**
 * Compares two renderings object by object, in the order of the second one.
 *
 * @param keyOf the key that matches objects of both renderings; by default their identity
 */
export function diffRenderings(
  before: Rendering,
  after: Rendering,
  keyOf: (rendered: Rendered) => string = ({ manifest }) => identity(manifest),
): RenderingDiff {
  const left = new Map(before.map((rendered) => [keyOf(rendered), rendered]));
  const added: Rendered[] = [];
  const changed: ChangedObject[] = [];
  for (const rendered of after) {
    const key = keyOf(rendered);
    const counterpart = left.get(key);
    left.delete(key);
    if (counterpart === undefined) {
      added.push(rendered);
      continue;
    }
    const changes = diffManifests(counterpart.manifest, rendered.manifest);
    if (changes.length > 0) {
      changed.push({ before: counterpart, after: rendered, changes });
    }
  }
  return { added, removed: [...left.values()], changed };
}

/**
 * The fields in which two manifests of one kind differ, in the order of their keys; empty if they are equal.
 *
 * @param merging returns the merge keys; by default those of built-in kinds
 */
export function diffManifests(
  before: Manifest,
  after: Manifest,
  merging: MergingLookup = mergingOf,
): readonly Change[] {
  const changes: Change[] = [];
  if (before !== after && isMap(before) && isMap(after)) {
    diffMaps(before, after, merging(after), '', changes);
  }
  return changes;
}

function diffMaps(before: Fields, after: Fields, merging: MergingFields, path: string, changes: Change[]): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const word = Object.hasOwn(merging, key) ? merging[key] : undefined;
    diffValues(own(before, key), own(after, key), word ?? {}, fieldPath(path, key), changes);
  }
}

function diffValues(
  before: Value | undefined,
  after: Value | undefined,
  merging: Merging,
  path: string,
  changes: Change[],
): void {
  if (before === after) {
    return;
  }
  if (isMap(before) && isMap(after)) {
    diffMaps(before, after, merging.fields ?? {}, path, changes);
  } else if (isList(before) && isList(after)) {
    diffLists(before, after, merging, path, changes);
  } else if (!equal(before, after)) {
    changes.push(changeOf(path, before, after));
  }
}

function changeOf(field: string, before: Value | undefined, after: Value | undefined): Change {
  return { field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function diffLists(
  before: readonly Value[],
  after: readonly Value[],
  merging: Merging,
  path: string,
  changes: Change[],
): void {
  const fields = merging.fields ?? {};
  const left = namedElements(before, merging.keys);
  const right = namedElements(after, merging.keys);
  if (left !== undefined && right !== undefined && sameOrder(left, right)) {
    for (const key of new Set([...left.keys(), ...right.keys()])) {
      diffValues(left.get(key), right.get(key), { fields }, `${path}[${key}]`, changes);
    }
  } else if (merging.keys === undefined && before.length === after.length && holdsNoSingle(before, after)) {
    for (const [index, element] of before.entries()) {
      diffValues(element, after[index], {}, fieldPath(path, index), changes);
    }
  } else if (!equal(before, after)) {
    changes.push({ field: path, before, after });
  }
}

function holdsNoSingle(...lists: (readonly Value[])[]): boolean {
  return lists.every((list) => list.every((element) => typeof element === 'object'));
}

function sameOrder(left: ReadonlyMap<string, Value>, right: ReadonlyMap<string, Value>): boolean {
  const kept = [...right.keys()].filter((key) => left.has(key));
  return [...left.keys()].filter((key) => right.has(key)).every((key, index) => key === kept[index]);
}
