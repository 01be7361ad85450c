import { fieldPath, isList, isMap, own } from '../manifests/field';

/** A field with an unexpected value. */
export interface Mismatch {
  /** The path of the field, such as `spec.replicas`; empty for the whole. */
  readonly field: string;
  readonly expected: unknown;
  /** The actual value; `undefined` if the field is missing. */
  readonly received: unknown;
}

/** The equality of the test framework; the expected value may be a matcher such as `expect.any()`. */
export type Equals = (received: unknown, expected: unknown) => boolean;

/**
 * The fields in which a value differs from a part. Maps may have more fields than the part; lists must have the same
 * length. Any value of the part may be a matcher; `undefined` requires a missing field.
 */
export function mismatches(part: unknown, received: unknown, equals: Equals, field = ''): Mismatch[] {
  if (isMap(part) && isMap(received)) {
    return Object.keys(part).flatMap((key) => mismatches(part[key], own(received, key), equals, fieldPath(field, key)));
  }
  if (isList(part) && isList(received) && part.length === received.length) {
    return part.flatMap((item, index) => mismatches(item, received[index], equals, fieldPath(field, index)));
  }
  return equals(received, part) ? [] : [{ field, expected: part, received }];
}
