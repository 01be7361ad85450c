import { likelyQuantity, parseQuantity } from '../../manifests/quantity';
import type { Refusal } from '../../problems/refusals';

/** Says that something cannot be as asked for. */
export type Refuse = (refusal: Refusal) => void;

/** What stands in for a size that is refused, so that nothing else complains of it too. */
const STAND_IN = '1Gi';
const BYTE = 10n ** 9n;

/**
 * A size in bytes as the API takes it: `'10Gi'`, `'1.5Ti'`, `'500M'`.
 *
 * @returns the size; what is no quantity, or less than a byte, is refused and something sound stands in for it
 */
export function checkedSize(size: string, field: string, refuse: Refuse): string {
  const bytes = parseQuantity(size);
  if (bytes !== undefined && bytes >= BYTE) {
    return size;
  }
  refuse({ field, ...fault(size, bytes), why: 'the API server refuses the object, or no volume is ever of this size' });
  return STAND_IN;
}

function fault(size: string, bytes: bigint | undefined): { what: string; fix: string } {
  const quoted = JSON.stringify(size);
  if (bytes === undefined) {
    return {
      what: `the size ${quoted} is no quantity`,
      fix: `write digits and a unit: '${likelyQuantity(size) ?? '10Gi'}'`,
    };
  }
  if (bytes > 0n && size.endsWith('m')) {
    const mega = size.replace(/m$/, 'Mi');
    return { what: `the size ${quoted} is less than a byte: m stands for thousandths`, fix: `write '${mega}'` };
  }
  return { what: `the size ${quoted} is less than a byte`, fix: "write digits and a unit: '10Gi'" };
}
