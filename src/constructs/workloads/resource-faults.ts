import type { ResourceRequirements } from 'kubernetes-types/core/v1';
import { fieldPath } from '../../manifests/field';
import { likelyQuantity, parseQuantity } from '../../manifests/quantity';
import type { Refusal } from '../../problems/refusals';
import type { DeepReadonly } from '../object';
import type { ContainerProps } from './container-props';

type Refuse = (refusal: Refusal) => void;

/**
 * Refuses amounts that cannot be: texts that are no quantities, amounts below nothing, and limits below requests.
 *
 * @param field the path of the resources in the object, such as `spec.containers[0].resources`
 */
export function refuseQuantities(
  { requests = {}, limits = {} }: DeepReadonly<ResourceRequirements> = {},
  field: string,
  refuse: Refuse,
): void {
  for (const name of Object.keys(requests)) {
    refuseQuantity(name, requests[name], `${field}.requests`, refuse);
  }
  for (const name of Object.keys(limits)) {
    const limit = refuseQuantity(name, limits[name], `${field}.limits`, refuse);
    const request = parseQuantity(requests[name] ?? '');
    if (limit !== undefined && request !== undefined && limit < request) {
      refuse({
        field: fieldPath(`${field}.limits`, name),
        what: `the limit of ${name} is ${limits[name]}, below the request of ${requests[name]}`,
        why: 'the API server refuses a limit below its request',
        fix: `ask for no more than the limit: requests: { '${name}': '${limits[name]}' }`,
      });
    }
  }
}

/** Refuses a shorthand and its full form beside each other, of which one would be lost. */
export function refuseTwiceAsked(
  { cpu, memory, resources: { requests = {}, limits = {} } = {} }: ContainerProps,
  field: string,
  refuse: Refuse,
): void {
  const twice = [
    cpu !== undefined && requests.cpu !== undefined ? (['cpu', 'requests'] as const) : undefined,
    memory !== undefined && requests.memory !== undefined ? (['memory', 'requests'] as const) : undefined,
    memory !== undefined && limits.memory !== undefined ? (['memory', 'limits'] as const) : undefined,
  ];
  for (const pair of twice) {
    if (pair !== undefined) {
      const [short, map] = pair;
      refuse({
        field: `${field}.resources.${map}.${short}`,
        what: `${short} and resources.${map}.${short} are both given`,
        why: 'both say the same field, so one of the two would be lost',
        fix: `keep one: ${short} in short, or requests and limits in full`,
      });
    }
  }
}

/** The amount, where it is one. */
function refuseQuantity(name: string, text: string | undefined, field: string, refuse: Refuse): bigint | undefined {
  const amount = parseQuantity(text ?? '');
  if (amount !== undefined && amount >= 0n) {
    return amount;
  }
  const likely = likelyQuantity(String(text));
  refuse({
    field: fieldPath(field, name),
    what:
      amount === undefined ? `${name} is "${text}", which is no quantity` : `${name} is "${text}", less than nothing`,
    why: 'the API server refuses the object',
    fix:
      likely === undefined
        ? "write a number with a unit, if any: cpu: '250m', memory: '256Mi'"
        : `write ${name}: '${likely}'`,
  });
  return undefined;
}
