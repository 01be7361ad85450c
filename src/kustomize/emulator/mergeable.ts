import { isList, isMap, isSingle } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import type { MergingFields } from '../../manifests/merge-keys';
import { keysOf, mergeWords } from './merge-lists';

/**
 * Says whether a strategic merge patch leaves an object as it is but for what the patch says. It does not where a list
 * that merges by keys has elements without them or two of one key, which Kustomize drops even from lists that the patch
 * does not name; where an object stands inside an object, whose lists then merge by its kind; and where a key of the
 * object is a directive.
 */
export function isMergeable(manifest: Fields): boolean {
  const known = mergeable.get(manifest) ?? areMergeable(manifest, mergeWords(manifest).fields);
  mergeable.set(manifest, known);
  return known;
}

/** An object of a base is asked about for every environment. */
const mergeable = new WeakMap<Fields, boolean>();

/** As `isMergeable`, for a part of an object and what the API says of the merging of its fields. */
export function areMergeable(fields: Fields, words: MergingFields): boolean {
  return Object.entries(fields).every(([key, value]) => {
    const word = (Object.hasOwn(words, key) ? words[key] : undefined) ?? {};
    if (key === '' || key.startsWith('$')) {
      return false;
    }
    if (isMap(value)) {
      return !isObject(value) && areMergeable(value, word.fields ?? {});
    }
    return !isList(value) || elementsAreMergeable(value, word.keys, word.strategy === 'union', word.fields ?? {});
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
  words: MergingFields,
): boolean {
  if (keys === undefined) {
    return !union || new Set(list.filter(isSingle).map(String)).size === list.length;
  }
  return areToldApart(list, keys) && list.every((element) => isMap(element) && areMergeable(element, words));
}

/** Says whether all elements have all keys, or all of them the first one only, and no two have the same. */
export function areToldApart(list: readonly Value[], keys: readonly string[]): boolean {
  const [first = ''] = keys;
  const complete = list.every((element) => isMap(element) && keys.every((key) => isKey(element[key])));
  const short = list.every((element) => isMap(element) && keys.every((key) => (key === first) === isKey(element[key])));
  return (complete || short) && new Set(list.map((element) => keysOf(element, keys))).size === list.length;
}

function isKey(value: Value | undefined): boolean {
  return isSingle(value) && value !== '';
}
