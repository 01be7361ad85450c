import type { PodSecurityContext, SecurityContext } from 'kubernetes-types/core/v1';
import type { Defaults } from '../defaults';
import { over } from '../over';

/** The security context of a pod: what its author says, field by field over the profile's. */
export function lowerPodSecurity(
  given: PodSecurityContext | undefined,
  pod: { readonly defaults: Defaults; readonly os: string | undefined },
): PodSecurityContext | undefined {
  const profile = pod.os === 'windows' ? {} : (pod.defaults.pod?.securityContext ?? {});
  const merged: PodSecurityContext = over(profile, given ?? {});
  if (given?.runAsUser === 0) {
    merged.runAsNonRoot = given.runAsNonRoot;
  }
  return nonEmptyMap(merged);
}

/** The security context of a container: what its author says, field by field over the profile's. */
export function lowerContainerSecurity(
  given: SecurityContext | undefined,
  pod: { readonly defaults: Defaults; readonly os: string | undefined },
): SecurityContext | undefined {
  const profile = pod.os === 'windows' ? {} : (pod.defaults.container?.securityContext ?? {});
  const merged: SecurityContext = over(profile, given ?? {});
  if (profile.capabilities !== undefined && given?.capabilities !== undefined) {
    merged.capabilities = over(profile.capabilities, given.capabilities);
  }
  if (needsEscalation(merged)) {
    merged.allowPrivilegeEscalation = given?.allowPrivilegeEscalation;
  }
  return nonEmptyMap(merged);
}

/** The API server refuses `allowPrivilegeEscalation: false` beside rights that escalation would give anyway. */
function needsEscalation({ privileged, capabilities }: SecurityContext): boolean {
  return (
    privileged === true || capabilities?.add?.some((name) => name === 'SYS_ADMIN' || name === 'CAP_SYS_ADMIN') === true
  );
}

function nonEmptyMap<T extends object>(map: T): T | undefined {
  return Object.keys(map).length > 0 ? map : undefined;
}
