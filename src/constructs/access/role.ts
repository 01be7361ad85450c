import type { IRole } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { SHORTHANDS } from '../../cdk8s-objects/shorthands';
import type { Role as Wire } from '../../kubernetes/generated/rbac/v1';
import type { Manifest } from '../../manifests/manifest';
import type { Shorthand } from '../../manifests/shorthand';
import { KubernetesObject, type NamespacedProps } from '../object';
import type { WithoutSettings } from '../settings';
import { refuseUnknownProps } from '../unknown-props';
import { groupShorthands, lowerRules, type RoleRule } from './rule';

/** Props of a Role. */
export interface RoleProps extends WithoutSettings<NamespacedProps<Wire>> {
  /**
   * What the role allows inside its namespace. The API groups of Kubernetes' built-in resources are filled in.
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole
   */
  readonly rules: readonly RoleRule[];
}

/** A Role or ClusterRole that is created elsewhere. */
export interface ExistingRole<Kind extends string> {
  /** Whether it is a Role or a ClusterRole. */
  readonly kind: Kind;
  /** The name of the role. */
  readonly name: string;
  /** The API group of both kinds. */
  readonly apiGroup: string;
}

/**
 * Permissions inside one namespace.
 *
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole
 */
export class Role extends KubernetesObject<Wire> implements IRole {
  readonly #rules: readonly RoleRule[];

  constructor(scope: Construct, id: string, props: RoleProps) {
    super(scope, id, { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role' }, props);
    refuseUnknownProps(this, Role, 'Role', props);
    this.#rules = props.rules;
  }

  /** References a Role created elsewhere, by its name. */
  static existing(name: string): ExistingRole<'Role'> {
    return { kind: 'Role', name, apiGroup: 'rbac.authorization.k8s.io' };
  }

  override [SHORTHANDS]({ rules }: Manifest): readonly Shorthand[] {
    return groupShorthands(rules);
  }

  protected lower(): Omit<Wire, 'metadata'> {
    return { rules: lowerRules(this.#rules) };
  }
}
