import { isSelected, literally } from '../emulator/apply-patches';
import { NO_NAMESPACE, namespaceOf, type Resource } from '../emulator/resource';
import type { Target } from '../model/kustomization';

/**
 * The target that selects this object and none of the others; parts of it that are not needed for that are left out.
 *
 * @param namesakes the objects of its name, itself among them
 */
export function targetOf({ id, fields }: Resource, namesakes: readonly Resource[]): Target {
  const slash = id.apiVersion.indexOf('/');
  const group = slash < 0 ? '' : id.apiVersion.slice(0, slash);
  const namespace = namespaceOf(fields);
  const target = {
    ...(group && { group }),
    version: id.apiVersion.slice(slash + 1),
    kind: id.kind,
    name: literally(id.name),
    ...(namespace && { namespace: literally(namespace) }),
  };
  const alone = namesakes.filter((other) => isSelected(other, target)).length === 1;
  const inNamespace = id.namespace !== NO_NAMESPACE && { namespace: literally(id.namespace) };
  return alone ? target : { ...target, group: group || '^$', ...inNamespace };
}
