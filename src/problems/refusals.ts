import type { IConstruct } from 'constructs';
import { formatProblems } from './format';
import { originOf } from './origin';
import type { Problem } from './problem';

/** What a construct says against its own input; where it stands is known from the construct itself. */
export type Refusal = Omit<Problem, 'where'> & {
  /** The field of the object that would be wrong, such as `spec.ports[0]`. */
  readonly field?: string;
};

const refusals = new WeakMap<IConstruct, Map<string, Problem>>();

/**
 * Notes that a construct cannot be rendered as it is asked for.
 *
 * Nothing is thrown, so that one run shows all that is wrong; rendering refuses as long as a note stands. Under an App of
 * cdk8s itself the note surfaces through the construct's validation.
 */
export function refuse(construct: IConstruct, refusal: Refusal): void {
  const { field, ...rest } = refusal;
  const problem: Problem = { ...rest, where: { origin: originOf(construct), path: construct.node.path, field } };
  const notes = refusals.get(construct);
  if (notes === undefined) {
    refusals.set(construct, new Map([[keyOf(problem), problem]]));
    construct.node.addValidation({ validate: () => [...(refusals.get(construct)?.values() ?? [])].map(asText) });
  } else {
    notes.set(keyOf(problem), problem);
  }
}

/** Everything that was noted against a construct, in the order of the notes. */
export function refusalsOf(construct: IConstruct): readonly Problem[] {
  return [...(refusals.get(construct)?.values() ?? [])];
}

/** Whether a message of a construct's validation is one of the notes, said again as text. */
export function isRefusalText(construct: IConstruct, message: string): boolean {
  return refusalsOf(construct).some((problem) => asText(problem) === message);
}

function asText(problem: Problem): string {
  return formatProblems([problem]);
}

function keyOf({ what, where }: Problem): string {
  return `${where.field ?? ''}\u0000${what}`;
}
