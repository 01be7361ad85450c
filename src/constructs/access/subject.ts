import type { ISubject, SubjectConfiguration } from 'cdk8s-plus-28';
import { stateSubject } from '../../cdk8s-objects/companions';
import type { Subject as WireSubject } from '../../kubernetes/generated/rbac/v1';
import type { ObjectReference } from '../object';

/**
 * Who gets a role: an account or a workload of this program, a subject of cdk8s-plus, an account created elsewhere, or
 * a subject in the API's form.
 */
export type Subject = Pick<ISubject, 'toSubjectConfiguration'> | ExistingServiceAccount | NamedSubject;

/** A subject in the API's form, as made by `Subject.user()` and `Subject.group()`. */
export interface NamedSubject extends WireSubject {
  /** The kind of the subject: a user, a group, or an account. */
  readonly kind: 'User' | 'Group' | 'ServiceAccount';
}

/** A ServiceAccount that is created elsewhere. */
export interface ExistingServiceAccount extends ObjectReference {
  readonly kind: 'ServiceAccount';
  /**
   * The namespace of the account.
   * @default the binding's namespace
   */
  readonly namespace?: string;
}

const RBAC_GROUP = 'rbac.authorization.k8s.io';

/**
 * A user, by the name that the cluster's authentication gives them.
 *
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects
 */
export function user(name: string): NamedSubject {
  return { kind: 'User', name, apiGroup: RBAC_GROUP };
}

/**
 * A group of users or accounts, such as `system:authenticated`.
 *
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects
 */
export function group(name: string): NamedSubject {
  return { kind: 'Group', name, apiGroup: RBAC_GROUP };
}

/** Makes subjects that are not Kubernetes objects: `Subject.user('jane')`, `Subject.group('developers')`. */
export const Subject = { user, group } as const;

/**
 * Lowers a subject to the API's form; an account without a namespace gets the given one. Bindings call this when they
 * are constructed, so that accounts and workloads know that they are subjects.
 */
export function lowerSubject(subject: Subject, namespace: string | undefined): WireSubject {
  const wire: SubjectConfiguration = 'toSubjectConfiguration' in subject ? subject.toSubjectConfiguration() : subject;
  stateSubject(wire);
  const { kind, name } = wire;
  return kind === 'ServiceAccount'
    ? { kind, name, namespace: wire.namespace ?? namespace }
    : { kind, name, apiGroup: wire.apiGroup || RBAC_GROUP };
}
