import { isList, isMap, own } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import type { Operation } from '../model/json-patch';
import { BuildFault } from './fault';

/** The path to a field, from the outside in: keys of maps and places in lists. */
export type Steps = readonly (string | number)[];

/** Formats steps as a JSON pointer. https://www.rfc-editor.org/rfc/rfc6901 */
export function pointer(steps: Steps): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * Applies a JSON patch to an object. `jsonPatchFault` finds what else Kustomize would change.
 *
 * @throws {BuildFault} if a path does not exist
 */
export function applyJsonPatch(manifest: Fields, operations: readonly Operation[]): Fields {
  const patched = operations.reduce<Value>(apply, manifest);
  return isMap(patched) ? patched : {};
}

/** Reads or changes the field with this key in a map, or at this place in a list. */
type Act = (container: Value, key: string) => Value;

function apply(value: Value, operation: Operation): Value {
  switch (operation.op) {
    case 'add':
      return at(value, operation.path, (container, key) => added(container, key, operation.value));
    case 'replace':
      return at(value, operation.path, (container, key) => replaced(container, key, operation.value));
    case 'remove':
      return at(value, operation.path, removed);
    case 'move': {
      const moved = read(value, operation.from);
      const without = at(value, operation.from, removed);
      return at(without, operation.path, (container, key) => added(container, key, moved));
    }
  }
}

function at(value: Value, path: string, act: Act): Value {
  return below(value, stepsOf(path), act);
}

function read(value: Value, path: string): Value {
  return stepsOf(path).reduce(child, value);
}

function stepsOf(path: string): string[] {
  const steps = path.split('/').slice(1);
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function below(container: Value, [key = '', ...rest]: readonly string[], act: Act): Value {
  return rest.length === 0 ? act(container, key) : replaced(container, key, below(child(container, key), rest, act));
}

function child(container: Value, key: string): Value {
  const value = isList(container) ? container[Number(key)] : isMap(container) ? own(container, key) : undefined;
  if (value === undefined) {
    throw new BuildFault(`a JSON patch has a path that does not exist, at ${key}`);
  }
  return value;
}

function added(container: Value, key: string, value: Value): Value {
  if (isList(container)) {
    const place = key === '-' ? container.length : Number(key);
    return [...container.slice(0, place), value, ...container.slice(place)];
  }
  if (!isMap(container)) {
    throw new BuildFault(`a JSON patch adds ${key} to a value that is not a map or list`);
  }
  return Object.fromEntries([...Object.entries(container), [key, value]]);
}

function replaced(container: Value, key: string, value: Value): Value {
  child(container, key);
  if (isList(container)) {
    return container.map((element, place) => (place === Number(key) ? value : element));
  }
  return added(container, key, value);
}

function removed(container: Value, key: string): Value {
  child(container, key);
  if (isList(container)) {
    return container.filter((_, place) => place !== Number(key));
  }
  return isMap(container) ? Object.fromEntries(Object.entries(container).filter(([name]) => name !== key)) : container;
}
