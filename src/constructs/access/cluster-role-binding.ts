import type { Construct } from 'constructs';
import { SHORTHANDS } from '../../cdk8s-objects/shorthands';
import type { ClusterRoleBinding as Wire, Subject as WireSubject } from '../../kubernetes/generated/rbac/v1';
import { fieldPath } from '../../manifests/field';
import type { Shorthand } from '../../manifests/shorthand';
import { KubernetesObject, type ObjectProps, type ObjectReference, type ReferenceTo } from '../object';
import { refuseUnknownProps } from '../unknown-props';
import { lowerRole } from './role-reference';
import { lowerSubject, type Subject } from './subject';

/** What a ClusterRoleBinding can be given. */
export interface ClusterRoleBindingProps extends ObjectProps<Wire> {
  /**
   * The rights that are given, in the whole cluster: a ClusterRole of ours or of cdk8s-plus, or `existing()`. It cannot be
   * changed later.
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding
   */
  readonly role: ReferenceTo<'ClusterRole'>;
  /**
   * Who they are given to: accounts, workloads (a workload without an account gets one of its own), `user()` and
   * `group()`, and subjects of cdk8s-plus. Accounts without a namespace are in the chart's; if it has none, they are
   * refused.
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
  readonly #role: ObjectReference;
  readonly #subjects: readonly WireSubject[];

  constructor(scope: Construct, id: string, props: ClusterRoleBindingProps) {
    super(scope, id, { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRoleBinding' }, props);
    refuseUnknownProps(this, ClusterRoleBinding, 'ClusterRoleBinding', props);
    this.#role = props.role;
    this.#subjects = props.subjects.map((subject) => lowerSubject(subject, this.chart.namespace));
  }

  /** An account has the namespace of the chart, where it does not name one. */
  override [SHORTHANDS](): readonly Shorthand[] {
    return this.#subjects.map(({ name }, index) => ({
      prop: 'subjects',
      fields: [`${fieldPath('subjects', index)}.namespace`],
      fix: `give the chart a namespace, or name it: ServiceAccount.existing('${name}', 'its-namespace')`,
    }));
  }

  protected lower(): Omit<Wire, 'metadata'> {
    return { roleRef: lowerRole(this.#role), subjects: [...this.#subjects] };
  }
}
