import { isList, isMap, isSingle } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import type { MergingFields } from '../../manifests/merge-keys';
import type { MergePatch } from '../model/overlay';
import { BuildFault } from './fault';
import { keysOf, listRule, type MergeWords, mergeWords } from './merge-lists';
import { styleFault } from './yaml-survival';

/** The key of a directive in a strategic merge patch. */
export const DIRECTIVE = '$patch';

/**
 * What a strategic merge patch makes of its object; nothing where it deletes it. It knows what kustruct writes: values,
 * `null` for a key to delete, and `$patch: delete` for an object or a list element. In lists that merge by keys, the
 * elements of the patch come first and in its order, which is what Kustomize does.
 *
 * @throws {BuildFault} where Kustomize would write a new value wrongly in the style of the old one
 */
export function applyStrategicMerge(manifest: Fields, { first, fields }: MergePatch): Fields | undefined {
  const before = first === undefined ? manifest : applyFields(manifest, first);
  return before && applyFields(before, fields);
}

function applyFields(manifest: Fields, patch: Fields): Fields | undefined {
  if (patch[DIRECTIVE] === 'delete') {
    return undefined;
  }
  const words = mergeWords(manifest);
  return mergeMaps(manifest, patch, words.fields, words);
}

function mergeMaps(fields: Fields, patch: Fields, merging: MergingFields, words: MergeWords): Fields {
  const merged = new Map<string, Value>(Object.entries(fields));
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) {
      merged.delete(key);
    } else {
      merged.set(key, mergeValue(merged.get(key), change, key, merging, words));
    }
  }
  return Object.fromEntries(merged);
}

function mergeValue(
  value: Value | undefined,
  change: Value,
  key: string,
  merging: MergingFields,
  words: MergeWords,
): Value {
  const own = (Object.hasOwn(merging, key) ? merging[key] : undefined) ?? {};
  if (isMap(value) && isMap(change)) {
    return mergeMaps(value, change, own.fields ?? {}, words);
  }
  const fault = value === undefined || !isSingle(change) ? undefined : styleFault(value, change);
  if (fault !== undefined) {
    throw new BuildFault(`${fault}, in ${key}`);
  }
  const rule = listRule(key, own, words);
  return isList(value) && isList(change) && typeof rule === 'object'
    ? mergeLists(value, change, rule.keys, own.fields ?? {}, words)
    : change;
}

function mergeLists(
  list: readonly Value[],
  patch: readonly Value[],
  keys: readonly string[],
  merging: MergingFields,
  words: MergeWords,
): Value {
  const left = new Map(list.map((element) => [keysOf(element, keys), element]));
  const first: Value[] = [];
  for (const change of patch) {
    const element = left.get(keysOf(change, keys));
    left.delete(keysOf(change, keys));
    if (!isMap(change) || change[DIRECTIVE] !== 'delete') {
      first.push(isMap(element) && isMap(change) ? mergeMaps(element, change, merging, words) : change);
    }
  }
  return [...first, ...left.values()];
}
