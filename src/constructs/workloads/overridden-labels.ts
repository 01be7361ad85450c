import type { LabelSelector, LabelSelectorRequirement } from '../../kubernetes/generated/meta/v1';
import { isList, isMap } from '../../manifests/field';
import type { Labels } from '../labels';
import type { DeepReadonly } from '../wire';

/** Labels after `overrides`: a string sets a label, null deletes it. */
export function labelsWith(labels: Labels, change: unknown): Labels {
  if (!isMap(change)) {
    return labels;
  }
  const merged = new Map(Object.entries(labels));
  for (const [key, text] of Object.entries(change)) {
    if (typeof text === 'string') {
      merged.set(key, text);
    } else if (text === null) {
      merged.delete(key);
    }
  }
  return Object.fromEntries(merged);
}

/** A selector after `overrides`: labels one by one, expressions as a whole. */
export function selectorWith(selector: DeepReadonly<LabelSelector>, change: unknown): DeepReadonly<LabelSelector> {
  if (!isMap(change)) {
    return selector;
  }
  const { matchLabels, matchExpressions } = selector;
  const labels = labelsWith(matchLabels ?? {}, change.matchLabels);
  const expressions = isList(change.matchExpressions) ? change.matchExpressions.flatMap(requirement) : matchExpressions;
  return {
    ...(Object.keys(labels).length > 0 && { matchLabels: labels }),
    ...(expressions !== undefined && change.matchExpressions !== null && { matchExpressions: expressions }),
  };
}

/** Invalid requirements are left to the laws, which check the manifest. */
function requirement(value: unknown): LabelSelectorRequirement[] {
  if (!isMap(value) || typeof value.key !== 'string' || typeof value.operator !== 'string') {
    return [];
  }
  const { key, operator } = value;
  const values = isList(value.values) ? value.values.filter((text) => typeof text === 'string') : undefined;
  return [{ key, operator, ...(values !== undefined && { values }) }];
}
