import type { Rendering } from '../../manifests/manifest';
import type { Problem } from '../../problems/problem';
import { differentLayouts, unknownEnvironment } from './problems';
import type { Side } from './side';

/** One environment on both sides. */
export interface EnvironmentPair {
  /** Empty if there are no environments. */
  readonly environment: string;
  /** The only side that has it; undefined if both have it. */
  readonly only?: 'before' | 'after';
  readonly before: Rendering;
  readonly after: Rendering;
}

/** The environments that can be compared, and why others cannot. */
export interface Pairing {
  readonly pairs: readonly EnvironmentPair[];
  readonly problems: readonly Problem[];
}

/**
 * Pairs the environments of both sides, in the order of the second. An environment that cannot be read on one side is
 * left out, and a problem of that side gives the reason.
 *
 * @param wanted the names of the requested environments; empty for all of them
 */
export function pairEnvironments(before: Side, after: Side, wanted: readonly string[] = []): Pairing {
  const problems = [...before.problems, ...after.problems];
  if (isUnknown(before) || isUnknown(after)) {
    return { pairs: [], problems };
  }
  const [left, right] = [namesOf(before, wanted), namesOf(after, wanted)];
  const unknown = wanted.filter((name) => ![...left, ...right].some((known) => known === name || known === ALONE));
  if (unknown.length > 0) {
    return { pairs: [], problems: [...problems, ...unknown.map((name) => unknownEnvironment(name, before, after))] };
  }
  if (isAlone(left) === isAlone(right)) {
    const names = [...new Set([...right, ...left])].filter((name) => isRead(before, name) && isRead(after, name));
    return { pairs: names.map((name) => pairOf(name, before, name, after, name)), problems };
  }
  return pairAlone(before, left, after, right, problems);
}

/** The name for objects outside any environment. */
const ALONE = '';

function isUnknown({ environments, unread, problems }: Side): boolean {
  return environments.size + unread.size === 0 && problems.length > 0;
}

function isRead({ unread }: Side, name: string): boolean {
  return !unread.has(name);
}

function namesOf({ environments, unread }: Side, wanted: readonly string[]): string[] {
  const all = [...environments.keys(), ...unread];
  return all.filter((name) => wanted.length === 0 || name === ALONE || wanted.includes(name));
}

function isAlone(names: readonly string[]): boolean {
  return names.length === 1 && names[0] === ALONE;
}

/** Objects without an environment belong to the other side's only environment, or to the only requested one. */
function pairAlone(
  before: Side,
  left: readonly string[],
  after: Side,
  right: readonly string[],
  problems: readonly Problem[],
): Pairing {
  const [alone, divided, names] = isAlone(left) ? [before, after, right] : [after, before, left];
  const [name] = names;
  if (name === undefined || names.length > 1) {
    const all = [...divided.environments.keys(), ...divided.unread];
    return { pairs: [], problems: [...problems, differentLayouts(alone.name, divided.name, all)] };
  }
  const [one, other] = isAlone(left) ? [ALONE, name] : [name, ALONE];
  return {
    pairs: isRead(before, one) && isRead(after, other) ? [pairOf(name, before, one, after, other)] : [],
    problems,
  };
}

function pairOf(environment: string, before: Side, one: string, after: Side, other: string): EnvironmentPair {
  const [left, right] = [before.environments.get(one), after.environments.get(other)];
  const only = left === undefined ? 'after' : right === undefined ? 'before' : undefined;
  return { environment, ...(only && { only }), before: left ?? [], after: right ?? [] };
}
