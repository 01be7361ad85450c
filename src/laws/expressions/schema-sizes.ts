import type { Schema } from './schema';

/** The largest size of a request, in bytes. */
const REQUEST = 3 * 1024 * 1024;

/** The sizes of values in JSON, in bytes. */
export const SIZES = {
  bool: 4,
  number: 1,
  /** An empty string, with its quotes. */
  text: 2,
  /** An empty list or map. */
  brackets: 2,
  /** The quotes around the key of a field, the colon and the comma. */
  keyMarks: 4,
  duration: 3,
  longestDuration: 32,
  date: 12,
  dateTime: 21,
  longestDateTime: 32,
} as const;

/** The largest size of a string in bytes; a character takes up to four. */
export function largestText({ maxLength, ...schema }: Schema): number {
  if (maxLength !== undefined) {
    return atLeastZero(maxLength) * 4;
  }
  const values = schema['x-kubernetes-int-or-string'] === true ? [] : (schema.enum ?? []);
  return values.length === 0
    ? REQUEST - 2
    : Math.max(0, ...values.map((value: unknown) => (typeof value === 'string' ? Buffer.byteLength(value) : 0)));
}

/** The largest size of a value in Base64, in bytes. */
export function largestBytes({ maxLength }: Schema): number {
  return maxLength === undefined ? REQUEST - 2 : atLeastZero(maxLength);
}

/** The most elements of a list, given the size of each. */
export function mostItems({ maxItems }: Schema, size: number): number {
  return maxItems === undefined ? Math.floor((REQUEST - 2) / (size + 1)) : atLeastZero(maxItems);
}

/** The most entries of a map, given the size of each value. */
export function mostEntries({ maxProperties }: Schema, size: number): number {
  return maxProperties === undefined ? Math.floor((REQUEST - 2) / (size + 6)) : atLeastZero(maxProperties);
}

/** How many values of a size fit in a request. */
export function mostInRequest(size: number): number {
  return Math.floor(REQUEST / (size + 1));
}

function atLeastZero(value: number | bigint): number {
  return Math.max(0, Number(value));
}
