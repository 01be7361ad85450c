import type {
  Affinity,
  PodOS,
  PodResourceClaim,
  PodSchedulingGate,
  PodSpec,
  ResourceRequirements,
  Toleration,
  TopologySpreadConstraint,
} from '../../kubernetes/generated/core/v1';
import type { ReferenceTo } from '../object';
import type { DeepReadonly } from '../wire';

/** Where pods run, beside and before whom, and what they need there. */
export interface PodSchedulingFields {
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
  readonly affinity?: DeepReadonly<Affinity>;
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
  readonly topologySpreadConstraints?: readonly DeepReadonly<TopologySpreadConstraint>[];
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
   * The group of pods that are scheduled together, or not at all.
   * @default none
   * @see https://kubernetes.io/docs/concepts/workloads/workload-api/
   */
  readonly schedulingGroup?: PodSpec['schedulingGroup'];
  /**
   * How important the pods are: a PriorityClass, or the name of one.
   * @default the cluster's own
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/
   */
  readonly priorityClassName?: string | ReferenceTo<'PriorityClass'>;
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
  readonly runtimeClassName?: string | ReferenceTo<'RuntimeClass'>;
  /**
   * What the pods need beyond their containers; the API fills it in from the RuntimeClass.
   * @default that of the RuntimeClass
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-overhead/
   */
  readonly overhead?: { readonly [resource: string]: string };
  /**
   * Requests and limits of all containers of the pod together, which the API calls `resources`; of what is named here the
   * defaults profile asks nothing for single containers. The server refuses less than the containers ask for.
   * @default what the containers ask for
   * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#pod-level-resource-specification
   */
  readonly podResources?: DeepReadonly<ResourceRequirements>;
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
}
