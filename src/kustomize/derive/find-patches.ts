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
 * Finds the patches for each object that differs, in the order of the environment. Kustomize applies fields of the kustomization
 * after patches, so patches leave out what these fields change.
 *
 * @param transformed applies only those fields and new names to an object of the base
 * @param names the names that patches set
 */
export function findPatches(
  { pairs, added }: Pairing,
  transformed: (base: Resource) => Fields,
  names: PatchedNames,
  style: PatchStyle,
): readonly Patch[] {
  const sameName = groupBy([...pairs.map(({ base }) => base), ...added.map(toResource)], ({ id }) => id.name);
  return pairs.flatMap(({ base, wanted }): readonly Patch[] => {
    const fields = fieldsOf(wanted.manifest);
    const moved = transformed(base);
    const kept = equal(moved, fields) ? base.fields : untouched(base.fields, moved, fields);
    const name = names.get(base);
    const after = name === undefined ? kept : withName(kept, name);
    return equal(base.fields, after) ? [] : patchesFor(base, after, wanted, sameName.get(base.id.name) ?? [], style);
  });
}

/** How to write differences. */
export interface PatchStyle {
  /**
   * What to do if strategic merge would repeat values: write a JSON patch, or repeat them in objects that references would
   * follow after a JSON patch.
   */
  readonly fallback: 'json' | 'repeat';
  /** Looks up merge keys, by which JSON patches identify elements of lists. */
  readonly merging: MergingLookup;
}

function patchesFor(
  base: Resource,
  after: Fields,
  wanted: Rendered,
  sameName: readonly Resource[],
  { fallback, merging }: PatchStyle,
): readonly Patch[] {
  const before = base.fields;
  const named = { path: wanted.path, wanted, firstName: firstId(base).name };
  const merge = mergeFor(before, after, fallback === 'repeat' && isFollowed(base.id));
  if (merge !== undefined) {
    return [{ type: 'merge', base: before, ...named, ...merge }];
  }
  const mergingFields = merging(wanted.manifest);
  const json = { type: 'json', ...named, target: targetOf(base, sameName) } as const;
  const mergeable = mergeablePart(before, after);
  const fields = mergeable && mergePatchBetween(before, mergeable, false);
  if (
    mergeable === undefined ||
    fields === undefined ||
    !operationsBetween(before, mergeable, mergingFields).some(hasIndex)
  ) {
    return [{ ...json, base: before, operations: operationsBetween(before, after, mergingFields) }];
  }
  const first: MergePatch = { type: 'merge', base: before, ...named, fields };
  return [
    first,
    { ...json, base: mergeable, after: first, operations: operationsBetween(mergeable, after, mergingFields) },
  ];
}

/** Whether a JSON patch names an element of a list by its place, which is hard to read. */
function hasIndex({ path }: Operation): boolean {
  return /\/\d+(\/|$)/.test(path);
}

/** The object with all changes to its spec that strategic merge can make; undefined if it can make none or all of them. */
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
 * Finds a merge patch; undefined if a JSON patch is better. JSON patches cannot be applied to some objects.
 *
 * @param repeating whether to repeat values instead of writing a JSON patch
 */
function mergeFor(before: Fields, after: Fields, repeating: boolean): Pick<MergePatch, 'first' | 'fields'> | undefined {
  const fields = mergePatchBetween(before, after, repeating);
  if (fields !== undefined) {
    return { fields };
  }
  const isPatchable = jsonPatchFault(before) === undefined && jsonPatchFault(after) === undefined;
  return !repeating && isPatchable ? undefined : mergeInTwo(before, after);
}
