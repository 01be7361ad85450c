import { formatProblems } from './format';
import type { Problem } from './problem';

/** Thrown when a run is refused; it carries every problem found, and its message is the text for people. */
export class ProblemError extends Error {
  readonly #problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'ProblemError';
    this.#problems = problems;
    // The mistake is on the lines that the message names; the stack would only lead into kustruct.
    this.stack = `${this.name}\n\n${this.message}`;
  }

  /** Everything that is wrong. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }
}
