import type { IConstruct } from 'constructs';
import { formatPlace } from './format';
import { FileOrigin, originOf } from './origin';
import { type FilePlace, isError, type Problem } from './problem';
import { ProblemError } from './problem-error';
import { checkTreeOf, isCollecting } from './tree-check';

/** What a construct says against its own input; where it stands is known from the construct itself. */
export type Refusal = Omit<Problem, 'where'> & {
  /** The field of the object that would be wrong, such as `spec.ports[0]`. */
  readonly field?: string;
};

const refusals = new WeakMap<IConstruct, Map<string, Problem>>();
const unusable = new WeakSet<IConstruct>();
const readers = new WeakSet<IConstruct>();
const NONE: readonly Problem[] = Object.freeze([]);

/**
 * Notes that a construct cannot be rendered as it is asked for; for templates of your own. Nothing is thrown, so that one run
 * shows all that is wrong, each on the line of the program that made the construct; rendering refuses as long as a note
 * stands. The same fact of one field is kept once, and what laws and rules have against that very field is not told again.
 *
 * @param construct the template, or better the object in it that would be wrong, which is then named
 * @example
 * if (props.minReplicas > props.maxReplicas) {
 *   refuse(this.autoscaler, {
 *     field: 'spec.minReplicas',
 *     what: `minReplicas is ${props.minReplicas}, above maxReplicas, which is ${props.maxReplicas}`,
 *     why: 'the API server refuses bounds that cross',
 *     fix: `give at least as many: maxReplicas: ${props.minReplicas}`,
 *   });
 * }
 */
export function refuse(construct: IConstruct, refusal: Refusal): void {
  const { field, ...rest } = refusal;
  note(construct, { ...rest, where: { origin: originOf(construct), path: construct.node.path, field } }, field);
}

/** As `refuse`, where nothing that the construct renders would tell what was meant, so that nothing else is said of it. */
export function refuseWhole(construct: IConstruct, refusal: Refusal): void {
  unusable.add(construct);
  refuse(construct, refusal);
}

/** Notes that the objects in a construct are read from elsewhere, so that some of them are not there where it is refused. */
export function noteReader(construct: IConstruct): void {
  readers.add(construct);
}

/** Whether objects of a construct are not rendered, because it is refused. */
export function lacksObjects(construct: IConstruct): boolean {
  return unusable.has(construct) || (readers.has(construct) && refusalsOf(construct).some(isError));
}

/** Whether a construct is refused as a whole. */
export function isRefusedWhole(construct: IConstruct): boolean {
  return unusable.has(construct);
}

/**
 * Notes a problem that a construct found in a file that it reads; as `refuse`, which is for its own props.
 *
 * @param place the place in the file, or nothing where the file itself is the problem
 */
export function refuseFile(construct: IConstruct, refusal: Refusal, place?: FilePlace): void {
  const { field, ...rest } = refusal;
  const origin = place === undefined ? originOf(construct) : new FileOrigin(originOf(construct), () => place);
  const key = place === undefined ? field : formatPlace(place);
  note(construct, { ...rest, where: { origin, path: construct.node.path, field } }, key);
}

function note(construct: IConstruct, problem: Problem, key = ''): void {
  const notes = refusals.get(construct) ?? new Map<string, Problem>();
  checkTreeOf(construct);
  refusals.set(construct, notes.set(`${key}\u0000${problem.what}`, problem));
}

/** Everything that was noted against a construct, in the order of the notes. */
export function refusalsOf(construct: IConstruct): readonly Problem[] {
  const notes = refusals.get(construct);
  return notes === undefined ? NONE : [...notes.values()];
}

/**
 * Stops where nobody collects the notes, as under an App of cdk8s itself.
 *
 * @throws ProblemError with what was noted against the construct, if anything was
 */
export function throwUncollected(construct: IConstruct): void {
  if (!isCollecting()) {
    throwNoted(refusalsOf(construct));
  }
}

function throwNoted(noted: readonly Problem[]): void {
  if (noted.some(isError)) {
    throw new ProblemError(noted);
  }
}
