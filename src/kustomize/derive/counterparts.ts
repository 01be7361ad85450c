import { isMap } from '../../manifests/field';
import type { Value } from '../../manifests/manifest';

/**
 * Finds the counterpart of each element in another list: by name if all elements have unique names; or else by place if the
 * lists have the same length.
 */
export function counterpartsOf(list: readonly Value[], other: readonly Value[]): readonly (Value | undefined)[] {
  const names = namesOf(list);
  const others = namesOf(other);
  if (names !== undefined && others !== undefined) {
    const byName = new Map(others.map((name, place) => [name, other[place]]));
    return names.map((name) => byName.get(name));
  }
  return list.map((_, place) => (list.length === other.length ? other[place] : undefined));
}

function namesOf(list: readonly Value[]): readonly Value[] | undefined {
  const names = list.flatMap((element) => (isMap(element) && typeof element.name === 'string' ? [element.name] : []));
  return names.length === list.length && new Set(names).size === names.length ? names : undefined;
}
