import type { Problem } from '../../problems/problem';
import type { Unseen } from '../../reading/files/unseen';
import type { ProblemFacts } from './problem-facts';

/** The result of a check. */
export interface CheckResult {
  /** The exit code. */
  readonly code: number;
  readonly objects: number;
  readonly files: number;
  /** The problems, in order; errors first. */
  readonly problems: readonly Problem[];
  readonly unseen: readonly Unseen[];
  /** What the baseline silenced, if there is one. */
  readonly baseline?: { readonly file: string; readonly known: number; readonly gone: readonly ProblemFacts[] };
  /** Hints: rules that would have been errors, but that package.json lowers. */
  readonly hints: readonly string[];
  /** How many problems comments silenced. */
  readonly silenced: number;
  readonly milliseconds: number;
}
