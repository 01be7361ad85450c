import { isList, isMap } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';

/** What becomes of a value; `undefined` stands for a field that is not there. */
export type Edit = (value: Value | undefined) => Value | undefined;

/**
 * Fields with one edit at a path, walking into every element of a list on the way. What is not touched is shared with
 * the argument, which is not changed; the argument itself comes back where the edit changes nothing.
 *
 * @param create makes the maps on the way that are missing; without it, the edit is not done where they are
 */
export function editAt(fields: Fields, path: readonly string[], edit: Edit, create: boolean): Fields {
  return new Editing(path, edit, create).map(fields, 0);
}

class Editing {
  readonly #path: readonly string[];
  readonly #edit: Edit;
  readonly #create: boolean;

  constructor(path: readonly string[], edit: Edit, create: boolean) {
    this.#path = path;
    this.#edit = edit;
    this.#create = create;
  }

  map(fields: Fields, depth: number): Fields {
    const step = this.#path[depth];
    if (step === undefined) {
      return fields;
    }
    const value = Object.hasOwn(fields, step) ? fields[step] : undefined;
    const edited = this.#below(value, depth + 1);
    return edited === undefined || edited === value ? fields : { ...fields, [step]: edited };
  }

  #below(value: Value | undefined, depth: number): Value | undefined {
    if (isList(value)) {
      return editEach(value, (element) => this.#below(element, depth) ?? element);
    }
    if (depth === this.#path.length) {
      return value === undefined && !this.#create ? value : this.#edit(value);
    }
    const missing = value === undefined || value === null;
    return isMap(value) || (missing && this.#create) ? this.map(missing ? {} : value, depth) : value;
  }
}

/** The list with an edit on each element; the list itself where that changes none. */
export function editEach(list: readonly Value[], edit: (element: Value) => Value): readonly Value[] {
  const edited = list.map(edit);
  return edited.every((element, index) => element === list[index]) ? list : edited;
}
