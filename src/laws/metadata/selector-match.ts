import type { LabelSelector, LabelSelectorRequirement } from '../../kubernetes/generated/meta/v1';
import { isFields } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { listAt, mapAt } from '../../manifests/read-fields';
import type { Given } from '../api-type';

type Labels = { readonly [key: string]: string | undefined };

type Condition = Given<LabelSelectorRequirement>;

/** A selector of any manifest, without the parts that the API server refuses. */
export interface ReadSelector extends Given<LabelSelector> {
  readonly matchLabels: { readonly [key: string]: string };
  readonly matchExpressions: readonly Condition[];
}

/** Reads a label selector of any shape. */
export function readSelector(selector: unknown): ReadSelector {
  const matchExpressions = isFields(selector) ? listAt(selector, 'matchExpressions').flatMap(toCondition) : [];
  return { matchLabels: textsIn(mapAt(selector, 'matchLabels')), matchExpressions };
}

/** The labels with string values; the API server reads null as an empty string. */
export function textsIn(labels: Fields): { readonly [key: string]: string } {
  const texts = Object.entries(labels).map(([key, value]): [string, Value] => [key, value ?? '']);
  return Object.fromEntries(texts.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function toCondition(value: Value): Condition[] {
  if (!isFields(value) || typeof value.key !== 'string' || typeof value.operator !== 'string') {
    return [];
  }
  const { key, operator } = value;
  return [{ key, operator, values: listAt(value, 'values').filter((text) => typeof text === 'string') }];
}

/** Whether a selector matches an object with these labels; an invalid condition counts as fulfilled. */
export function selects({ matchLabels = {}, matchExpressions = [] }: Given<LabelSelector>, labels: Labels): boolean {
  const hasAll = Object.entries(matchLabels).every(([key, value]) => labels[key] === value);
  return hasAll && matchExpressions.every((condition) => fulfils(condition, labels));
}

/** Whether labels fulfil one condition of a selector; an invalid condition counts as fulfilled. */
export function fulfils({ key = '', operator, values = [] }: Given<LabelSelectorRequirement>, labels: Labels): boolean {
  const value = labels[key];
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return true;
  }
}
