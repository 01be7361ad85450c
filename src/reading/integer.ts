import { settle as settleNumber } from '../manifests/integer';

const SMALLEST = -(2n ** 63n);
const LARGEST_SIGNED = 2n ** 63n - 1n;
const LARGEST = 2n ** 64n - 1n;

const INTEGER = /^([-+]?)(0x[\da-f]+|0b[01]+|0o[0-7]+|0[0-7]*|[1-9]\d*)$/i;

/** Integers that both readers accept in addition, because they pass a second sign to the number parser. */
const SIGNED_BINARY = /^0b([-+])([01]+)$/;
const SIGNED_OCTAL = /^0o([-+])([0-7]+)$/;

/** An integer of at most 64 bits: a `bigint` if a `number` cannot represent it exactly. */
export type Integer = number | bigint;

/** The integer that a text without `_` is to both readers: decimal, octal (`0777`, `0o777`), hexadecimal or binary. */
export function readInteger(text: string): Integer | undefined {
  const [, sign = '', digits] = INTEGER.exec(text) ?? [];
  if (digits === undefined) {
    return readSigned(SIGNED_BINARY, '0b', text);
  }
  const size = BigInt(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits);
  // Go parses a sign only for integers of up to 63 bits.
  const largest = sign === '+' ? LARGEST_SIGNED : LARGEST;
  return within(sign === '-' ? -size : size, largest);
}

/** An integer that only Kustomize reads: `0o-7`. */
export function readSignedOctal(text: string): Integer | undefined {
  return readSigned(SIGNED_OCTAL, '0o', text);
}

/** Normalizes a number as both readers do: one that Go prints as an integer of at most 64 bits is an integer. */
export function settle(value: number): Integer {
  return value === 0 ? 0 : (settleNumber(value) ?? value);
}

/** Whether an integer needs all 64 bits unsigned, which kubectl turns into a floating-point number. */
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
