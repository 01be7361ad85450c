import { isList, isMap } from '../manifests/field';
import type { Fields, Value } from '../manifests/manifest';
import type { Merging, MergingFields } from '../manifests/merge-keys';
import { keysOf, listRule, type MergeWords, mergeWords } from './emulator/merge-lists';
import { DIRECTIVE } from './emulator/strategic-merge';

/**
 * The elements that a strategic merge patch names without a change, because elements of a patch come first: so they keep
 * their places.
 *
 * @returns fields such as `spec.template.spec.containers[name=api]`
 */
export function orderEntries(base: Fields, patch: Fields): readonly string[] {
  const words = mergeWords(base);
  return inFields(base, patch, words.fields, words, '');
}

function inFields(base: Fields, patch: Fields, merging: MergingFields, words: MergeWords, above: string): string[] {
  return Object.entries(patch).flatMap(([key, change]) => {
    const old = Object.hasOwn(base, key) ? base[key] : undefined;
    const word = (Object.hasOwn(merging, key) ? merging[key] : undefined) ?? {};
    const field = above === '' ? key : `${above}.${key}`;
    if (isMap(old) && isMap(change)) {
      return inFields(old, change, word.fields ?? {}, words, field);
    }
    return isList(old) && isList(change) ? inElements(old, change, word, words, [key, field]) : [];
  });
}

function inElements(
  base: readonly Value[],
  patch: readonly Value[],
  word: Merging,
  words: MergeWords,
  [key, field]: readonly [key: string, field: string],
): string[] {
  const rule = listRule(key, word, words);
  if (typeof rule === 'string') {
    return [];
  }
  const old = new Map(base.map((element) => [keysOf(element, rule.keys), element]));
  return patch.flatMap((change) => {
    const name = keysOf(change, rule.keys);
    const element = old.get(name);
    if (!isMap(change) || !isMap(element) || DIRECTIVE in change) {
      return [];
    }
    const named = `${field}[${name}]`;
    const isBare = Object.keys(change).every((each) => rule.keys.includes(each));
    return isBare ? [named] : inFields(element, change, word.fields ?? {}, words, named);
  });
}
