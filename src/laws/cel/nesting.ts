import { CelSyntaxError, type Expression } from './expression';
import { partsOf } from './parts';

/** The limit of nested expressions. */
const DEEPEST = 250;

/** Refuses expressions that are nested too deeply, as the API server does to limit its memory. */
export class Nesting {
  readonly #depths = new WeakMap<Expression, number>();
  #entered = 0;

  /**
   * Enters brackets, or an operand of `? :`.
   * @throws CelSyntaxError if they are nested too deeply
   */
  enter(at: number): void {
    this.#entered++;
    check(this.#entered, at);
  }

  /** Leaves them. */
  leave(): void {
    this.#entered--;
  }

  /**
   * Counts an operator, field or method as one level above its operands.
   * @throws CelSyntaxError if there are too many levels
   */
  deeper<Node extends Expression>(node: Node): Node {
    return this.expanded(node, node);
  }

  /**
   * Counts a method as one level above its operands, even if it was a macro.
   * @throws CelSyntaxError if there are too many levels
   */
  expanded<Node extends Expression>(written: Expression, node: Node): Node {
    return this.#set(node, this.#within(written) + 1);
  }

  /** Does not count a node as a level; `written` is the node before macros were expanded. */
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
    throw new CelSyntaxError({ at, what: `more than ${DEEPEST} expressions are nested here` });
  }
}
