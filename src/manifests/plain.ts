import { describeValue, fieldPath, isList, isMap, isSingle } from './field';
import { isLarge, settle } from './integer';
import type { Fields, Manifest, Value } from './manifest';

/** A value in a manifest that no YAML file can hold. */
export interface NotPlainValue {
  readonly field: string;
  /** The value as a problem quotes it. */
  readonly found: string;
}

/** Converts values that are not plain data, if possible. */
export type Unwrap = (value: object) => unknown;

/** What is known about plain data, in a single WeakMap, because the garbage collector visits each one. */
const known = new WeakMap<object, Known>();

interface Known {
  readonly isOrdinary: boolean;
  readonly isNullFree: boolean;
}

const ORDINARY: Known = { isOrdinary: true, isNullFree: true };

/**
 * A plain, frozen copy: `undefined` is left out, and the argument is neither changed nor shared.
 *
 * @param faults receives an entry for each value that is not plain; the value is left out
 */
export function toPlain(fields: object, faults: NotPlainValue[], unwrap?: Unwrap): Fields {
  if (isMap(fields) && known.has(fields)) {
    return fields;
  }
  const copy = new PlainCopy(faults, unwrap);
  const plain = copy.map(isMap(fields) ? fields : { ...fields });
  const { isOrdinary, isNullFree } = copy;
  known.set(plain, isOrdinary && isNullFree ? ORDINARY : { isOrdinary, isNullFree });
  return plain;
}

/**
 * Whether every text and key of plain data is known to be printable ASCII and every key short, as in nearly all data.
 */
export function isOrdinary(plain: object): boolean {
  return known.get(plain)?.isOrdinary === true;
}

/** Whether plain data is known to contain no null, as in nearly all data. */
export function isNullFree(plain: object): boolean {
  return known.get(plain)?.isNullFree === true;
}

/** Whether plain data is a manifest: it has an apiVersion, a kind and a name. */
export function isManifest(fields: Fields): fields is Fields & Manifest {
  const { apiVersion, kind, metadata } = fields;
  return (
    typeof apiVersion === 'string' && typeof kind === 'string' && isMap(metadata) && typeof metadata.name === 'string'
  );
}

/**
 * An empty map with a class of its own. Engines cache few shapes of objects that start as `{}`; many maps with
 * user-chosen keys would exhaust the cache and slow down the rest of the program.
 */
interface MapClass {
  new (): Record<string, Value>;
  prototype: object;
}

// Only a function can have a prototype that is created elsewhere.
const PlainMap = function PlainMap() {} as unknown as MapClass;
PlainMap.prototype = Object.prototype;

/**
 * A plain, frozen copy with one more text in a map; everything else is unchanged.
 *
 * @param path the keys that lead to the text; missing maps are created
 * @param text printable ASCII, like each key of the path
 */
export function withText(plain: object, path: readonly string[], text: string): Fields {
  const fresh = copyWith(plain, path, 0, text);
  const before = known.get(plain);
  if (before !== undefined) {
    known.set(fresh, before);
  }
  return fresh;
}

function copyWith(plain: unknown, path: readonly string[], depth: number, text: string): Fields {
  const copy = new PlainMap();
  const fields = isMap(plain) ? plain : {};
  for (const key in fields) {
    keep(copy, key, fields[key]);
  }
  const key = path[depth] ?? '';
  copy[key] = depth + 1 < path.length ? copyWith(fields[key], path, depth + 1, text) : text;
  return Object.freeze(copy);
}

class PlainCopy {
  isOrdinary = true;
  isNullFree = true;
  /** The path from the top to the current value; turned into a text only for a fault. */
  readonly #steps: (string | number)[] = [];
  /** The maps and lists on that path. Meeting one of them again is a cycle. */
  readonly #open: object[] = [];

  readonly #faults: NotPlainValue[];
  readonly #unwrap: Unwrap | undefined;

  constructor(faults: NotPlainValue[], unwrap: Unwrap | undefined) {
    this.#faults = faults;
    this.#unwrap = unwrap;
  }

  map(fields: { readonly [key: string]: unknown }): Fields {
    const copy = new PlainMap();
    // Object.entries() would allocate a list for every map of every manifest.
    for (const key in fields) {
      const value = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (value === undefined) {
        continue;
      }
      this.isOrdinary &&= isOrdinaryKey(key);
      const plain = this.#isText(value) ? value : this.#at(key, value);
      keep(copy, key, plain);
    }
    return Object.freeze(copy);
  }

  #at(step: string | number, value: unknown): Value | undefined {
    this.#steps.push(step);
    const plain = this.#value(value);
    this.#steps.pop();
    return plain;
  }

  #value(value: unknown): Value | undefined {
    if (value === null) {
      this.isNullFree = false;
      return value;
    }
    if (value === undefined || this.#isText(value)) {
      return value;
    }
    if (typeof value === 'bigint' || isLarge(value)) {
      return settle(value) ?? this.#fault(`the number ${value}, which has more than 64 bits`);
    }
    if (typeof value !== 'object' || this.#open.includes(value)) {
      return this.#fault(typeof value === 'object' ? 'a part of itself' : describeValue(value));
    }
    this.#open.push(value);
    const plain = this.#inside(value);
    this.#open.pop();
    return plain;
  }

  #inside(value: object): Value | undefined {
    if (Array.isArray(value)) {
      return Object.freeze(value.map((item: unknown, index) => this.#at(index, item ?? null) ?? null));
    }
    if (isMap(value)) {
      return this.map(value);
    }
    const unwrapped = this.#unwrap?.(value);
    return unwrapped === undefined ? this.#fault(describeValue(value)) : this.#value(unwrapped);
  }

  #fault(found: string): undefined {
    this.#faults.push({ field: this.#steps.reduce<string>(fieldPath, ''), found });
  }

  /** A text, a number or a boolean, but not half of a surrogate pair, which UTF-8 cannot encode. */
  #isText(value: unknown): value is string | number | boolean {
    if (typeof value !== 'string' || PRINTABLE.test(value)) {
      return isSingle(value) && typeof value !== 'bigint' && !isLarge(value);
    }
    this.isOrdinary = false;
    return !HALF_PAIR.test(value);
  }
}

/** An ordinary key in data, but assigning to it would replace the prototype of a copy. */
const PROTOTYPE = '__proto__';

function keep(copy: Record<string, Value>, key: string, value: Value | undefined): void {
  if (key === PROTOTYPE && value !== undefined) {
    Object.defineProperty(copy, key, { value, enumerable: true });
  } else if (value !== undefined) {
    copy[key] = value;
  }
}

/**
 * The path of the first `__proto__` key in plain data, which copies made by assignment lose; undefined if there is
 * none.
 */
export function prototypeKey(value: unknown, path = ''): string | undefined {
  if (!isMap(value) && !isList(value)) {
    return undefined;
  }
  for (const [key, inner] of Object.entries(value)) {
    const field = fieldPath(path, isList(value) ? Number(key) : key);
    const found = key === PROTOTYPE ? field : prototypeKey(inner, field);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

const PRINTABLE = /^[\t\n\r -~]*$/;
const HALF_PAIR = /\p{Surrogate}/u;
const LONGEST_ORDINARY_KEY = 300;

/** A cache of ordinary keys: manifests repeat few names many times. */
const ordinaryKeys = new Set<string>();
const MOST_KEYS = 10_000;

function isOrdinaryKey(key: string): boolean {
  return ordinaryKeys.has(key) || isNewOrdinaryKey(key);
}

function isNewOrdinaryKey(key: string): boolean {
  const isOrdinary = key.length <= LONGEST_ORDINARY_KEY && key !== '<<' && PRINTABLE.test(key);
  if (isOrdinary && ordinaryKeys.size < MOST_KEYS) {
    ordinaryKeys.add(key);
  }
  return isOrdinary;
}
