import type { ISubject, SubjectConfiguration } from 'cdk8s-plus-28';
import { stateSubject } from '../../cdk8s-objects/companions';
import type { Subject as WireSubject } from '../../kubernetes/generated/rbac/v1';
import type { ObjectReference } from '../object';

/**
 * Who a role is given to: an account or a workload of ours, a subject of cdk8s-plus, an account made elsewhere, or a
 * subject as the API writes it.
 */
export type Subject = Pick<ISubject, 'toSubjectConfiguration'> | ExistingServiceAccount | NamedSubject;

/** A subject as the API writes it, such as what `Subject.user()` and `Subject.group()` make. */
export interface NamedSubject extends WireSubject {
  /** Whether it is a person, a group, or an account. */
  readonly kind: 'User' | 'Group' | 'ServiceAccount';
}

/** A ServiceAccount that is made elsewhere. */
export interface ExistingServiceAccount extends ObjectReference {
  readonly kind: 'ServiceAccount';
  /**
   * The namespace of the account.
   * @default that of the binding
   */
  readonly namespace?: string;
}

const RBAC_GROUP = 'rbac.authorization.k8s.io';

/**
 * A person, as the cluster's way of signing in names them.
 *
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects
 */
export function user(name: string): NamedSubject {
  return { kind: 'User', name, apiGroup: RBAC_GROUP };
}

/**
 * A group of people or accounts, such as `system:authenticated`.
 *
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects
 */
export function group(name: string): NamedSubject {
  return { kind: 'Group', name, apiGroup: RBAC_GROUP };
}

/** Makes subjects that are not objects of Kubernetes: `Subject.user('jane')`, `Subject.group('developers')`. */
export const Subject = { user, group } as const;

/**
 * A subject as the API writes it; an account without a namespace is in the one given. Bindings call it when they are made,
 * and so state to accounts and workloads of ours that they are subjects.
 */
export function lowerSubject(subject: Subject, namespace: string | undefined): WireSubject {
  const wire: SubjectConfiguration = 'toSubjectConfiguration' in subject ? subject.toSubjectConfiguration() : subject;
  stateSubject(wire);
  const { kind, name } = wire;
  return kind === 'ServiceAccount'
    ? { kind, name, namespace: wire.namespace ?? namespace }
    : { kind, name, apiGroup: wire.apiGroup || RBAC_GROUP };
}
