import type { ScalarStyle } from './token';

/** What YAML itself knows, before anybody says what a text without quotes is; `start` is an offset in the text of the file. */
export type Node = ScalarNode | ListNode | MapNode | AliasNode;

/** A text, and how it is written. */
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly start: number;
  readonly text: string;
  readonly style: ScalarStyle;
  /** The tag in full, if it has one. */
  readonly tag: string | undefined;
  /** Whether it is a block text whose last line has no end. */
  readonly isCut: boolean;
  /** What Kustomize makes of a folded text, where that is another text. */
  readonly printed?: string | undefined;
  /** Whether nothing is written where a flow collection has a value: `{a: }`. */
  readonly isEmptyInFlow: boolean;
}

/** A list. */
export interface ListNode {
  readonly kind: 'list';
  readonly start: number;
  readonly items: readonly Node[];
}

/** A map, with its keys as they follow each other, also those given twice. */
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

/** A name that stands for what was given that name before. */
export interface AliasNode {
  readonly kind: 'alias';
  readonly start: number;
  readonly name: string;
  readonly target: Node;
}

/** The node itself, or what an alias stands for. */
export function resolveAlias(node: Node): Exclude<Node, AliasNode> {
  return node.kind === 'alias' ? resolveAlias(node.target) : node;
}
