import type { Construct } from 'constructs';
import type { ContainerPort } from '../../kubernetes/generated/core/v1';
import type { LabelSelector } from '../../kubernetes/generated/meta/v1';
import type {
  NetworkPolicySpec,
  NetworkPolicy as Wire,
  NetworkPolicyPeer as WirePeer,
} from '../../kubernetes/generated/networking/v1';
import { KubernetesObject } from '../object';
import { namespaceOf, namespaceRefusal } from '../same-namespace';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';
import { makerOf, type SelectedPods, selectPods } from '../workloads/selected-pods';
import { knownPods, lowerPeer, type NetworkPolicyPeer } from './network-policy-peers';
import { lowerPolicyPorts } from './network-policy-ports';
import type { NetworkPolicyFields, NetworkPolicyProps } from './network-policy-props';

/**
 * Restricts the connections of pods. Policies only allow: what one of them allows, no other can deny.
 *
 * https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class NetworkPolicy extends KubernetesObject<Wire> {
  readonly #props: NetworkPolicyFields;

  constructor(scope: Construct, id: string, props: NetworkPolicyProps) {
    const workload = makerOf(props.for);
    const options = {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      after: workload,
      workload: workload?.name,
    };
    super(scope, id, options, { ...props, namespace: props.namespace ?? namespaceOf(workload) });
    refuseUnknownProps(this, NetworkPolicy, 'NetworkPolicy', props);
    this.#props = props;
  }

  protected lower(): { readonly spec: DeepReadonly<NetworkPolicySpec> } {
    const { ingress, egress, for: target } = this.#props;
    const pods = target && selectPods(target);
    return {
      spec: {
        podSelector: this.#lowerSelector(pods),
        policyTypes: this.#lowerTypes(),
        ingress: ingress?.map(({ from, ports }) => ({
          from: this.#lowerPeers(from),
          ports: ports && lowerPolicyPorts(ports, pods?.ports ?? []),
        })),
        egress: egress?.map(({ to, ports }) => ({
          to: this.#lowerPeers(to),
          ports: ports && lowerPolicyPorts(ports, reachedBy(to)),
        })),
      },
    };
  }

  #lowerSelector(pods: SelectedPods | undefined): DeepReadonly<LabelSelector> {
    const { podSelector = {} } = this.#props;
    const why = 'a NetworkPolicy only selects pods of its own namespace';
    const refusal = pods && namespaceRefusal(this, pods.description, pods.namespaces, why);
    if (refusal !== undefined) {
      this.refuse(refusal);
    }
    return pods?.selector ?? podSelector;
  }

  /** Without policyTypes, the API assumes that every policy restricts ingress, and denies it. */
  #lowerTypes(): NetworkPolicyFields['policyTypes'] {
    const { policyTypes, ingress, egress } = this.#props;
    return policyTypes ?? [...(ingress ? (['Ingress'] as const) : []), ...(egress ? (['Egress'] as const) : [])];
  }

  #lowerPeers(peers: readonly NetworkPolicyPeer[] | undefined): DeepReadonly<WirePeer>[] | undefined {
    return peers?.flatMap((peer) => lowerPeer(peer, this.namespace));
  }
}

/** The ports of the pods that a rule opens, as far as they are known. */
function reachedBy(peers: readonly NetworkPolicyPeer[] = []): readonly ContainerPort[] {
  return peers.flatMap(knownPods).flatMap(({ ports }) => ports ?? []);
}
