import type { LabelSelector } from '../../kubernetes/generated/meta/v1';
import type { NetworkPolicy as Wire } from '../../kubernetes/generated/networking/v1';
import type { NamespacedProps } from '../object';
import type { PodSource } from '../workloads/selected-pods';
import type { NetworkPolicyPeer } from './network-policy-peers';
import type { NetworkPolicyPort } from './network-policy-ports';

/** Props of a NetworkPolicy: the pods it applies to, and at least one direction. */
export type NetworkPolicyProps = (PolicyForWorkload | PolicyBySelector) & PolicyDirections;

/** Every field of a NetworkPolicy. */
export interface NetworkPolicyFields extends NamespacedProps<Wire> {
  /**
   * The workload whose pods the policy applies to, and whose name it gets; a second policy for it needs a `name`. A
   * workload in another namespace is an error.
   * @default the pods that `podSelector` selects
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource
   */
  readonly for?: PodSource;
  /**
   * Selects the pods that the policy applies to by labels; `{}` is every pod of the namespace. A selector that is empty
   * in any other form is an error.
   * @default the pods of the workload in `for`
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource
   */
  readonly podSelector?: LabelSelector;
  /**
   * The connections that the pods accept; all others are denied, so `[]` denies all.
   * @default connections to the pods are not restricted
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource
   */
  readonly ingress?: readonly NetworkPolicyIngressRule[];
  /**
   * The connections that the pods may open; all others are denied, including DNS, so `[]` denies all.
   * @default connections from the pods are not restricted
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource
   */
  readonly egress?: readonly NetworkPolicyEgressRule[];
  /**
   * The directions that are denied unless a rule allows them.
   * @default those of `ingress` and `egress` that are set, even if empty
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies
   */
  readonly policyTypes?: readonly ('Ingress' | 'Egress')[];
}

/** Connections that pods accept: from one of the peers to one of the ports. */
export interface NetworkPolicyIngressRule {
  /**
   * Who may connect. An empty list is an error, because the API takes it for everyone.
   * @default everyone
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors
   */
  readonly from?: readonly NetworkPolicyPeer[];
  /**
   * The ports of the pods that may be connected to. A name that no container of the workload has is an error, and so is
   * an empty list, which the API takes for all ports.
   * @default all ports
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports
   */
  readonly ports?: readonly NetworkPolicyPort[];
}

/** Connections that pods may open: to one of the ports of one of the peers. */
export interface NetworkPolicyEgressRule {
  /**
   * Who may be connected to. An empty list is an error, because the API takes it for everyone.
   * @default everyone
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors
   */
  readonly to?: readonly NetworkPolicyPeer[];
  /**
   * The ports of the peers that may be connected to: the ports that the pods listen on, not those of their Service. A
   * name that no container of the peers has is an error, and so is an empty list, which the API takes for all ports.
   * @default all ports
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports
   */
  readonly ports?: readonly NetworkPolicyPort[];
}

interface PolicyForWorkload extends NetworkPolicyFields {
  readonly for: PodSource;
  readonly podSelector?: never;
}

interface PolicyBySelector extends NetworkPolicyFields {
  readonly podSelector: LabelSelector;
  readonly for?: never;
}

/**
 * A policy without a direction would deny all connections to the pods, which is unlikely to be intended. The compiler
 * names the last alternative when none is given.
 */
type PolicyDirections = PolicyOfTypes | EgressPolicy | IngressPolicy;

interface PolicyOfTypes {
  readonly policyTypes: readonly ('Ingress' | 'Egress')[];
}

interface EgressPolicy {
  readonly egress: readonly NetworkPolicyEgressRule[];
}

interface IngressPolicy {
  readonly ingress: readonly NetworkPolicyIngressRule[];
}
