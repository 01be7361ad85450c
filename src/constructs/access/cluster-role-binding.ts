import type { Construct } from 'constructs';
import { SHORTHANDS } from '../../cdk8s-objects/shorthands';
import type { ClusterRoleBinding as Wire, Subject as WireSubject } from '../../kubernetes/generated/rbac/v1';
import { fieldPath } from '../../manifests/field';
import type { Shorthand } from '../../manifests/shorthand';
import { KubernetesObject, type ObjectProps, type ObjectReference, type ReferenceTo } from '../object';
import { refuseUnknownProps } from '../unknown-props';
import { lowerRole } from './role-reference';
import { lowerSubject, type Subject } from './subject';

/** Props of a ClusterRoleBinding. */
export interface ClusterRoleBindingProps extends ObjectProps<Wire> {
  /**
   * The ClusterRole to grant in the whole cluster: one of this program, of cdk8s-plus, or `existing()`. It cannot be
   * changed later.
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding
   */
  readonly role: ReferenceTo<'ClusterRole'>;
  /**
   * Who gets the role: accounts, workloads (a workload without an account gets its own), `user()`, `group()`, and
   * subjects of cdk8s-plus. An account without a namespace is in the chart's namespace; if the chart has none, that is
   * an error.
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects
   */
  readonly subjects: readonly Subject[];
}

/**
 * Grants a ClusterRole to subjects in the whole cluster.
 *
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding
 */
export class ClusterRoleBinding extends KubernetesObject<Wire> {
  readonly #role: ObjectReference;
  readonly #subjects: readonly WireSubject[];

  constructor(scope: Construct, id: string, props: ClusterRoleBindingProps) {
    super(scope, id, { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRoleBinding' }, props);
    refuseUnknownProps(this, ClusterRoleBinding, 'ClusterRoleBinding', props, true);
    this.#role = props.role;
    this.#subjects = props.subjects.map((subject) => lowerSubject(subject, this.chart.namespace));
  }

  /** An account that names no namespace gets the chart's. */
  override [SHORTHANDS](): readonly Shorthand[] {
    return this.#subjects.map(({ name }, index) => ({
      prop: 'subjects',
      fields: [`${fieldPath('subjects', index)}.namespace`],
      fix: `set a namespace for the chart or for the account: ServiceAccount.existing('${name}', 'its-namespace')`,
    }));
  }

  protected lower(): Omit<Wire, 'metadata'> {
    return { roleRef: lowerRole(this.#role), subjects: [...this.#subjects] };
  }
}
