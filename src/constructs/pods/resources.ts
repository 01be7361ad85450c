import type { ResourceRequirements } from '../../kubernetes/generated/core/v1';
import type { Quantity } from '../../kubernetes/scalars';
import { parseQuantity } from '../../manifests/quantity';
import type { Defaults } from '../defaults';
import { withDefaults } from '../merge-fields';
import type { DeepReadonly } from '../wire';
import type { ContainerProps } from './container-props';

type Resources = DeepReadonly<ResourceRequirements>;
type Quantities = { [resource: string]: Quantity };

const NONE: Readonly<Quantities> = {};

/**
 * Lowers the requests and limits of a container: its own, then its shorthands, then the profile's. The profile sets no
 * request for a resource that the container limits, because the API makes a limit the request if there is none, nor for
 * one that the pod requests as a whole.
 *
 * @param pod the resources of the pod as a whole
 */
export function lowerResources(
  props: ContainerProps,
  defaults: Defaults,
  pod: Resources | undefined,
): Resources | undefined {
  const { cpu, memory, resources: { requests, limits, ...rest } = {} } = props;
  const short = { ...(cpu !== undefined && { cpu }), ...(memory !== undefined && { memory }) };
  const asked = given({ ...fallbackRequests(defaults, [limits, pod?.requests, pod?.limits]), ...short, ...requests });
  const fallback = fallbackLimits(defaults, asked, [pod?.requests, pod?.limits]);
  const bounds = given(fallback === undefined ? (limits ?? NONE) : withDefaults(fallback, limits ?? NONE));
  const isLimit = memory !== undefined || (defaults.memoryLimitIsRequest === true && bounds.memory === undefined);
  if (isLimit && asked.memory !== undefined && limits?.memory === undefined) {
    bounds.memory = asked.memory;
  }
  return filled({ ...rest, requests: asked, limits: bounds });
}

/** Requests and limits without empty maps; undefined if nothing is left. */
export function filled({ requests = NONE, limits = NONE, ...rest }: Resources): Resources | undefined {
  const some = { ...rest, ...(hasKeys(requests) && { requests }), ...(hasKeys(limits) && { limits }) };
  return hasKeys(some) ? some : undefined;
}

function given(quantities: Readonly<Quantities>): Quantities {
  const own: Quantities = {};
  for (const name of Object.keys(quantities)) {
    const quantity = quantities[name];
    if (quantity !== undefined) {
      own[name] = quantity;
    }
  }
  return own;
}

function fallbackRequests(defaults: Defaults, others: readonly (Readonly<Quantities> | undefined)[]): Quantities {
  const fallback = { ...defaults.container?.resources?.requests };
  for (const name of Object.keys(fallback)) {
    if (others.some((quantities) => quantities?.[name] !== undefined)) {
      delete fallback[name];
    }
  }
  return fallback;
}

/** A limit of the profile must not conflict with a container that requests more. */
function fallbackLimits(
  { container }: Defaults,
  asked: Readonly<Quantities>,
  others: readonly (Readonly<Quantities> | undefined)[],
): Readonly<Quantities> | undefined {
  const limits = container?.resources?.limits;
  if (limits === undefined) {
    return undefined;
  }
  const kept = Object.entries(limits).filter(([name, limit]) => {
    const isFree = others.every((quantities) => quantities?.[name] === undefined);
    return isFree && (parseQuantity(limit) === undefined || !isBelow(limit, asked[name] ?? '0'));
  });
  return Object.fromEntries(kept);
}

function isBelow(limit: Quantity, request: Quantity): boolean {
  return (parseQuantity(limit) ?? 0n) < (parseQuantity(request) ?? 0n);
}

function hasKeys(map: object): boolean {
  return Object.keys(map).length > 0;
}
