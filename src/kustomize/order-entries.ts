import { isList, isMap } from '../manifests/field';
import type { Fields, Value } from '../manifests/manifest';
import type { Merging, MergingFields } from '../manifests/merge-keys';
import { keysOf, listRule, type MergeRules, mergeRules } from './emulator/merge-lists';
import { DIRECTIVE } from './emulator/strategic-merge';

/**
 * Finds list elements that a strategic merge patch names only to keep their order, because Kustomize puts the elements of a
 * patch first.
 *
 * @returns fields such as `spec.template.spec.containers[name=api]`
 */
export function orderEntries(base: Fields, patch: Fields): readonly string[] {
  const rules = mergeRules(base);
  return inFields(base, patch, rules.fields, rules, '');
}

function inFields(base: Fields, patch: Fields, merging: MergingFields, rules: MergeRules, above: string): string[] {
  return Object.entries(patch).flatMap(([key, change]) => {
    const old = Object.hasOwn(base, key) ? base[key] : undefined;
    const merge = (Object.hasOwn(merging, key) ? merging[key] : undefined) ?? {};
    const field = above === '' ? key : `${above}.${key}`;
    if (isMap(old) && isMap(change)) {
      return inFields(old, change, merge.fields ?? {}, rules, field);
    }
    return isList(old) && isList(change) ? inElements(old, change, merge, rules, [key, field]) : [];
  });
}

function inElements(
  base: readonly Value[],
  patch: readonly Value[],
  merge: Merging,
  rules: MergeRules,
  [key, field]: readonly [key: string, field: string],
): string[] {
  const rule = listRule(key, merge, rules);
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
    return isBare ? [named] : inFields(element, change, merge.fields ?? {}, rules, named);
  });
}
