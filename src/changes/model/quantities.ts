import { parseQuantity } from '../../manifests/quantity';

/**
 * Whether two quantities are the same amount, such as `1000m` and `1`.
 *
 * @param isTextual whether the server must also write them the same way: it distinguishes binary, decimal and scientific units
 */
export function equalQuantities(one: unknown, other: unknown, isTextual: boolean): boolean {
  if (!isQuantity(one) || !isQuantity(other)) {
    return false;
  }
  const amount = parseQuantity(one);
  return (
    amount !== undefined &&
    amount === parseQuantity(other) &&
    (!isTextual || formOf(one, amount) === formOf(other, amount))
  );
}

function isQuantity(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** Amounts of less than 1024 are never written in binary units. */
const LEAST_BINARY = 1024n * 10n ** 9n;

function formOf(quantity: string | number, amount: bigint): 'binary' | 'scientific' | 'decimal' {
  const text = String(quantity);
  if (text.endsWith('i')) {
    return amount < LEAST_BINARY && amount > -LEAST_BINARY ? 'decimal' : 'binary';
  }
  return /[eE][+-]?\d/.test(text) ? 'scientific' : 'decimal';
}
