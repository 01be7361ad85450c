import type { IConstruct } from 'constructs';
import { formatPlace } from './format';
import { FileOrigin, originOf } from './origin';
import { type FilePlace, isError, type Problem } from './problem';
import { ProblemError } from './problem-error';
import { checkTreeOf, isCollecting } from './tree-check';

/** A problem that a construct reports about its own input. The construct determines where it is. */
export type Refusal = Omit<Problem, 'where'> & {
  /** The wrong field of the object, such as `spec.ports[0]`. */
  readonly field?: string;
};

const refusals = new WeakMap<IConstruct, Map<string, Problem>>();
const unusable = new WeakSet<IConstruct>();
const readers = new WeakSet<IConstruct>();
const NONE: readonly Problem[] = Object.freeze([]);

/**
 * Reports that a construct cannot be rendered with its input; for your own templates. Nothing is thrown, so that one
 * run shows all problems, each on the line of the program that made the construct. Rendering fails as long as a report
 * exists. A duplicate for a field is dropped, and so is anything that laws and rules find in that very field.
 *
 * @param construct the template, or better the wrong object in it, which the problem then names
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

/**
 * Like `refuse`, if nothing that the construct renders would show what was meant, so that other problems of it are
 * dropped.
 */
export function refuseWhole(construct: IConstruct, refusal: Refusal): void {
  unusable.add(construct);
  refuse(construct, refusal);
}

/** Records that the objects in a construct are read from a file, so that some are missing if it is refused. */
export function noteReader(construct: IConstruct): void {
  readers.add(construct);
}

/** Whether objects of a construct are missing because it is refused. */
export function lacksObjects(construct: IConstruct): boolean {
  return unusable.has(construct) || (readers.has(construct) && refusalsOf(construct).some(isError));
}

/** Whether a construct is refused as a whole. */
export function isRefusedWhole(construct: IConstruct): boolean {
  return unusable.has(construct);
}

/**
 * Reports a problem in a file that a construct reads. For problems of its own props, see `refuse`.
 *
 * @param place the place in the file; undefined if the file itself is the problem
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

/** Every problem reported for a construct, in the order of the reports. */
export function refusalsOf(construct: IConstruct): readonly Problem[] {
  const notes = refusals.get(construct);
  return notes === undefined ? NONE : [...notes.values()];
}

/**
 * Throws if no one collects the reports, as under the App of cdk8s itself.
 *
 * @throws ProblemError with the problems reported for the construct, if any
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
