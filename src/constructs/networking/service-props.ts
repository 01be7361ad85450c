import type { ServicePort, ServiceSpec, Service as Wire } from '../../kubernetes/generated/core/v1';
import type { Labels } from '../labels';
import type { NamespacedProps } from '../object';
import type { PodSource } from '../workloads/selected-pods';
import type { ServicePorts } from './service-ports';

/** What a Service can be given: all of `ServiceFields` that its type allows. */
export type ServiceProps = ServiceFields & OfType & (Without<'port'> | Without<'ports'>);

/** What Services of all types can be given: what is behind them, their ports, and every field of the API. */
export interface ServiceFields extends NamespacedProps<Wire> {
  /**
   * The workload whose pods are behind the Service, which is named after it; one of cdk8s-plus will do as well.
   * @default the pods that `selector` names
   * @see https://kubernetes.io/docs/concepts/services-networking/service/
   */
  readonly for?: PodSource;
  /**
   * The labels of the pods behind the Service.
   * @default those of the workload in `for`; without either the Service has no selector
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors
   */
  readonly selector?: Labels;
  /**
   * The one port that clients use, from 1 to 65535; it leads to the workload's first port. The short form of `ports`.
   * @default what `ports` says
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
   */
  readonly port?: number;
  /**
   * The ports that clients use by name, or as the API writes them. A port by name leads to the port of the same name in
   * the pods, or else to the same number; one that no container has is refused.
   * @default every port of the workload, under the same name and number
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services
   */
  readonly ports?: ServicePorts | readonly ServicePort[];
  /**
   * Who can reach the Service, and how. Each type has fields of its own; those of others do not compile.
   * @default the API's own: `ClusterIP`
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types
   */
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName';
  /**
   * The address inside the cluster; `'None'` makes the Service headless: its name leads to the pods themselves.
   * @default what the cluster chooses
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#headless-services
   */
  readonly clusterIP?: 'None' | (string & {});
  /**
   * The addresses inside the cluster, one for each family.
   * @default what the cluster chooses
   * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/
   */
  readonly clusterIPs?: readonly string[];
  /**
   * Addresses outside the cluster that lead to the Service as well; nothing makes them do so but you.
   * @default none
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#external-ips
   */
  readonly externalIPs?: readonly string[];
  /**
   * The DNS name that a Service of type `ExternalName` stands for; such a Service has no pods.
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#externalname
   */
  readonly externalName?: string;
  /**
   * Whether traffic from outside goes to any node's pods or stays on the node that it reached; for a Service that can be
   * reached from outside.
   * @default the API's own: `Cluster`
   * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#external-traffic-policy
   */
  readonly externalTrafficPolicy?: 'Cluster' | 'Local';
  /**
   * Whether traffic from inside goes to any node's pods or stays on its own node.
   * @default the API's own: `Cluster`
   * @see https://kubernetes.io/docs/concepts/services-networking/service-traffic-policy/
   */
  readonly internalTrafficPolicy?: 'Cluster' | 'Local';
  /**
   * Which pods traffic is led to by preference, such as those in the same zone.
   * @default all alike
   * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-distribution
   */
  readonly trafficDistribution?: 'PreferClose' | 'PreferSameZone' | 'PreferSameNode' | (string & {});
  /**
   * Whether traffic is kept in its zone where that leaves no pod overloaded: the annotation
   * `service.kubernetes.io/topology-mode`, which goes before `trafficDistribution`.
   * @default no annotation, which is `Disabled`
   * @see https://kubernetes.io/docs/concepts/services-networking/topology-aware-routing/
   */
  readonly topologyMode?: 'Auto' | 'Disabled' | (string & {});
  /**
   * Whether one client always gets the same pod.
   * @default the API's own: `None`
   * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#session-affinity
   */
  readonly sessionAffinity?: 'ClientIP' | 'None';
  /**
   * For how long one client gets the same pod, from 1 to 86400 seconds; with `sessionAffinity: 'ClientIP'`.
   * @default the API's own: 10800 seconds
   * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#session-stickiness-timeout
   */
  readonly sessionAffinityConfig?: ServiceSpec['sessionAffinityConfig'];
  /**
   * The families of the addresses, the first of them the main one.
   * @default the cluster's own
   * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/
   */
  readonly ipFamilies?: readonly ('IPv4' | 'IPv6')[];
  /**
   * Whether the Service has one family of addresses or both.
   * @default the API's own: `SingleStack`
   * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/
   */
  readonly ipFamilyPolicy?: 'SingleStack' | 'PreferDualStack' | 'RequireDualStack';
  /**
   * The kind of load balancer; it cannot be changed later.
   * @default the cluster's own
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-class
   */
  readonly loadBalancerClass?: string;
  /**
   * The address asked of the load balancer, where it takes such a wish.
   * @default what it chooses
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer
   */
  readonly loadBalancerIP?: string;
  /**
   * The clients that the load balancer lets in, as CIDR blocks.
   * @default all
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer
   */
  readonly loadBalancerSourceRanges?: readonly string[];
  /**
   * Whether a load balancer gets ports on the nodes too.
   * @default the API's own: true
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-nodeport-allocation
   */
  readonly allocateLoadBalancerNodePorts?: boolean;
  /**
   * The port on the nodes that a load balancer asks for health, with `externalTrafficPolicy: 'Local'` only.
   * @default what the cluster chooses
   * @see https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/
   */
  readonly healthCheckNodePort?: number;
  /**
   * Whether pods that are not ready are found too.
   * @default false
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
   */
  readonly publishNotReadyAddresses?: boolean;
}

/** A port of a Service that is not on the nodes. */
export type ClusterIPServicePort = Omit<ServicePort, 'nodePort'> & { readonly nodePort?: never };

type Without<Field extends keyof ServiceFields> = { readonly [Key in Field]?: never };
type Inside = { readonly ports?: ServicePorts<ClusterIPServicePort> | readonly ClusterIPServicePort[] };

type Balancing =
  | 'allocateLoadBalancerNodePorts'
  | 'healthCheckNodePort'
  | 'loadBalancerClass'
  | 'loadBalancerIP'
  | 'loadBalancerSourceRanges';
/** What a name for something outside of the cluster has. */
type Named = keyof NamespacedProps<Wire> | 'type' | 'externalName' | 'port' | 'ports';

/**
 * The API server refuses fields of other types, or nothing ever reads them. There is one alternative for each type and no
 * more, so that the type may depend on a condition: `type: isProd ? 'LoadBalancer' : 'ClusterIP'`.
 */
type OfType =
  | (Inside & Without<Balancing | 'externalName' | 'externalTrafficPolicy'> & { readonly type?: 'ClusterIP' })
  | (Without<Balancing | 'externalName'> & { readonly type: 'NodePort' })
  | (Without<'externalName'> & { readonly type: 'LoadBalancer' })
  | (Inside &
      Without<Exclude<keyof ServiceFields, Named>> & { readonly type: 'ExternalName'; readonly externalName: string });
