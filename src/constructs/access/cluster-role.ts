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

/** What a ClusterRole can be given. */
export interface ClusterRoleProps extends WithoutSettings<ObjectProps<Wire>> {
  /**
   * What may be done to what, in all namespaces and to objects outside of any, and to paths of the server. The API groups
   * of resources that Kubernetes has built in are filled in.
   * @default none, as for a role that others are aggregated into
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole
   */
  readonly rules?: readonly PolicyRule[];
  /**
   * Which ClusterRoles, by their labels, this one takes its rules from.
   * @default none
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles
   */
  readonly aggregationRule?: Wire['aggregationRule'];
}

/**
 * Rights in the whole cluster, or rights that bindings give in one namespace each.
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

  /** A ClusterRole that is made elsewhere, by its name, such as `view`. */
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
