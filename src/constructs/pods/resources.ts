import type { ResourceRequirements } from '../../kubernetes/generated/core/v1';
import type { Quantity } from '../../kubernetes/scalars';
import { fieldPath } from '../../manifests/field';
import { likelyQuantity, parseQuantity } from '../../manifests/quantity';
import type { Refusal } from '../../problems/refusals';
import type { Defaults } from '../defaults';
import { over } from '../over';
import type { DeepReadonly } from '../wire';
import type { ContainerProps } from './container-props';

type Refuse = (refusal: Refusal) => void;
type Resources = DeepReadonly<ResourceRequirements>;
type Quantities = { [resource: string]: Quantity };

const NONE: Readonly<Quantities> = {};

/**
 * Requests and limits of a container as the API writes them: what it says itself, then its shorthands, then the profile's.
 * The profile asks for nothing that the container bounds, because the API makes a limit without a request the request
 * too, nor for what the pod asks for as a whole.
 *
 * @param pod what all containers of the pod ask for together
 * @param field the path of the resources in the object, such as `spec.containers[0].resources`
 */
export function lowerResources(
  props: ContainerProps,
  defaults: Defaults,
  pod: Resources | undefined,
  field: string,
  refuse: Refuse,
): Resources | undefined {
  const { cpu, memory, resources: { requests, limits, ...rest } = {} } = props;
  refuseTwice('cpu', cpu, 'requests', requests, field, refuse);
  refuseTwice('memory', memory, 'requests', requests, field, refuse);
  refuseTwice('memory', memory, 'limits', limits, field, refuse);
  const short = { ...(cpu !== undefined && { cpu }), ...(memory !== undefined && { memory }) };
  const wanted = { ...fallbackRequests(defaults, [limits, pod?.requests, pod?.limits]), ...short, ...requests };
  const asked = checkedQuantities(wanted, fieldPath(field, 'requests'), refuse);
  const fallback = fallbackLimits(defaults, asked, [pod?.requests, pod?.limits]);
  const given = fallback === undefined ? (limits ?? NONE) : over(fallback, limits ?? NONE);
  const bounds = checkedQuantities(given, fieldPath(field, 'limits'), refuse);
  const isLimit = memory !== undefined || (defaults.memoryLimitIsRequest === true && given.memory === undefined);
  if (isLimit && asked.memory !== undefined && limits?.memory === undefined) {
    bounds.memory = asked.memory;
  }
  return bounded({ ...rest, requests: asked, limits: bounds }, field, refuse);
}

/**
 * Requests and limits without what cannot be, which is refused: texts that are no quantities, amounts below nothing, and
 * limits below their requests. Nothing where nothing is left.
 */
export function checkedResources(
  { requests = {}, limits = {}, ...rest }: Resources,
  field: string,
  refuse: Refuse,
): Resources | undefined {
  const asked = checkedQuantities(requests, fieldPath(field, 'requests'), refuse);
  const bounds = checkedQuantities(limits, fieldPath(field, 'limits'), refuse);
  return bounded({ ...rest, requests: asked, limits: bounds }, field, refuse);
}

function bounded(
  { requests, limits, ...rest }: Resources & { readonly requests: Quantities; readonly limits: Quantities },
  field: string,
  refuse: Refuse,
): Resources | undefined {
  const bounds = { ...limits };
  for (const name of Object.keys(limits)) {
    const [limit, request] = [limits[name], requests[name]];
    if (limit !== undefined && request !== undefined && limit !== request && isBelow(limit, request)) {
      refuse(tooLow(name, limit, request, field));
      delete bounds[name];
    }
  }
  const some = { ...rest, ...(hasKeys(requests) && { requests }), ...(hasKeys(bounds) && { limits: bounds }) };
  return hasKeys(some) ? some : undefined;
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

/** A limit of the profile is no reason to refuse a container that asks for more. */
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

function refuseTwice(
  short: 'cpu' | 'memory',
  given: string | undefined,
  map: 'requests' | 'limits',
  full: Readonly<Quantities> | undefined,
  field: string,
  refuse: Refuse,
): void {
  if (given !== undefined && full?.[short] !== undefined) {
    refuse({
      field: `${field}.${map}.${short}`,
      what: `${short} and resources.${map}.${short} are both given`,
      why: 'both say the same field, so one of the two would be lost',
      fix: `keep one: ${short} in short, or requests and limits in full`,
    });
  }
}

function checkedQuantities(quantities: Readonly<Quantities>, field: string, refuse: Refuse): Quantities {
  const checked: Quantities = {};
  for (const name of Object.keys(quantities)) {
    const quantity = quantities[name];
    const amount = quantity === undefined ? undefined : parseQuantity(quantity);
    if (quantity !== undefined && amount !== undefined && amount >= 0n) {
      checked[name] = quantity;
    } else if (quantity !== undefined) {
      refuse(noQuantity(name, quantity, amount, fieldPath(field, name)));
    }
  }
  return checked;
}

function noQuantity(name: string, quantity: Quantity, amount: bigint | undefined, field: string): Refusal {
  const likely = likelyQuantity(String(quantity));
  return {
    field,
    what: `${name} is "${quantity}", which is ${amount === undefined ? 'no quantity' : 'less than nothing'}`,
    why: 'the API server refuses the object',
    fix: likely === undefined ? "write digits and a unit: cpu: '250m', memory: '256Mi'" : `write '${likely}'`,
  };
}

function isBelow(limit: Quantity, request: Quantity): boolean {
  return (parseQuantity(limit) ?? 0n) < (parseQuantity(request) ?? 0n);
}

function tooLow(name: string, limit: Quantity, request: Quantity, field: string): Refusal {
  return {
    field: fieldPath(`${field}.limits`, name),
    what: `the limit of ${name} is ${limit}, below the request of ${request}`,
    why: 'the API server refuses a limit below its request',
    fix: `ask for no more than the limit: requests: { '${name}': '${limit}' }`,
  };
}

function hasKeys(map: object): boolean {
  return Object.keys(map).length > 0;
}
