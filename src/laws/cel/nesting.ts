import { CelSyntaxError, type Expression } from './expression';
import { partsOf } from './parts';

/** How deep expressions are in each other at most. */
const DEEPEST = 250;

/** Refuses expressions that are too deep in each other, as the API server does before it runs out of memory. */
export class Nesting {
  readonly #depths = new WeakMap<Expression, number>();
  #entered = 0;

  /**
   * Notes that brackets, or an operand of `? :`, begin.
   * @throws CelSyntaxError where there are too many around each other
   */
  enter(at: number): void {
    this.#entered++;
    check(this.#entered, at);
  }

  /** Notes that they end. */
  leave(): void {
    this.#entered--;
  }

  /**
   * Counts an operator, field or method as one level on top of what is in it.
   * @throws CelSyntaxError where there are too many levels
   */
  deeper<Node extends Expression>(node: Node): Node {
    return this.expanded(node, node);
  }

  /**
   * Counts a method as one level on top of what is in it, also where it was a macro.
   * @throws CelSyntaxError where there are too many levels
   */
  expanded<Node extends Expression>(written: Expression, node: Node): Node {
    return this.#set(node, this.#within(written) + 1);
  }

  /** Counts a node as no level of its own; `written` is what stood there before macros were expanded. */
  flat<Node extends Expression>(written: Expression, node: Node): Node;
  flat<Node extends Expression>(node: Node): Node;
  flat(written: Expression, node: Expression = written): Expression {
    return this.#set(node, this.#within(written));
  }

  #set<Node extends Expression>(node: Node, depth: number): Node {
    check(depth, node.at);
    this.#depths.set(node, depth);
    return node;
  }

  #within(node: Expression): number {
    return partsOf(node).reduce((depth, part) => Math.max(depth, this.#depths.get(part) ?? 0), 0);
  }
}

function check(depth: number, at: number): void {
  if (depth > DEEPEST) {
    throw new CelSyntaxError({ at, what: `more than ${DEEPEST} expressions are in each other here` });
  }
}
