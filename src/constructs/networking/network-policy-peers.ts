import type { INetworkPolicyPeer } from 'cdk8s-plus-28';
import type { LabelSelector } from '../../kubernetes/generated/meta/v1';
import type { IPBlock, NetworkPolicyPeer as WirePeer } from '../../kubernetes/generated/networking/v1';
import type { ReferenceOfKind } from '../object';
import type { DeepReadonly } from '../wire';
import { behindTemplate, type SelectedPods, selectPods } from '../workloads/selected-pods';
import { Workload } from '../workloads/workload';

/**
 * The other end of a connection: a workload or a template with one, all pods of a Namespace
 * (`Namespace.existing('metrics')` if it is created elsewhere), addresses outside the cluster, a peer of cdk8s-plus, or
 * selectors in the API's form. `podSelector: {}` is every pod of the policy's namespace, and `namespaceSelector: {}`
 * every pod of the cluster.
 *
 * https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors
 */
export type NetworkPolicyPeer =
  | ReferenceOfKind<'Namespace'>
  | NetworkPolicyPeerGroup
  | INetworkPolicyPeer
  | NetworkPolicyIPBlock
  | NetworkPolicySelectorPeer;

/** Several peers in one, such as the two releases of a program. */
export interface NetworkPolicyPeerGroup {
  /** The peers, as if each were listed itself. */
  readonly peers: readonly NetworkPolicyPeer[];
}

/** Addresses by CIDR block, such as `10.0.0.0/8`, except smaller blocks inside it. */
export interface NetworkPolicyIPBlock {
  /** The block, with its prefix length: a single address is `203.0.113.7/32`. */
  readonly cidr: string;
  /**
   * Smaller blocks inside it to exclude.
   * @default none
   */
  readonly except?: readonly string[];
}

/** A peer in the API's form: pods by labels, in this namespace or in selected ones, or addresses; never both. */
export type NetworkPolicySelectorPeer = AddressPeer | NamespacePeer | PodPeer;

interface PodPeer {
  readonly podSelector: LabelSelector;
  readonly namespaceSelector?: LabelSelector;
  readonly ipBlock?: never;
}

interface NamespacePeer {
  readonly namespaceSelector: LabelSelector;
  readonly podSelector?: LabelSelector;
  readonly ipBlock?: never;
}

interface AddressPeer {
  readonly ipBlock: IPBlock;
  readonly podSelector?: never;
  readonly namespaceSelector?: never;
}

const NAMESPACE_NAME = 'kubernetes.io/metadata.name';

/** Lowers peers to the API's form: usually one each, or one per namespace if cdk8s-plus lists several. */
export function lowerPeer(given: NetworkPolicyPeer, policyNamespace: string | undefined): DeepReadonly<WirePeer>[] {
  if ('peers' in given) {
    return given.peers.flatMap((peer) => lowerPeer(peer, policyNamespace));
  }
  const peer = behindTemplate(given);
  if (peer instanceof Workload) {
    return inNamespaces(selectPods(peer), policyNamespace);
  }
  if ('toNetworkPolicyPeerConfig' in peer) {
    return lowerPlusPeer(peer, policyNamespace);
  }
  if ('kind' in peer) {
    return [{ namespaceSelector: named(peer.name) }];
  }
  return 'cidr' in peer ? [{ ipBlock: { cidr: peer.cidr, except: peer.except } }] : [peer];
}

/** The pods of peers, as far as they are known. */
export function knownPods(given: NetworkPolicyPeer): readonly SelectedPods[] {
  if ('peers' in given) {
    return given.peers.flatMap(knownPods);
  }
  const peer = behindTemplate(given);
  if (peer instanceof Workload) {
    return [selectPods(peer)];
  }
  const pods = 'toPodSelector' in peer ? peer.toPodSelector() : undefined;
  return pods === undefined ? [] : [selectPods(pods)];
}

function lowerPlusPeer(peer: INetworkPolicyPeer, policyNamespace: string | undefined): DeepReadonly<WirePeer>[] {
  const { ipBlock } = peer.toNetworkPolicyPeerConfig();
  const pods = peer.toPodSelector();
  if (ipBlock !== undefined) {
    return [{ ipBlock: { cidr: ipBlock.cidr, except: ipBlock.except } }];
  }
  return pods === undefined ? [] : inNamespaces(selectPods(pods), policyNamespace);
}

/** A namespace selector is added only if the pods are, or are meant to be, in other namespaces than the policy. */
function inNamespaces(pods: SelectedPods, policyNamespace: string | undefined): DeepReadonly<WirePeer>[] {
  const { selector, namespaces, namespaceSelector } = pods;
  if (namespaces.length === 0) {
    return [namespaceSelector === undefined ? { podSelector: selector } : { podSelector: selector, namespaceSelector }];
  }
  return namespaces.map((namespace) =>
    namespace === policyNamespace
      ? { podSelector: selector }
      : { podSelector: selector, namespaceSelector: named(namespace) },
  );
}

function named(namespace: string): LabelSelector {
  return { matchLabels: { [NAMESPACE_NAME]: namespace } };
}
