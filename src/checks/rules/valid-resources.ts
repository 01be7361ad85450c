import { fieldPath, isFields } from '../../manifests/field';
import { literalEntry, quote } from '../../manifests/literal';
import type { Fields, Value } from '../../manifests/manifest';
import { POD_KINDS } from '../../manifests/pods';
import { parseQuantity } from '../../manifests/quantity';
import { mapAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';

/** What containers ask for and may have: resources that there are, and limits that fit their requests. */
export const validResources = rule({
  name: 'valid-resources',
  severity: 'error',
  why: 'the API server refuses the pods, so that nothing runs',
  fix: "ask for no more than the limit: resources: { requests: { cpu: '250m' }, limits: { cpu: '1' } }",
  kinds: POD_KINDS,

  check({ manifest }, index) {
    const found: Finding[] = [];
    const pods = index.podsOf(manifest);
    for (const { field, fields } of pods?.containers ?? []) {
      if (isFields(fields.resources)) {
        checkNames(fields.resources, `${field}.resources`, found);
        checkBounds(fields.resources, `${field}.resources`, found);
      }
    }
    if (pods !== undefined && isFields(pods.spec.resources)) {
      checkBounds(pods.spec.resources, `${pods.specField}.resources`, found);
    }
    return found;
  },
});

const NATIVE: ReadonlySet<string> = new Set(['cpu', 'memory', 'ephemeral-storage']);
const HUGE = 'hugepages-';

/** The API server knows few names without a slash; those with one are of devices, or of somebody's own. */
function checkNames(resources: Fields, parent: string, found: Finding[]): void {
  for (const key of ['requests', 'limits']) {
    for (const name in mapAt(resources, key)) {
      if (!NATIVE.has(name) && !name.includes('/') && !name.startsWith(HUGE)) {
        const fix = `name one that there is: cpu, memory, 'ephemeral-storage', 'hugepages-2Mi', or that of a device: 'nvidia.com/gpu'`;
        const what = `${quote(name)} is no resource of containers`;
        found.push({ at: fieldPath(`${parent}.${key}`, name), what, fix });
      }
    }
  }
}

function checkBounds(resources: Fields, parent: string, found: Finding[]): void {
  const requests = mapAt(resources, 'requests');
  const limits = mapAt(resources, 'limits');
  for (const name in requests) {
    const fault = NATIVE.has(name) ? tooLow(name, requests, limits) : unequal(name, requests, limits);
    if (fault !== undefined) {
      found.push({ at: fieldPath(`${parent}.limits`, name), ...fault });
    }
  }
  checkWhole(requests, `${parent}.requests`, found);
  checkWhole(limits, `${parent}.limits`, found);
  checkHugePages(requests, limits, parent, found);
}

type Fault = Omit<Finding, 'at'> | undefined;

function tooLow(name: string, requests: Fields, limits: Fields): Fault {
  const [request, limit] = [requests[name], limits[name]];
  if (limit === undefined || limit === request) {
    return undefined;
  }
  const [asked, most] = [amountOf(request), amountOf(limit)];
  return asked === undefined || most === undefined || most >= asked
    ? undefined
    : {
        what: `the limit of ${name} is ${limit}, below the request of ${request}`,
        fix: `ask for no more than the limit: requests: { ${literalEntry(name, String(limit))} }`,
      };
}

/** Devices and huge pages are not shared, so what is asked for is what there is. */
function unequal(name: string, requests: Fields, limits: Fields): Fault {
  const [request, limit] = [requests[name], limits[name]];
  const asked = amountOf(request);
  if (asked === undefined || (!name.includes('/') && !name.startsWith(HUGE)) || isNative(name)) {
    return undefined;
  }
  const fix = `limit it to what is asked for: limits: { ${literalEntry(name, String(request))} }`;
  if (limit === undefined || limit === null) {
    return { what: `${name} is requested, but has no limit`, fix };
  }
  const most = amountOf(limit);
  return most === undefined || most === asked
    ? undefined
    : { what: `the limit of ${name} is ${limit}, not the request of ${request}`, fix };
}

/** Names of the kubernetes.io domain are the cluster's own. */
function isNative(name: string): boolean {
  return name.includes('kubernetes.io/');
}

function checkWhole(amounts: Fields, field: string, found: Finding[]): void {
  for (const name in amounts) {
    const isDevice = name.includes('/') && !isNative(name);
    if (isDevice && (amountOf(amounts[name]) ?? 0n) % WHOLE !== 0n) {
      const fix = `ask for whole ones: ${field.endsWith('.limits') ? 'limits' : 'requests'}: { ${literalEntry(name, '1')} }`;
      found.push({ at: fieldPath(field, name), what: `${name} is ${amounts[name]}, a part of one`, fix });
    }
  }
}

const WHOLE = 10n ** 9n;

function checkHugePages(requests: Fields, limits: Fields, field: string, found: Finding[]): void {
  const huge = hugePagesIn(requests) ?? hugePagesIn(limits);
  if (huge !== undefined && !asksForNative(requests) && !asksForNative(limits)) {
    const what = `${huge} is asked for without cpu or memory`;
    found.push({ at: field, what, fix: "ask for one of them too: resources: { requests: { memory: '256Mi' } }" });
  }
}

function hugePagesIn(amounts: Fields): string | undefined {
  for (const name in amounts) {
    if (name.startsWith(HUGE)) {
      return name;
    }
  }
  return undefined;
}

function asksForNative({ cpu, memory }: Fields): boolean {
  return cpu !== undefined || memory !== undefined;
}

/** The amount, where it is one; what is none is for another rule to complain of. */
function amountOf(value: Value | undefined): bigint | undefined {
  return typeof value === 'string' || typeof value === 'number' ? parseQuantity(value) : undefined;
}
