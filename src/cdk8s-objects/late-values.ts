import { type ApiObject, App, resolve } from 'cdk8s';

/**
 * What a value that is not plain comes to in a manifest: late values and tokens of cdk8s what they resolve to, and its
 * classes for numbers or texts (`IntOrString`, `Quantity`) the number or text that they hold.
 *
 * @returns nothing for any other value
 */
export function resolveLate(value: object, object: ApiObject): unknown {
  const held = heldValue(value);
  if (held !== undefined) {
    return held;
  }
  const resolved: unknown = resolve([], value, object);
  return resolved === value ? undefined : resolved;
}

/** Fields as the resolvers that the app was given change them; those that cdk8s gives every app see late values only. */
export function resolveFields(fields: object, object: ApiObject): object {
  return App.of(object).resolvers?.length > BUILT_IN_RESOLVERS ? resolve([], fields, object) : fields;
}

/** Lazy values, tokens, and unions of number and string. */
const BUILT_IN_RESOLVERS = 3;

/** cdk8s makes a map `{ value }` of these, because its generated classes take that apart again. */
function heldValue(value: object): string | number | undefined {
  const [key, ...more] = Object.keys(value);
  const held: unknown = key === 'value' && more.length === 0 ? Reflect.get(value, key) : undefined;
  return typeof held === 'string' || typeof held === 'number' ? held : undefined;
}
