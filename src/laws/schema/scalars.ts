import type { ScalarType } from '../../kubernetes/schema';
import { isFields, isList } from '../../manifests/field';
import { parseQuantity, trimQuantity } from '../../manifests/quantity';
import { isTime } from '../grammars/times';

/** The accepted type, as the end of a sentence (`it must be a string`); undefined if the value has it. */
export type TypeTest = (value: unknown) => string | undefined;

/** The tests of scalar values. */
export const SCALAR_TESTS: Readonly<Record<ScalarType | 'string' | 'int32' | 'int64', TypeTest>> = {
  string: (value) => (typeof value === 'string' ? undefined : 'a string'),
  boolean: (value) => (typeof value === 'boolean' ? undefined : 'true or false'),
  int32: integerTest(31n),
  int64: integerTest(63n),
  number: (value) => (typeof value === 'number' || typeof value === 'bigint' ? undefined : 'a number'),
  byte: (value) => (isBytes(value) ? undefined : BASE64),
  'date-time': (value) => (typeof value === 'string' && isTime(value) ? undefined : TIME),
  'micro-time': (value) => (typeof value === 'string' && isMicroTime(value) ? undefined : MICRO_TIME),
  quantity: quantityTest,
  'int-or-string': orString('int32'),
  'int64-or-string': orString('int64'),
  'raw-object': (value) => (isFields(value) ? undefined : 'a map'),
  json: () => undefined,
};

/** The accepted type of quantity fields. */
export const QUANTITY = 'a quantity such as "250m" or "1Gi"';
/** The accepted type of byte fields. */
export const BASE64 = 'a Base64 string';
const TIME = 'a time such as "2026-01-31T12:00:00Z"';
const MICRO_TIME = 'a time such as "2026-01-31T12:00:00.000000Z"';

/** A whole number between two limits. */
function integerTest(bits: bigint): TypeTest {
  const [least, most] = [-(2n ** bits), 2n ** bits - 1n];
  // Most numbers are small, and comparing numbers directly is fastest.
  const [smallest, largest] = [Number(least), Number(most)];
  const wanted = `a whole number from ${least} to ${most}`;
  return (value) => {
    if (typeof value === 'number' && Number.isInteger(value)) {
      return value >= smallest && value <= largest ? undefined : wanted;
    }
    if (typeof value === 'bigint') {
      return value >= least && value <= most ? undefined : wanted;
    }
    return 'a whole number';
  };
}

function orString(integer: 'int32' | 'int64'): TypeTest {
  return (value) =>
    typeof value === 'string' || SCALAR_TESTS[integer](value) === undefined ? undefined : 'a whole number or a string';
}

function quantityTest(value: unknown): string | undefined {
  const isQuantity =
    (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') &&
    (parseQuantity(String(value)) !== undefined || isReadAsQuantity(trimQuantity(String(value))));
  return isQuantity ? undefined : QUANTITY;
}

function isReadAsQuantity(text: string): boolean {
  return parseQuantity(text) !== undefined || (text !== '' && ZERO.test(text));
}

/**
 * The server also reads an amount without a digit as zero: a sign, a point or a unit alone. It does not for the largest of
 * the binary units and for ten or more decimal places, which it parses differently.
 */
const ZERO = /^[+-]?\.?(?:[KMGT]i|[numkMGTPE]|[eE](?:\+?\d+|-0*\d))?$/;

/** Base64 with padding, possibly with line breaks; the server also accepts a list of numbers. */
function isBytes(value: unknown): boolean {
  if (isList(value)) {
    // The server reads null as the number 0.
    return value.every((each) => each === null || (Number.isInteger(each) && Number(each) >= 0 && Number(each) <= 255));
  }
  if (typeof value !== 'string') {
    return false;
  }
  const text = /[\r\n]/.test(value) ? value.replace(/[\r\n]/g, '') : value;
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

/** Times in microseconds have exactly six decimal places. */
function isMicroTime(text: string): boolean {
  return /[.,]\d{6}(?:Z|[+-])/.test(text) && isTime(text);
}
