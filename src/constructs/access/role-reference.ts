import type { RoleRef } from '../../kubernetes/generated/rbac/v1';
import type { ObjectReference } from '../object';

/** A role as a binding references it. */
export function lowerRole({ kind, name }: ObjectReference): RoleRef {
  return { apiGroup: 'rbac.authorization.k8s.io', kind, name };
}
