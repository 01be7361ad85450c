import type { Subject } from '../access/subject';
import type { NamespaceProps } from '../config/namespace';
import type { NetworkPolicyEgressRule, NetworkPolicyIngressRule } from '../networking/network-policy-props';
import type { ReferenceTo } from '../object';
import type { LimitRangeLimits } from '../policy/limit-range';
import type { ResourceQuotaProps } from '../policy/resource-quota';

/** Props of a Tenant: those of a Namespace, its limits, its people, and the peers of its pods. */
export interface TenantProps extends NamespaceProps {
  /**
   * The name of the Namespace: at most 63 of a-z, 0-9 and `-`, and not one that Kubernetes reserves. Anything else is
   * refused, also when the name comes from the id of the template, so that two tenants never share a namespace.
   * @default the id of the template, as for all objects
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names
   */
  readonly name?: string;
  /**
   * The Pod Security Standard that is enforced for the tenant's pods.
   * @default restricted
   * @see https://kubernetes.io/docs/concepts/security/pod-security-admission/
   */
  readonly podSecurity?: NonNullable<NamespaceProps['podSecurity']>;
  /**
   * The most that the tenant may use, by resource; `false` for no quota. A quota for a resource that the default `limits`
   * do not set is refused.
   * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/
   */
  readonly quota: ResourceQuotaProps['hard'] | false;
  /**
   * What each container, pod and claim may request, and the values of those that request nothing; `[]` for no LimitRange.
   * @default containers that request nothing get 100m of CPU, and 256Mi of memory as request and limit
   * @see https://kubernetes.io/docs/concepts/policy/limit-range/
   */
  readonly limits?: readonly LimitRangeLimits[];
  /**
   * Who may do everything in the namespace except change its quota and limits, including granting rights: the ClusterRole
   * `admin`, unless `roles` names another. It may change NetworkPolicies, and so lift the tenant's isolation.
   * @default no one
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles
   */
  readonly admins?: readonly Subject[];
  /**
   * Who may run programs in the namespace and read its Secrets: the ClusterRole `edit`, unless `roles` names another.
   * `edit` may change and delete NetworkPolicies too, and so lift the tenant's isolation; to prevent that, name a role
   * without that right.
   * @default no one
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles
   */
  readonly developers?: readonly Subject[];
  /**
   * Who may view everything in the namespace except Secrets: the ClusterRole `view`, unless `roles` names another.
   * @default no one
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles
   */
  readonly viewers?: readonly Subject[];
  /**
   * Roles to use instead of the built-in ones, such as `{ developers: ClusterRole.existing('tenant-developer') }`. A role
   * for a group without people is refused.
   * @default the ClusterRoles `admin`, `edit` and `view`
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles
   */
  readonly roles?: { readonly [People in 'admins' | 'developers' | 'viewers']?: ReferenceTo<'Role' | 'ClusterRole'> };
  /**
   * Connections that all pods of the tenant accept, in addition to those among themselves; such as from the ingress
   * controller.
   * @default none
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
   */
  readonly ingress?: readonly NetworkPolicyIngressRule[];
  /**
   * Connections that all pods of the tenant may open, in addition to those among themselves and to the cluster's DNS.
   * @default none
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
   */
  readonly egress?: readonly NetworkPolicyEgressRule[];
}
