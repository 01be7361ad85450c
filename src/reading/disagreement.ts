import { describeValue } from '../manifests/field';
import { settle } from './integer';
import type { Node, ScalarNode } from './node';
import type { Refusal, Single } from './scalar';

/** A place that kubectl and Kustomize read differently. */
export interface Disagreement {
  readonly start: number;
  /** The field, such as `spec.debug`. */
  readonly field?: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

const KEPT = 'kustruct keeps what Kustomize reads; "kubectl apply -f" of this file gives a cluster something else';
const KEPT_FOR_KUBECTL = 'kustruct keeps what kubectl reads; "kubectl apply -k" does not take this file';

/** Whether two readings are one value, to the digit; kubectl makes floating-point numbers of 64 bits without a sign. */
export function isSame(kubectl: Single, kustomize: Single): boolean {
  return kubectl === kustomize || (typeof kubectl === 'number' && settle(kubectl) === kustomize);
}

/** A value that is one thing to kubectl, and another to Kustomize. */
export function differentValue(node: ScalarNode, kubectl: Single, kustomize: Single): Disagreement {
  const what = `${quote(node)} is ${describeValue(kubectl)} to kubectl, and ${describeValue(kustomize)} to Kustomize`;
  return { start: node.start, what, why: KEPT, fix: fixFor(node, kubectl, kustomize) };
}

/** A value that only kubectl reads. */
export function refusedByKustomize(node: ScalarNode, kubectl: Single, { why }: Refusal): Disagreement {
  const what = `${quote(node)} is ${describeValue(kubectl)} to kubectl, and Kustomize refuses it: ${why}`;
  return { start: node.start, what, why: KEPT_FOR_KUBECTL, fix: `write ${literal(kubectl)}` };
}

/** A value that only Kustomize reads. */
export function refusedByKubectl(node: ScalarNode, kustomize: Single, { why }: Refusal): Disagreement {
  const what = `${quote(node)} is ${describeValue(kustomize)} to Kustomize, and kubectl refuses it: ${why}`;
  return { start: node.start, what, why: KEPT, fix: `write ${literal(kustomize)}` };
}

/** A key that is one text to kubectl, and another to Kustomize. */
export function differentKey(node: ScalarNode, kubectl: string, kustomize: string): Disagreement {
  const what = `the key ${quote(node)} is "${kubectl}" to kubectl, and "${kustomize}" to Kustomize`;
  return { start: node.start, what, why: KEPT, fix: `put the key in quotes: "${kustomize}"` };
}

/** A key that only kubectl reads. */
export function keyRefusedByKustomize(node: ScalarNode, kubectl: string, { why }: Refusal): Disagreement {
  const what = `the key ${quote(node)} is "${kubectl}" to kubectl, and Kustomize refuses it: ${why}`;
  return { start: node.start, what, why: KEPT_FOR_KUBECTL, fix: `put the key in quotes: "${kubectl}"` };
}

/** The key `<<` in quotes, which Kustomize drops. */
export function mergeKeyInQuotes(node: ScalarNode): Disagreement {
  const what = 'the key "<<" is a key like any other to kubectl, and Kustomize drops it';
  return { start: node.start, what, why: KEPT_FOR_KUBECTL, fix: 'name the key differently' };
}

/** A key that comes before `<<`, and in what that takes in. */
export function overriddenByMerge(node: Node, key: string): Disagreement {
  const what = `kubectl takes "${key}" from "<<", and Kustomize from the map itself, because "<<" comes after "${key}"`;
  return { start: node.start, what, why: KEPT, fix: 'write "<<" as the first key of its map' };
}

/** Escapes that JSON knows and YAML 1.1 does not. */
export function jsonEscape(start: number, written: string): Disagreement {
  const what = `${written} is an escape of JSON, which kubectl reads, and Kustomize refuses it, because it reads JSON as YAML`;
  return { start, what, why: KEPT_FOR_KUBECTL, fix: 'write the character itself' };
}

function fixFor(node: ScalarNode, kubectl: Single, kustomize: Single): string {
  if (node.isCut) {
    return 'end the last line of the file with a line break, or write "|-" for a text that ends without one';
  }
  if (node.printed !== undefined) {
    return 'write it after "|" instead of ">", line by line, or indent all of its lines alike';
  }
  return kubectl === node.text || typeof kustomize !== 'string'
    ? `write what is meant: ${literal(kubectl)} or ${literal(kustomize)}`
    : `write ${literal(kustomize)} for the text, or ${literal(kubectl)}`;
}

/** A value in words that every reader takes alike. */
function literal(value: Single): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

function quote({ text, style, isCut }: ScalarNode): string {
  if (style === 'block') {
    return isCut
      ? 'a block text without a line break at its end'
      : 'a folded text with lines that are indented further';
  }
  return style === 'plain' ? text || 'nothing in a flow collection' : JSON.stringify(text);
}
