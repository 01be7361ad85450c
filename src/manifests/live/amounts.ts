import type { Value } from '../manifest';
import { parseQuantity, trimQuantity } from '../quantity';

/**
 * An amount in thousandths of its unit, to which the server rounds it up; a point or a sign alone is zero to it. What is
 * not a quantity is given back as it is.
 */
export function amountOf(value: Value): bigint | Value {
  const text = typeof value === 'string' || typeof value === 'number' ? trimQuantity(String(value)) : undefined;
  const amount = text === undefined ? undefined : parseQuantity(ALONE.test(text) ? 0 : text);
  if (amount === undefined) {
    return value;
  }
  return amount > 0n ? (amount + THOUSANDTH - 1n) / THOUSANDTH : amount / THOUSANDTH;
}

const ALONE = /^(?:[+-]|[+-]?\.)$/;
const THOUSANDTH = 10n ** 6n;
