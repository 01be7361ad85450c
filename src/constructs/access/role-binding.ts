import type { IClusterRole, IRole } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { RoleBinding as Wire } from 'kubernetes-types/rbac/v1';
import { KubernetesObject, type NamespacedProps } from '../object';
import type { ExistingRole } from './role';
import { lowerSubject, type Subject } from './subject';

/** What a RoleBinding can be given. */
export interface RoleBindingProps extends NamespacedProps<Wire> {
  /**
   * The rights that are given, in the namespace of the binding; it cannot be changed later.
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding
   */
  readonly role: IRole | IClusterRole | ExistingRole<'Role' | 'ClusterRole'>;
  /**
   * Who they are given to; accounts without a namespace are in the binding's own.
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects
   */
  readonly subjects: readonly Subject[];
}

/**
 * Gives the rights of a role to somebody, in one namespace.
 *
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding
 */
export class RoleBinding extends KubernetesObject<Wire> {
  readonly #props: RoleBindingProps;

  constructor(scope: Construct, id: string, props: RoleBindingProps) {
    super(scope, id, { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding' }, props);
    this.#props = props;
  }

  protected lower(): Omit<Wire, 'metadata'> {
    const { role, subjects } = this.#props;
    return {
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: role.kind, name: role.name },
      subjects: subjects.map((subject) => lowerSubject(subject, this.namespace)),
    };
  }
}
