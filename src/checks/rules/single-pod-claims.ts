import { quote } from '../../manifests/literal';
import { POD_KINDS } from '../../manifests/pods';
import { CLAIM, claimsOf, crowdOf, isOnlyMode, type MountedClaim } from '../claims';
import { type Finding, rule } from '../rule';

/** Claims of the mode ReadWriteOncePod that more than one pod wants at a time. */
export const singlePodClaims = rule({
  name: 'single-pod-claims',
  severity: 'error',
  isAccepted: true,
  why: 'only one pod of the cluster may have the claim: the second one is never scheduled',
  fix: 'run one pod, give each its own claim (claims of a StatefulSet), or take ReadWriteMany, where the storage has it',
  kinds: POD_KINDS,
  needs: [CLAIM],

  check(rendered, index) {
    const pods = index.podsOf(rendered.manifest);
    const single = (pods === undefined ? [] : claimsOf(pods, index)).filter(({ claim }) =>
      isOnlyMode(claim, 'ReadWriteOncePod'),
    );
    if (single.length === 0) {
      return NONE;
    }
    const { crowd, pods: count } = crowdOf(rendered, index);
    const { kind } = rendered.manifest;
    if (crowd === 'rollout') {
      return single.map((mounted) =>
        finding(mounted, {
          what: 'a rollout waits for the second pod before it stops the first',
          why: 'the rollout never ends: the new pod waits for the claim, and the old one for the new pod',
          fix: "stop the old pod first: strategy: { type: 'Recreate' }",
          others: [{ rendered, at: 'spec.strategy' }],
        }),
      );
    }
    return crowd === undefined || count === undefined
      ? NONE
      : single.map((mounted) =>
          finding(mounted, {
            what: `the ${kind} has ${count.count} pods`,
            others: [{ rendered: count.rendered, at: count.at }],
          }),
        );
  },
});

const NONE: readonly Finding[] = [];

function finding({ volume, claim }: MountedClaim, parts: Omit<Finding, 'at'>): Finding {
  const { name } = claim.manifest.metadata;
  return {
    ...parts,
    at: `${volume.field}.persistentVolumeClaim.claimName`,
    what: `the claim ${quote(name)} is for one pod (ReadWriteOncePod), and ${parts.what}`,
    others: [...(parts.others ?? []), { rendered: claim, at: 'spec.accessModes' }],
  };
}
