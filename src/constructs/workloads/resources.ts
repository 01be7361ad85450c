import type { ResourceRequirements } from 'kubernetes-types/core/v1';
import { fieldPath } from '../../manifests/field';
import { likelyQuantity, parseQuantity } from '../../manifests/quantity';
import type { Refusal } from '../../problems/refusals';
import type { Defaults } from '../defaults';
import type { DeepReadonly } from '../object';
import type { ContainerProps } from './container-props';

type Refuse = (refusal: Refusal) => void;
type Resources = DeepReadonly<ResourceRequirements>;
type Quantities = { [resource: string]: string };

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
  const { cpu, memory, resources: { requests: given, limits: bounds, ...rest } = {} } = props;
  refuseTwice('cpu', cpu, 'requests', given, field, refuse);
  refuseTwice('memory', memory, 'requests', given, field, refuse);
  refuseTwice('memory', memory, 'limits', bounds, field, refuse);
  const short = { ...(cpu !== undefined && { cpu }), ...(memory !== undefined && { memory }) };
  const requests = { ...fallbackRequests(defaults, [bounds, pod?.requests, pod?.limits]), ...short, ...given };
  const asked = checkedQuantities(requests, fieldPath(field, 'requests'), refuse);
  const limit = memory !== undefined || defaults.memoryLimitIsRequest === true ? asked.memory : undefined;
  const own = checkedQuantities(bounds ?? {}, fieldPath(field, 'limits'), refuse);
  const limits = limit !== undefined && bounds?.memory === undefined ? { memory: limit, ...own } : own;
  return bounded({ ...rest, requests: asked, limits }, field, refuse);
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

function noQuantity(name: string, quantity: string, amount: bigint | undefined, field: string): Refusal {
  const likely = likelyQuantity(quantity);
  return {
    field,
    what: `${name} is "${quantity}", which is ${amount === undefined ? 'no quantity' : 'less than nothing'}`,
    why: 'the API server refuses the object',
    fix: likely === undefined ? "write digits and a unit: cpu: '250m', memory: '256Mi'" : `write '${likely}'`,
  };
}

function isBelow(limit: string, request: string): boolean {
  return (parseQuantity(limit) ?? 0n) < (parseQuantity(request) ?? 0n);
}

function tooLow(name: string, limit: string, request: string, field: string): Refusal {
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
