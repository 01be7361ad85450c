import type { ServicePort, ServiceSpec, Service as Wire } from '../../kubernetes/generated/core/v1';
import type { Labels } from '../labels';
import type { NamespacedProps } from '../object';
import type { PodSource } from '../workloads/selected-pods';
import type { ServicePorts } from './service-ports';

/** Props of a Service: the `ServiceFields` that its type allows. */
export type ServiceProps = OfType & (SeveralPorts | OnePort);

/** Props of Services of all types: the selected pods, the ports, and every field of the API. */
export interface ServiceFields extends NamespacedProps<Wire> {
  /**
   * The workload whose pods the Service selects, and whose name it gets; a workload of cdk8s-plus works too.
   * @default the pods that `selector` selects
   * @see https://kubernetes.io/docs/concepts/services-networking/service/
   */
  readonly for?: PodSource;
  /**
   * The labels of the selected pods.
   * @default the labels of the workload in `for`; without either, the Service has no selector
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors
   */
  readonly selector?: Labels;
  /**
   * The single port that clients connect to, from 1 to 65535; its target is the workload's first port. Shorthand for
   * `ports`.
   * @default set by `ports`
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
   */
  readonly port?: number;
  /**
   * The ports that clients connect to, by name or in the API's form. The target of a named port is the port of the same
   * name in the pods, or else the same number; a target that no container has is an error.
   * @default every port of the workload, under the same name and number
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services
   */
  readonly ports?: ServicePorts | readonly ServicePort[];
  /**
   * How the Service can be reached. Each type has its own fields; a field of another type is a compile error.
   * @default the API's own: `ClusterIP`
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types
   */
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName';
  /**
   * The address inside the cluster; `'None'` makes the Service headless: its DNS name resolves to the pods.
   * @default chosen by the cluster
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#headless-services
   */
  readonly clusterIP?: 'None' | (string & {});
  /**
   * The addresses inside the cluster, one per IP family.
   * @default chosen by the cluster
   * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/
   */
  readonly clusterIPs?: readonly string[];
  /**
   * Further external addresses of the Service; routing their traffic to the nodes is up to you.
   * @default none
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#external-ips
   */
  readonly externalIPs?: readonly string[];
  /**
   * The DNS name that a Service of type `ExternalName` resolves to; such a Service has no pods.
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#externalname
   */
  readonly externalName?: string;
  /**
   * Whether external traffic goes to pods on any node or stays on the node that received it; for a Service that can be
   * reached from outside.
   * @default the API's own: `Cluster`
   * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#external-traffic-policy
   */
  readonly externalTrafficPolicy?: 'Cluster' | 'Local';
  /**
   * Whether internal traffic goes to pods on any node or stays on its own node.
   * @default the API's own: `Cluster`
   * @see https://kubernetes.io/docs/concepts/services-networking/service-traffic-policy/
   */
  readonly internalTrafficPolicy?: 'Cluster' | 'Local';
  /**
   * Which pods are preferred for traffic, such as those in the same zone.
   * @default none
   * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-distribution
   */
  readonly trafficDistribution?: 'PreferClose' | 'PreferSameZone' | 'PreferSameNode' | (string & {});
  /**
   * Whether traffic stays in its zone if no pod is overloaded by that: the annotation
   * `service.kubernetes.io/topology-mode`, which takes precedence over `trafficDistribution`.
   * @default no annotation, which is `Disabled`
   * @see https://kubernetes.io/docs/concepts/services-networking/topology-aware-routing/
   */
  readonly topologyMode?: 'Auto' | 'Disabled' | (string & {});
  /**
   * Whether a client always reaches the same pod.
   * @default the API's own: `None`
   * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#session-affinity
   */
  readonly sessionAffinity?: 'ClientIP' | 'None';
  /**
   * How many seconds a client reaches the same pod, from 1 to 86400; with `sessionAffinity: 'ClientIP'`.
   * @default the API's own: 10800 seconds
   * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#session-stickiness-timeout
   */
  readonly sessionAffinityConfig?: ServiceSpec['sessionAffinityConfig'];
  /**
   * The IP families of the addresses; the first is the primary one.
   * @default the cluster's own
   * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/
   */
  readonly ipFamilies?: readonly ('IPv4' | 'IPv6')[];
  /**
   * Whether the Service has one IP family or both.
   * @default the API's own: `SingleStack`
   * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/
   */
  readonly ipFamilyPolicy?: 'SingleStack' | 'PreferDualStack' | 'RequireDualStack';
  /**
   * The class of load balancer; it cannot be changed later.
   * @default the cluster's own
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-class
   */
  readonly loadBalancerClass?: string;
  /**
   * The requested address of the load balancer, if the provider supports it.
   * @default chosen by the load balancer
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer
   */
  readonly loadBalancerIP?: string;
  /**
   * The client addresses that the load balancer accepts, as CIDR blocks.
   * @default all
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer
   */
  readonly loadBalancerSourceRanges?: readonly string[];
  /**
   * Whether a load balancer also gets node ports.
   * @default the API's own: true
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-nodeport-allocation
   */
  readonly allocateLoadBalancerNodePorts?: boolean;
  /**
   * The node port for health checks of the load balancer; only with `externalTrafficPolicy: 'Local'`.
   * @default chosen by the cluster
   * @see https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/
   */
  readonly healthCheckNodePort?: number;
  /**
   * Whether pods that are not ready are published too.
   * @default false
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
   */
  readonly publishNotReadyAddresses?: boolean;
}

/** A port of a Service without a node port. */
export type ClusterIPServicePort = Omit<ServicePort, 'nodePort'> & { readonly nodePort?: never };

type Balancing =
  | 'allocateLoadBalancerNodePorts'
  | 'healthCheckNodePort'
  | 'loadBalancerClass'
  | 'loadBalancerIP'
  | 'loadBalancerSourceRanges';
/** Fields that are meaningless for a DNS name of something outside the cluster. */
type Inner = Exclude<keyof ServiceFields, keyof NamespacedProps<Wire> | 'type' | 'externalName' | 'port' | 'ports'>;

/** The fields of a type: all but those that it does not have. */
type Without<No extends keyof ServiceFields> = Omit<ServiceFields, No> & { readonly [Key in No]?: never };
type ClusterIPPorts = ServicePorts<ClusterIPServicePort> | readonly ClusterIPServicePort[];

interface ClusterIPService extends Without<Balancing | 'externalName' | 'externalTrafficPolicy'> {
  readonly type?: 'ClusterIP';
  readonly ports?: ClusterIPPorts;
}

interface NodePortService extends Without<Balancing | 'externalName'> {
  readonly type: 'NodePort';
}

interface LoadBalancerService extends Without<'externalName'> {
  readonly type: 'LoadBalancer';
}

interface ExternalNameService extends Without<Inner> {
  readonly type: 'ExternalName';
  readonly externalName: string;
  readonly ports?: ClusterIPPorts;
}

interface SeveralPorts {
  readonly port?: never;
}

interface OnePort {
  readonly ports?: never;
}

/**
 * The API server rejects or ignores the fields of other types. There is exactly one alternative per type, so that the
 * type may depend on a condition: `type: isProd ? 'LoadBalancer' : 'ClusterIP'`.
 */
type OfType = ClusterIPService | NodePortService | LoadBalancerService | ExternalNameService;
