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

/** All laws about changes that the API server refuses. */
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

/** Options of `refusals`. */
export interface RefusalOptions {
  /**
   * The cluster that the objects are for.
   * @default a cluster of the newest known version
   */
  readonly target?: Target;
}

/**
 * What the API server refuses in a change of an object: changes of immutable fields, and new faults.
 * Empty if the server accepts the change, as far as the two manifests show.
 *
 * @param before what was applied last, or the object as the cluster has it
 * @param after what will be applied, with the same group, kind, namespace and name
 */
export function refusals(before: Manifest, after: Manifest, { target }: RefusalOptions = {}): readonly LawFinding[] {
  const old = stored(before);
  const now = merged(before, after, old);
  return [...changeFaults(before, after, target, { old, now }), ...newFaults(before, old, now, target)];
}

/**
 * Changes of immutable fields. None are known for custom kinds and for unknown versions.
 *
 * @param known the old object as stored, and the new one with the fields that remain of the old; computed if needed by default
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
