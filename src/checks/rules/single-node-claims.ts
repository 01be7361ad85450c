import { quote } from '../../manifests/literal';
import type { Rendered } from '../../manifests/manifest';
import { POD_KINDS, type PodTemplate } from '../../manifests/pods';
import { isEmpty, listAt, mapAt } from '../../manifests/read-fields';
import { CLAIM, claimsOf, isOnlyMode, overlapOf, volumeOf } from '../claims';
import type { RenderingIndex } from '../rendering-index';
import { type Finding, rule } from '../rule';

/** Claims with the mode ReadWriteOnce that pods may need on more than one node. */
export const singleNodeClaims = rule({
  name: 'access-modes',
  severity: 'warning',
  why: 'a pod on another node than the one that uses the claim waits, and stays at ContainerCreating',
  fix: "give each pod its own claim (claims of a StatefulSet), use ReadWriteMany, if the storage supports it, or run one pod with strategy: { type: 'Recreate' }",
  kinds: POD_KINDS,
  needs: [CLAIM],

  check(rendered, index) {
    const pods = index.podsOf(rendered.manifest);
    const single = (pods === undefined ? [] : claimsOf(pods, index)).filter(
      ({ claim }) => isOnlyMode(claim, 'ReadWriteOnce') && !isEverywhere(claim, index),
    );
    if (single.length === 0 || pods === undefined || staysOnNode(pods)) {
      return NONE;
    }
    const { overlap, pods: count } = overlapOf(rendered, index);
    const { kind } = rendered.manifest;
    const reason =
      overlap === 'rollout'
        ? 'a rollout starts the second pod before it stops the first'
        : `the ${kind} has ${count?.count} pods`;
    return overlap === undefined
      ? NONE
      : single.map(({ volume, claim }) => ({
          at: `${volume.field}.persistentVolumeClaim.claimName`,
          what: `the claim ${quote(claim.manifest.metadata.name)} is for one node (ReadWriteOnce), and ${reason}`,
          ...(overlap === 'rollout' && { fix: "stop the old pod first: strategy: { type: 'Recreate' }" }),
        }));
  },
});

const NONE: readonly Finding[] = [];

/** Whether the volume is known to bind its pods to one node, or to be a network volume. */
function isEverywhere(claim: Rendered, index: RenderingIndex): boolean {
  const spec = mapAt(volumeOf(claim, index)?.manifest, 'spec');
  return ['nodeAffinity', 'local', 'hostPath', 'nfs', 'cephfs', 'glusterfs', 'azureFile'].some(
    (key) => spec[key] !== undefined,
  );
}

const HOST = 'kubernetes.io/hostname';

/** Whether all pods run on one node. */
function staysOnNode({ spec }: PodTemplate): boolean {
  const together = listAt(mapAt(spec, 'affinity', 'podAffinity'), 'requiredDuringSchedulingIgnoredDuringExecution');
  return (
    spec.nodeName !== undefined ||
    mapAt(spec, 'nodeSelector')[HOST] !== undefined ||
    !isEmpty(mapAt(spec, 'affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution')) ||
    together.some((term) => mapAt(term).topologyKey === HOST)
  );
}
