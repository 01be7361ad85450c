import { isList, isMap } from '../../manifests/field';
import { type Id, NO_NAMESPACE, type Resource } from './resource';

/** For each original namespace of objects, their current namespaces. */
export type Moves = ReadonlyMap<string, ReadonlySet<string>>;

/** Finds the original and current namespaces of objects. */
export function movesOf(resources: readonly Resource[]): Moves {
  const moves = new Map<string, Set<string>>();
  for (const resource of resources) {
    const first = firstId(resource).namespace;
    moves.set(first, (moves.get(first) ?? new Set()).add(resource.id.namespace));
  }
  return moves;
}

/** Returns the original id of an object. */
export function firstId({ previous, id }: Resource): Id {
  return previous[0] ?? id;
}

/** Whether Kustomize updates the subjects of an object. */
export function isBinding({ apiVersion, kind }: Id): boolean {
  return (
    (kind === 'RoleBinding' || kind === 'ClusterRoleBinding') && apiVersion.startsWith('rbac.authorization.k8s.io/')
  );
}

/** Whether an object can refer to others in a namespace. */
export type Reach = (namespace: string) => boolean;

/** An object can refer to others in its own namespace; a binding, also in the namespaces of its ServiceAccounts. */
export function reachOf({ id, fields }: Resource): Reach {
  if (id.namespace === NO_NAMESPACE) {
    return () => true;
  }
  const subjects = isList(fields.subjects) ? fields.subjects : [];
  const named = subjects.map((subject) => isMap(subject) && subject.kind === 'ServiceAccount' && subject.namespace);
  return (namespace) => namespace === id.namespace || named.includes(namespace);
}

/** Finds the objects of a namespace: those that were originally in it, or else those that are in it now. */
export function inNamespace(
  resources: readonly Resource[],
  namespace: string,
  moves: Moves,
  reach: Reach,
): readonly Resource[] {
  const wasThere = [...(moves.get(namespace) ?? [])].some(reach);
  return resources.filter((resource) => (wasThere ? firstId(resource) : resource.id).namespace === namespace);
}
