import type { Node } from './node';
import { Unreadable } from './unreadable';

const FEW = 400_000;
const MANY = 4_000_000;

/**
 * Counts nodes that aliases repeat, and rejects a document whose aliases expand without bound, at the limit of kubectl.
 */
export class AliasBudget {
  #nodes = 0;
  #repeated = 0;
  #depth = 0;

  /**
   * Counts a node.
   *
   * @throws Unreadable if too much of the document comes from aliases
   */
  count(node: Node): void {
    this.#nodes += 1;
    if (this.#depth > 0) {
      this.#repeated += 1;
    }
    if (this.#repeated > 100 && this.#nodes > 1000 && this.#repeated / this.#nodes > allowedShare(this.#nodes)) {
      throw new Unreadable(
        node.start,
        'aliases repeat too much of the document',
        'write out the content, or split the document',
        'kubectl refuses the file, and Kustomize runs out of memory',
      );
    }
  }

  /** Calls a function that reads the content of an alias. */
  inside<Result>(read: () => Result): Result {
    this.#depth += 1;
    const result = read();
    this.#depth -= 1;
    return result;
  }
}

/** Aliases may account for nearly all of a small document, and for a tenth of a large one. */
function allowedShare(nodes: number): number {
  const place = Math.min(Math.max((nodes - FEW) / (MANY - FEW), 0), 1);
  return 0.99 - 0.89 * place;
}
