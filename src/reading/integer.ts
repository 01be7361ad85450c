import { settle as settleNumber } from '../manifests/integer';

const SMALLEST = -(2n ** 63n);
const LARGEST_SIGNED = 2n ** 63n - 1n;
const LARGEST = 2n ** 64n - 1n;

const INTEGER = /^([-+]?)(0x[\da-f]+|0b[01]+|0o[0-7]+|0[0-7]*|[1-9]\d*)$/i;

/** Whole numbers that the two readers take besides, because a second sign is left to whoever reads the digits. */
const SIGNED_BINARY = /^0b([-+])([01]+)$/;
const SIGNED_OCTAL = /^0o([-+])([0-7]+)$/;

/** A whole number of at most 64 bits: a `bigint` where a `number` cannot tell it from the next. */
export type Integer = number | bigint;

/** The whole number that a text without `_` is to both readers: decimal, octal (`0777`, `0o777`), hexadecimal or binary. */
export function readInteger(text: string): Integer | undefined {
  const [, sign = '', digits] = INTEGER.exec(text) ?? [];
  if (digits === undefined) {
    return readSigned(SIGNED_BINARY, '0b', text);
  }
  const size = BigInt(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits);
  // Go reads a sign only where 63 bits are enough.
  const largest = sign === '+' ? LARGEST_SIGNED : LARGEST;
  return within(sign === '-' ? -size : size, largest);
}

/** What Kustomize alone takes for a whole number: `0o-7`. */
export function readSignedOctal(text: string): Integer | undefined {
  return readSigned(SIGNED_OCTAL, '0o', text);
}

/** A number as both readers keep it: a whole one of at most 64 bits, in the digits that Go prints, is a whole number. */
export function settle(value: number): Integer {
  return value === 0 ? 0 : (settleNumber(value) ?? value);
}

/** Whether a number has 64 bits and no sign, which kubectl makes a floating-point number of. */
export function isUnsigned(value: unknown): value is bigint {
  return typeof value === 'bigint' && value > LARGEST_SIGNED;
}

function readSigned(form: RegExp, prefix: string, text: string): Integer | undefined {
  const [, sign, digits] = form.exec(text) ?? [];
  if (digits === undefined) {
    return undefined;
  }
  const size = BigInt(prefix + digits);
  return within(sign === '-' ? -size : size, LARGEST_SIGNED);
}

function within(value: bigint, largest: bigint): Integer | undefined {
  if (value < SMALLEST || value > largest) {
    return undefined;
  }
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
