import { formatProblems } from './format';
import type { Origin } from './origin';

/** How much a problem weighs: an `error` stops the run and nothing is written, a `warning` is only shown. */
export type Severity = 'error' | 'warning';

/** Where a problem is, from the user's source line down to the field. */
export interface Where {
  /** The line of the user's program that made the construct. */
  readonly origin?: Origin;
  /** The path of the construct in its tree, ids joined by `/`. */
  readonly path?: string;
  /** The environments it is in, where it is not in all of them. */
  readonly environments?: readonly string[];
  /** The Kubernetes object, such as `apps/v1 Deployment shop/api`. */
  readonly object?: string;
  /** The field inside the object, such as `spec.template.spec.containers[0].image`. */
  readonly field?: string;
}

/** Everything that can be wrong, in one shape: what it is, where, why it matters, and how to mend it. */
export interface Problem {
  /** A fact about the user's object, with the value quoted. */
  readonly what: string;
  readonly where: Where;
  /** What would happen in a cluster. */
  readonly why: string;
  /** What to write instead, as literal TypeScript where that is possible. */
  readonly fix: string;
  /** @default 'error' */
  readonly severity?: Severity;
  /** The name of the rule that found it, if one did. */
  readonly rule?: string;
}

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
