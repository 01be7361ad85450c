import { parseQuantity, trimQuantity } from '../../manifests/quantity';

/**
 * A quantity that the schema was found to hold for, in billionths of its unit. A text without a digit is zero, and blanks
 * around it are left out.
 */
export function amountOf(quantity: string | number): bigint {
  return parseQuantity(typeof quantity === 'string' ? trimQuantity(quantity) : quantity) ?? 0n;
}

/** How many whole units an amount is, or the next more: as the server counts. */
export function wholeUnits(amount: bigint): bigint {
  return awayFromZero(amount, 1_000_000_000n);
}

/** How many thousandths of the unit an amount is, or the next more. */
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
