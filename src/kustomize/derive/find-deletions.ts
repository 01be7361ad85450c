import { groupBy } from '../../manifests/group-by';
import { isSelected, literally } from '../emulator/apply-patches';
import type { Resource } from '../emulator/resource';
import type { Target } from '../model/kustomization';
import type { Deletion } from '../model/overlay';
import { wholeTarget } from './target';

/**
 * Finds targets that select exactly the objects to delete: one per kind if names are enough, or else one per version and
 * namespace.
 *
 * @param base all objects, including the ones to delete
 */
export function findDeletions(removed: readonly Resource[], base: readonly Resource[]): readonly Deletion[] {
  return [...groupBy(removed, ({ id }) => id.kind)].flatMap(([kind, objects]) => {
    const target = { kind, name: namesOf(objects) };
    return selectsOnly(target, objects, base)
      ? [{ target, objects }]
      : [...groupBy(objects, ({ id }) => `${id.apiVersion} ${id.namespace}`).values()].flatMap(deletionOf);
  });
}

function selectsOnly(target: Target, objects: readonly Resource[], base: readonly Resource[]): boolean {
  const wanted = new Set(objects);
  return base.every((other) => isSelected(other, target) === wanted.has(other));
}

function deletionOf(objects: readonly Resource[]): readonly Deletion[] {
  return objects.slice(0, 1).map(({ id }) => ({ target: { ...wholeTarget(id), name: namesOf(objects) }, objects }));
}

function namesOf(objects: readonly Resource[]): string {
  return [...new Set(objects.map(({ id }) => literally(id.name)))].sort().join('|');
}
