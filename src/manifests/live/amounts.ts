import type { Value } from '../manifest';
import { parseQuantity, trimQuantity } from '../quantity';

/**
 * An amount in thousandths of its unit, rounded up as the server does. A lone point or sign is zero. A value that is
 * not a quantity is returned unchanged.
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
