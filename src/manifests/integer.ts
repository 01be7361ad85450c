const SMALLEST = -(2n ** 63n);
const LARGEST = 2n ** 64n - 1n;

/**
 * A number in the one form in which manifests hold it: a whole number of at most 64 bits is a `bigint` where it is beyond
 * 2^53, and a `number` elsewhere. A `number` beyond 2^53 is taken by the digits that are printed for it.
 *
 * @returns nothing for a `bigint` of more than 64 bits, which every reader would round
 */
export function settle(value: number | bigint): number | bigint | undefined {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : isInteger(value) ? value : undefined;
  }
  const digits = isLarge(value) ? String(value) : 'e';
  const integer = digits.includes('e') ? undefined : BigInt(digits);
  return isInteger(integer) ? integer : value;
}

/** Whether a value is a `bigint` of at most 64 bits, with a sign or without. */
export function isInteger(value: unknown): value is bigint {
  return typeof value === 'bigint' && value >= SMALLEST && value <= LARGEST;
}

/** Whether a value is a whole `number` beyond 2^53, which `settle` makes a `bigint` of. */
export function isLarge(value: unknown): value is number {
  return Number.isInteger(value) && !Number.isSafeInteger(value);
}
