import { captureOrigin } from '../../problems/origin';
import { ProblemError } from '../../problems/problem-error';
import type { Refusal } from '../../problems/refusals';

/** The function that users call. */
export type Caller = (...args: never[]) => unknown;

/**
 * Throws a problem at the line that called a function which creates no construct.
 *
 * @param calledFunction that function
 * @throws ProblemError always
 */
export function throwAtCaller(calledFunction: Caller, { field, ...problem }: Refusal): never {
  throw new ProblemError([{ ...problem, where: { origin: captureOrigin(calledFunction), field } }]);
}
