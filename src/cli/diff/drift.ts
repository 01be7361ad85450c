import { equal } from '../../manifests/equal';
import { isList, isMap, own } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { elementKey } from '../../manifests/merge';
import type { Merging, MergingFields } from '../../manifests/merge-keys';
import { mergedOrder } from '../../manifests/merged-order';
import type { FullManifest } from './kubectl-get';

/**
 * The state that the cluster would have without manual changes: the rendering for fields that the program did not
 * change, and the cluster's values for all others. The program's change leads from this state to the rendering, and
 * drift leads from the cluster to this state.
 *
 * @param live the objects in the cluster
 * @param before the rendering that was last applied
 * @param after the current rendering
 */
export function withoutDrift(
  live: FullManifest,
  before: FullManifest,
  after: FullManifest,
  merging: MergingFields,
): FullManifest {
  const { apiVersion, kind, metadata } = after;
  const fields = settledMap(live, before, after, { fields: merging });
  return {
    ...fields,
    apiVersion,
    kind,
    metadata: { ...(isMap(fields.metadata) ? fields.metadata : {}), name: metadata.name },
  };
}

function settled(
  live: Value | undefined,
  before: Value | undefined,
  after: Value | undefined,
  merging: Merging,
): Value | undefined {
  if (equal(before, after)) {
    return after;
  }
  if (isMap(live) && isMap(before) && isMap(after)) {
    return settledMap(live, before, after, merging);
  }
  return isList(live) && isList(before) && isList(after) ? settledList(live, before, after, merging) : live;
}

function settledMap(live: Fields, before: Fields, after: Fields, { fields = {} }: Merging): Fields {
  const keys = new Set([...Object.keys(after), ...Object.keys(live)]);
  const entries = [...keys].flatMap((key): [string, Value][] => {
    const merging = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const value = settled(own(live, key), own(before, key), own(after, key), merging ?? {});
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}

function settledList(
  live: readonly Value[],
  before: readonly Value[],
  after: readonly Value[],
  { keys, fields }: Merging,
): Value {
  if (keys === undefined) {
    return live;
  }
  const [now, was, next] = [live, before, after].map(
    (list) => new Map(list.map((each) => [elementKey(each, keys), each])),
  );
  if (
    now === undefined ||
    was === undefined ||
    next === undefined ||
    [now, was, next].some((map) => map.has(undefined))
  ) {
    return live;
  }
  return orderOf([...now.keys()], [...was.keys()], [...next.keys()]).flatMap((key): Value[] => {
    const value = settled(now.get(key), was.get(key), next.get(key), { fields });
    return value === undefined ? [] : [value];
  });
}

/** The order of the cluster is drift only if the program kept the order that it applied. */
function orderOf<Key>(live: readonly Key[], before: readonly Key[], after: readonly Key[]): readonly Key[] {
  const isDrift = isMoved(live, before) && !isMoved(before, after);
  return isDrift ? mergedOrder(live, after) : mergedOrder(after, live);
}

/** Whether the elements that are in both lists have another order. */
function isMoved<Key>(before: readonly Key[], after: readonly Key[]): boolean {
  const [old, now] = [new Set(before), new Set(after)];
  const [kept, moved] = [before.filter((key) => now.has(key)), after.filter((key) => old.has(key))];
  return kept.some((key, place) => key !== moved[place]);
}
