import { manifestFindings } from '../../checks/manifest-findings';
import type { Target } from '../../kubernetes/target';
import type { LawFinding } from '../../laws/place';
import { overlap } from '../../manifests/field';
import type { Manifest } from '../../manifests/manifest';
import { isError } from '../../problems/problem';
import { asTyped } from './service-types';

/**
 * What the API server has against an object as it would be, and did not have against it as it was: what was wrong before and
 * stays as it is, it mostly lets pass.
 *
 * @param before what was applied last
 * @param old the same as the server stores it
 * @param after what is applied now, with what stays of the old object
 * @see https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/custom-resources/#validation
 */
export function newFaults(
  before: Manifest,
  old: Manifest,
  after: Manifest,
  target: Target | undefined,
): readonly LawFinding[] {
  const found = manifestFindings(asTyped(old, after), target).filter(isError);
  if (found.length === 0) {
    return found;
  }
  const known = new Set([before, old].flatMap((each) => manifestFindings(each, target)).map(keyOf));
  return found.filter((finding) => !known.has(keyOf(finding)) && !isUnchecked(finding, after));
}

/** A finding, wherever in a list it is. */
function keyOf({ law, at, what }: LawFinding): string {
  return [law, at.replace(/\[\d+\]/g, '[]'), what].join('\n');
}

/** What is looked at when an object is created, and not when it changes: it stays, or it is taken as it is. */
function isUnchecked({ law, at }: LawFinding, { kind }: Manifest): boolean {
  return !READ.includes(law) && [...EVERYWHERE, ...(UNCHECKED[kind] ?? [])].some((field) => overlap(field, at));
}

/** What the server has against a manifest before it knows whether the object is there. */
const READ = ['field-type', 'unknown-field'];

const EVERYWHERE = ['metadata.generateName'];
const UNCHECKED: { readonly [kind: string]: readonly string[] } = {
  CertificateSigningRequest: ['spec'],
  CronJob: ['metadata.name'],
  Job: ['spec.selector'],
  Namespace: ['spec'],
  PriorityClass: ['globalDefault', 'preemptionPolicy', 'value'],
  ResourceClaim: ['spec'],
  StatefulSet: ['metadata.name', 'spec.serviceName', 'spec.volumeClaimTemplates'],
};
