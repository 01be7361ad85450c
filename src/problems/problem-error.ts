import { formatProblems } from './format';
import type { Problem } from './problem';

/** Thrown when a run is refused. It has every problem found, and its message is their text for people. */
export class ProblemError extends Error {
  readonly #problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'ProblemError';
    this.#problems = problems;
    // The message has the lines of the mistakes; the stack would only lead into kustruct.
    this.stack = `${this.name}\n\n${this.message}`;
  }

  /** Every problem found. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }
}
