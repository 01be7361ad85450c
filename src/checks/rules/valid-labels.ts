import { type Fault, labelKeyFault, labelValueFault } from '../../laws/grammars/names';
import { describeValue, fieldPath, isFields } from '../../manifests/field';
import { literal, literalEntry, literalKey, quote } from '../../manifests/literal';
import { type Fields, group, type Value } from '../../manifests/manifest';
import { elementsAt, listAt, mapAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';
import { labelSelectors } from '../selector-fields';

/** Labels, annotations and the selectors that look for labels: keys, values and sizes. */
export const validLabels = rule({
  name: 'valid-labels',
  severity: 'error',
  why: 'the API server refuses the object',
  fix: "give it labels that fit: labels: { app: 'web' }",

  check({ manifest }, index) {
    const found: Finding[] = [];
    const pods = index.podsOf(manifest);
    checkMetadata(manifest.metadata, 'metadata', found);
    if (pods !== undefined) {
      checkLabels(pods.spec.nodeSelector, `${pods.specField}.nodeSelector`, found);
      if (manifest.kind !== 'Pod') {
        checkMetadata(pods.metadata, pods.metadataField, found);
      }
    }
    if (SELECTS_BY_MAP.has(manifest.kind) && group(manifest) === '') {
      checkLabels(mapAt(manifest, 'spec').selector, 'spec.selector', found);
    }
    for (const { field, fields } of labelSelectors(manifest, pods)) {
      checkLabels(fields.matchLabels, `${field}.matchLabels`, found);
      checkExpressions(fields, field, found);
    }
    return found;
  },
});

const SELECTS_BY_MAP: ReadonlySet<string> = new Set(['Service', 'ReplicationController']);

/** What raw manifests have for labels and annotations can be anything. */
interface Labelled {
  readonly labels?: Value;
  readonly annotations?: Value;
}

function checkMetadata({ labels, annotations }: Labelled, field: string, found: Finding[]): void {
  checkLabels(labels, `${field}.labels`, found);
  if (annotations !== undefined && annotations !== null) {
    checkAnnotations(annotations, `${field}.annotations`, found);
  }
}

function checkLabels(labels: Value | undefined, field: string, found: Finding[]): void {
  if (labels === undefined || labels === null) {
    return;
  }
  if (!isFields(labels)) {
    found.push({ at: field, what: `${field} is ${describeValue(labels)}, not a map of labels` });
    return;
  }
  for (const key in labels) {
    const value = labels[key];
    const what = keyWhat('label', key, labelKeyFault(key)) ?? valueWhat(key, value);
    if (what !== undefined) {
      const fix = `write ${literalEntry(fitKey(key), fitValue(String(value)))}`;
      found.push({ at: fieldPath(field, key), what, fix });
    }
  }
}

function checkExpressions(selector: Fields, field: string, found: Finding[]): void {
  for (const expression of elementsAt(selector, 'matchExpressions', field)) {
    const { key } = expression.fields;
    const what =
      typeof key === 'string' ? keyWhat('label', key, labelKeyFault(key)) : 'the expression has no label key';
    if (what !== undefined) {
      const fix = `write key: ${literal(fitKey(typeof key === 'string' ? key : ''))}`;
      found.push({ at: fieldPath(expression.field, 'key'), what, fix });
    }
    for (const [index, value] of listAt(expression.fields, 'values').entries()) {
      const whatValue = valueWhat(String(key), value);
      if (whatValue !== undefined) {
        const at = fieldPath(fieldPath(expression.field, 'values'), index);
        found.push({ at, what: whatValue, fix: `write values: [${literal(fitValue(String(value)))}]` });
      }
    }
  }
}

function checkAnnotations(annotations: Value, field: string, found: Finding[]): void {
  if (!isFields(annotations)) {
    found.push({ at: field, what: `${field} is ${describeValue(annotations)}, not a map of annotations` });
    return;
  }
  let size = 0;
  for (const key in annotations) {
    const value = annotations[key];
    const what = keyWhat('annotation', key, labelKeyFault(key.toLowerCase()));
    if (what !== undefined) {
      found.push({ at: fieldPath(field, key), what, fix: `write ${literalKey(fitKey(key))} for it` });
    }
    if (typeof value === 'string') {
      size += Buffer.byteLength(key) + Buffer.byteLength(value);
    } else {
      const text = describeValue(value);
      const fix = `write it as a text: ${literalEntry(key, isFields(value) ? '...' : String(value))}`;
      found.push({ at: fieldPath(field, key), what: `the annotation ${quote(key)} is ${text}, not a text`, fix });
    }
  }
  if (size > MAX_ANNOTATIONS) {
    found.push(tooLarge(field, size));
  }
}

const MAX_ANNOTATIONS = 256 * 1024;

function tooLarge(field: string, size: number): Finding {
  return {
    at: field,
    what: `the annotations have ${size} bytes, of which ${MAX_ANNOTATIONS} may be`,
    fix: "keep large texts in a ConfigMap: new ConfigMap(chart, 'notes', { data: { ... } })",
  };
}

function keyWhat(noun: string, key: string, fault: Fault): string | undefined {
  return fault && `the ${noun} key ${quote(key)} ${fault}`;
}

function valueWhat(key: string, value: Value | undefined): string | undefined {
  if (typeof value !== 'string') {
    return `the value of the label ${quote(key)} is ${describeValue(value)}, not a text`;
  }
  const fault = labelValueFault(value);
  return fault && `the value ${quote(value)} of the label ${quote(key)} ${fault}`;
}

function fitKey(key: string): string {
  const slash = key.indexOf('/');
  const prefix = key
    .slice(0, slash + 1)
    .toLowerCase()
    .replace(/[^-.a-z0-9/]+/g, '-')
    .replace(/^[-.]+/, '');
  return `${prefix === '/' ? '' : prefix}${fitValue(key.slice(slash + 1)) || 'app'}`;
}

function fitValue(text: string): string {
  return text
    .replace(/[^-.\w]+/g, '-')
    .slice(0, 63)
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
}
