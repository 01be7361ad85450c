import { equal } from './equal';
import { fieldPath, isFields, isList, own } from './field';
import type { Fields, Value } from './manifest';

/**
 * The paths of the fields that differ between two states of a manifest. List elements are compared by index:
 * `spec.ports[0].name`.
 */
export function changedFields(before: Fields, after: Fields): readonly string[] {
  if (before === after) {
    return NONE;
  }
  const found: string[] = [];
  addChanges(before, after, '', found);
  return found;
}

const NONE: readonly string[] = Object.freeze([]);

function addChanges(before: Value | undefined, after: Value | undefined, field: string, found: string[]): void {
  if (before === after) {
    return;
  }
  if (isFields(before) && isFields(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      addChanges(own(before, key), own(after, key), fieldPath(field, key), found);
    }
  } else if (isList(before) && isList(after)) {
    for (let index = 0; index < Math.max(before.length, after.length); index++) {
      addChanges(before[index], after[index], fieldPath(field, index), found);
    }
  } else if (!equal(before, after)) {
    found.push(field);
  }
}
