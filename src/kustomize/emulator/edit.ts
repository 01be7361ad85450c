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
  const [step, ...rest] = path;
  if (step === undefined) {
    return fields;
  }
  const value = Object.hasOwn(fields, step) ? fields[step] : undefined;
  const edited = editBelow(value, rest, edit, create);
  return edited === undefined || edited === value ? fields : { ...fields, [step]: edited };
}

function editBelow(value: Value | undefined, path: readonly string[], edit: Edit, create: boolean): Value | undefined {
  if (isList(value)) {
    return editEach(value, (element) => editBelow(element, path, edit, create) ?? element);
  }
  if (path.length === 0) {
    return value === undefined && !create ? value : edit(value);
  }
  const missing = value === undefined || value === null;
  return isMap(value) || (missing && create) ? editAt(missing ? {} : value, path, edit, create) : value;
}

/** The list with an edit on each element; the list itself where that changes none. */
export function editEach(list: readonly Value[], edit: (element: Value) => Value): readonly Value[] {
  const edited = list.map(edit);
  return edited.every((element, index) => element === list[index]) ? list : edited;
}
