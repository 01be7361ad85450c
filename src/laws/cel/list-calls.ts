import { whole } from './operators';
import {
  type CelFunctions,
  CelRuntimeError,
  type CelValue,
  compare,
  isEntries,
  isValues,
  unknownResult,
} from './values';

/** The functions of lists and maps. */
export const LIST_CALLS: CelFunctions = {
  size: sizeOf,
  '.size': sizeOf,
  '.isSorted': (list) => values(list).every((value, index, all) => index === 0 || compare(all[index - 1], value) <= 0),
  '.min': (list) => extreme(list, -1),
  '.max': (list) => extreme(list, 1),
  '.sum': (list) =>
    values(list).reduce<bigint>((sum, value) => (typeof value === 'bigint' ? whole(sum + value) : unknownResult()), 0n),
  '.reverse': (list) => [...values(list)].reverse(),
};

function values(list: CelValue | undefined): readonly CelValue[] {
  return isValues(list) ? list : unknownResult();
}

function sizeOf(value: CelValue): bigint {
  if (typeof value === 'string') {
    return BigInt([...value].length);
  }
  return isValues(value) ? BigInt(value.length) : isEntries(value) ? BigInt(value.size) : unknownResult();
}

function extreme(list: CelValue, sign: number): CelValue {
  const [first, ...others] = values(list);
  if (first === undefined) {
    throw new CelRuntimeError('the list is empty');
  }
  return others.reduce((best, value) => (compare(value, best) * sign > 0 ? value : best), first);
}
