import { Chart } from 'cdk8s';
import type { IClusterRole } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { ClusterRoleBinding as Wire, Subject as WireSubject } from 'kubernetes-types/rbac/v1';
import { KubernetesObject, type ObjectProps } from '../object';
import type { ExistingRole } from './role';
import { lowerSubject, type Subject } from './subject';

/** What a ClusterRoleBinding can be given. */
export interface ClusterRoleBindingProps extends ObjectProps<Wire> {
  /**
   * The rights that are given, in the whole cluster; it cannot be changed later.
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding
   */
  readonly role: IClusterRole | ExistingRole<'ClusterRole'>;
  /**
   * Who they are given to; accounts without a namespace are in the chart's.
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects
   */
  readonly subjects: readonly Subject[];
}

/**
 * Gives the rights of a ClusterRole to somebody, in the whole cluster.
 *
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding
 */
export class ClusterRoleBinding extends KubernetesObject<Wire> {
  readonly #props: ClusterRoleBindingProps;

  constructor(scope: Construct, id: string, props: ClusterRoleBindingProps) {
    super(scope, id, { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRoleBinding' }, props);
    this.#props = props;
  }

  protected lower(): Omit<Wire, 'metadata'> {
    const { role, subjects } = this.#props;
    return {
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: role.name },
      subjects: subjects.map((subject, index) => this.#lowerSubject(subject, index)),
    };
  }

  #lowerSubject(subject: Subject, index: number): WireSubject {
    const wire = lowerSubject(subject, Chart.of(this).namespace);
    if (wire.kind === 'ServiceAccount' && wire.namespace === undefined) {
      this.refuse({
        field: `subjects[${index}].namespace`,
        what: `the account "${wire.name}" has no namespace`,
        why: 'the API server refuses an account without a namespace in a ClusterRoleBinding',
        fix: `give the chart a namespace, or name it: ServiceAccount.existing('${wire.name}', 'its-namespace')`,
      });
    }
    return wire;
  }
}
