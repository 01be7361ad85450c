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

/** Containers by name, in their order. */
export type Containers = { readonly [name: string]: ContainerProps };

/** When terminated containers are restarted. */
export type RestartPolicy = 'Always' | 'OnFailure' | 'Never';

/**
 * Props of a pod and its containers: every field of the API, with the fields of the first container at the top level,
 * because most pods have one.
 *
 * https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/
 */
export interface PodSpecProps<Restart extends RestartPolicy = RestartPolicy> extends MainContainer, PodFields {
  /**
   * When terminated containers are restarted; a policy that the kind does not support is a compile error.
   * @default the API's own: `Always`; `Never` for Jobs and CronJobs
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy
   */
  readonly restartPolicy?: Restart;
}

/** The unnamed container; it gets the object's name. */
export interface MainContainer
  extends ContainerShorthands,
    Omit<ContainerFields, 'restartPolicy' | 'restartPolicyRules' | 'securityContext'> {}

/** The fields of a pod in the API's form; those that reference other objects also take the objects. */
export interface PodFields extends PodSchedulingFields, PodHostFields {
  /**
   * Further containers by name, in addition to the unnamed one whose `image` is set at the top level; a duplicate name
   * is an error.
   * @default none
   * @see https://kubernetes.io/docs/concepts/containers/
   */
  readonly containers?: Containers;
  /**
   * Containers that run one after another before the others start; with `restartPolicy: 'Always'`, a sidecar, which
   * keeps running.
   * @default none
   * @see https://kubernetes.io/docs/concepts/workloads/pods/init-containers/
   */
  readonly initContainers?: Containers;
  /**
   * Volumes by name, or in the API's form; `mounts` adds its own.
   * @default set by `mounts`
   * @see https://kubernetes.io/docs/concepts/storage/volumes/
   */
  readonly volumes?: Volumes | readonly DeepReadonly<WireVolume>[];
  /**
   * The account with which the pods authenticate to the API server: a ServiceAccount of this program or of cdk8s-plus,
   * `existing()`, or a name.
   * @default the account `default`, or a new one if the workload is a subject of a role
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
   */
  readonly serviceAccount?: string | ReferenceTo<'ServiceAccount'>;
  /**
   * The name of the account in the API's form. Setting `serviceAccount` too is an error.
   * @default set by `serviceAccount`
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
   */
  readonly serviceAccountName?: string;
  /**
   * Whether the token of the account is mounted.
   * @default with the profile `secure`: only if the account is a subject of a role, or created elsewhere
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
   */
  readonly automountServiceAccountToken?: boolean;
  /**
   * Privileges of the processes in the pod. Fields that only containers have, such as `readOnlyRootFilesystem` and
   * `capabilities`, go to the unnamed container; without one, they are an error.
   * @default set by the defaults profile
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
   */
  readonly securityContext?: PodSecurity;
  /**
   * Secrets for private registries, or their names.
   * @default none
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/
   */
  readonly imagePullSecrets?: readonly (string | ReferenceTo<'Secret'>)[];
  /**
   * Seconds that processes get to shut down before they are killed.
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
   * Further conditions for the pods to be ready.
   * @default none
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-readiness-gate
   */
  readonly readinessGates?: readonly PodReadinessGate[];
}

interface PodSecurity extends DeepReadonly<PodSecurityContext>, ContainerOnlySecurity {}

/** Security settings that containers have and pods do not. */
export interface ContainerOnlySecurity extends DeepReadonly<Omit<SecurityContext, keyof PodSecurityContext>> {}
