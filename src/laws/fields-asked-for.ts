/**
 * The fields without any of which a law finds nothing: those that it reads of a value without a field. It can only go the
 * same way, to the same end, on every value that has none of them.
 *
 * @param check what the law finds in a value and its place
 * @returns nothing where the law looks at more than fields, such as the place, or has something against a value without them
 */
export function fieldsAskedFor(check: (value: object, place: object) => void): ReadonlySet<string> | undefined {
  const asked = new Set<string>();
  const value = new Proxy({}, { ...LOOKED_AT, get: (_, field) => void asked.add(String(field)) });
  try {
    check(value, new Proxy({}, LOOKED_AT));
    return asked;
  } catch {
    return undefined;
  }
}

/** Stops a law that looks at something in any way. */
const LOOKED_AT: ProxyHandler<object> = {
  get: stop,
  has: stop,
  ownKeys: stop,
  getOwnPropertyDescriptor: stop,
  getPrototypeOf: stop,
};

/** One for all, because making an error takes longer than asking the law. */
const STOPPED = new Error('a law looks at more than fields');

function stop(): never {
  throw STOPPED;
}
