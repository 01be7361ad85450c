import type { Address } from '../grammars/addresses';

/** A value of an expression when it runs. Integers are `bigint`, doubles `number`; lists are arrays. */
export type CelValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | readonly CelValue[]
  | Entries
  | Duration
  | Optional
  | AddressRange
  | Quantity
  | Url
  | NamedFormat;

/** A map or an object, whose values are made when they are read. */
export interface Entries {
  /** Also counts the fields that expressions cannot read. */
  readonly size: number;
  readonly keys: () => readonly CelValue[];
  /** The value of a key; undefined if there is none. */
  readonly get: (key: CelValue) => CelValue | undefined;
}

/** A span of time. */
export class Duration {
  constructor(readonly nanoseconds: bigint) {}
}

/** A value that may be absent. */
export class Optional {
  constructor(readonly value?: CelValue) {}
}

/** A range of IP addresses with the address that it was written with, or a single address, which has no mask. */
export class AddressRange {
  constructor(
    readonly address: Address,
    readonly mask?: number,
  ) {}
}

/** An amount, in billionths. */
export class Quantity {
  constructor(readonly amount: bigint) {}
}

/** The parts of a URL. */
export class Url {
  constructor(
    readonly scheme: string,
    readonly host: string,
    readonly path: string,
    readonly query: string,
  ) {}
}

/** A format of strings. */
export class NamedFormat {
  constructor(readonly isFit: (text: string) => boolean) {}
}

/** A function, which gets the values of its arguments; a method gets its receiver first. */
export type CelFunction = (...args: readonly CelValue[]) => CelValue;

/** Functions by name; the names of methods start with a dot. */
export type CelFunctions = { readonly [name: string]: CelFunction };

/** Thrown where the evaluation of an expression fails, as it does in the API server. */
export class CelRuntimeError extends Error {}

/** Thrown where it is not known exactly what the API server does. */
export class UnknownResultError extends Error {}

/** Lists whose order does not matter, by their type in the schema. */
export const unordered = new WeakSet<object>();

/** Refuses to tell a result that is not known exactly. */
export function unknownResult(): never {
  throw new UnknownResultError();
}

/** Fails as the API server does if the operands of a call have types that do not go together. */
export function noMatch(...operands: readonly (CelValue | undefined)[]): never {
  if (operands.every((operand) => operand === null || typeof operand !== 'object')) {
    throw new CelRuntimeError('the types of the operands do not go together');
  }
  return unknownResult();
}

/** Whether a value is a list. */
export function isValues(value: CelValue | undefined): value is readonly CelValue[] {
  return Array.isArray(value);
}

/** Whether a value is a map or an object. */
export function isEntries(value: CelValue | undefined): value is Entries {
  return typeof value === 'object' && value !== null && 'keys' in value && !isValues(value);
}

/** Whether two values are equal. Values of different types are not; numbers of all types are compared by their value. */
export function isEqual(one: CelValue, other: CelValue): boolean {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') {
    return isEqualScalar(one, other);
  }
  if (isValues(one) && isValues(other)) {
    return isEqualList(one, other);
  }
  if (isEntries(one) && isEntries(other)) {
    return isEqualEntries(one, other);
  }
  const [first, second] = [plainOf(one), plainOf(other)];
  return one.constructor === other.constructor && first !== undefined ? first === second : unknownResult();
}

function isEqualScalar(one: CelValue, other: CelValue): boolean {
  const areNumbers = isNumber(one) && isNumber(other);
  // biome-ignore lint/suspicious/noDoubleEquals: this is how JavaScript compares a bigint with a number
  return areNumbers ? one == other : one === other;
}

function isNumber(value: CelValue): value is number | bigint {
  return typeof value === 'bigint' || typeof value === 'number';
}

function isEqualList(one: readonly CelValue[], other: readonly CelValue[]): boolean {
  if (one.length !== other.length) {
    return false;
  }
  if (unordered.has(one)) {
    return unknownResult();
  }
  return one.every((element, index) => isEqual(element, other[index] ?? null));
}

function isEqualEntries(one: Entries, other: Entries): boolean {
  if (one.size !== other.size) {
    return false;
  }
  const keys = one.keys();
  if (keys.length !== one.size || other.keys().length !== other.size) {
    return unknownResult();
  }
  return keys.every((key) => {
    const [value, otherValue] = [one.get(key), other.get(key)];
    return value === undefined || otherValue === undefined ? value === otherValue : isEqual(value, otherValue);
  });
}

function plainOf(value: CelValue): bigint | undefined {
  return value instanceof Duration ? value.nanoseconds : value instanceof Quantity ? value.amount : undefined;
}

/** Less than zero if a value comes before another one. */
export function compare(one: CelValue | undefined, other: CelValue | undefined): number {
  if (typeof one === 'string' && typeof other === 'string') {
    return Buffer.compare(Buffer.from(one), Buffer.from(other));
  }
  if (one instanceof Duration && other instanceof Duration) {
    return order(one.nanoseconds, other.nanoseconds);
  }
  if (typeof one === 'boolean' && typeof other === 'boolean') {
    return Number(one) - Number(other);
  }
  return one !== undefined && other !== undefined && isNumber(one) && isNumber(other)
    ? order(one, other)
    : noMatch(one, other);
}

function order(one: number | bigint, other: number | bigint): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A map from its entries. */
export function entriesOf(entries: readonly (readonly [CelValue, CelValue])[]): Entries {
  return {
    size: entries.length,
    keys: () => entries.map(([key]) => key),
    get: (key) => entries.find(([known]) => isEqual(known, key))?.[1],
  };
}
