import type { RoleRef } from '../../kubernetes/generated/rbac/v1';
import type { Refusal } from '../../problems/refusals';
import type { ObjectReference } from '../object';

/** A role as a binding names it; an object of another kind is refused. */
export function lowerRole(
  { kind, name }: ObjectReference,
  kinds: readonly ('Role' | 'ClusterRole')[],
  refuse: (refusal: Refusal) => void,
): RoleRef {
  if (!kinds.some((known) => known === kind)) {
    refuse({
      field: 'roleRef.kind',
      what: `the role "${name}" is a ${kind}`,
      why: `the API server refuses a binding to anything but a ${kinds.join(' or a ')}`,
      fix: `name one: role: ${kinds.at(-1)}.existing('view')`,
    });
  }
  return { apiGroup: 'rbac.authorization.k8s.io', kind, name };
}
