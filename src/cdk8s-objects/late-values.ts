import { type ApiObject, App, resolve } from 'cdk8s';

/**
 * Resolves a value that is not plain: lazy values and tokens of cdk8s, and its classes that wrap a number or string
 * (`IntOrString`, `Quantity`).
 *
 * @returns undefined for any other value
 */
export function resolveLate(value: object, object: ApiObject): unknown {
  const held = heldValue(value);
  if (held !== undefined) {
    return held;
  }
  const resolved: unknown = resolve([], value, object);
  return resolved === value ? undefined : resolved;
}

/** Applies the app's own resolvers to fields; those that cdk8s adds to every app only handle late values. */
export function resolveFields(fields: object, object: ApiObject): object {
  return App.of(object).resolvers?.length > BUILT_IN_RESOLVERS ? resolve([], fields, object) : fields;
}

/** The resolvers of cdk8s for lazy values, tokens, and unions of number and string. */
const BUILT_IN_RESOLVERS = 3;

/** cdk8s resolves these to a map `{ value }`, which only its generated classes can read. */
function heldValue(value: object): string | number | undefined {
  const [key, ...more] = Object.keys(value);
  const held: unknown = key === 'value' && more.length === 0 ? Reflect.get(value, key) : undefined;
  return typeof held === 'string' || typeof held === 'number' ? held : undefined;
}
