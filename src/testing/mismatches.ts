import { fieldPath, isList, isMap, own } from '../manifests/field';

/** A field that is not as it is expected to be. */
export interface Mismatch {
  /** The path of the field, such as `spec.replicas`; empty for the whole. */
  readonly field: string;
  readonly expected: unknown;
  /** What is there; `undefined` where nothing is. */
  readonly received: unknown;
}

/** Compares two values as the test framework does: by the matcher, where the second one is a matcher such as `expect.any()`. */
export type Equals = (received: unknown, expected: unknown) => boolean;

/**
 * The fields in which a value has not what a part of it says. Maps may have more than the part; lists must have as many
 * items; matchers may stand for any value, and `undefined` for a field that is not there.
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
