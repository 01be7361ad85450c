import type { MergingLookup } from '../../manifests/crd-merge-keys';
import { equal } from '../../manifests/equal';
import { isMap } from '../../manifests/field';
import { groupBy } from '../../manifests/group-by';
import type { Fields, Rendered } from '../../manifests/manifest';
import { isFollowed } from '../emulator/name-references';
import { firstId } from '../emulator/reach';
import { fieldsOf, type Resource, toResource } from '../emulator/resource';
import { withName } from '../emulator/set-name';
import { jsonPatchFault } from '../emulator/yaml-survival';
import type { Operation } from '../model/json-patch';
import type { MergePatch, Patch } from '../model/overlay';
import { operationsBetween } from './json-operations';
import { mergeInTwo, mergePatchBetween, unmergeableFields } from './merge-patch';
import type { Pairing } from './pairs';
import type { PatchedNames } from './renamed';
import { targetOf } from './target';
import { untouched } from './untouched';

/**
 * One patch for each object that is not as it is wanted, in the order of the environment. The fields of the kustomization
 * come after patches, so these leave to them what they do anyway.
 *
 * @param transformed what those fields, and new names, alone make of an object of the base
 * @param names the names that patches give
 */
export function findPatches(
  { pairs, added }: Pairing,
  transformed: (base: Resource) => Fields,
  names: PatchedNames,
  style: PatchStyle,
): readonly Patch[] {
  const namesakes = groupBy([...pairs.map(({ base }) => base), ...added.map(toResource)], ({ id }) => id.name);
  return pairs.flatMap(({ base, wanted }): readonly Patch[] => {
    const fields = fieldsOf(wanted.manifest);
    const moved = transformed(base);
    const kept = equal(moved, fields) ? base.fields : untouched(base.fields, moved, fields);
    const name = names.get(base);
    const after = name === undefined ? kept : withName(kept, name);
    return equal(base.fields, after) ? [] : patchesFor(base, after, wanted, namesakes.get(base.id.name) ?? [], style);
  });
}

/** How to say what differs. */
export interface PatchStyle {
  /**
   * What to do where strategic merge would have to repeat values: write a JSON patch, or repeat them in objects that
   * references follow once a JSON patch has been at them.
   */
  readonly otherwise: 'json' | 'repeat';
  /** Knows the merge keys, by which JSON patches follow the elements of lists. */
  readonly merging: MergingLookup;
}

function patchesFor(
  base: Resource,
  after: Fields,
  wanted: Rendered,
  namesakes: readonly Resource[],
  { otherwise, merging }: PatchStyle,
): readonly Patch[] {
  const before = base.fields;
  const named = { path: wanted.path, wanted, firstName: firstId(base).name };
  const merge = mergeFor(before, after, otherwise === 'repeat' && isFollowed(base.id));
  if (merge !== undefined) {
    return [{ type: 'merge', base: before, ...named, ...merge }];
  }
  const words = merging(wanted.manifest);
  const json = { type: 'json', ...named, target: targetOf(base, namesakes) } as const;
  const mergeable = mergeablePart(before, after);
  const fields = mergeable && mergePatchBetween(before, mergeable, false);
  if (mergeable === undefined || fields === undefined || !operationsBetween(before, mergeable, words).some(hasIndex)) {
    return [{ ...json, base: before, operations: operationsBetween(before, after, words) }];
  }
  const first: MergePatch = { type: 'merge', base: before, ...named, fields };
  return [first, { ...json, base: mergeable, after: first, operations: operationsBetween(mergeable, after, words) }];
}

/** A JSON patch names elements of lists by their places, which say little to a reader. */
function hasIndex({ path }: Operation): boolean {
  return /\/\d+(\/|$)/.test(path);
}

/** The object with those fields of its spec changed that strategic merge can change; nothing where it can change none. */
function mergeablePart(before: Fields, after: Fields): Fields | undefined {
  const [old, wanted] = [before.spec, after.spec];
  if (!isMap(old) || !isMap(wanted)) {
    return undefined;
  }
  const keys = Object.keys({ ...old, ...wanted }).filter((key) => !equal(old[key], wanted[key]));
  const odd = unmergeableFields(before, keys, old, wanted);
  const spec = odd.reduce((fields, key) => withField(fields, key, old), wanted);
  return odd.length === 0 || odd.length === keys.length ? undefined : { ...after, spec };
}

function withField(fields: Fields, key: string, from: Fields): Fields {
  const { [key]: _, ...rest } = fields;
  const value = from[key];
  return value === undefined ? rest : { ...rest, [key]: value };
}

/**
 * What to merge; nothing where a JSON patch is the better way. Some objects are such that none can be applied to them.
 *
 * @param repeating whether to repeat values rather than to write a JSON patch
 */
function mergeFor(before: Fields, after: Fields, repeating: boolean): Pick<MergePatch, 'first' | 'fields'> | undefined {
  const fields = mergePatchBetween(before, after, repeating);
  if (fields !== undefined) {
    return { fields };
  }
  const isPatchable = jsonPatchFault(before) === undefined && jsonPatchFault(after) === undefined;
  return !repeating && isPatchable ? undefined : mergeInTwo(before, after);
}
