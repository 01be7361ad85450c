import type { Construct } from 'constructs';
import type { LabelSelector } from '../../kubernetes/generated/meta/v1';
import type {
  NetworkPolicySpec,
  NetworkPolicy as Wire,
  NetworkPolicyPeer as WirePeer,
} from '../../kubernetes/generated/networking/v1';
import { fieldPath } from '../../manifests/field';
import { KubernetesObject } from '../object';
import { namespaceOf, namespaceRefusal } from '../same-namespace';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';
import { forgetsLabels, makerOf, type SelectedPods, selectPods } from '../workloads/selected-pods';
import { knownPods, lowerPeer, type PolicyPeer } from './network-policy-peers';
import { lowerPolicyPorts, type PolicyPort, type ReachedPorts } from './network-policy-ports';
import type { NetworkPolicyFields, NetworkPolicyProps } from './network-policy-props';

/**
 * Which connections pods take and make. Policies only ever allow: what one of them allows, no other can forbid.
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
        ingress: ingress?.map(({ from, ports }, index) => {
          const field = fieldPath('spec.ingress', index);
          const reached = { ports: pods?.ports ?? [], areAll: pods?.ports !== undefined };
          return { from: this.#lowerPeers(from, field, 'from'), ports: this.#lowerPorts(ports, reached, field) };
        }),
        egress: egress?.map(({ to, ports }, index) => {
          const field = fieldPath('spec.egress', index);
          return { to: this.#lowerPeers(to, field, 'to'), ports: this.#lowerPorts(ports, reachedBy(to), field) };
        }),
      },
    };
  }

  #lowerSelector(pods: SelectedPods | undefined): DeepReadonly<LabelSelector> {
    const { podSelector = {} } = this.#props;
    const why = 'a NetworkPolicy finds pods of its own namespace only';
    const apart = pods && namespaceRefusal(this, pods.called, pods.namespaces, why);
    if (apart !== undefined) {
      this.refuse(apart);
    }
    return this.#meant(pods?.selector ?? podSelector, 'spec.podSelector');
  }

  /** The selector, if it is not one that lost its labels on the way. */
  #meant(selector: DeepReadonly<LabelSelector>, field: string): DeepReadonly<LabelSelector> {
    if (forgetsLabels(selector)) {
      const key = field.split('.').at(-1);
      this.refuse({
        field,
        what: `${key} names no label, so that it finds everything`,
        why: 'the policy would be about pods that it is not meant for',
        fix: `name a label: ${key}: { matchLabels: { app: 'api' } }, or find everything on purpose: ${key}: {}`,
      });
    }
    return selector;
  }

  /** Left to itself the API would take every policy to be about connections to the pods, and so cut those off. */
  #lowerTypes(): NetworkPolicyFields['policyTypes'] {
    const { policyTypes, ingress, egress } = this.#props;
    return policyTypes ?? [...(ingress ? (['Ingress'] as const) : []), ...(egress ? (['Egress'] as const) : [])];
  }

  #lowerPeers(
    peers: readonly PolicyPeer[] | undefined,
    rule: string,
    field: 'from' | 'to',
  ): DeepReadonly<WirePeer>[] | undefined {
    const lowered = peers?.map((peer) => lowerPeer(peer, this.namespace));
    lowered?.forEach((wire, index) => {
      for (const { podSelector = {}, namespaceSelector = {} } of wire) {
        this.#meant(podSelector, `${rule}.${field}[${index}].podSelector`);
        this.#meant(namespaceSelector, `${rule}.${field}[${index}].namespaceSelector`);
      }
    });
    if (lowered?.flat().length === 0) {
      this.#refuseEmpty(fieldPath(rule, field), 'everybody');
    }
    return lowered?.flat();
  }

  #lowerPorts(ports: readonly PolicyPort[] | undefined, reached: ReachedPorts, rule: string) {
    const field = fieldPath(rule, 'ports');
    if (ports?.length === 0) {
      this.#refuseEmpty(field, 'all ports');
    }
    return (
      ports &&
      lowerPolicyPorts(ports, reached, (name, index) => this.#refusePort(name, fieldPath(field, index), reached))
    );
  }

  #refuseEmpty(field: string, meaning: string): void {
    this.refuse({
      field,
      what: `${field} is an empty list`,
      why: `the API takes an empty list for ${meaning}, so the rule would allow more than it says`,
      fix: `leave the whole rule out where nothing is meant, or leave ${field.split('.').at(-1)} out where ${meaning} is meant`,
    });
  }

  #refusePort(name: string, field: string, { ports }: ReachedPorts): void {
    const known = ports.flatMap((port) => port.name ?? []);
    this.refuse({
      field: fieldPath(field, 'port'),
      what: `no container that the rule is about has a port called "${name}"`,
      why: 'the rule would allow no connection, and those that were meant are cut off',
      fix:
        known.length > 0
          ? `use a port that there is: ${known.join(', ')}`
          : `give the workload the port: ports: { ${name}: 8080 }`,
    });
  }
}

/** The ports of the pods that a rule leads to. */
function reachedBy(peers: readonly PolicyPeer[] = []): ReachedPorts {
  const known = peers.flatMap(knownPods).map((pods) => pods?.ports);
  return {
    ports: known.flatMap((ports) => ports ?? []),
    areAll: peers.length > 0 && !known.includes(undefined),
  };
}
