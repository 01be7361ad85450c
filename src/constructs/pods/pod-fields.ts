import type {
  PodReadinessGate,
  PodSecurityContext,
  SecurityContext,
  Volume as WireVolume,
} from '../../kubernetes/generated/core/v1';
import type { ReferenceTo } from '../object';
import type { DeepReadonly } from '../wire';
import type { ContainerFields, ContainerProps, ContainerShorthands } from './container-props';
import type { PodHostFields } from './host-fields';
import type { Volumes } from './mounts';
import type { PodSchedulingFields } from './scheduling-fields';

/** Containers by name, in the order in which they stand. */
export type Containers = { readonly [name: string]: ContainerProps };

/** When containers that ended are started anew. */
export type RestartPolicy = 'Always' | 'OnFailure' | 'Never';

/**
 * The containers of a pod and all that is said of them: every field of the API, and the fields of the first container
 * beside them, because most pods have one.
 *
 * https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/
 */
export interface PodSpecProps<Restart extends RestartPolicy = RestartPolicy> extends MainContainer, PodFields {
  /**
   * When containers that ended are started anew; a policy that the kind does not take does not compile.
   * @default the API's own: `Always`; `Never` for Jobs and CronJobs
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy
   */
  readonly restartPolicy?: Restart;
}

/** The container that is written without a name; it is called like the object. */
export interface MainContainer
  extends ContainerShorthands,
    Omit<ContainerFields, 'restartPolicy' | 'restartPolicyRules' | 'securityContext'> {}

/** The fields of a pod as the API has them; those that name other objects also take the objects. */
export interface PodFields extends PodSchedulingFields, PodHostFields {
  /**
   * Containers by name, beside the one whose `image` is given without a name; a second one of that name is refused.
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
   * Volumes by name, or as the API writes them; `mounts` adds its own.
   * @default what `mounts` asks for
   * @see https://kubernetes.io/docs/concepts/storage/volumes/
   */
  readonly volumes?: Volumes | readonly DeepReadonly<WireVolume>[];
  /**
   * What the pods are known as to the API server: a ServiceAccount of ours or of cdk8s-plus, `existing()`, or its name.
   * @default the account `default`; or one of its own where the workload is a subject of a role
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
   */
  readonly serviceAccount?: string | ReferenceTo<'ServiceAccount'>;
  /**
   * The name of the account, as the API writes it. Refused beside `serviceAccount`.
   * @default what `serviceAccount` says
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
   */
  readonly serviceAccountName?: string;
  /**
   * Whether the token of the account is mounted.
   * @default where the profile is `secure`: only if the account is a subject of a role, or made elsewhere
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
   */
  readonly automountServiceAccountToken?: boolean;
  /**
   * Rights of the processes in the pod. The fields that only containers have, such as `readOnlyRootFilesystem` and
   * `capabilities`, go to the container that is written without a name; they are refused where there is none.
   * @default what the defaults profile says
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
   */
  readonly securityContext?: DeepReadonly<PodSecurityContext> & ContainerOnlySecurity;
  /**
   * Secrets for private registries: the Secrets, or their names.
   * @default none
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/
   */
  readonly imagePullSecrets?: readonly (string | ReferenceTo<'Secret'>)[];
  /**
   * Seconds that processes get to end by themselves after they are asked to.
   * @default the API's own: 30
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination
   */
  readonly terminationGracePeriodSeconds?: number;
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
export type ContainerOnlySecurity = DeepReadonly<Omit<SecurityContext, keyof PodSecurityContext>>;
