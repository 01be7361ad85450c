import type { ResourceRequirements } from 'kubernetes-types/core/v1';
import type { Defaults } from '../defaults';
import type { ContainerProps } from './container-props';

type Quantities = { readonly [resource: string]: string };

/**
 * Requests and limits as the API writes them: what the container says, then its shorthands, then the profile's. The
 * profile asks for nothing that the container bounds, because the API makes a limit without a request the request too,
 * nor for what the pod asks for as a whole.
 */
export function lowerResources(
  props: ContainerProps,
  defaults: Defaults,
  pod: ResourceRequirements | undefined,
): ResourceRequirements | undefined {
  const { requests: given = {}, limits: bounds = {}, ...rest } = props.resources ?? {};
  const short = { ...named('cpu', props.cpu), ...named('memory', props.memory) };
  const fallback = without(defaults.container?.resources?.requests ?? {}, {
    ...pod?.requests,
    ...pod?.limits,
    ...bounds,
  });
  const requests: Quantities = { ...fallback, ...short, ...given };
  const memory = props.memory ?? (defaults.memoryLimitIsRequest === true ? requests.memory : undefined);
  const limits: Quantities = { ...named('memory', memory), ...bounds };
  const resources = { ...rest, ...filled('requests', requests), ...filled('limits', limits) };
  return Object.keys(resources).length > 0 ? resources : undefined;
}

function named(resource: string, quantity: string | undefined): Quantities {
  return quantity === undefined ? {} : { [resource]: quantity };
}

function without(quantities: Quantities, others: Quantities): Quantities {
  return Object.fromEntries(Object.entries(quantities).filter(([resource]) => !(resource in others)));
}

function filled(word: 'requests' | 'limits', quantities: Quantities): ResourceRequirements {
  return Object.keys(quantities).length > 0 ? { [word]: quantities } : {};
}
