import type { IPodSelector } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { ContainerPort, ServicePort, ServiceSpec, Service as Wire } from 'kubernetes-types/core/v1';
import type { Labels } from '../labels';
import { type DeepReadonly, KubernetesObject, type NamespacedProps, type ObjectReference } from '../object';
import { Workload } from '../workloads/workload';
import { exposePort, lowerServicePorts, type ServicePorts } from './service-ports';

/** What a Service can be given: what is behind it, its ports, and every field of the API. */
export interface ServiceProps extends NamespacedProps<Wire> {
  /**
   * The workload whose pods are behind the Service, which is named after it.
   * @default the pods that `selector` names
   * @see https://kubernetes.io/docs/concepts/services-networking/service/
   */
  readonly for?: Workload | IPodSelector;
  /**
   * The labels of the pods behind the Service.
   * @default those of the workload in `for`; without either the Service has no selector
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors
   */
  readonly selector?: Labels;
  /**
   * The one port that clients use, from 1 to 65535; it leads to the workload's first port.
   * @default what `ports` says
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
   */
  readonly port?: number;
  /**
   * The ports that clients use by name, or as the API writes them.
   * @default every port of the workload, under the same name and number
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services
   */
  readonly ports?: ServicePorts | readonly ServicePort[];
  /**
   * Who can reach the Service, and how.
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
   * The DNS name that a Service of type `ExternalName` stands for.
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#externalname
   */
  readonly externalName?: string;
  /**
   * Whether traffic from outside goes to any node's pods or stays on the node that it reached.
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
   * Whether one client always gets the same pod.
   * @default the API's own: `None`
   * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#session-affinity
   */
  readonly sessionAffinity?: 'ClientIP' | 'None';
  /**
   * For how long one client gets the same pod.
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
   * The kind of load balancer.
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
   * The port on the nodes that a load balancer asks for health, with `externalTrafficPolicy: 'Local'`.
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

/**
 * One name and address for the pods of a workload.
 *
 * https://kubernetes.io/docs/concepts/services-networking/service/
 */
export class Service extends KubernetesObject<Wire> {
  readonly #props: ServiceProps;

  constructor(scope: Construct, id: string, props: ServiceProps) {
    const workload = props.for instanceof Workload ? props.for : undefined;
    const options = { apiVersion: 'v1', kind: 'Service', after: workload, workload: workload?.name };
    super(scope, id, options, { ...props, namespace: props.namespace ?? workload?.namespace });
    this.#props = props;
  }

  /** A Service that is made elsewhere, by its name. */
  static existing(name: string): ObjectReference {
    return { kind: 'Service', name };
  }

  /** The ports as the API writes them. */
  get ports(): ServicePort[] {
    return this.#lowerPorts(() => {});
  }

  protected lower(): { readonly spec: DeepReadonly<ServiceSpec> } {
    const { name, namespace, labels, annotations, metadata, overrides, for: target, port, ...spec } = this.#props;
    const ports = this.#lowerPorts((asked, index) => this.#refusePort(asked, index));
    const selector = spec.selector ?? this.#targetLabels();
    return { spec: { ...spec, selector, ports: ports.length > 0 ? ports : undefined } };
  }

  #lowerPorts(refuse: (asked: string, index: number) => void): ServicePort[] {
    const { port, ports } = this.#props;
    const pods = this.#podPorts();
    if (port === undefined || ports !== undefined) {
      return lowerServicePorts(ports, pods, refuse);
    }
    const first = pods?.[0];
    if (first === undefined) {
      if (pods !== undefined) {
        refuse(String(port), 0);
      }
      return [{ port }];
    }
    const { targetPort = first.containerPort, ...exposed } = exposePort(first);
    return [{ ...exposed, port, targetPort: targetPort === port ? undefined : targetPort }];
  }

  /** The ports of the pods, where the Service knows them. */
  #podPorts(): readonly ContainerPort[] | undefined {
    const target = this.#props.for;
    return target instanceof Workload ? target.containerPorts : undefined;
  }

  #targetLabels(): Labels | undefined {
    const target = this.#props.for;
    if (target === undefined || target instanceof Workload) {
      return target?.matchLabels;
    }
    return target.toPodSelectorConfig().labelSelector._toKube().matchLabels;
  }

  #refusePort(asked: string, index: number): void {
    const known = (this.#podPorts() ?? []).map(({ name, containerPort }) =>
      name ? `${name}: ${containerPort}` : containerPort,
    );
    const workload = this.#props.for instanceof Workload ? this.#props.for.name : '';
    this.refuse({
      field: `spec.ports[${index}].targetPort`,
      what: `no container of "${workload}" has the port "${asked}"`,
      why: 'the Service would have no endpoint for the port, and clients would be turned away',
      fix:
        known.length > 0
          ? `use a port that it has: ${known.join(', ')}`
          : `give the workload the port: ports: { ${asked}: 8080 }`,
    });
  }
}
