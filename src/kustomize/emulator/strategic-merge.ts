import { isList, isMap, isSingle, own } from '../../manifests/field';
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
  const changes = Object.entries(patch);
  const deleted = changes.filter(([, change]) => change === null);
  const changed = changes.flatMap(([key, change]): [string, Value][] =>
    change === null ? [] : [[key, mergeValue(own(fields, key), change, key, merging, words)]],
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
  words: MergeWords,
): Value {
  const word = (Object.hasOwn(merging, key) ? merging[key] : undefined) ?? {};
  if (isMap(value) && isMap(change)) {
    return mergeMaps(value, change, word.fields ?? {}, words);
  }
  const fault = value === undefined || !isSingle(change) ? undefined : styleFault(value, change);
  if (fault !== undefined) {
    throw new BuildFault(`${fault}, in ${key}`);
  }
  const rule = listRule(key, word, words);
  return isList(value) && isList(change) && typeof rule === 'object'
    ? mergeLists(value, change, rule.keys, word.fields ?? {}, words)
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
