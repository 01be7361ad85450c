import { typeOf } from '../../kubernetes/schema';
import type { Target } from '../../kubernetes/target';
import type { LawFinding } from '../../laws/place';
import { merged } from '../../manifests/live/applied';
import { stored } from '../../manifests/live/stored';
import { type Fields, group, type Manifest } from '../../manifests/manifest';
import { addressRanges } from './address-ranges';
import { immutableData } from './immutable-data';
import { immutableFields } from './immutable-fields';
import { jobs } from './jobs';
import { newFaults } from './new-faults';
import { nodeDrivers, nodes } from './nodes';
import { persistentVolumes } from './persistent-volumes';
import { pods } from './pods';
import { resourceQuotas } from './resource-quotas';
import { services } from './services';
import { statefulSets } from './stateful-sets';
import { storedVersions } from './stored-versions';
import { Update } from './update';
import type { UpdateLaw } from './update-law';
import { volumeClaims } from './volume-claims';

/** All laws of what may not change. */
export const UPDATE_LAWS: readonly UpdateLaw[] = [
  ...immutableFields,
  immutableData,
  statefulSets,
  jobs,
  pods,
  services,
  volumeClaims,
  persistentVolumes,
  resourceQuotas,
  addressRanges,
  nodes,
  nodeDrivers,
  storedVersions,
];

/** What a refusal goes by. */
export interface RefusalOptions {
  /**
   * The cluster that the objects are for.
   * @default one of the newest version that is known
   */
  readonly target?: Target;
}

/**
 * What the API server has against a change of an object: fields that may not change, and faults that it did not have before.
 * Nothing for a change that it takes, as far as that follows from the two manifests.
 *
 * @param before what was applied last, or the object as the cluster has it
 * @param after what is to be applied, with the same group, kind, namespace and name
 */
export function refusals(before: Manifest, after: Manifest, { target }: RefusalOptions = {}): readonly LawFinding[] {
  const old = stored(before);
  const now = merged(before, after, old);
  return [...changeFaults(before, after, target, { old, now }), ...newFaults(before, old, now, target)];
}

/**
 * The fields that may not change, and do. Of custom kinds, and of versions that are not known, nobody knows any.
 *
 * @param known what was applied last, as it is stored, and what is applied now, with what stays of it; found where it is
 *   needed otherwise
 */
export function changeFaults(
  before: Manifest,
  after: Manifest,
  target?: Target,
  known?: { readonly old: Fields & Manifest; readonly now: Manifest },
): readonly LawFinding[] {
  const { apiVersion, kind } = after;
  const key = `${group(after)}/${kind}`;
  const laws = UPDATE_LAWS.filter(({ kinds }) => kinds.includes(key));
  if (laws.length === 0 || before.apiVersion !== apiVersion || typeOf(apiVersion, kind) === undefined) {
    return NONE;
  }
  const old = known?.old ?? stored(before);
  const now = known?.now ?? merged(before, after, old);
  const update = new Update(before, old, stored(now), target?.version);
  for (const law of laws) {
    update.hold(law);
  }
  return update.findings;
}

const NONE: readonly LawFinding[] = [];
