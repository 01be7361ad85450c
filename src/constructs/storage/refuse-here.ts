import { captureOrigin } from '../../problems/origin';
import { ProblemError } from '../../problems/problem-error';
import type { Refusal } from '../../problems/refusals';

/**
 * Refuses at once, on the line that called a function which makes no construct.
 *
 * @param above that function
 * @throws ProblemError always
 */
export function refuseHere(above: (...args: never[]) => unknown, { field, ...problem }: Refusal): never {
  throw new ProblemError([{ ...problem, where: { origin: captureOrigin(above), field } }]);
}
