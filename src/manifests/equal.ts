import { isList, isMap } from './field';

/** Says whether two values are the same data, whatever the order of their keys. */
export function equal(one: unknown, other: unknown): boolean {
  if (one === other) {
    return true;
  }
  if (isList(one)) {
    return isList(other) && one.length === other.length && one.every((element, index) => equal(element, other[index]));
  }
  if (!isMap(one) || !isMap(other)) {
    return false;
  }
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && equal(one[key], other[key]))
  );
}
