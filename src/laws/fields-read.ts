/**
 * The fields that a law needs to find anything: those that it reads of an empty value. Without any of them, a law always
 * takes the same path, and finds nothing.
 *
 * @param check the function that checks a value at a place
 * @returns undefined if the law reads more than fields, such as the place, or finds something in an empty value
 */
export function fieldsRead(check: (value: object, place: object) => void): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  const value = new Proxy({}, { ...LOOKED_AT, get: (_, field) => void names.add(String(field)) });
  try {
    check(value, new Proxy({}, LOOKED_AT));
    return names;
  } catch {
    return undefined;
  }
}

/** Stops a law that reads anything else of the value or the place. */
const LOOKED_AT: ProxyHandler<object> = {
  get: stop,
  has: stop,
  ownKeys: stop,
  getOwnPropertyDescriptor: stop,
  getPrototypeOf: stop,
};

/** Created once: creating an error takes longer than the check itself. */
const STOPPED = new Error('the law reads more than fields');

function stop(): never {
  throw STOPPED;
}
