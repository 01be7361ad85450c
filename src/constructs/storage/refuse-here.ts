import { captureOrigin } from '../../problems/origin';
import { ProblemError } from '../../problems/problem-error';
import type { Refusal } from '../../problems/refusals';

/** Says that something cannot be as asked for. */
export type Refuse = (refusal: Refusal) => void;

/**
 * Refuses at once, on the line that called a function which makes no construct.
 *
 * @param above that function
 */
export function refuseHere(above: (...args: never[]) => unknown): Refuse {
  return (refusal) => {
    const { field, ...problem } = refusal;
    throw new ProblemError([{ ...problem, where: { origin: captureOrigin(above), field } }]);
  };
}
