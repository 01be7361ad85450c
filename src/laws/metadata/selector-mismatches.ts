import type { LabelSelector, LabelSelectorRequirement } from '../../kubernetes/generated/meta/v1';
import { literalEntry, quote } from '../../manifests/literal';
import type { Given } from '../api-type';
import type { Place, Steps } from '../place';
import { fulfils } from './selector-match';

type Labels = { readonly [key: string]: string | undefined };

/**
 * Reports each condition of a workload's selector that the pods of its template do not fulfil, at the labels of the template, as the
 * server does.
 */
export function refuseMismatches(
  { matchLabels = {}, matchExpressions = [] }: Given<LabelSelector>,
  labels: Labels,
  place: Place,
): void {
  for (const [key, value = ''] of Object.entries(matchLabels)) {
    if (labels[key] !== value) {
      const what = `the selector requires ${key}=${value}, but the pods have ${given(key, labels)}`;
      const fix = `give the pods the label: labels: { ${literalEntry(key, value)} }`;
      place.refuse(labelSteps(key, labels), what, fix);
    }
  }
  for (const condition of matchExpressions) {
    if (isWhole(condition) && !fulfils(condition, labels)) {
      const what = `the selector requires ${conditionText(condition)}, but the pods have ${given(condition.key ?? '', labels)}`;
      const fix = 'give the pods labels that fit, or change the selector';
      place.refuse(labelSteps(condition.key ?? '', labels), what, fix);
    }
  }
}

function labelSteps(key: string, labels: Labels): Steps {
  const steps = ['spec', 'template', 'metadata', 'labels'];
  return labels[key] === undefined ? steps : [...steps, key];
}

/** The source text of a label selector: `selector: { matchLabels: { app: 'web' } }`. */
export function selectorOf(labels: Labels): string {
  const pairs = Object.entries(labels).map(([key, value = '']) => literalEntry(key, value));
  return `selector: { matchLabels: { ${pairs.join(', ') || "app: 'web'"} } }`;
}

/** The law of selectors reports incomplete conditions. */
function isWhole({ operator = '', values = [] }: Given<LabelSelectorRequirement>): boolean {
  return TAKES_VALUES.has(operator) ? values.length > 0 : values.length === 0;
}

const TAKES_VALUES: ReadonlySet<string> = new Set(['In', 'NotIn']);

function given(key: string, labels: Labels): string {
  return labels[key] === undefined ? `no label ${quote(key)}` : `${key}=${labels[key]}`;
}

function conditionText({ key = '', operator = '', values = [] }: Given<LabelSelectorRequirement>): string {
  return values.length === 0 ? `${key} ${operator}` : `${key} ${operator} (${values.join(', ')})`;
}
