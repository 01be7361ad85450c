import type { LabelSelector } from '../../kubernetes/generated/meta/v1';
import type { NetworkPolicy as Wire } from '../../kubernetes/generated/networking/v1';
import type { NamespacedProps } from '../object';
import type { PodSource } from '../workloads/selected-pods';
import type { NetworkPolicyPeer } from './network-policy-peers';
import type { NetworkPolicyPort } from './network-policy-ports';

/** What a NetworkPolicy can be given: the pods that it is about, and at least one direction. */
export type NetworkPolicyProps = NetworkPolicyFields & AboutPods & AboutDirections;

/** Every field of a NetworkPolicy. */
export interface NetworkPolicyFields extends NamespacedProps<Wire> {
  /**
   * The workload whose pods the policy is about, and after which it is named; a second policy for it needs a `name`. A
   * workload in another namespace is refused.
   * @default the pods that `podSelector` finds
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource
   */
  readonly for?: PodSource;
  /**
   * The labels of the pods that the policy is about; `{}` is every pod of the namespace. A selector that turns out empty
   * by other ways is refused.
   * @default the pods of the workload in `for`
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource
   */
  readonly podSelector?: LabelSelector;
  /**
   * Which connections the pods take; all others are cut off, so that `[]` takes none.
   * @default nothing is changed for connections to the pods
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource
   */
  readonly ingress?: readonly NetworkPolicyIngressRule[];
  /**
   * Which connections the pods may make; all others are cut off, those to the cluster's DNS too, so that `[]` allows none.
   * @default nothing is changed for connections from the pods
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource
   */
  readonly egress?: readonly NetworkPolicyEgressRule[];
  /**
   * The directions in which connections are cut off unless a rule allows them.
   * @default those of `ingress` and `egress` that are given, be they empty
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies
   */
  readonly policyTypes?: readonly ('Ingress' | 'Egress')[];
}

/** Connections that pods take: those from one of the peers to one of the ports. */
export interface NetworkPolicyIngressRule {
  /**
   * Who may connect. An empty list is refused: the API takes it for everybody.
   * @default everybody
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors
   */
  readonly from?: readonly NetworkPolicyPeer[];
  /**
   * The ports of the pods that may be connected to. A name that no container of the workload has is refused, and so is an
   * empty list, which the API takes for all ports.
   * @default all ports
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports
   */
  readonly ports?: readonly NetworkPolicyPort[];
}

/** Connections that pods may make: those to one of the ports of one of the peers. */
export interface NetworkPolicyEgressRule {
  /**
   * Who may be connected to. An empty list is refused: the API takes it for everybody.
   * @default everybody
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors
   */
  readonly to?: readonly NetworkPolicyPeer[];
  /**
   * The ports of the peers that may be connected to: those that their pods listen on, not those of a Service before them. A
   * name that no container of the peers has is refused, and so is an empty list, which the API takes for all ports.
   * @default all ports
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports
   */
  readonly ports?: readonly NetworkPolicyPort[];
}

type AboutPods =
  | { readonly for: PodSource; readonly podSelector?: never }
  | { readonly podSelector: LabelSelector; readonly for?: never };

/** A policy without a direction would cut off all connections to the pods, which nobody asked for. */
type AboutDirections =
  | Required<Pick<NetworkPolicyFields, 'ingress'>>
  | Required<Pick<NetworkPolicyFields, 'egress'>>
  | Required<Pick<NetworkPolicyFields, 'policyTypes'>>;
