import { describeValue, fieldPath, isMap } from '../../manifests/field';
import { type Fields, group, type Manifest, type Value } from '../../manifests/manifest';
import type { PodTemplate } from '../../manifests/pods';
import { elementsAt, listAt, mapAt } from '../../manifests/reach';
import { type Fault, labelKeyFault, labelValueFault } from '../grammar';
import { literal, literalEntry, literalKey, quote } from '../literal';
import { type Finding, rule } from '../rule';
import { labelSelectors } from '../selector-fields';

/** Labels, annotations and the selectors that look for labels: keys, values and sizes. */
export const validLabels = rule({
  name: 'valid-labels',
  severity: 'error',
  why: 'the API server refuses the object',
  fix: "give it labels that fit: labels: { app: 'web' }",

  *check({ manifest }, index) {
    const pods = index.podsOf(manifest);
    for (const [field, labels] of labelMaps(manifest, pods)) {
      yield* labelFindings(field, labels);
    }
    for (const { field, fields } of labelSelectors(manifest, pods)) {
      yield* labelFindings(`${field}.matchLabels`, fields.matchLabels);
      yield* expressionFindings(fields, field);
    }
    for (const [field, metadata] of metadataOf(manifest, pods)) {
      yield* annotationFindings(`${field}.annotations`, metadata.annotations);
    }
  },
});

type At<T> = readonly [field: string, value: T];

function metadataOf(manifest: Manifest, pods: PodTemplate | undefined): At<Fields>[] {
  const own: At<Fields> = ['metadata', mapAt(manifest, 'metadata')];
  return pods === undefined || pods.metadataField === own[0] ? [own] : [own, [pods.metadataField, pods.metadata]];
}

/** The maps of labels to values, be it to have them or to look for them. */
function labelMaps(manifest: Manifest, pods: PodTemplate | undefined): At<Value | undefined>[] {
  const maps = metadataOf(manifest, pods).map(
    ([field, metadata]): At<Value | undefined> => [`${field}.labels`, metadata.labels],
  );
  if (pods !== undefined) {
    maps.push([`${pods.specField}.nodeSelector`, pods.spec.nodeSelector]);
  }
  if (group(manifest) === '' && (manifest.kind === 'Service' || manifest.kind === 'ReplicationController')) {
    maps.push(['spec.selector', mapAt(manifest, 'spec').selector]);
  }
  return maps;
}

function* labelFindings(field: string, labels: Value | undefined): Iterable<Finding> {
  if (labels === undefined || labels === null) {
    return;
  }
  if (!isMap(labels)) {
    yield { at: field, what: `${field} is ${describeValue(labels)}, not a map of labels` };
    return;
  }
  for (const key of Object.keys(labels)) {
    const value = labels[key];
    const what = keyWhat('label', key, labelKeyFault(key)) ?? valueWhat(key, value);
    if (what !== undefined) {
      yield { at: fieldPath(field, key), what, fix: `write ${literalEntry(fitKey(key), fitValue(String(value)))}` };
    }
  }
}

function* expressionFindings(selector: Fields, field: string): Iterable<Finding> {
  for (const expression of elementsAt(selector, 'matchExpressions', field)) {
    const { key } = expression.fields;
    const what =
      typeof key === 'string' ? keyWhat('label', key, labelKeyFault(key)) : 'the expression has no label key';
    if (what !== undefined) {
      const fix = `write key: ${literal(fitKey(typeof key === 'string' ? key : ''))}`;
      yield { at: fieldPath(expression.field, 'key'), what, fix };
    }
    for (const [index, value] of listAt(expression.fields, 'values').entries()) {
      const whatValue = valueWhat(String(key), value);
      if (whatValue !== undefined) {
        const at = fieldPath(fieldPath(expression.field, 'values'), index);
        yield { at, what: whatValue, fix: `write values: [${literal(fitValue(String(value)))}]` };
      }
    }
  }
}

function* annotationFindings(field: string, annotations: Value | undefined): Iterable<Finding> {
  if (annotations === undefined || annotations === null) {
    return;
  }
  if (!isMap(annotations)) {
    yield { at: field, what: `${field} is ${describeValue(annotations)}, not a map of annotations` };
    return;
  }
  let size = 0;
  for (const key of Object.keys(annotations)) {
    const value = annotations[key];
    const what = keyWhat('annotation', key, labelKeyFault(key.toLowerCase()));
    if (what !== undefined) {
      yield { at: fieldPath(field, key), what, fix: `write ${literalKey(fitKey(key))} for it` };
    }
    if (typeof value === 'string') {
      size += Buffer.byteLength(key) + Buffer.byteLength(value);
    } else {
      const text = describeValue(value);
      const fix = `write it as a text: ${literalEntry(key, isMap(value) ? '...' : String(value))}`;
      yield { at: fieldPath(field, key), what: `the annotation ${quote(key)} is ${text}, not a text`, fix };
    }
  }
  if (size > MAX_ANNOTATIONS) {
    yield tooLarge(field, size);
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
