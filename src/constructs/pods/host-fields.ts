import type { HostAlias, PodDNSConfig } from '../../kubernetes/generated/core/v1';
import type { DeepReadonly } from '../wire';

/** What pods share with their node, what they are called in the network, and whom they ask for names. */
export interface PodHostFields {
  /**
   * Whether the pods use the node's own network, its addresses and its ports.
   * @default false
   * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#hosts-namespaces
   */
  readonly hostNetwork?: boolean;
  /**
   * Whether the pods see the node's own processes.
   * @default false
   * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#hosts-namespaces
   */
  readonly hostPID?: boolean;
  /**
   * Whether the pods share the node's own means of talk between processes.
   * @default false
   * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#hosts-namespaces
   */
  readonly hostIPC?: boolean;
  /**
   * Whether users in the pods are the node's own; `false` gives the pods users of their own.
   * @default true
   * @see https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/
   */
  readonly hostUsers?: boolean;
  /**
   * Further lines of `/etc/hosts`.
   * @default none
   * @see https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/
   */
  readonly hostAliases?: readonly DeepReadonly<HostAlias>[];
  /**
   * What the pods call themselves.
   * @default the name of the pod
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
   */
  readonly hostname?: string;
  /**
   * What the pods call themselves, whatever `hostname` and `subdomain` say; at most 64 characters.
   * @default none
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-hostname/
   */
  readonly hostnameOverride?: string;
  /**
   * The headless Service under which the pods have names of their own.
   * @default none
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
   */
  readonly subdomain?: string;
  /**
   * Whether the pods call themselves by their full domain name.
   * @default false
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
   */
  readonly setHostnameAsFQDN?: boolean;
  /**
   * Who answers the pods' questions for names.
   * @default the API's own: `ClusterFirst`
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy
   */
  readonly dnsPolicy?: 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | 'None';
  /**
   * Name servers, search domains and options, on top of the policy's.
   * @default none
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config
   */
  readonly dnsConfig?: DeepReadonly<PodDNSConfig>;
}
