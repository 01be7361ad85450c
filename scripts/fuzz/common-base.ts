import { judge } from '../../src/checks/judging/judge';
import { prove } from '../../src/kustomize/prove';
import { type Fields, group, identity, type Rendering } from '../../src/manifests/manifest';
import { isManifest } from '../../src/manifests/plain';
import type { Problem } from '../../src/problems/problem';
import type { Case, CaseObject } from './cases';
import { type LaidOut, renderingOf } from './program';

/**
 * The faults of a base that has the objects common to all environments, as built by Kustomize. Each object must equal that
 * of the named environment and exist in all environments, and in the base of a program, rules and laws may find nothing
 * that they do not find in that environment.
 */
export function commonBaseFaults(
  { base, environments }: Case,
  door: LaidOut['door'],
  built: readonly Fields[],
): readonly string[] {
  const named = environments.find(({ name }) => name === base);
  const whole = named === undefined ? [] : renderingOf(named);
  const identities = new Set(built.filter(isManifest).map(identity));
  const wanted = whole.filter(({ manifest }) => identities.has(identity(manifest)));
  const lacking = (named?.objects ?? [])
    .filter(({ manifest }) => identities.has(identity(manifest)))
    .filter((object) => !environments.every(({ objects }) => objects.some((other) => isSame(object, other))))
    .map(({ manifest }) => `the base has ${identity(manifest)}, which some environments do not have`);
  return [
    ...prove(built, wanted).map(({ what, where }) => `${where.object}: ${what}`),
    ...lacking,
    ...(door === 'program' ? newProblems(wanted, whole) : []).map(
      ({ rule, what }) => `the base alone: ${rule}: ${what}`,
    ),
  ];
}

/** Whether two objects are the same one, which may have been moved or renamed. */
function isSame(one: CaseObject, other: CaseObject): boolean {
  return (
    identity(one.manifest) === identity(other.manifest) ||
    (one.id === other.id && one.manifest.kind === other.manifest.kind && group(one.manifest) === group(other.manifest))
  );
}

/** What rules and laws find in some objects of an environment, but not in all of them together. */
export function newProblems(part: Rendering, whole: Rendering): readonly Problem[] {
  const known = new Set(judge(whole).problems.map(keyOf));
  return judge(part).problems.filter((problem) => !known.has(keyOf(problem)));
}

function keyOf({ rule, what, where }: Problem): string {
  return [rule, what, where.path, where.field].join(' ');
}
