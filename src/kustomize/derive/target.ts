import { isSelected, literally } from '../emulator/apply-patches';
import { type Id, NO_NAMESPACE, type Resource } from '../emulator/resource';
import type { Target } from '../model/kustomization';

/**
 * Finds the shortest target that selects only this object: its kind and name, and whatever else is needed.
 *
 * @param sameName the objects with its name, including itself
 */
export function targetOf({ id }: Resource, sameName: readonly Resource[]): Target {
  const whole = wholeTarget(id);
  const { group, kind, name, namespace } = whole;
  const ways: Target[] = [
    { kind, name },
    { kind, name, ...(namespace && { namespace }) },
    { group, kind, name },
  ];
  return ways.find((target) => sameName.filter((other) => isSelected(other, target)).length === 1) ?? whole;
}

/** Creates the target with every field by which Kustomize identifies objects. */
export function wholeTarget({ apiVersion, kind, name, namespace }: Id): Target {
  const slash = apiVersion.indexOf('/');
  return {
    group: slash < 0 ? '^$' : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    kind,
    name: literally(name),
    ...(namespace !== NO_NAMESPACE && { namespace: literally(namespace) }),
  };
}
