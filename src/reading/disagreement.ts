import { describeValue } from '../manifests/field';
import { settle } from './integer';
import type { Node, ScalarNode } from './node';
import type { RefusedText, Single } from './scalar';

/** A place that kubectl and Kustomize read differently. */
export interface Disagreement {
  readonly start: number;
  /** The field, such as `spec.debug`. */
  readonly field?: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

const KEPT = 'kustruct keeps what Kustomize reads; "kubectl apply -f" of this file applies something else';
const KEPT_FOR_KUBECTL = 'kustruct keeps what kubectl reads; "kubectl apply -k" refuses this file';

/**
 * Whether two readings are the same value, to the digit. kubectl turns unsigned 64-bit integers into floating-point
 * numbers.
 */
export function isSame(kubectl: Single, kustomize: Single): boolean {
  return kubectl === kustomize || (typeof kubectl === 'number' && settle(kubectl) === kustomize);
}

/** A value that kubectl and Kustomize read differently. */
export function differentValue(node: ScalarNode, kubectl: Single, kustomize: Single): Disagreement {
  const what = `${quote(node)} is ${describeValue(kubectl)} to kubectl, and ${describeValue(kustomize)} to Kustomize`;
  return { start: node.start, what, why: KEPT, fix: fixFor(node, kubectl, kustomize) };
}

/** A value that only kubectl can read. */
export function refusedByKustomize(node: ScalarNode, kubectl: Single, { why }: RefusedText): Disagreement {
  const what = `${quote(node)} is ${describeValue(kubectl)} to kubectl, and Kustomize refuses it: ${why}`;
  return { start: node.start, what, why: KEPT_FOR_KUBECTL, fix: `write ${literal(kubectl)}` };
}

/** A value that only Kustomize can read. */
export function refusedByKubectl(node: ScalarNode, kustomize: Single, { why }: RefusedText): Disagreement {
  const what = `${quote(node)} is ${describeValue(kustomize)} to Kustomize, and kubectl refuses it: ${why}`;
  return { start: node.start, what, why: KEPT, fix: `write ${literal(kustomize)}` };
}

/** A key that kubectl and Kustomize read differently. */
export function differentKey(node: ScalarNode, kubectl: string, kustomize: string): Disagreement {
  const what = `the key ${quote(node)} is "${kubectl}" to kubectl, and "${kustomize}" to Kustomize`;
  return { start: node.start, what, why: KEPT, fix: `put the key in quotes: "${kustomize}"` };
}

/** A key that only kubectl can read. */
export function keyRefusedByKustomize(node: ScalarNode, kubectl: string, { why }: RefusedText): Disagreement {
  const what = `the key ${quote(node)} is "${kubectl}" to kubectl, and Kustomize refuses it: ${why}`;
  return { start: node.start, what, why: KEPT_FOR_KUBECTL, fix: `put the key in quotes: "${kubectl}"` };
}

/** The key `<<` in quotes, which Kustomize drops. */
export function mergeKeyInQuotes(node: ScalarNode): Disagreement {
  const what = 'the key "<<" is an ordinary key to kubectl, and Kustomize drops it';
  return { start: node.start, what, why: KEPT_FOR_KUBECTL, fix: 'name the key differently' };
}

/** A key that precedes `<<`, and is also in a merged map. */
export function overriddenByMerge(node: Node, key: string): Disagreement {
  const what = `kubectl takes "${key}" from "<<", and Kustomize from the map itself, because "<<" comes after "${key}"`;
  return { start: node.start, what, why: KEPT, fix: 'write "<<" as the first key of its map' };
}

/** Escapes that JSON has and YAML 1.1 does not. */
export function jsonEscape(start: number, written: string): Disagreement {
  const what = `${written} is a JSON escape, which kubectl reads; Kustomize refuses it, because it reads JSON as YAML`;
  return { start, what, why: KEPT_FOR_KUBECTL, fix: 'write the character itself' };
}

function fixFor(node: ScalarNode, kubectl: Single, kustomize: Single): string {
  if (node.isCut) {
    return 'end the last line of the file with a line break, or write "|-" for a text that ends without one';
  }
  if (node.printed !== undefined) {
    return 'write it after "|" instead of ">", line by line, or give all of its lines the same indentation';
  }
  return kubectl === node.text || typeof kustomize !== 'string'
    ? `write one of the two: ${literal(kubectl)} or ${literal(kustomize)}`
    : `write ${literal(kustomize)} for the text, or ${literal(kubectl)}`;
}

/** A value in a notation that every reader reads alike. */
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
