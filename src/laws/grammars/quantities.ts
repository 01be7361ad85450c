import { parseQuantity, trimQuantity } from '../../manifests/quantity';

/**
 * A quantity that fits the schema, in billionths of its unit. A string without a digit is zero, and surrounding blanks
 * are ignored.
 */
export function amountOf(quantity: string | number): bigint {
  return parseQuantity(typeof quantity === 'string' ? trimQuantity(quantity) : quantity) ?? 0n;
}

/** An amount in whole units, rounded up as the server does. */
export function wholeUnits(amount: bigint): bigint {
  return awayFromZero(amount, 1_000_000_000n);
}

/** An amount in thousandths of its unit, rounded up. */
export function thousandths(amount: bigint): bigint {
  return awayFromZero(amount, 1_000_000n);
}

function awayFromZero(amount: bigint, unit: bigint): bigint {
  const whole = amount / unit;
  if (whole * unit === amount) {
    return whole;
  }
  return amount < 0n ? whole - 1n : whole + 1n;
}
