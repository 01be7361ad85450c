import { isList, isMap } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';

/** Changes a value; `undefined` is a missing field. */
export type Edit = (value: Value | undefined) => Value | undefined;

/**
 * Edits the fields at a path, in every element of lists on the way. It does not change the argument, shares all unchanged parts
 * with it, and returns the argument itself if nothing changes.
 *
 * @param create whether to create missing maps on the way; if not, the edit is skipped there
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

/** Edits each element of a list. It returns the list itself if nothing changes. */
export function editEach(list: readonly Value[], edit: (element: Value) => Value): readonly Value[] {
  const edited = list.map(edit);
  return edited.every((element, index) => element === list[index]) ? list : edited;
}
