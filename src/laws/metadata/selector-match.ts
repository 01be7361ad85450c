import type { LabelSelector, LabelSelectorRequirement } from '../../kubernetes/generated/meta/v1';
import { isFields } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { listAt, mapAt } from '../../manifests/reach';
import type { Given } from '../api-type';

type Labels = { readonly [key: string]: string | undefined };

type Condition = Given<LabelSelectorRequirement>;

/** A selector of any manifest: what the API server would refuse in it is left out. */
export interface ReadSelector extends Given<LabelSelector> {
  readonly matchLabels: { readonly [key: string]: string };
  readonly matchExpressions: readonly Condition[];
}

/** Reads a label selector, of whatever shape it is. */
export function readSelector(selector: unknown): ReadSelector {
  const matchExpressions = isFields(selector) ? listAt(selector, 'matchExpressions').flatMap(toCondition) : [];
  return { matchLabels: textsIn(mapAt(selector, 'matchLabels')), matchExpressions };
}

/** Those labels that are texts; the API server reads null as an empty one. */
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

/** Whether a selector finds an object with these labels; a condition that is not valid is taken to be fulfilled. */
export function selects({ matchLabels = {}, matchExpressions = [] }: Given<LabelSelector>, labels: Labels): boolean {
  const hasAll = Object.entries(matchLabels).every(([key, value]) => labels[key] === value);
  return hasAll && matchExpressions.every((condition) => fulfils(condition, labels));
}

/** Whether labels fulfil one condition of a selector; one that is not valid is taken to be fulfilled. */
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
