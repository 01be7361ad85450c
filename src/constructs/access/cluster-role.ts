import type { IClusterRole } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { SHORTHANDS } from '../../cdk8s-objects/shorthands';
import type { ClusterRole as Wire } from '../../kubernetes/generated/rbac/v1';
import type { Manifest } from '../../manifests/manifest';
import type { Shorthand } from '../../manifests/shorthand';
import { KubernetesObject, type ObjectProps } from '../object';
import type { WithoutSettings } from '../settings';
import { refuseUnknownProps } from '../unknown-props';
import type { ExistingRole } from './role';
import { groupShorthands, lowerRules, type PolicyRule } from './rule';

/** Props of a ClusterRole. */
export interface ClusterRoleProps extends WithoutSettings<ObjectProps<Wire>> {
  /**
   * What the role allows: on resources in all namespaces, on cluster-scoped resources, and on URL paths of the API
   * server. The API groups of Kubernetes' built-in resources are filled in.
   * @default none, as for a role that aggregates others
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole
   */
  readonly rules?: readonly PolicyRule[];
  /**
   * Label selectors of the ClusterRoles whose rules are aggregated into this one.
   * @default none
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles
   */
  readonly aggregationRule?: Wire['aggregationRule'];
}

/**
 * Permissions in the whole cluster, or in single namespaces through RoleBindings.
 *
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole
 */
export class ClusterRole extends KubernetesObject<Wire> implements IClusterRole {
  readonly #props: ClusterRoleProps;

  constructor(scope: Construct, id: string, props: ClusterRoleProps = {}) {
    super(scope, id, { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole' }, props);
    refuseUnknownProps(this, ClusterRole, 'ClusterRole', props);
    this.#props = props;
  }

  /** References a ClusterRole created elsewhere, by its name, such as `view`. */
  static existing(name: string): ExistingRole<'ClusterRole'> {
    return { kind: 'ClusterRole', name, apiGroup: 'rbac.authorization.k8s.io' };
  }

  override [SHORTHANDS]({ rules }: Manifest): readonly Shorthand[] {
    return groupShorthands(rules);
  }

  protected lower(): Omit<Wire, 'metadata'> {
    const { aggregationRule, rules = [] } = this.#props;
    return { aggregationRule, rules: lowerRules(rules) };
  }
}
