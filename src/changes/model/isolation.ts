import { perRendering } from '../../checks/per-rendering';
import type { RenderingIndex } from '../../checks/rendering-index';
import { podsOfSelector } from '../../checks/selected-pods';
import { stored } from '../../manifests/live/stored';
import { identity, type Manifest } from '../../manifests/manifest';
import { listAt, mapAt } from '../../manifests/reach';

/** The kind of NetworkPolicies, as laws and the index name it. */
export const POLICY = 'networking.k8s.io/NetworkPolicy';

/** The ways in which connections of pods are held to policies. */
export const DIRECTIONS = ['Ingress', 'Egress'] as const;

/** One of them. */
export type Direction = (typeof DIRECTIONS)[number];

/** Whether any policy of a rendering holds the pods of a workload. */
export function isIsolated(workload: Manifest, direction: Direction, index: RenderingIndex): boolean {
  return isolated(index)[direction].has(identity(workload));
}

const isolated = perRendering((index): Readonly<Record<Direction, ReadonlySet<string>>> => {
  const found = { Ingress: new Set<string>(), Egress: new Set<string>() };
  for (const { manifest } of index.ofKinds([POLICY])) {
    for (const direction of directionsOf(stored(manifest))) {
      for (const workload of heldBy(manifest, index)) {
        found[direction].add(identity(workload));
      }
    }
  }
  return found;
});

/** The directions that a policy, as it is stored, is about. */
export function directionsOf(policy: Manifest): readonly Direction[] {
  const types = listAt(mapAt(policy, 'spec'), 'policyTypes');
  return DIRECTIONS.filter((direction) => types.includes(direction));
}

/** The workloads whose pods a policy holds. */
export function heldBy(policy: Manifest, index: RenderingIndex): readonly Manifest[] {
  const { podSelector } = mapAt(policy, 'spec');
  return podsOfSelector(podSelector, policy.metadata.namespace, index).map(({ rendered }) => rendered.manifest);
}
