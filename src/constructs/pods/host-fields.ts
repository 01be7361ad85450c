import type { HostAlias, PodDNSConfig } from '../../kubernetes/generated/core/v1';
import type { DeepReadonly } from '../wire';

/** What pods share with their node, their host names, and their DNS. */
export interface PodHostFields {
  /**
   * Whether the pods use the node's network, with its addresses and ports.
   * @default false
   * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#hosts-namespaces
   */
  readonly hostNetwork?: boolean;
  /**
   * Whether the pods see the node's processes.
   * @default false
   * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#hosts-namespaces
   */
  readonly hostPID?: boolean;
  /**
   * Whether the pods share the node's inter-process communication (IPC).
   * @default false
   * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#hosts-namespaces
   */
  readonly hostIPC?: boolean;
  /**
   * Whether the pods run in the node's user namespace; `false` gives each pod its own.
   * @default true
   * @see https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/
   */
  readonly hostUsers?: boolean;
  /**
   * Further entries of `/etc/hosts`.
   * @default none
   * @see https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/
   */
  readonly hostAliases?: readonly DeepReadonly<HostAlias>[];
  /**
   * The host name of the pods.
   * @default the name of the pod
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
   */
  readonly hostname?: string;
  /**
   * The host name of the pods regardless of `hostname` and `subdomain`; at most 64 characters.
   * @default none
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-hostname/
   */
  readonly hostnameOverride?: string;
  /**
   * The headless Service under which the pods have their own DNS names.
   * @default none
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
   */
  readonly subdomain?: string;
  /**
   * Whether the host name of the pods is their fully qualified domain name.
   * @default false
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
   */
  readonly setHostnameAsFQDN?: boolean;
  /**
   * Which DNS servers the pods use.
   * @default the API's own: `ClusterFirst`
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy
   */
  readonly dnsPolicy?: 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | 'None';
  /**
   * Name servers, search domains and options, in addition to those of `dnsPolicy`.
   * @default none
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config
   */
  readonly dnsConfig?: DeepReadonly<PodDNSConfig>;
}
