import type { PodSpec } from '../../kubernetes/generated/core/v1';
import type { Given } from '../api-type';
import { podSpec } from '../api-types';
import { isOvercommitAllowed } from '../grammars/resource-names';
import { law } from '../law';
import type { Place } from '../place';
import { isPod, isSidecar } from './containers-of';
import { checkResources, milli } from './resource-amounts';
import { isHugePages, podResourceFault } from './resource-names';

/** https://kubernetes.io/docs/tasks/configure-pod-container/assign-pod-level-resources/ */
export const podResources = [
  law({
    name: 'pod-resources',
    type: podSpec,
    why: 'the API server refuses the pods, so nothing runs',
    fix: 'give the pod at least what its containers request in total',
    check(spec, place) {
      const { resources } = spec;
      if (resources === undefined) {
        return;
      }
      if (spec.os?.name === 'windows') {
        place.refuse(
          ['resources'],
          'the pod is for Windows, but has pod-level resources',
          'set them on its containers',
        );
        return;
      }
      if (resources.claims !== undefined) {
        place.refuse(['resources', 'claims'], 'the pod has claims in its resources', 'set them on its containers');
      }
      const given = isPod(place) ? withDefaults(spec) : resources;
      checkResources(given, ['resources'], podResourceFault, place);
      checkSums(spec, given, place);
    },
  }),
];

type Resources = NonNullable<Given<PodSpec>['resources']>;
type Amounts = NonNullable<Resources['limits']>;
type Sums = Map<string, bigint>;

/** The total of the containers must fit into the pod-level resources. */
function checkSums(spec: Given<PodSpec>, { requests = {}, limits = {} }: Resources, place: Place): void {
  for (const [name, sum] of sumsOf(spec, 'requests', isPod(place))) {
    const most = requests[name];
    if (most !== undefined && sum > milli(most)) {
      place.refuse(
        ['resources', 'requests', name],
        `the pod requests ${most} of ${name}, less than its containers request in total`,
      );
    }
  }
  for (const [name, sum] of sumsOf(spec, 'limits', false)) {
    const most = limits[name];
    if (isHugePages(name) && most !== undefined && sum > milli(most)) {
      place.refuse(
        ['resources', 'limits', name],
        `the limit of ${name} is ${most}, less than its containers need in total`,
      );
    }
  }
  for (const [index, { resources = {} }] of (spec.containers ?? []).entries()) {
    for (const [name, limit = 0] of Object.entries(resources.limits ?? {})) {
      const most = limits[name];
      if (most !== undefined && milli(limit) > milli(most)) {
        const what = `the limit of ${name} is ${limit}, above the pod's limit of ${most}`;
        place.refuse(['containers', index, 'resources', 'limits', name], what, `lower it to the pod's limit: ${most}`);
      }
    }
  }
}

/** The largest amount at any time: of all containers and sidecars, or of an init container with the sidecars before it. */
function sumsOf(spec: Given<PodSpec>, field: 'requests' | 'limits', isDefaulted: boolean): Sums {
  const sums: Sums = new Map();
  for (const { resources } of spec.containers ?? []) {
    add(sums, amountsOf(resources, field, isDefaulted));
  }
  const sidecars: Sums = new Map();
  const starting: Sums = new Map();
  for (const container of spec.initContainers ?? []) {
    const amounts = amountsOf(container.resources, field, isDefaulted);
    if (isSidecar(container)) {
      add(sums, amounts);
      add(sidecars, amounts);
      raise(starting, sidecars);
    } else {
      const both = new Map(sidecars);
      add(both, amounts);
      raise(starting, both);
    }
  }
  raise(sums, starting);
  return sums;
}

/** The requests of a container default to its limits. */
function amountsOf(resources: Resources = {}, field: 'requests' | 'limits', isDefaulted: boolean): Amounts {
  const { requests = {}, limits = {} } = resources;
  if (field === 'limits') {
    return limits;
  }
  return isDefaulted ? { ...limits, ...requests } : requests;
}

function add(sums: Sums, amounts: Amounts): void {
  for (const [name, amount = 0] of Object.entries(amounts)) {
    sums.set(name, (sums.get(name) ?? 0n) + milli(amount));
  }
}

function raise(sums: Sums, others: Sums): void {
  for (const [name, amount] of others) {
    const sum = sums.get(name);
    sums.set(name, sum === undefined || sum < amount ? amount : sum);
  }
}

/** The server's defaults for partial pod-level resources: the sums of the containers, then requests equal to limits. */
function withDefaults(spec: Given<PodSpec>): Resources {
  const { requests = {}, limits = {} } = spec.resources ?? {};
  if (Object.keys(requests).length + Object.keys(limits).length === 0) {
    return { requests, limits };
  }
  const allLimits: { [name: string]: string | number } = definedOf(limits);
  for (const [name, sum] of sumsOf(spec, 'limits', false)) {
    if (isHugePages(name) && requests[name] === undefined && allLimits[name] === undefined) {
      allLimits[name] = text(sum);
    }
  }
  const allRequests: { [name: string]: string | number } = definedOf(requests);
  if (Object.keys(allLimits).length > 0) {
    for (const [name, sum] of sumsOf(spec, 'requests', true)) {
      if (allRequests[name] === undefined && isForPods(name) && isOvercommitAllowed(name)) {
        allRequests[name] = text(sum);
      }
    }
    for (const [name, limit] of Object.entries(allLimits)) {
      if (allRequests[name] === undefined && isForPods(name)) {
        allRequests[name] = limit;
      }
    }
  }
  return { requests: allRequests, limits: allLimits };
}

function definedOf(amounts: Amounts): { [name: string]: string | number } {
  return Object.fromEntries(
    Object.entries(amounts).flatMap(([name, amount]) => (amount === undefined ? [] : [[name, amount]])),
  );
}

function isForPods(name: string): boolean {
  return name === 'cpu' || name === 'memory' || isHugePages(name);
}

/** An amount as a quantity, as a whole number if it is one. */
function text(amount: bigint): string {
  return amount % 1000n === 0n ? String(amount / 1000n) : `${amount}m`;
}
