import type { MergingLookup } from '../../manifests/crd-merge-keys';
import { equal } from '../../manifests/equal';
import { groupBy } from '../../manifests/group-by';
import type { Fields, Rendered } from '../../manifests/manifest';
import { isFollowed } from '../emulator/name-references';
import { fieldsOf, type Resource, toResource } from '../emulator/resource';
import { jsonPatchFault } from '../emulator/yaml-survival';
import type { MergePatch, Patch } from '../model/overlay';
import { operationsBetween } from './json-operations';
import { mergeInTwo, mergePatchBetween } from './merge-patch';
import type { Pairing } from './pairs';
import { targetOf } from './target';
import { untouched } from './untouched';

/**
 * One patch for each object that is not as it is wanted, in the order of the environment. The fields of the kustomization
 * come after patches, so these leave to them what they do anyway.
 *
 * @param transformed what those fields alone make of an object of the base
 */
export function findPatches(
  { pairs, added }: Pairing,
  transformed: (base: Resource) => Fields,
  style: PatchStyle,
): readonly Patch[] {
  const namesakes = groupBy([...pairs.map(({ base }) => base), ...added.map(toResource)], ({ id }) => id.name);
  return pairs.flatMap(({ base, wanted }): readonly Patch[] => {
    const fields = fieldsOf(wanted.manifest);
    const moved = transformed(base);
    const after = equal(moved, fields) ? base.fields : untouched(base.fields, moved, fields);
    return equal(base.fields, after) ? [] : [patchFor(base, after, wanted, namesakes.get(base.id.name) ?? [], style)];
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

function patchFor(
  base: Resource,
  after: Fields,
  wanted: Rendered,
  namesakes: readonly Resource[],
  { otherwise, merging }: PatchStyle,
): Patch {
  const before = base.fields;
  const merge = mergeFor(before, after, otherwise === 'repeat' && isFollowed(base.id));
  if (merge !== undefined) {
    return { type: 'merge', base: before, path: wanted.path, wanted, ...merge };
  }
  const operations = operationsBetween(before, after, merging(wanted.manifest));
  return { type: 'json', base: before, path: wanted.path, wanted, target: targetOf(base, namesakes), operations };
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
