const SMALLEST = -(2n ** 63n);
const LARGEST = 2n ** 64n - 1n;

/**
 * Normalizes a number to the form in which manifests hold it: an integer of at most 64 bits is a `bigint` beyond 2^53,
 * and a `number` below. A `number` beyond 2^53 is read by its printed digits.
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

/** Whether a value is a `bigint` of at most 64 bits, signed or unsigned. */
export function isInteger(value: unknown): value is bigint {
  return typeof value === 'bigint' && value >= SMALLEST && value <= LARGEST;
}

/** Whether a value is an integer `number` beyond 2^53, which `settle` turns into a `bigint`. */
export function isLarge(value: unknown): value is number {
  return Number.isInteger(value) && !Number.isSafeInteger(value);
}
