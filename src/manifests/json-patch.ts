import { equal } from './equal';
import { describeValue, isList, isMap } from './field';
import { toJson } from './json';
import type { Fields, Value } from './manifest';

/** One operation of a JSON patch. https://www.rfc-editor.org/rfc/rfc6902 */
export type JsonOperation =
  | { readonly op: 'add' | 'replace' | 'test'; readonly path: string; readonly value: Value }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move' | 'copy'; readonly from: string; readonly path: string };

/** Why an operation fails: a fact that names the place in the object. */
export class PatchFault extends Error {
  override readonly name = 'PatchFault';
}

/** Applies operations to an object one after the other. Those that fail are skipped and reported. */
export function patchFields(
  fields: Fields,
  operations: readonly JsonOperation[],
  onFault: (operation: JsonOperation, fault: PatchFault) => void,
): Fields {
  let patched: Value = fields;
  for (const operation of operations) {
    try {
      patched = applyOperation(patched, operation);
    } catch (error) {
      if (!(error instanceof PatchFault)) {
        throw error;
      }
      onFault(operation, error);
    }
  }
  return isMap(patched) ? patched : fields;
}

/**
 * Returns what one operation of a JSON patch makes from a value; the value itself is not changed.
 *
 * @throws {PatchFault} if a path does not exist, or a test fails
 */
export function applyOperation(document: Value, operation: JsonOperation): Value {
  switch (operation.op) {
    case 'add':
      return added(document, operation.path, operation.value);
    case 'replace':
      return operation.path === ''
        ? operation.value
        : at(document, operation.path, (container, step) => put(container, step, operation.value));
    case 'remove':
      return at(document, operation.path, removed);
    case 'copy':
      return added(document, operation.path, valueAt(document, operation.from));
    case 'move':
      return moved(document, operation.from, operation.path);
    case 'test':
      return tested(document, operation.path, operation.value);
  }
}

/** The steps of a JSON pointer, outermost first. https://www.rfc-editor.org/rfc/rfc6901 */
export function pointerSteps(path: string): readonly string[] {
  if (path !== '' && !path.startsWith('/')) {
    throw new PatchFault(`the path ${JSON.stringify(path)} does not start with "/"`);
  }
  return path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Returns the changed container of the last step of a path. */
type Act = (container: Value, step: string, path: string) => Value;

function added(document: Value, path: string, value: Value): Value {
  return path === '' ? value : at(document, path, (container, step) => insert(container, step, value, path), true);
}

function moved(document: Value, from: string, path: string): Value {
  if (path.startsWith(`${from}/`)) {
    throw new PatchFault(`${quoted(from)} cannot move into itself, to ${quoted(path)}`);
  }
  const value = valueAt(document, from);
  return from === path ? document : added(at(document, from, removed), path, value);
}

function tested(document: Value, path: string, wanted: Value): Value {
  const found = valueAt(document, path);
  if (!equal(found, wanted)) {
    throw new PatchFault(`${quoted(path)} is ${shown(found)}, but the test expects ${shown(wanted)}`);
  }
  return document;
}

function valueAt(document: Value, path: string): Value {
  return pointerSteps(path).reduce((value, step) => child(value, step, path), document);
}

/** Acts on the container of the last step of a path, and copies the containers on the way to it. */
function at(document: Value, path: string, act: Act, isNew = false): Value {
  const below = (container: Value, [step = '', ...rest]: readonly string[]): Value => {
    if (rest.length === 0) {
      if (!isNew) {
        child(container, step, path);
      }
      return act(container, step, path);
    }
    return put(container, step, below(child(container, step, path), rest));
  };
  return path === '' ? refuseRoot() : below(document, pointerSteps(path));
}

function refuseRoot(): never {
  throw new PatchFault('the path "" is the whole object, which cannot be removed or moved');
}

function child(container: Value, step: string, path: string): Value {
  if (isList(container)) {
    return container[placeIn(container, step, path, container.length - 1)] ?? null;
  }
  const value = isMap(container) && Object.hasOwn(container, step) ? container[step] : undefined;
  if (value === undefined) {
    throw new PatchFault(`${quoted(path)} does not exist: there is no ${JSON.stringify(step)}${inside(container)}`);
  }
  return value;
}

function placeIn(list: readonly Value[], step: string, path: string, last: number): number {
  const place = /^(0|[1-9]\d*)$/.test(step) ? Number(step) : Number.NaN;
  if (!(place <= last)) {
    const length = `${list.length} element${list.length === 1 ? '' : 's'}`;
    throw new PatchFault(
      `${quoted(path)} does not exist: ${JSON.stringify(step)} is not an index in a list of ${length}`,
    );
  }
  return place;
}

function inside(container: Value): string {
  return isMap(container) ? '' : ` in ${describeValue(container)}`;
}

function insert(container: Value, step: string, value: Value, path: string): Value {
  if (isList(container)) {
    const place = step === '-' ? container.length : placeIn(container, step, path, container.length);
    return [...container.slice(0, place), value, ...container.slice(place)];
  }
  if (!isMap(container)) {
    throw new PatchFault(`${quoted(path)} does not exist: ${describeValue(container)} has no fields`);
  }
  return put(container, step, value);
}

function put(container: Value, step: string, value: Value): Value {
  if (isList(container)) {
    return container.map((element, place) => (place === Number(step) ? value : element));
  }
  // Unlike an assignment, this keeps a key named `__proto__`.
  return Object.fromEntries([...Object.entries(container ?? {}).filter(([key]) => key !== step), [step, value]]);
}

function removed(container: Value, step: string): Value {
  if (isList(container)) {
    return container.filter((_, place) => place !== Number(step));
  }
  return Object.fromEntries(Object.entries(container ?? {}).filter(([key]) => key !== step));
}

function quoted(path: string): string {
  return JSON.stringify(path);
}

function shown(value: Value): string {
  return isMap(value) || isList(value) ? toJson(value) : describeValue(value);
}
