import type { Id } from './resource';

/** Values by id. It uses nested maps, because building a string key for each id would be the slowest part of a build. */
export class IdMap<Value> {
  readonly #values = new Map<string, Map<string, Map<string, Map<string, Value>>>>();

  get({ apiVersion, kind, namespace, name }: Id): Value | undefined {
    return this.#values.get(apiVersion)?.get(kind)?.get(namespace)?.get(name);
  }

  set({ apiVersion, kind, namespace, name }: Id, value: Value): void {
    within(within(within(this.#values, apiVersion), kind), namespace).set(name, value);
  }
}

function within<Inner>(maps: Map<string, Map<string, Inner>>, key: string): Map<string, Inner> {
  const known = maps.get(key);
  if (known !== undefined) {
    return known;
  }
  const inner = new Map<string, Inner>();
  maps.set(key, inner);
  return inner;
}
