import type {
  Affinity,
  EphemeralContainer,
  HostAlias,
  PodDNSConfig,
  PodOS,
  PodReadinessGate,
  PodResourceClaim,
  PodSchedulingGate,
  PodSecurityContext,
  PodSpec,
  SecurityContext,
  Toleration,
  TopologySpreadConstraint,
  Volume as WireVolume,
} from 'kubernetes-types/core/v1';
import type { ObjectMeta } from 'kubernetes-types/meta/v1';
import type { ServiceAccount } from '../access/service-account';
import type { ObjectReference } from '../object';
import type { ContainerFields, ContainerProps, ContainerShorthands } from './container-props';
import type { Volumes } from './mounts';

/** Containers by name, in the order in which they stand. */
export type Containers = { readonly [name: string]: ContainerProps };

/**
 * A pod, or the template of the pods that a workload makes: every field of the API, and the fields of its first container
 * beside them, because most pods have one.
 *
 * https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/
 */
export interface PodProps extends MainContainer, PodFields {}

/** The container that is written without a name; it is called like the object. */
export interface MainContainer
  extends ContainerShorthands,
    Omit<ContainerFields, 'restartPolicy' | 'securityContext'> {}

/** The fields of a pod as the API has them; those that name other objects also take the objects. */
export interface PodFields {
  /**
   * Labels, annotations and further metadata of the pods, on top of the recommended labels.
   * @see https://kubernetes.io/docs/concepts/workloads/pods/#pod-templates
   */
  readonly podMetadata?: Omit<ObjectMeta, 'name' | 'namespace'>;
  /**
   * Containers by name, beside the one whose `image` is given without a name.
   * @default only that one
   * @see https://kubernetes.io/docs/concepts/containers/
   */
  readonly containers?: Containers;
  /**
   * Containers that run one after the other before the others start; with `restartPolicy: 'Always'` a sidecar, which
   * stays.
   * @default none
   * @see https://kubernetes.io/docs/concepts/workloads/pods/init-containers/
   */
  readonly initContainers?: Containers;
  /**
   * Containers for debugging; the API takes them only for pods that run.
   * @default none
   * @see https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/
   */
  readonly ephemeralContainers?: readonly EphemeralContainer[];
  /**
   * Volumes by name, or as the API writes them; `mounts` adds its own.
   * @default what `mounts` asks for
   * @see https://kubernetes.io/docs/concepts/storage/volumes/
   */
  readonly volumes?: Volumes | readonly WireVolume[];
  /**
   * What the pods are known as to the API server: a ServiceAccount, or the name of one.
   * @default the account `default`; or one of its own where the workload is a subject of a role
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
   */
  readonly serviceAccount?: ServiceAccount | ObjectReference | string;
  /**
   * Whether the token of the account is mounted.
   * @default where the profile is `secure`: only if the account is a subject of a role, or made elsewhere
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
   */
  readonly automountServiceAccountToken?: boolean;
  /**
   * Rights of the processes in the pod. The fields that only containers have, such as `readOnlyRootFilesystem` and
   * `capabilities`, go to the container that is written without a name.
   * @default what the defaults profile says
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
   */
  readonly securityContext?: PodSecurityContext & ContainerOnlySecurity;
  /**
   * Secrets for private registries: the Secrets, or their names.
   * @default none
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/
   */
  readonly imagePullSecrets?: readonly (string | ObjectReference)[];
  /**
   * When containers that ended are started anew.
   * @default the API's own: `Always`; `Never` for Jobs
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy
   */
  readonly restartPolicy?: 'Always' | 'OnFailure' | 'Never';
  /**
   * Seconds that processes get to end by themselves after they are asked to.
   * @default the API's own: 30
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination
   */
  readonly terminationGracePeriodSeconds?: number;
  /**
   * Seconds that the pod may be active on its node before it is marked failed.
   * @default no bound
   * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#lifecycle
   */
  readonly activeDeadlineSeconds?: number;
  /**
   * Labels that a node must have.
   * @default any node
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodeselector
   */
  readonly nodeSelector?: { readonly [label: string]: string };
  /**
   * The one node to run on, past the scheduler.
   * @default what the scheduler chooses
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodename
   */
  readonly nodeName?: string;
  /**
   * Which nodes and which neighbours the pods seek or avoid.
   * @default none
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity
   */
  readonly affinity?: Affinity;
  /**
   * Taints of nodes that the pods bear.
   * @default those that Kubernetes adds to all pods
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
   */
  readonly tolerations?: readonly Toleration[];
  /**
   * How pods are spread over zones, nodes or other domains. A constraint without a selector is about the workload's own
   * pods.
   * @default where the profile is `secure` and there is more than one pod: over nodes, if possible
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
   */
  readonly topologySpreadConstraints?: readonly TopologySpreadConstraint[];
  /**
   * The scheduler that places the pods.
   * @default the API's own: `default-scheduler`
   * @see https://kubernetes.io/docs/tasks/extend-kubernetes/configure-multiple-schedulers/
   */
  readonly schedulerName?: string;
  /**
   * Gates that keep the pods from being scheduled until somebody removes them.
   * @default none
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-scheduling-readiness/
   */
  readonly schedulingGates?: readonly PodSchedulingGate[];
  /**
   * How important the pods are: a PriorityClass, or the name of one.
   * @default the cluster's own
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/
   */
  readonly priorityClassName?: string | ObjectReference;
  /**
   * The priority as a number; the API fills it in from the class.
   * @default that of the class
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/
   */
  readonly priority?: number;
  /**
   * Whether the pods may push out others of less importance.
   * @default the API's own: `PreemptLowerPriority`
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#non-preempting-priority-class
   */
  readonly preemptionPolicy?: 'PreemptLowerPriority' | 'Never';
  /**
   * How the containers are run: a RuntimeClass, or the name of one.
   * @default the node's own runtime
   * @see https://kubernetes.io/docs/concepts/containers/runtime-class/
   */
  readonly runtimeClassName?: string | ObjectReference;
  /**
   * What the pods need beyond their containers; the API fills it in from the RuntimeClass.
   * @default that of the RuntimeClass
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-overhead/
   */
  readonly overhead?: { readonly [resource: string]: string };
  /**
   * The operating system that the containers need.
   * @default any
   * @see https://kubernetes.io/docs/concepts/workloads/pods/#pod-os
   */
  readonly os?: PodOS & { readonly name: 'linux' | 'windows' };
  /**
   * Devices that must be there before the pods can start.
   * @default none
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/
   */
  readonly resourceClaims?: readonly PodResourceClaim[];
  /**
   * Whether the pods use the node's own network.
   * @default false
   * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
   */
  readonly hostNetwork?: boolean;
  /**
   * Whether the pods see the node's own processes.
   * @default false
   * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
   */
  readonly hostPID?: boolean;
  /**
   * Whether the pods share the node's own means of talk between processes.
   * @default false
   * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
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
  readonly hostAliases?: readonly HostAlias[];
  /**
   * What the pods call themselves.
   * @default the name of the pod
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
   */
  readonly hostname?: string;
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
  readonly dnsConfig?: PodDNSConfig;
  /**
   * Whether the containers see each other's processes.
   * @default false
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/
   */
  readonly shareProcessNamespace?: boolean;
  /**
   * Whether every Service of the namespace becomes environment variables.
   * @default the API's own: true
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables
   */
  readonly enableServiceLinks?: boolean;
  /**
   * Further conditions that must be true before the pods take traffic.
   * @default none
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-readiness-gate
   */
  readonly readinessGates?: readonly PodReadinessGate[];
}

/** Security settings that containers have and pods do not. */
export type ContainerOnlySecurity = Omit<SecurityContext, keyof PodSecurityContext>;

type Missing = Exclude<keyof PodSpec, keyof PodFields | 'serviceAccountName'>;

/** Fails to compile when the API has a field of a pod that cannot be written here. */
export const everyPodField: [Missing] extends [never] ? true : Missing = true;
