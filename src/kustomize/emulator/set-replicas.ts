import type { Replicas } from '../model/kustomization';
import { editAt } from './edit';
import { BuildFault } from './fault';
import { type Resource, withFields } from './resource';

/**
 * Applies `replicas:`, which selects by name in all namespaces and four kinds.
 *
 * @throws {BuildFault} if an entry matches no workload, which Kustomize refuses
 */
export function setReplicas(resources: readonly Resource[], replicas: readonly Replicas[]): readonly Resource[] {
  const counts = new Map(replicas.map(({ name, count }) => [name, count]));
  const missing = new Set(counts.keys());
  const set = resources.map((resource) => {
    const named = isScaled(resource.id.kind) ? [resource.id, ...resource.previous] : [];
    const name = named.map((id) => id.name).find((each) => counts.has(each));
    const count = name === undefined ? undefined : counts.get(name);
    if (name === undefined || count === undefined) {
      return resource;
    }
    missing.delete(name);
    return withFields(
      resource,
      editAt(resource.fields, ['spec', 'replicas'], () => count, true),
    );
  });
  if (missing.size > 0) {
    throw new BuildFault(`replicas: no workload has the name ${[...missing].join(' or ')}`);
  }
  return set;
}

/** Whether `replicas:` applies to a kind, in any group. */
export function isScaled(kind: string): boolean {
  return SCALED.has(kind);
}

const SCALED: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController']);
