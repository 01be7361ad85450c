import { isList, isMap, isSingle } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import type { MergingFields } from '../../manifests/merge-keys';
import { keysOf, mergeRules } from './merge-lists';

/**
 * Whether a strategic merge patch changes only what it names. It changes more if a list that merges by keys has elements without
 * keys or with duplicate keys, which Kustomize drops even from lists that the patch does not name; if the object contains
 * another object, whose lists merge by its kind; or if one of its keys is a directive.
 */
export function isMergeable(manifest: Fields): boolean {
  const known = mergeable.get(manifest) ?? areMergeable(manifest, mergeRules(manifest).fields);
  mergeable.set(manifest, known);
  return known;
}

/** Cached because every environment checks the same objects of the base. */
const mergeable = new WeakMap<Fields, boolean>();

/** Like `isMergeable`, for a part of an object and the merge rules of its fields. */
export function areMergeable(fields: Fields, merging: MergingFields): boolean {
  return Object.entries(fields).every(([key, value]) => {
    const merge = (Object.hasOwn(merging, key) ? merging[key] : undefined) ?? {};
    if (key === '' || key.startsWith('$')) {
      return false;
    }
    if (isMap(value)) {
      return !isObject(value) && areMergeable(value, merge.fields ?? {});
    }
    return !isList(value) || elementsAreMergeable(value, merge.keys, merge.strategy === 'union', merge.fields ?? {});
  });
}

function isObject(fields: Fields): boolean {
  return typeof fields.apiVersion === 'string' && typeof fields.kind === 'string' && holdsList(fields);
}

function holdsList(value: Value): boolean {
  return isList(value) || (isMap(value) && Object.values(value).some(holdsList));
}

function elementsAreMergeable(
  list: readonly Value[],
  keys: readonly string[] | undefined,
  union: boolean,
  merging: MergingFields,
): boolean {
  if (keys === undefined) {
    return !union || new Set(list.filter(isSingle).map(String)).size === list.length;
  }
  return areDistinct(list, keys) && list.every((element) => isMap(element) && areMergeable(element, merging));
}

/** Whether all elements have all keys, or all only the first, and no two elements have the same ones. */
export function areDistinct(list: readonly Value[], keys: readonly string[]): boolean {
  const [first = ''] = keys;
  const complete = list.every((element) => isMap(element) && keys.every((key) => isKey(element[key])));
  const short = list.every((element) => isMap(element) && keys.every((key) => (key === first) === isKey(element[key])));
  return (complete || short) && new Set(list.map((element) => keysOf(element, keys))).size === list.length;
}

function isKey(value: Value | undefined): boolean {
  return isSingle(value) && value !== '';
}
