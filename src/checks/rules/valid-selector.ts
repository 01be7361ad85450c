import { describeValue, fieldPath, isFields } from '../../manifests/field';
import { literalEntry, quote } from '../../manifests/literal';
import { type Fields, group, type Manifest, type Value } from '../../manifests/manifest';
import { POD_KINDS } from '../../manifests/pods';
import { type Element, elementsAt, isEmpty, listAt, mapAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';

/** The selector of a workload, which must find the very pods that the workload makes. */
export const validSelector = rule({
  name: 'valid-selector',
  severity: 'error',
  why: 'the API server refuses a workload that would not find its own pods',
  fix: 'leave selector out: the workload then selects its own pods by itself',
  kinds: POD_KINDS,

  check({ manifest }, index) {
    const found: Finding[] = [];
    const pods = index.podsOf(manifest);
    if (pods === undefined) {
      return found;
    }
    if (group(manifest) === 'apps') {
      checkRequired(manifest, pods.labels, found);
    } else if (manifest.kind === 'ReplicationController') {
      checkLabels(mapAt(manifest, 'spec', 'selector'), 'spec.selector', pods.labels, found);
    } else if (manifest.kind === 'Job') {
      checkJob(manifest, pods.labels, found);
    } else if (manifest.kind === 'CronJob') {
      checkCronJob(manifest, found);
    }
    return found;
  },
});

function checkRequired(manifest: Manifest, labels: Fields, found: Finding[]): void {
  const { selector } = mapAt(manifest, 'spec');
  if (!isFields(selector)) {
    found.push(missing(`the ${manifest.kind} has ${foundSelector(selector)}`, labels));
  } else if (isEmpty(mapAt(selector, 'matchLabels')) && listAt(selector, 'matchExpressions').length === 0) {
    found.push(missing('the selector is empty', labels));
  } else {
    checkMet(selector, labels, found);
  }
}

function foundSelector(selector: unknown): string {
  return selector === undefined ? 'no selector' : `${describeValue(selector)} for a selector`;
}

function missing(what: string, labels: Fields): Finding {
  const pairs = Object.entries(labels).map(([key, value]) => literalEntry(key, String(value)));
  const own = pairs.length > 0 ? pairs.join(', ') : "app: 'web'";
  return { at: 'spec.selector', what, fix: `select the pods' own labels: selector: { matchLabels: { ${own} } }` };
}

function checkMet(selector: Fields, labels: Fields, found: Finding[]): void {
  checkLabels(mapAt(selector, 'matchLabels'), 'spec.selector.matchLabels', labels, found);
  for (const expression of elementsAt(selector, 'matchExpressions', 'spec.selector')) {
    checkExpression(expression, labels, found);
  }
}

function checkLabels(asked: Fields, field: string, labels: Fields, found: Finding[]): void {
  for (const key in asked) {
    const value = asked[key];
    if (labels[key] !== value) {
      found.push({
        at: fieldPath(field, key),
        what: `the selector asks for ${key}=${value}, but the pods have ${given(key, labels)}`,
        fix: `give the pods the label: podMetadata: { labels: { ${literalEntry(key, String(value))} } }, or leave selector out`,
      });
    }
  }
}

function checkExpression({ field, fields }: Element, labels: Fields, found: Finding[]): void {
  const { key, operator } = fields;
  const values = listAt(fields, 'values');
  const takesValues = operator === 'In' || operator === 'NotIn';
  if (typeof key !== 'string' || typeof operator !== 'string' || !OPERATORS.has(operator)) {
    found.push({
      at: fieldPath(field, 'operator'),
      what: `the operator of the expression is ${describeValue(operator)}`,
      fix: "use one that there is: operator: 'In', 'NotIn', 'Exists' or 'DoesNotExist'",
    });
  } else if (takesValues === (values.length === 0)) {
    found.push({
      at: fieldPath(field, 'values'),
      what: `the expression has ${values.length === 0 ? 'no' : values.length} values for the operator ${quote(operator)}`,
      fix: `write { key: '${key}', operator: 'In', values: ['...'] }, or { key: '${key}', operator: 'Exists' } without values`,
    });
  } else if (!holds(operator, values, labels[key])) {
    found.push({
      at: field,
      what: `the selector asks for ${expressionText(key, operator, values)}, but the pods have ${given(key, labels)}`,
      fix: 'give the pods labels that fit: podMetadata: { labels: { ... } }, or leave selector out',
    });
  }
}

const OPERATORS: ReadonlySet<string> = new Set(['In', 'NotIn', 'Exists', 'DoesNotExist']);

/** A pod that lacks the label is not in any list of values. */
function holds(operator: string, values: readonly Value[], value: Value | undefined): boolean {
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
}

function expressionText(key: string, operator: string, values: readonly Value[]): string {
  return values.length === 0 ? `${key} ${operator}` : `${key} ${operator} (${values.join(', ')})`;
}

function given(key: string, labels: Fields): string {
  return labels[key] === undefined ? `no label ${key}` : `${key}=${labels[key]}`;
}

function checkJob(manifest: Manifest, labels: Fields, found: Finding[]): void {
  const { selector, manualSelector } = mapAt(manifest, 'spec');
  if (manualSelector === true && isFields(selector)) {
    checkMet(selector, labels, found);
  } else if (manualSelector === true) {
    found.push(missing(`manualSelector is true, but the Job has ${foundSelector(selector)}`, labels));
  } else if (!isEmpty(mapAt(selector))) {
    found.push({
      at: 'spec.selector',
      what: 'the Job has a selector of its own, where the API server makes one',
      fix: 'leave selector out, or set manualSelector: true for a Job that takes over pods that exist',
    });
  }
}

function checkCronJob(manifest: Manifest, found: Finding[]): void {
  const spec = mapAt(manifest, 'spec', 'jobTemplate', 'spec');
  for (const field of ['selector', 'manualSelector']) {
    const value = spec[field];
    if (value !== undefined && value !== null && value !== false) {
      found.push({
        at: `spec.jobTemplate.spec.${field}`,
        what: `the Jobs of the CronJob have ${describeValue(value)} for ${field}, where the API server makes the selector`,
        fix: `leave ${field} out`,
      });
    }
  }
}
