import { manifestFindings } from '../../checks/manifest-findings';
import type { Target } from '../../kubernetes/target';
import type { LawFinding } from '../../laws/place';
import type { Manifest } from '../../manifests/manifest';
import { isError } from '../../problems/problem';

/**
 * What the API server has against an object as it would be, and did not have against it as it was: what was wrong before and
 * stays as it is, it mostly lets pass.
 *
 * @see https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/custom-resources/#validation
 */
export function newFaults(before: Manifest, after: Manifest, target: Target | undefined): readonly LawFinding[] {
  const found = manifestFindings(after, target).filter(isError);
  if (found.length === 0) {
    return found;
  }
  const known = new Set(manifestFindings(before, target).map(keyOf));
  return found.filter((finding) => !known.has(keyOf(finding)) && !isUnchecked(finding, after));
}

/** A finding, wherever in a list it is. */
function keyOf({ law, at, what }: LawFinding): string {
  return [law, at.replace(/\[\d+\]/g, '[]'), what].join('\n');
}

/** What is looked at when an object is created, and not when it changes. */
function isUnchecked({ at }: LawFinding, { kind }: Manifest): boolean {
  return UNCHECKED[kind]?.some((field) => at.startsWith(field)) ?? false;
}

const UNCHECKED: { readonly [kind: string]: readonly string[] } = {
  CronJob: ['metadata.name'],
  PriorityClass: ['value', 'globalDefault', 'preemptionPolicy'],
  ResourceClaim: ['spec'],
  RuntimeClass: ['handler', 'overhead', 'scheduling'],
  StatefulSet: ['metadata.name', 'spec.serviceName', 'spec.volumeClaimTemplates'],
};
