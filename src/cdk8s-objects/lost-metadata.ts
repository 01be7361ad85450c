import type { ApiObject } from 'cdk8s';
import { equal } from '../manifests/equal';
import { isList, isMap } from '../manifests/field';
import { literal, literalEntry, literalKey } from '../manifests/literal';
import type { Fields } from '../manifests/manifest';
import type { Refusal } from '../problems/refusals';

/** The metadata fields that cdk8s keeps separately, in its order. A value for them that is given elsewhere is dropped. */
export const KEPT_APART = ['annotations', 'finalizers', 'labels', 'name', 'namespace', 'ownerReferences'] as const;

/** A metadata field that cdk8s keeps separately. */
export type KeptApart = (typeof KEPT_APART)[number];

/** The problems of fields that `metadata.add()` was called for, and that cdk8s drops. */
export function lostMetadata(object: ApiObject): readonly Refusal[] {
  const { metadata } = object;
  const attributes = mapIn(metadata, '_additionalAttributes');
  const given = mapIn(mapIn(object, 'props'), 'metadata');
  const lost: Refusal[] = [];
  for (const field of KEPT_APART) {
    const value = attributes[field];
    if (
      value !== given[field] &&
      isLost(value, Reflect.get(metadata, field)) &&
      !isInitial(field, value, given, object)
    ) {
      lost.push(addedInVain(field, value, `metadata: { ${literalField(field, value)} }`));
    }
  }
  return lost;
}

/** Whether a value is not part of the field that is kept. */
export function isLost(value: unknown, kept: unknown): boolean {
  if (isList(value) && isList(kept)) {
    return !value.every((element) => kept.includes(element));
  }
  if (isMap(value) && isMap(kept)) {
    return Object.keys(value).some((key) => value[key] !== undefined && !equal(value[key], kept[key]));
  }
  return value !== undefined && value !== kept;
}

/**
 * The problem of a call of `metadata.add()` that has no effect.
 *
 * @param prop how the name or the namespace is set where the object is made
 */
export function addedInVain(field: KeptApart, value: unknown, prop: string): Refusal {
  return {
    field: `metadata.${field}`,
    what: `metadata.add('${field}', …) has no effect`,
    why: 'cdk8s keeps this field separately and drops what is added to it, so it would not reach the cluster',
    fix: field === 'name' || field === 'namespace' ? `set it where the object is made: ${prop}` : callFor(field, value),
  };
}

/** A field with its value, as TypeScript writes it; the content of a value that is not made of texts is left out. */
export function literalField(field: KeptApart, value: unknown): string {
  if (typeof value === 'string') {
    return literalEntry(field, value);
  }
  const entries = textsIn(value).map(([key, text]) => literalEntry(key, text));
  return `${literalKey(field)}: ${isMap(value) ? `{ ${entries.join(', ') || '…'} }` : '…'}`;
}

function mapIn(object: object, key: string): Fields {
  const value: unknown = Reflect.get(object, key);
  return isMap(value) ? value : {};
}

/** cdk8s passes the labels of the chart on with those of the props, and later calls of `addLabel` replace some. */
function isInitial(field: KeptApart, value: unknown, { labels }: Fields, { chart }: ApiObject): boolean {
  return field === 'labels' && equal(value, { ...chart.labels, ...(isMap(labels) ? labels : {}) });
}

const CALLS = {
  annotations: 'addAnnotation',
  finalizers: 'addFinalizers',
  labels: 'addLabel',
  ownerReferences: 'addOwnerReference',
};

function callFor(field: keyof typeof CALLS, value: unknown): string {
  const call = (given: string) => `metadata.${CALLS[field]}(${given})`;
  const texts = textsIn(value);
  if (field === 'ownerReferences') {
    return `call ${call('{ … }')} for each of them`;
  }
  if (field === 'finalizers') {
    return `call ${call(texts.map(([, text]) => literal(text)).join(', ') || "'…'")}`;
  }
  const calls = texts.map(([key, text]) => call(`${literal(key)}, ${literal(text)}`));
  return `call ${calls.join(' and ') || call("'…', '…'")}`;
}

function textsIn(value: unknown): (readonly [key: string, text: string])[] {
  const entries = Object.entries(isMap(value) || isList(value) ? value : {});
  return entries.flatMap(([key, text]) => (typeof text === 'string' ? [[key, text] as const] : []));
}
