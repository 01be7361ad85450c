import type { IConstruct } from 'constructs';
import { originOf } from './origin';
import { type Problem, ProblemError } from './problem';

/** What a construct says against its own input; where it stands is known from the construct itself. */
export type Refusal = Omit<Problem, 'where'> & {
  /** The field of the object that would be wrong, such as `spec.ports[0]`. */
  readonly field?: string;
};

const refusals = new WeakMap<IConstruct, Map<string, Problem>>();
const NONE: readonly Problem[] = Object.freeze([]);
let collecting = false;

/**
 * Notes that a construct cannot be rendered as it is asked for. Nothing is thrown, so that one run shows all that is
 * wrong; rendering refuses as long as a note stands.
 */
export function refuse(construct: IConstruct, refusal: Refusal): void {
  const { field, ...rest } = refusal;
  const problem: Problem = { ...rest, where: { origin: originOf(construct), path: construct.node.path, field } };
  const notes = refusals.get(construct) ?? new Map<string, Problem>();
  refusals.set(construct, notes.set(`${field ?? ''}\u0000${rest.what}`, problem));
}

/** Everything that was noted against a construct, in the order of the notes. */
export function refusalsOf(construct: IConstruct): readonly Problem[] {
  const notes = refusals.get(construct);
  return notes === undefined ? NONE : [...notes.values()];
}

/** Runs something that looks at the notes itself when it is done. */
export function collectingRefusals<Result>(run: () => Result): Result {
  const before = collecting;
  collecting = true;
  try {
    return run();
  } finally {
    collecting = before;
  }
}

/**
 * Stops where nobody collects the notes, as under an App of cdk8s itself.
 *
 * @throws ProblemError with what was noted against the construct, if anything was
 */
export function throwUncollected(construct: IConstruct): void {
  const noted = refusalsOf(construct);
  if (!collecting && noted.length > 0) {
    throw new ProblemError(noted);
  }
}
