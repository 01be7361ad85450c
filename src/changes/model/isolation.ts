import { perRendering } from '../../checks/per-rendering';
import type { RenderingIndex } from '../../checks/rendering-index';
import { podsOfSelector } from '../../checks/selected-pods';
import { stored } from '../../manifests/live/stored';
import { identity, type Manifest } from '../../manifests/manifest';
import { listAt, mapAt } from '../../manifests/read-fields';

/** The key of NetworkPolicies in laws and in the index. */
export const POLICY = 'networking.k8s.io/NetworkPolicy';

/** The directions of connections that policies restrict. */
export const DIRECTIONS = ['Ingress', 'Egress'] as const;

/** A direction of connections. */
export type Direction = (typeof DIRECTIONS)[number];

/** Whether any policy of a rendering applies to the pods of a workload, in one direction. */
export function isIsolated(workload: Manifest, direction: Direction, index: RenderingIndex): boolean {
  return policiesOf(workload, direction, index).length > 0;
}

/** The policies of a rendering that apply to the pods of a workload, with defaults. */
export function policiesOf(workload: Manifest, direction: Direction, index: RenderingIndex): readonly Manifest[] {
  return isolated(index)[direction].get(identity(workload)) ?? [];
}

const isolated = perRendering((index): Readonly<Record<Direction, ReadonlyMap<string, readonly Manifest[]>>> => {
  const found = { Ingress: new Map<string, Manifest[]>(), Egress: new Map<string, Manifest[]>() };
  for (const { manifest } of index.ofKinds([POLICY])) {
    const policy = stored(manifest);
    for (const direction of directionsOf(policy)) {
      for (const workload of heldBy(manifest, index)) {
        const key = identity(workload);
        found[direction].set(key, [...(found[direction].get(key) ?? []), policy]);
      }
    }
  }
  return found;
});

/** The directions that a policy, with defaults, restricts. */
export function directionsOf(policy: Manifest): readonly Direction[] {
  const types = listAt(mapAt(policy, 'spec'), 'policyTypes');
  return DIRECTIONS.filter((direction) => types.includes(direction));
}

/** The workloads whose pods a policy applies to. */
export function heldBy(policy: Manifest, index: RenderingIndex): readonly Manifest[] {
  const { podSelector } = mapAt(policy, 'spec');
  return podsOfSelector(podSelector, policy.metadata.namespace, index).map(({ rendered }) => rendered.manifest);
}
