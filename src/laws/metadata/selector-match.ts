import type { LabelSelector, LabelSelectorRequirement } from '../../kubernetes/generated/meta/v1';
import type { Given } from '../api-type';

type Labels = { readonly [key: string]: string | undefined };

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
