import type { ScalarStyle } from './token';

/** The nodes of YAML before its texts are resolved to values; `start` is an offset in the text of the file. */
export type Node = ScalarNode | ListNode | MapNode | AliasNode;

/** A text and its style. */
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly start: number;
  readonly text: string;
  readonly style: ScalarStyle;
  /** The full tag, if it has one. */
  readonly tag: string | undefined;
  /** Whether it is a block text whose last line has no line break. */
  readonly isCut: boolean;
  /** What Kustomize turns a folded text into, if it is a different text. */
  readonly printed?: string | undefined;
  /** Whether the value in a flow collection is missing: `{a: }`. */
  readonly isEmptyInFlow: boolean;
}

/** A list. */
export interface ListNode {
  readonly kind: 'list';
  readonly start: number;
  readonly items: readonly Node[];
}

/** A map with its keys in order, including duplicates. */
export interface MapNode {
  readonly kind: 'map';
  readonly start: number;
  readonly entries: readonly Entry[];
}

/** A key and its value. */
export interface Entry {
  readonly key: Node;
  readonly value: Node;
}

/** An alias of an anchored node. */
export interface AliasNode {
  readonly kind: 'alias';
  readonly start: number;
  readonly name: string;
  readonly target: Node;
}

/** Returns the node itself, or the target of an alias. */
export function resolveAlias(node: Node): Exclude<Node, AliasNode> {
  return node.kind === 'alias' ? resolveAlias(node.target) : node;
}
