import { manifestFindings } from '../../checks/manifest-findings';
import type { Target } from '../../kubernetes/target';
import type { LawFinding } from '../../laws/place';
import { overlap } from '../../manifests/field';
import { asTyped } from '../../manifests/live/service-types';
import type { Manifest } from '../../manifests/manifest';
import { isError } from '../../problems/problem';

/**
 * What the API server refuses in the new object and did not refuse in the old one: the server mostly tolerates faults that
 * do not change.
 *
 * @param before what was applied last
 * @param old the same object as stored
 * @param after what is applied now, with the fields that remain of the old object
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

/** The key of a finding, without indexes of lists. */
function keyOf({ law, at, what }: LawFinding): string {
  return [law, at.replace(/\[\d+\]/g, '[]'), what].join('\n');
}

/** Whether a finding is about a field that the server only checks when an object is created. */
function isUnchecked({ law, at }: LawFinding, { kind }: Manifest): boolean {
  return !READ.includes(law) && [...EVERYWHERE, ...(UNCHECKED[kind] ?? [])].some((field) => overlap(field, at));
}

/** Laws that the server applies while it reads a manifest, before it knows whether the object exists. */
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
