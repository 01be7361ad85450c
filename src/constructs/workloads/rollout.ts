import type { DeploymentStrategy as WireStrategy } from 'kubernetes-types/apps/v1';
import type { Refusal } from '../../problems/refusals';
import { over } from '../over';

/** How a controller replaces its pods, whatever its kind. */
interface Strategy {
  readonly type?: string;
  readonly rollingUpdate?: object;
}

/** How many pods may be missing, and how many there may be too many, while pods are replaced. */
interface Bounds {
  readonly maxSurge?: number | string;
  readonly maxUnavailable?: number | string;
}

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

/** Refuses bounds for a rollout that has none, because it takes all old pods away first or waits for somebody to. */
export function refuseRollingParameters(
  { type = 'RollingUpdate', rollingUpdate }: Strategy = {},
  field: string,
  refuse: (refusal: Refusal) => void,
): void {
  if (type !== 'RollingUpdate' && rollingUpdate !== undefined) {
    refuse({
      field: `${field}.rollingUpdate`,
      what: `the strategy ${type} is given together with rollingUpdate`,
      why: 'the API server refuses bounds for a rollout that does not roll',
      fix: `leave rollingUpdate out: { type: '${type}' }, or roll: { type: 'RollingUpdate', rollingUpdate: { … } }`,
    });
  }
}

/** Refuses a rollout that could neither take an old pod away nor make a new one. */
export function refuseStandstill(
  { maxSurge, maxUnavailable }: Bounds = {},
  field: string,
  refuse: (refusal: Refusal) => void,
): void {
  if (isZero(maxSurge) && isZero(maxUnavailable)) {
    refuse({
      field,
      what: `maxSurge is ${maxSurge} and maxUnavailable is ${maxUnavailable}`,
      why: 'a rollout could neither take an old pod away nor make a new one; the API server refuses it',
      fix: 'let one of them be more: rollingUpdate: { maxSurge: 1, maxUnavailable: 0 }',
    });
  }
}

/** Whether a number of pods, or a percentage of them, is none. */
export function isZero(bound: number | string | undefined): boolean {
  return bound === 0 || (typeof bound === 'string' && /^0+%?$/.test(bound));
}
