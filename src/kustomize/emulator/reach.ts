import { isList, isMap } from '../../manifests/field';
import { type Id, NO_NAMESPACE, type Resource } from './resource';

/** For each namespace that objects were in at first, the ones that these objects are in now. */
export type Moves = ReadonlyMap<string, ReadonlySet<string>>;

/** Where objects came from, and where they are. */
export function movesOf(resources: readonly Resource[]): Moves {
  const moves = new Map<string, Set<string>>();
  for (const resource of resources) {
    const first = firstId(resource).namespace;
    moves.set(first, (moves.get(first) ?? new Set()).add(resource.id.namespace));
  }
  return moves;
}

/** What an object was called at first. */
export function firstId({ previous, id }: Resource): Id {
  return previous[0] ?? id;
}

/** Says whether the subjects of an object are references that are followed. */
export function isBinding({ apiVersion, kind }: Id): boolean {
  return (
    (kind === 'RoleBinding' || kind === 'ClusterRoleBinding') && apiVersion.startsWith('rbac.authorization.k8s.io/')
  );
}

/** Says whether an object may mean something in this namespace. */
export type Reach = (namespace: string) => boolean;

/** An object means others in its own namespace; a binding, also those in the namespaces of its ServiceAccounts. */
export function reachOf({ id, fields }: Resource): Reach {
  if (id.namespace === NO_NAMESPACE) {
    return () => true;
  }
  const subjects = isList(fields.subjects) ? fields.subjects : [];
  const named = subjects.map((subject) => isMap(subject) && subject.kind === 'ServiceAccount' && subject.namespace);
  return (namespace) => namespace === id.namespace || named.includes(namespace);
}

/** A namespace means what was in it at first, or else what is in it now. */
export function inNamespace(
  resources: readonly Resource[],
  namespace: string,
  moves: Moves,
  reach: Reach,
): readonly Resource[] {
  const wasThere = [...(moves.get(namespace) ?? [])].some(reach);
  return resources.filter((resource) => (wasThere ? firstId(resource) : resource.id).namespace === namespace);
}
