import type { Construct } from 'constructs';
import type { RoleBinding as Wire, Subject as WireSubject } from '../../kubernetes/generated/rbac/v1';
import { KubernetesObject, type NamespacedProps, type ObjectReference, type ReferenceTo } from '../object';
import { namespaceOf, namespaceRefusal } from '../same-namespace';
import { refuseUnknownProps } from '../unknown-props';
import { lowerRole } from './role-reference';
import { lowerSubject, type Subject } from './subject';

/** Props of a RoleBinding. */
export interface RoleBindingProps extends NamespacedProps<Wire> {
  /**
   * The role to grant in the binding's namespace: a Role of that namespace, or a ClusterRole, of this program or of
   * cdk8s-plus. It cannot be changed later.
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding
   */
  readonly role: ReferenceTo<'Role' | 'ClusterRole'>;
  /**
   * Who gets the role: accounts, workloads (a workload without an account gets its own), `user()`, `group()`, and
   * subjects of cdk8s-plus. An account without a namespace is in the binding's namespace.
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects
   */
  readonly subjects: readonly Subject[];
}

/**
 * Grants a role to subjects in one namespace.
 *
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding
 */
export class RoleBinding extends KubernetesObject<Wire> {
  readonly #role: ObjectReference;
  readonly #subjects: readonly WireSubject[];

  constructor(scope: Construct, id: string, props: RoleBindingProps) {
    super(scope, id, { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding' }, props);
    refuseUnknownProps(this, RoleBinding, 'RoleBinding', props, true);
    this.#role = props.role;
    this.#subjects = props.subjects.map((subject) => lowerSubject(subject, this.namespace));
  }

  protected lower(): Omit<Wire, 'metadata'> {
    const roleRef = lowerRole(this.#role);
    const why = 'a binding can only reference Roles of its own namespace, so it would grant nothing';
    const role = this.#role.kind === 'Role' ? [namespaceOf(this.#role)] : [];
    const refusal = namespaceRefusal(this, `the Role "${this.#role.name}"`, role, why);
    if (refusal !== undefined) {
      this.refuse(refusal);
    }
    return { roleRef, subjects: [...this.#subjects] };
  }
}
