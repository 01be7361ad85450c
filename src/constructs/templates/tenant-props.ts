import type { Subject } from '../access/subject';
import type { NamespaceProps } from '../config/namespace';
import type { NetworkPolicyEgressRule, NetworkPolicyIngressRule } from '../networking/network-policy-props';
import type { ReferenceTo } from '../object';
import type { LimitRangeLimits } from '../policy/limit-range';
import type { ResourceQuotaProps } from '../policy/resource-quota';

/** What a Tenant can be given: all that a Namespace can, its bounds, its people, and whom its pods may talk to. */
export interface TenantProps extends NamespaceProps {
  /**
   * The name of the Namespace: at most 63 of a-z, 0-9 and `-`, and none of Kubernetes' own. Anything else is refused, the
   * id of the template too where it is the name, so that no two tenants end up in one namespace.
   * @default the id of the template, as with all objects
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names
   */
  readonly name?: string;
  /**
   * The Pod Security Standard that the tenant's pods are held to.
   * @default restricted
   * @see https://kubernetes.io/docs/concepts/security/pod-security-admission/
   */
  readonly podSecurity?: NonNullable<NamespaceProps['podSecurity']>;
  /**
   * The most that the tenant may use, by resource; `false` for no bound. A bound on limits that pods do not have by
   * `limits` is refused.
   * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/
   */
  readonly quota: ResourceQuotaProps['hard'] | false;
  /**
   * What single containers, pods and claims may ask for, and what they get when they ask for nothing; `[]` for no LimitRange.
   * @default containers that ask for nothing get 100m of CPU, and 256Mi of memory as request and limit
   * @see https://kubernetes.io/docs/concepts/policy/limit-range/
   */
  readonly limits?: readonly LimitRangeLimits[];
  /**
   * Who may do everything in the namespace but change its bounds, rights of others too: the ClusterRole `admin`, unless `roles`
   * names another. It may change NetworkPolicies, and so open the tenant's walls.
   * @default nobody
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles
   */
  readonly admins?: readonly Subject[];
  /**
   * Who may run programs in the namespace, and read its Secrets: the ClusterRole `edit`, unless `roles` names another. `edit`
   * may change and delete NetworkPolicies too, and so open the tenant's walls; where these must hold against the tenant's own
   * people, name a role without that right.
   * @default nobody
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles
   */
  readonly developers?: readonly Subject[];
  /**
   * Who may look at everything in the namespace but Secrets: the ClusterRole `view`, unless `roles` names another.
   * @default nobody
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles
   */
  readonly viewers?: readonly Subject[];
  /**
   * The rights of people in place of the cluster's own roles, such as
   * `{ developers: ClusterRole.existing('tenant-developer') }`. One for people that are not named is refused.
   * @default the ClusterRoles `admin`, `edit` and `view`
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles
   */
  readonly roles?: { readonly [People in 'admins' | 'developers' | 'viewers']?: ReferenceTo<'Role' | 'ClusterRole'> };
  /**
   * Connections that all pods of the tenant take, beside those among themselves; such as those of the Ingress controller.
   * @default none
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
   */
  readonly ingress?: readonly NetworkPolicyIngressRule[];
  /**
   * Connections that all pods of the tenant may make, beside those among themselves and to the cluster's DNS.
   * @default none
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
   */
  readonly egress?: readonly NetworkPolicyEgressRule[];
}
