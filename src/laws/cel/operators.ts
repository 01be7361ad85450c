import {
  type CelFunctions,
  CelRuntimeError,
  type CelValue,
  compare,
  Duration,
  isEntries,
  isEqual,
  isValues,
  noMatch,
  unknownResult,
  unordered,
} from './values';

const LEAST = -(2n ** 63n);
const MOST = 2n ** 63n - 1n;

/** The operators, except those that do not evaluate all their operands. */
export const OPERATORS: CelFunctions = {
  '_==_': isEqual,
  '_!=_': (one, other) => !isEqual(one, other),
  '_<_': (one, other) => compare(one, other) < 0,
  '_<=_': (one, other) => compare(one, other) <= 0,
  '_>_': (one, other) => compare(one, other) > 0,
  '_>=_': (one, other) => compare(one, other) >= 0,
  '!_': (value) => (typeof value === 'boolean' ? !value : noMatch(value)),
  '-_': (value) => (typeof value === 'bigint' ? whole(-value) : typeof value === 'number' ? -value : noMatch(value)),
  '_+_': add,
  '_-_': (one, other) =>
    one instanceof Duration && other instanceof Duration
      ? new Duration(whole(one.nanoseconds - other.nanoseconds))
      : calculated(
          one,
          other,
          (a, b) => a - b,
          (a, b) => a - b,
        ),
  '_*_': (one, other) =>
    calculated(
      one,
      other,
      (a, b) => a * b,
      (a, b) => a * b,
    ),
  '_/_': (one, other) =>
    calculated(
      one,
      other,
      (a, b) => a / notZero(b),
      (a, b) => a / b,
    ),
  '_%_': (one, other) => calculated(one, other, (a, b) => a % notZero(b), unknownResult),
  '@in': isIn,
};

function add(one: CelValue, other: CelValue): CelValue {
  if (typeof one === 'string' && typeof other === 'string') {
    return one + other;
  }
  if (one instanceof Duration && other instanceof Duration) {
    return new Duration(whole(one.nanoseconds + other.nanoseconds));
  }
  if (isValues(one) && isValues(other)) {
    return unordered.has(one) ? unknownResult() : [...one, ...other];
  }
  return calculated(
    one,
    other,
    (a, b) => a + b,
    (a, b) => a + b,
  );
}

function calculated(
  one: CelValue,
  other: CelValue,
  ofIntegers: (one: bigint, other: bigint) => bigint,
  ofDoubles: (one: number, other: number) => number,
): CelValue {
  if (typeof one === 'bigint' && typeof other === 'bigint') {
    return whole(ofIntegers(one, other));
  }
  return typeof one === 'number' && typeof other === 'number' ? ofDoubles(one, other) : noMatch(one, other);
}

function notZero(divisor: bigint): bigint {
  if (divisor === 0n) {
    throw new CelRuntimeError('it divides by zero');
  }
  return divisor;
}

/** An integer of 64 bits. */
export function whole(value: bigint): bigint {
  if (value < LEAST || value > MOST) {
    throw new CelRuntimeError(`${value} does not fit in 64 bits`);
  }
  return value;
}

function isIn(value: CelValue, container: CelValue): boolean {
  if (isValues(container)) {
    return container.some((element) => isEqual(element, value));
  }
  return isEntries(container) ? container.get(value) !== undefined : noMatch(container);
}
