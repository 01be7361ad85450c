import { quote } from '../../manifests/literal';
import { POD_KINDS } from '../../manifests/pods';
import { enforcedPolicy } from '../pod-security/namespace-policy';
import { podSecurityBreaches } from '../pod-security/pod-security';
import { type Finding, rule } from '../rule';

/** Pods that their Namespace, if it is in the same rendering, does not admit because of its label `pod-security.kubernetes.io/enforce`. */
export const podSecurity = rule({
  name: 'pod-security',
  severity: 'error',
  isAccepted: true,
  why: 'the API server accepts the workload, but refuses each of its pods, so it never gets one',
  fix: "use the profile 'secure', which meets the restricted standard, or lower the level of the namespace",
  // No pods are created from a PodTemplate.
  kinds: POD_KINDS.filter((kind) => kind !== '/PodTemplate'),
  needs: ['/Namespace'],

  check({ manifest }, index) {
    const { namespace } = manifest.metadata;
    const owner = namespace === undefined ? undefined : index.find('/Namespace', undefined, namespace);
    const pods = owner === undefined ? undefined : index.podsOf(manifest);
    if (owner === undefined || pods === undefined) {
      return NONE;
    }
    const policy = enforcedPolicy(owner.manifest, index.version);
    const isPod = manifest.kind === 'Pod';
    const others = [{ rendered: owner, at: 'metadata.labels' }];
    const version = policy.version === 'latest' ? '' : ` as of 1.${policy.version}`;
    const standard = `the namespace ${quote(owner.manifest.metadata.name)} enforces the ${policy.level} standard${version}`;
    return podSecurityBreaches(pods, policy).map(
      ({ at, what, fix }): Finding => ({
        at,
        what: `${what}, and ${standard}`,
        why: isPod ? 'the API server refuses the pod' : undefined,
        fix,
        isAccepted: !isPod,
        others,
      }),
    );
  },
});

const NONE: readonly Finding[] = [];
