import type { DeploymentStrategy as WireStrategy } from '../../kubernetes/generated/apps/v1';
import { withDefaults } from '../merge-fields';

/** How many pods may be missing, and how many too many, while pods are replaced. */
interface Bounds {
  readonly maxSurge?: Bound;
  readonly maxUnavailable?: Bound;
}

/** A number or a percentage of pods. */
type Bound = number | string | undefined;

/** The author's bounds of a rollout over the profile's; a profile's bound never blocks it. */
export function withProfile(
  given: { readonly type?: WireStrategy['type']; readonly rollingUpdate?: Bounds } | undefined,
  profile: WireStrategy | undefined,
): WireStrategy | undefined {
  const { rollingUpdate } = given ?? {};
  if (given === undefined || given.type === 'Recreate' || profile?.rollingUpdate === undefined) {
    return given ?? profile;
  }
  return isZero(rollingUpdate?.maxSurge) || isZero(rollingUpdate?.maxUnavailable)
    ? given
    : { ...given, rollingUpdate: withDefaults(profile.rollingUpdate, rollingUpdate ?? {}) };
}

/** Whether a number or a percentage of pods is 0. */
function isZero(bound: Bound): boolean {
  return bound === 0 || (typeof bound === 'string' && /^0+%?$/.test(bound));
}
