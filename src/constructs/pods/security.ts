import type {
  PodSecurityContext as WirePodSecurity,
  SecurityContext as WireSecurity,
} from '../../kubernetes/generated/core/v1';
import type { Defaults } from '../defaults';
import { withDefaults } from '../merge-fields';
import type { DeepReadonly } from '../wire';

type PodSecurity = DeepReadonly<WirePodSecurity>;
type Security = DeepReadonly<WireSecurity>;

/** What the profile's security settings depend on: they apply to Linux only. */
interface Surroundings {
  readonly defaults: Defaults;
  /** The operating system, if the pod sets it. */
  readonly os: string | undefined;
}

/** The security context of a pod: the author's fields over the profile's. */
export function lowerPodSecurity(given: PodSecurity = {}, { defaults, os }: Surroundings): PodSecurity | undefined {
  const profile = os === 'windows' ? {} : (defaults.pod?.securityContext ?? {});
  const merged: PodSecurity = withDefaults(profile, given);
  return nonEmptyMap(given.runAsUser === 0 ? { ...merged, runAsNonRoot: given.runAsNonRoot } : merged);
}

/** The security context of a container: the author's fields over the profile's. */
export function lowerContainerSecurity(
  given: Security | undefined,
  { defaults, os }: Surroundings,
): Security | undefined {
  const profile: Security = os === 'windows' ? NONE : (defaults.container?.securityContext ?? NONE);
  if (given !== undefined) {
    return mergeSecurity(given, profile);
  }
  if (!ofProfiles.has(profile)) {
    ofProfiles.set(profile, mergeSecurity({}, profile));
  }
  return ofProfiles.get(profile);
}

const NONE: Security = {};
/** The resulting contexts for containers that set none, as most do. */
const ofProfiles = new WeakMap<Security, Security | undefined>();

function mergeSecurity(given: Security, profile: Security): Security | undefined {
  const capabilities = withDefaults(profile.capabilities ?? {}, given.capabilities ?? {});
  const merged: Security = { ...withDefaults(profile, given), capabilities: nonEmptyMap(capabilities) };
  return nonEmptyMap({
    ...merged,
    runAsNonRoot: given.runAsUser === 0 ? given.runAsNonRoot : merged.runAsNonRoot,
    allowPrivilegeEscalation: needsEscalation(merged)
      ? given.allowPrivilegeEscalation
      : merged.allowPrivilegeEscalation,
  });
}

/** The API server rejects `allowPrivilegeEscalation: false` together with privileges that imply escalation. */
function needsEscalation({ privileged, capabilities }: Security): boolean {
  return (
    privileged === true || capabilities?.add?.some((name) => name === 'SYS_ADMIN' || name === 'CAP_SYS_ADMIN') === true
  );
}

function nonEmptyMap<T extends object>(map: T): T | undefined {
  return Object.values(map).some((value) => value !== undefined) ? map : undefined;
}
