import { isList, isMap } from './field';
import type { Fields, Value } from './manifest';

/** Whether two values are the same data, whatever the order of their keys. */
export function equal(one: unknown, other: unknown): boolean {
  if (one === other) {
    return true;
  }
  if (typeof one !== 'object' || typeof other !== 'object') {
    return false;
  }
  if (isList(one)) {
    return isList(other) && equalLists(one, other);
  }
  return isMap(one) && isMap(other) && equalMaps(one, other);
}

function equalLists(one: readonly Value[], other: readonly Value[]): boolean {
  if (one.length !== other.length) {
    return false;
  }
  for (let place = 0; place < one.length; place += 1) {
    if (!equal(one[place], other[place])) {
      return false;
    }
  }
  return true;
}

function equalMaps(one: Fields, other: Fields): boolean {
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) {
    return false;
  }
  for (const key of keys) {
    const value = one[key];
    // Most values are identical, and comparing them is faster than checking that the key exists.
    const isSame = value !== undefined && value === other[key];
    if (!isSame && !(Object.hasOwn(other, key) && equal(value, other[key]))) {
      return false;
    }
  }
  return true;
}
