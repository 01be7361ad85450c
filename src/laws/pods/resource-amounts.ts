import type { ResourceRequirements } from '../../kubernetes/generated/core/v1';
import { literalEntry } from '../../manifests/literal';
import { parseQuantity } from '../../manifests/quantity';
import type { Given } from '../api-type';
import { amountOf, thousandths, wholeUnits } from '../grammars/quantities';
import { isCounted, isOvercommitAllowed } from '../grammars/resource-names';
import type { Fault } from '../law';
import type { Place, Steps } from '../place';
import { isHugePages, pageSize } from './resource-names';

/** An amount in thousandths; the server rounds it up to them. */
export function milli(quantity: string | number): bigint {
  return thousandths(amountOf(quantity));
}

/** Amounts by names of resources. */
type Amounts = { readonly [name: string]: string | number | undefined };

/**
 * Reports requests and limits that are invalid, or that conflict with each other.
 *
 * @param steps to the resource requirements
 * @param nameFault returns what is wrong with the name of a resource
 */
export function checkResources(
  { requests = {}, limits = {} }: Given<ResourceRequirements>,
  steps: Steps,
  nameFault: (name: string) => Fault,
  place: Place,
): void {
  checkAmounts(limits, [...steps, 'limits'], nameFault, place);
  checkAmounts(requests, [...steps, 'requests'], nameFault, place);
  for (const name in requests) {
    checkLimit(name, requests[name], limits[name], steps, place);
  }
  checkHugePages([...Object.keys(requests), ...Object.keys(limits)], steps, place);
}

/** Reports invalid amounts of a pod's overhead; `steps` lead to them. */
export function checkOverhead(overhead: Amounts, steps: Steps, nameFault: (name: string) => Fault, place: Place): void {
  checkAmounts(overhead, steps, nameFault, place);
  checkHugePages(Object.keys(overhead), steps, place);
}

function checkHugePages(asks: readonly string[], steps: Steps, place: Place): void {
  const pages = asks.find(isHugePages);
  if (pages !== undefined && !asks.includes('cpu') && !asks.includes('memory')) {
    const what = `${pages} is requested without cpu or memory`;
    place.refuse(steps, what, "request one of them, too: requests: { memory: '256Mi' }");
  }
}

function checkAmounts(amounts: Amounts, steps: Steps, nameFault: (name: string) => Fault, place: Place): void {
  for (const name in amounts) {
    const amount = amounts[name] ?? 0;
    const fault = nameFault(name);
    if (fault !== undefined) {
      const fix =
        "use an existing one: cpu, memory, 'ephemeral-storage', 'hugepages-2Mi', or a device: 'nvidia.com/gpu'";
      place.refuse([...steps, name], `the resource ${JSON.stringify(name)} ${fault}`, fix);
    }
    if (String(amount).startsWith('-') && milli(amount) < 0n) {
      place.refuse([...steps, name], `${name} is ${amount}, which is negative`, 'request 0 or more');
    } else if (isHugePages(name) && !isWholePages(amount, pageSize(name))) {
      place.refuse(
        [...steps, name],
        `${name} is ${amount}, not a multiple of ${pageSize(name)}`,
        'request whole pages',
      );
    } else if (isCounted(name) && milli(amount) % 1000n !== 0n) {
      place.refuse(
        [...steps, name],
        `${name} is ${amount}, which is not a whole number`,
        `request whole ones: ${literalEntry(name, '1')}`,
      );
    }
  }
}

function isWholePages(amount: string | number, size: string): boolean {
  const each = parseQuantity(size) ?? 0n;
  return each > 0n && each % WHOLE === 0n && wholeUnits(milli(amount) * (WHOLE / 1000n)) % (each / WHOLE) === 0n;
}

const WHOLE = 10n ** 9n;

function checkLimit(
  name: string,
  request: string | number | undefined,
  limit: string | number | undefined,
  steps: Steps,
  place: Place,
): void {
  if (request === undefined || limit === request) {
    return;
  }
  const at = [...steps, 'requests', name];
  if (limit === undefined) {
    if (!isOvercommitAllowed(name)) {
      const fix = `set the limit to the request: limits: { ${literalEntry(name, String(request))} }`;
      place.refuse([...steps, 'limits', name], `${name} is requested, but has no limit`, fix);
    }
    return;
  }
  const [requested, most] = [milli(request), milli(limit)];
  const fix = `request no more than the limit: requests: { ${literalEntry(name, String(limit))} }`;
  if (!isOvercommitAllowed(name) && requested !== most) {
    const same = `set the limit to the request: limits: { ${literalEntry(name, String(request))} }`;
    place.refuse(at, `the request of ${name} is ${request}, and its limit ${limit}; they must be the same`, same);
  } else if (requested > most) {
    place.refuse(at, `the request of ${name} is ${request}, above the limit of ${limit}`, fix);
  }
}
