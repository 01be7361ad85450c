import { isSelected, literally } from '../emulator/apply-patches';
import { type Id, NO_NAMESPACE, type Resource } from '../emulator/resource';
import type { Target } from '../model/kustomization';

/**
 * The target that selects this object and none of the others: its kind and name, and what else tells it from its
 * namesakes.
 *
 * @param namesakes the objects of its name, itself among them
 */
export function targetOf({ id }: Resource, namesakes: readonly Resource[]): Target {
  const whole = wholeTarget(id);
  const { group, kind, name, namespace } = whole;
  const ways: Target[] = [
    { kind, name },
    { kind, name, ...(namespace && { namespace }) },
    { group, kind, name },
  ];
  return ways.find((target) => namesakes.filter((other) => isSelected(other, target)).length === 1) ?? whole;
}

/** The target that says everything that Kustomize tells objects apart by. */
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
