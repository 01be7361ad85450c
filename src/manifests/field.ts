import { isInteger } from './integer';
import type { Fields, Value } from './manifest';

/** Says whether a value is a map: a plain object of any realm, not null, a list or an instance of some class. */
export function isMap(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return false;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || isObjectPrototype(prototype);
}

/** Tests and sandboxes have an `Object` of their own: what has no prototype, and the methods that all objects have. */
function isObjectPrototype(prototype: unknown): boolean {
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(Object(prototype), 'isPrototypeOf');
}

/**
 * Says whether a value inside a manifest is a map. Manifests hold plain data only, so nobody needs to look at its
 * prototype, which takes longer than all else that is asked here.
 */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a key that a map has itself; nothing for what it inherits, as `constructor`. */
export function own(fields: Fields, key: string): Value | undefined {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** Says whether a value is a list. */
export function isList(value: unknown): value is readonly Value[] {
  return Array.isArray(value);
}

/** Says whether a value is a string, a finite number, true or false. */
export function isSingle(value: unknown): value is string | number | bigint | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value) || isInteger(value);
}

/** Says whether there is a null anywhere in a value. */
export function holdsNull(value: Value): boolean {
  if (typeof value !== 'object' || value === null) {
    return value === null;
  }
  // A list of the values would be made and thrown away for every map of every manifest.
  for (const key in value) {
    if (Object.hasOwn(value, key) && holdsNull(Reflect.get(value, key))) {
      return true;
    }
  }
  return false;
}

/** What is at a path of keys below a value; nothing where the path leads nowhere. */
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
 * The steps that lead to a field, whose path is written as `fieldPath` writes it, as far as the value has them: all of them,
 * or those to the nearest field above it.
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

/** A key may hold any character, so it is looked for among the keys that there are. */
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

/** Whether a field is another one, or in it; both as `fieldPath` writes them. */
function isWithin(outer: string, inner: string): boolean {
  const next = inner.charAt(outer.length);
  return inner.startsWith(outer) && (next === '' || next === '.' || next === '[');
}

/** Whether one of two fields is the other, or in it. */
export function overlap(a: string, b: string): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

/** A value as it is quoted in a problem: `the string "nginx"`, `the number 3`, `a list`, `nothing`. */
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
