import type { Problem } from '../../problems/problem';
import { placeOfProblem } from './place-of-problem';

/** The facts of a problem that stay the same when lines move. */
export interface ProblemFacts {
  readonly rule?: string;
  /** The object, or the file where the file is the problem. */
  readonly object: string;
  readonly field?: string;
  readonly what: string;
}

/** The facts of a problem that stay the same when lines move. */
export function factsOf(problem: Problem): ProblemFacts {
  const { rule, what, where } = problem;
  return { rule, object: where.object ?? placeOfProblem(problem)?.file ?? '', field: where.field, what };
}

/** The facts as a key for maps. */
export function keyOf({ rule = '', object, field = '', what }: ProblemFacts): string {
  return JSON.stringify([rule, object, field, what]);
}
