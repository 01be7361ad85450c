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

/** Where pods run, with what priority and runtime, and what they need there. */
export interface PodSchedulingFields {
  /**
   * Labels that a node must have.
   * @default any node
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodeselector
   */
  readonly nodeSelector?: { readonly [label: string]: string };
  /**
   * The node to run on, bypassing the scheduler.
   * @default chosen by the scheduler
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodename
   */
  readonly nodeName?: string;
  /**
   * Which nodes and which other pods the pods prefer or avoid.
   * @default none
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity
   */
  readonly affinity?: DeepReadonly<Affinity>;
  /**
   * Taints of nodes that the pods tolerate.
   * @default those that Kubernetes adds to all pods
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
   */
  readonly tolerations?: readonly Toleration[];
  /**
   * How pods are spread over zones, nodes or other domains. A constraint without a selector applies to the workload's
   * own pods.
   * @default with the profile `secure` and more than one pod: over nodes, if possible
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
   * Gates that keep the pods from being scheduled until they are removed.
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
   * The priority of the pods: a PriorityClass, or its name.
   * @default the cluster's own
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/
   */
  readonly priorityClassName?: string | ReferenceTo<'PriorityClass'>;
  /**
   * The priority as a number; the API fills it in from the class.
   * @default the priority of the class
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/
   */
  readonly priority?: number;
  /**
   * Whether the pods may preempt pods of lower priority.
   * @default the API's own: `PreemptLowerPriority`
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#non-preempting-priority-class
   */
  readonly preemptionPolicy?: 'PreemptLowerPriority' | 'Never';
  /**
   * How the containers are run: a RuntimeClass, or its name.
   * @default the node's own runtime
   * @see https://kubernetes.io/docs/concepts/containers/runtime-class/
   */
  readonly runtimeClassName?: string | ReferenceTo<'RuntimeClass'>;
  /**
   * Resources that the pods need beyond their containers; the API fills them in from the RuntimeClass.
   * @default that of the RuntimeClass
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-overhead/
   */
  readonly overhead?: { readonly [resource: string]: string };
  /**
   * Requests and limits of the pod as a whole, the API's `resources` of a pod. For resources set here, the defaults
   * profile sets none on containers. The API server rejects less than the sum of the containers' requests.
   * @default the sum of the containers' requests
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
   * Devices that must be allocated before the pods can start.
   * @default none
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/
   */
  readonly resourceClaims?: readonly PodResourceClaim[];
}
