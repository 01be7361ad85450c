import { quote } from '../../manifests/literal';
import { group, type Rendered } from '../../manifests/manifest';
import { POD_KINDS } from '../../manifests/pods';
import { CLAIM, claimsOf, isOnlyMode, type MountedClaim, overlapOf } from '../claims';
import { perRendering } from '../per-rendering';
import type { RenderingIndex } from '../rendering-index';
import { type Finding, rule } from '../rule';
import { fewestPods } from '../scaling';

/** Claims with the mode ReadWriteOncePod that more than one pod needs at a time. */
export const singlePodClaims = rule({
  name: 'access-modes',
  severity: 'error',
  isAccepted: true,
  why: 'only one pod in the cluster can use the claim: the second one is never scheduled',
  fix: 'run one pod, give each its own claim (claims of a StatefulSet), or use ReadWriteMany, if the storage supports it',
  kinds: POD_KINDS,
  needs: [CLAIM],

  check(rendered, index) {
    const pods = index.podsOf(rendered.manifest);
    const single = (pods === undefined ? [] : claimsOf(pods, index)).filter(({ claim }) =>
      isOnlyMode(claim, 'ReadWriteOncePod'),
    );
    return single.flatMap((mounted) => [
      ...ofReplicas(mounted, rendered, index),
      ...ofOthers(mounted, rendered, index),
    ]);
  },
});

const NONE: readonly Finding[] = [];

/** Reports a claim of a workload with more than one pod, always or during a rollout. */
function ofReplicas(mounted: MountedClaim, rendered: Rendered, index: RenderingIndex): readonly Finding[] {
  const { overlap, pods } = overlapOf(rendered, index);
  if (overlap === undefined || pods === undefined) {
    return NONE;
  }
  return [
    overlap === 'rollout'
      ? finding(mounted, {
          what: 'a rollout starts the second pod before it stops the first',
          why: 'the rollout never ends: the new pod waits for the claim, and the old one for the new pod',
          fix: "stop the old pod first: strategy: { type: 'Recreate' }",
          others: [{ rendered, at: 'spec.strategy' }],
        })
      : finding(mounted, {
          what: `the ${rendered.manifest.kind} has ${pods.count} pods`,
          others: [{ rendered: pods.rendered, at: pods.at }],
        }),
  ];
}

/** Reports a claim that pods of two workloads use permanently. */
function ofOthers({ volume, claim }: MountedClaim, rendered: Rendered, index: RenderingIndex): readonly Finding[] {
  const first = firstOwner(index).get(claim);
  if (first === undefined || first === rendered || !runsPermanently(rendered, index)) {
    return NONE;
  }
  const { kind, metadata } = first.manifest;
  const others = [{ rendered: first, at: 'spec' }];
  return [finding({ volume, claim }, { what: `the ${kind} ${quote(metadata.name)} mounts it, too`, others })];
}

/** The first workload of the rendering that uses each claim permanently. */
const firstOwner = perRendering((index) => {
  const found = new Map<Rendered, Rendered>();
  for (const rendered of index.ofKinds(LASTING)) {
    const pods = index.podsOf(rendered.manifest);
    for (const { claim } of pods === undefined || !runsPermanently(rendered, index) ? [] : claimsOf(pods, index)) {
      found.set(claim, found.get(claim) ?? rendered);
    }
  }
  return found;
});

const LASTING = ['apps/Deployment', 'apps/StatefulSet', 'apps/ReplicaSet', '/ReplicationController'];

function runsPermanently(rendered: Rendered, index: RenderingIndex): boolean {
  const { manifest } = rendered;
  return LASTING.includes(`${group(manifest)}/${manifest.kind}`) && (fewestPods(rendered, index)?.count ?? 0) > 0;
}

function finding({ volume, claim }: MountedClaim, parts: Omit<Finding, 'at'>): Finding {
  const { name } = claim.manifest.metadata;
  return {
    ...parts,
    at: `${volume.field}.persistentVolumeClaim.claimName`,
    what: `the claim ${quote(name)} is for one pod (ReadWriteOncePod), and ${parts.what}`,
    others: [...(parts.others ?? []), { rendered: claim, at: 'spec.accessModes' }],
  };
}
