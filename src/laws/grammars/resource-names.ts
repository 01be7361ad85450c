import type { Fault } from '../law';
import { labelKeyFault } from './names';

/** Checks the name of a resource that can be requested and limited: `cpu`, `requests.storage`, `nvidia.com/gpu`. */
export function resourceNameFault(name: string): Fault {
  const fault = labelKeyFault(name);
  if (fault !== undefined || name.includes('/') || RESOURCES.has(name) || isHugePages(name)) {
    return fault;
  }
  return `is not a Kubernetes resource; other resources have a domain, such as "example.com/${name}"`;
}

/** Checks the name of a resource that a quota can limit. */
export function quotaResourceFault(name: string): Fault {
  return resourceNameFault(name) ?? (name === 'storage' ? 'cannot be limited by a quota' : undefined);
}

/** Checks the name of a resource that a container can request. */
export function containerResourceFault(name: string): Fault {
  const fault = resourceNameFault(name);
  if (fault !== undefined) {
    return fault;
  }
  if (!name.includes('/')) {
    return CONTAINER.has(name) || name.startsWith(HUGE_PAGES) ? undefined : 'is not a resource of containers';
  }
  return isNative(name) || isExtended(name) ? undefined : 'is not a valid name for an extended resource';
}

/** Checks the name of an extended resource: `example.com/gpu`. */
export function extendedResourceFault(name: string): Fault {
  return isExtended(name) ? undefined : 'is not the name of an extended resource, such as "example.com/gpu"';
}

/** Whether a quota knows a resource by name, so scopes apply to it. */
export function isQuotaResource(name: string): boolean {
  return (RESOURCES.has(name) && name !== 'storage') || isHugePages(name);
}

/** Whether a resource is counted in whole numbers. */
export function isCounted(name: string): boolean {
  return COUNTED.has(name) || isExtended(name);
}

/** Whether a container may use more of a resource than it requests. */
export function isOvercommitAllowed(name: string): boolean {
  return isNative(name) && !name.startsWith(HUGE_PAGES);
}

const HUGE_PAGES = 'hugepages-';
const REQUESTS = 'requests.';

const CONTAINER: ReadonlySet<string> = new Set(['cpu', 'memory', 'ephemeral-storage']);

const COUNTED: ReadonlySet<string> = new Set([
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'services.nodeports',
  'services.loadbalancers',
]);

const RESOURCES: ReadonlySet<string> = new Set([
  ...CONTAINER,
  ...COUNTED,
  'storage',
  'requests.cpu',
  'requests.memory',
  'requests.storage',
  'requests.ephemeral-storage',
  'limits.cpu',
  'limits.memory',
  'limits.ephemeral-storage',
]);

function isHugePages(name: string): boolean {
  return name.startsWith(HUGE_PAGES) || name.startsWith(REQUESTS + HUGE_PAGES);
}

function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

function isExtended(name: string): boolean {
  return !isNative(name) && !name.startsWith(REQUESTS) && labelKeyFault(REQUESTS + name) === undefined;
}
