import { isFields, isList } from './field';
import type { Fields, Value } from './manifest';

/** One element of a list, and the path of its field in the manifest. */
export interface Element {
  readonly field: string;
  readonly fields: Fields;
}

/** The parent of a list: a path, or an object that has one. */
type Parent = string | { readonly field: string };

/** An element whose path is computed on demand, because few elements have a problem that needs it. */
export class ListElement implements Element {
  readonly #parent: Parent;
  readonly #key: string;
  readonly #index: number;

  constructor(
    readonly fields: Fields,
    parent: Parent,
    key: string,
    index: number,
  ) {
    this.#parent = parent;
    this.#key = key;
    this.#index = index;
  }

  get field(): string {
    const parent = typeof this.#parent === 'string' ? this.#parent : this.#parent.field;
    return `${parent === '' ? '' : `${parent}.`}${this.#key}[${this.#index}]`;
  }
}

const NO_FIELDS: Fields = Object.freeze({});
const NO_VALUES: readonly Value[] = Object.freeze([]);
const NO_ELEMENTS: readonly Element[] = Object.freeze([]);

/** The map at a path of steps below another map; an empty one if there is none. */
export function mapAt(fields: unknown, ...path: readonly string[]): Fields {
  let value: unknown = fields;
  // Nearly every rule calls this for every object, and `for (… of path)` would allocate an iterator each time.
  for (let depth = 0; depth < path.length; depth++) {
    value = isFields(value) ? value[path[depth] ?? ''] : undefined;
  }
  return isFields(value) ? value : NO_FIELDS;
}

/** Whether a map has no entries. */
export function isEmpty(fields: Fields): boolean {
  for (const _ in fields) {
    return false;
  }
  return true;
}

/** The list in a field of a map; an empty one if there is none. */
export function listAt(fields: Fields, key: string): readonly Value[] {
  const value = fields[key];
  return isList(value) ? value : NO_VALUES;
}

/**
 * The elements of the list in a field that are maps, each with its path below that of the map.
 *
 * @param parent the path of the map, or of one of its parents
 * @param path the path from there to the list, if it is more than its key: `http.paths`
 */
export function elementsAt(fields: Fields, key: string, parent: Parent, path = key): readonly Element[] {
  const list = fields[key];
  if (!isList(list) || list.length === 0) {
    return NO_ELEMENTS;
  }
  const elements: Element[] = [];
  for (let index = 0; index < list.length; index++) {
    const element = list[index];
    if (isFields(element)) {
      elements.push(new ListElement(element, parent, path, index));
    }
  }
  return elements;
}
