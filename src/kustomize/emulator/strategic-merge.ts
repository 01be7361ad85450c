import { isList, isMap, isSingle, own } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import type { MergingFields } from '../../manifests/merge-keys';
import type { MergePatch } from '../model/overlay';
import { BuildFault } from './fault';
import { keysOf, listRule, type MergeRules, mergeRules } from './merge-lists';
import { styleFault } from './yaml-survival';

/** The key of a directive in a strategic merge patch. */
export const DIRECTIVE = '$patch';

/**
 * Applies a strategic merge patch; undefined if it deletes the object. It supports what kustruct writes: values, `null` to delete
 * a key, and `$patch: delete` for an object or a list element. In lists that merge by keys, the elements of the patch come
 * first and in its order, like in Kustomize.
 *
 * @throws {BuildFault} if Kustomize would write a new value wrongly in the style of the old one
 */
export function applyStrategicMerge(manifest: Fields, { first, fields }: MergePatch): Fields | undefined {
  const before = first === undefined ? manifest : applyFields(manifest, first);
  return before && applyFields(before, fields);
}

function applyFields(manifest: Fields, patch: Fields): Fields | undefined {
  if (patch[DIRECTIVE] === 'delete') {
    return undefined;
  }
  const rules = mergeRules(manifest);
  return mergeMaps(manifest, patch, rules.fields, rules);
}

function mergeMaps(fields: Fields, patch: Fields, merging: MergingFields, rules: MergeRules): Fields {
  const changes = Object.entries(patch);
  const deleted = changes.filter(([, change]) => change === null);
  const changed = changes.flatMap(([key, change]): [string, Value][] =>
    change === null ? [] : [[key, mergeValue(own(fields, key), change, key, merging, rules)]],
  );
  const kept = deleted.length === 0 ? fields : without(fields, new Set(deleted.map(([key]) => key)));
  return { ...kept, ...Object.fromEntries(changed) };
}

function without(fields: Fields, keys: ReadonlySet<string>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.has(key)));
}

function mergeValue(
  value: Value | undefined,
  change: Value,
  key: string,
  merging: MergingFields,
  rules: MergeRules,
): Value {
  const merge = (Object.hasOwn(merging, key) ? merging[key] : undefined) ?? {};
  if (isMap(value) && isMap(change)) {
    return mergeMaps(value, change, merge.fields ?? {}, rules);
  }
  const fault = value === undefined || !isSingle(change) ? undefined : styleFault(value, change);
  if (fault !== undefined) {
    throw new BuildFault(`${fault}, in ${key}`);
  }
  const rule = listRule(key, merge, rules);
  return isList(value) && isList(change) && typeof rule === 'object'
    ? mergeLists(value, change, rule.keys, merge.fields ?? {}, rules)
    : change;
}

function mergeLists(
  list: readonly Value[],
  patch: readonly Value[],
  keys: readonly string[],
  merging: MergingFields,
  rules: MergeRules,
): Value {
  const left = new Map(list.map((element) => [keysOf(element, keys), element]));
  const first: Value[] = [];
  for (const change of patch) {
    const element = left.get(keysOf(change, keys));
    left.delete(keysOf(change, keys));
    if (!isMap(change) || change[DIRECTIVE] !== 'delete') {
      first.push(isMap(element) && isMap(change) ? mergeMaps(element, change, merging, rules) : change);
    }
  }
  return [...first, ...left.values()];
}
