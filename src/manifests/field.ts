import { isInteger } from './integer';
import type { Fields, Value } from './manifest';

/** Whether a value is a map: a plain object of any realm, and not null, a list or an instance of a class. */
export function isMap(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return false;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || isObjectPrototype(prototype);
}

/**
 * Tests and sandboxes have their own `Object`. Its prototype has no prototype, and has the methods that all objects
 * inherit.
 */
function isObjectPrototype(prototype: unknown): boolean {
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(Object(prototype), 'isPrototypeOf');
}

/**
 * Whether a value inside a manifest is a map. Manifests hold only plain data, so the prototype, which is slow to check,
 * does not matter.
 */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a map's own key; undefined for inherited keys such as `constructor`. */
export function own(fields: Fields, key: string): Value | undefined {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** Whether a value is a list. */
export function isList(value: unknown): value is readonly Value[] {
  return Array.isArray(value);
}

/** Whether a value is a string, a finite number or a boolean. */
export function isSingle(value: unknown): value is string | number | bigint | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value) || isInteger(value);
}

/** Whether a value contains a null at any depth. */
export function holdsNull(value: Value): boolean {
  if (typeof value !== 'object' || value === null) {
    return value === null;
  }
  // Object.values() would allocate a list for every map of every manifest.
  for (const key in value) {
    if (Object.hasOwn(value, key) && holdsNull(Reflect.get(value, key))) {
      return true;
    }
  }
  return false;
}

/** The value at a path of keys; undefined if the path does not exist. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (isMap(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    value,
  );
}

/**
 * The path of a field below another, written as Kubernetes writes it: `spec.containers[0].image`,
 * `metadata.annotations[example.com/note]`. The top of a manifest is the empty path.
 */
export function fieldPath(parent: string, step: string | number): string {
  if (typeof step === 'number' || !/^[A-Za-z_][\w-]*$/.test(step)) {
    return `${parent}[${step}]`;
  }
  return parent === '' ? step : `${parent}.${step}`;
}

/**
 * The steps to a field whose path has the form of `fieldPath`, as far as the value has them: all of them, or those to
 * the nearest parent that exists.
 */
export function stepsTo(field: string, value: unknown): (string | number)[] {
  const steps: (string | number)[] = [];
  for (let [rest, at] = [field, value]; rest !== ''; ) {
    const step = firstStep(rest, at);
    if (step === undefined || typeof at !== 'object' || at === null) {
      break;
    }
    steps.push(step);
    at = Reflect.get(at, step);
    rest = rest.slice(fieldPath('', step).length).replace(/^\./, '');
  }
  return steps;
}

/** A key may hold any character, so the name is matched against the keys of the map. */
function firstStep(path: string, value: unknown): string | number | undefined {
  if (isList(value)) {
    const [, index] = /^\[(\d+)\]/.exec(path) ?? [];
    return index !== undefined && Number(index) < value.length ? Number(index) : undefined;
  }
  if (!isMap(value)) {
    return undefined;
  }
  const name = /^[A-Za-z_][\w-]*/.exec(path)?.[0];
  return name === undefined
    ? Object.keys(value).find((key) => path.startsWith(`[${key}]`))
    : Object.hasOwn(value, name)
      ? name
      : undefined;
}

/** Whether a field is another one or inside it; both have the form of `fieldPath`. */
function isWithin(outer: string, inner: string): boolean {
  const next = inner.charAt(outer.length);
  return inner.startsWith(outer) && (next === '' || next === '.' || next === '[');
}

/** Whether one of two fields is the other one or inside it. */
export function overlap(a: string, b: string): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

/** A value as a problem quotes it: `the string "nginx"`, `the number 3`, `a list`, `nothing`. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) {
    return value === null ? 'null' : 'nothing';
  }
  if (isList(value) || isMap(value)) {
    return isList(value) ? 'a list' : 'a map';
  }
  if (typeof value === 'string') {
    return `the string ${JSON.stringify(value)}`;
  }
  if (typeof value === 'object') {
    const maker: unknown = value.constructor;
    return typeof maker === 'function' ? `an object of class ${maker.name}` : 'an object without a class';
  }
  if (typeof value === 'function') {
    return 'a function';
  }
  return typeof value === 'number' || typeof value === 'bigint' ? `the number ${value}` : String(value);
}
