import type { DeploymentStrategy as WireStrategy } from '../../kubernetes/generated/apps/v1';
import type { Refusal } from '../../problems/refusals';
import { over } from '../over';

/** How a controller replaces its pods, whatever its kind. */
interface Strategy {
  readonly type?: string;
  readonly rollingUpdate?: Bounds;
}

/** How many pods may be missing, and how many there may be too many, while pods are replaced. */
interface Bounds {
  readonly maxSurge?: Bound;
  readonly maxUnavailable?: Bound;
}

/** A number of pods, or a percentage of them. */
type Bound = number | string | undefined;

/** What the author says of a rollout, bound by bound over the profile's; a profile's bound never makes it stand still. */
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
    : { ...given, rollingUpdate: over(profile.rollingUpdate, rollingUpdate ?? {}) };
}

/**
 * A strategy without bounds that cannot be, which are refused: any beside a type that takes all old pods away first, or
 * waits for somebody to; and two of 0.
 */
export function checkedStrategy<Given extends Strategy>(
  strategy: Given | undefined,
  field: string,
  refuse: (refusal: Refusal) => void,
): Given | Pick<Given, 'type'> | undefined {
  const { type = 'RollingUpdate', rollingUpdate } = strategy ?? {};
  if (strategy === undefined || rollingUpdate === undefined) {
    return strategy;
  }
  const { maxSurge, maxUnavailable } = rollingUpdate;
  const fault = type === 'RollingUpdate' ? standstill(maxSurge, maxUnavailable) : needlessBounds(type);
  if (fault === undefined) {
    return strategy;
  }
  refuse({ field: `${field}.rollingUpdate`, ...fault });
  return { type: strategy.type };
}

function needlessBounds(type: string): Refusal {
  return {
    what: `the strategy ${type} is given together with rollingUpdate`,
    why: 'the API server refuses bounds for a rollout that does not roll',
    fix: `leave rollingUpdate out: { type: '${type}' }, or roll: { type: 'RollingUpdate', rollingUpdate: { … } }`,
  };
}

function standstill(maxSurge: Bound, maxUnavailable: Bound): Refusal | undefined {
  return isZero(maxSurge) && isZero(maxUnavailable)
    ? {
        what: `maxSurge is ${maxSurge} and maxUnavailable is ${maxUnavailable}`,
        why: 'a rollout could neither take an old pod away nor make a new one; the API server refuses it',
        fix: 'let one of them be more: rollingUpdate: { maxSurge: 1, maxUnavailable: 0 }',
      }
    : undefined;
}

/** Whether a number of pods, or a percentage of them, is none. */
function isZero(bound: Bound): boolean {
  return bound === 0 || (typeof bound === 'string' && /^0+%?$/.test(bound));
}
