import type { Problem } from '../../problems/problem';
import type { Unseen } from '../../reading/files/unseen';
import type { ProblemFacts } from './problem-facts';

/** What a check came to. */
export interface CheckResult {
  /** What the process ends with. */
  readonly code: number;
  readonly objects: number;
  readonly files: number;
  /** The problems, in order; errors first. */
  readonly problems: readonly Problem[];
  readonly unseen: readonly Unseen[];
  /** What the baseline kept back, where there is one. */
  readonly baseline?: { readonly file: string; readonly known: number; readonly gone: readonly ProblemFacts[] };
  /** What is to be known: rules that package.json lowers, and that would have been errors. */
  readonly hints: readonly string[];
  /** How many problems comments kept back. */
  readonly silenced: number;
  readonly milliseconds: number;
}
