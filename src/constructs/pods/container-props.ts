import type {
  ContainerPort,
  ContainerResizePolicy,
  ContainerRestartRule,
  Lifecycle,
  ResourceRequirements,
  SecurityContext,
  VolumeDevice,
  VolumeMount,
  Probe as WireProbe,
} from '../../kubernetes/generated/core/v1';
import type { DeepReadonly } from '../wire';
import type { Env, EnvFrom } from './env';
import type { Mounts } from './mounts';
import type { ContainerPorts } from './ports';
import type { Probe } from './probe';

/**
 * Props of one container: every field of the API, and shorthands for common ones.
 *
 * https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container
 */
export interface ContainerProps extends ContainerShorthands, ContainerFields {}

/** Shorthands for common fields. Each has its full form among the fields of the API. */
export interface ContainerShorthands {
  /**
   * The CPU request, as a quantity of cores: `'250m'` is a quarter of a core. Shorthand for `resources.requests.cpu`;
   * setting both, or an invalid quantity, is an error.
   * @default set by the defaults profile
   * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly cpu?: string;
  /**
   * The memory request and limit, as a quantity of bytes such as `'256Mi'`. Shorthand for `resources.requests.memory`
   * and `resources.limits.memory`; setting both, or an invalid quantity, is an error.
   * @default set by the defaults profile
   * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly memory?: string;
  /**
   * What to mount, by mount path: a ConfigMap, a Secret, a claim, a volume, or the name of one of the pod's volumes.
   * Shorthand for `volumeMounts`, which also adds the pod's volumes. A name without a volume is an error.
   * @default none
   * @see https://kubernetes.io/docs/concepts/storage/volumes/
   */
  readonly mounts?: Mounts;
  /**
   * Readiness check: the path of an HTTP GET, or a full probe. Shorthand for `readinessProbe`; setting both, or a port
   * that the container does not declare, is an error.
   * @default none: the container is ready once it runs
   * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
   */
  readonly readiness?: Probe;
  /**
   * Liveness check, after whose failure the container is restarted: the path of an HTTP GET, or a full probe. Shorthand
   * for `livenessProbe`; setting both, or a port that the container does not declare, is an error.
   * @default none: the container is restarted when its process ends
   * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
   */
  readonly liveness?: Probe;
  /**
   * Startup check, which delays the other probes until it succeeds: the path of an HTTP GET, or a full probe. Shorthand
   * for `startupProbe`; setting both, or a port that the container does not declare, is an error.
   * @default none
   * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
   */
  readonly startup?: Probe;
}

/** The fields of a container in the API's form; ports, env and envFrom also take shorter forms. */
export interface ContainerFields {
  /**
   * The image to run, such as `'ghcr.io/acme/api:1.4.2'`.
   * @default none; a container without an image is an error
   * @see https://kubernetes.io/docs/concepts/containers/images/
   */
  readonly image?: string;
  /**
   * When to pull the image.
   * @default the API's own: `Always` for the tag `latest`, else `IfNotPresent`
   * @see https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy
   */
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  /**
   * The command to run, as a list of words, in place of the image's entry point.
   * @default the image's ENTRYPOINT
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/
   */
  readonly command?: readonly string[];
  /**
   * Arguments of the command, as a list of words.
   * @default the image's CMD
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/
   */
  readonly args?: readonly string[];
  /**
   * The working directory of the program.
   * @default the image's own
   * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container
   */
  readonly workingDir?: string;
  /**
   * Ports that the program listens on: numbers from 1 to 65535 by name, or ports in the API's form. A name has at most
   * 15 characters.
   * @default none
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
   */
  readonly ports?: ContainerPorts | readonly ContainerPort[];
  /**
   * Environment variables: strings, or references such as `settings.key('MODE')` and `db.key('password')`.
   * @default none
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
   */
  readonly env?: Env;
  /**
   * ConfigMaps and Secrets whose keys all become environment variables.
   * @default none
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/
   */
  readonly envFrom?: readonly EnvFrom[];
  /**
   * Requests, limits and claims in full, including extended resources such as `nvidia.com/gpu` and `hugepages-2Mi`. A
   * limit below its request is an error, and so is an invalid quantity.
   * @default set by the defaults profile
   * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly resources?: DeepReadonly<ResourceRequirements>;
  /**
   * What happens to the container when its resources are changed while it runs.
   * @default the API's own: `NotRequired`
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/resize-container-resources/
   */
  readonly resizePolicy?: readonly ContainerResizePolicy[];
  /**
   * When this container is restarted. `Always` makes an init container a sidecar, which runs alongside the containers.
   * @default the restart policy of the pod
   * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
   */
  readonly restartPolicy?: 'Always' | 'OnFailure' | 'Never';
  /**
   * Exit codes after which this container is restarted regardless of its own `restartPolicy`, which must be set too. At
   * most 20.
   * @default none
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-restart-rules
   */
  readonly restartPolicyRules?: readonly DeepReadonly<ContainerRestartRule>[];
  /**
   * Volumes of the pod by name, and their mount paths.
   * @default set by `mounts`
   * @see https://kubernetes.io/docs/concepts/storage/volumes/
   */
  readonly volumeMounts?: readonly VolumeMount[];
  /**
   * Claims of the pod, attached as block devices.
   * @default none
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#raw-block-volume-support
   */
  readonly volumeDevices?: readonly VolumeDevice[];
  /**
   * Checks whether the container can receive traffic.
   * @default none: the container is ready once it runs
   * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
   */
  readonly readinessProbe?: DeepReadonly<WireProbe>;
  /**
   * Checks whether the container must be restarted.
   * @default none: the container is restarted when its process ends
   * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
   */
  readonly livenessProbe?: DeepReadonly<WireProbe>;
  /**
   * Checks whether the container has started; the other probes wait for it.
   * @default none
   * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
   */
  readonly startupProbe?: DeepReadonly<WireProbe>;
  /**
   * Handlers that run right after the container starts and right before it is stopped.
   * @default none
   * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
   */
  readonly lifecycle?: DeepReadonly<Lifecycle>;
  /**
   * Privileges of the container's processes, merged field by field over the profile's and the pod's.
   * @default set by the defaults profile
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
   */
  readonly securityContext?: DeepReadonly<SecurityContext>;
  /**
   * The file from which the termination message of the container is read.
   * @default the API's own: `/dev/termination-log`
   * @see https://kubernetes.io/docs/tasks/debug/debug-application/determine-reason-pod-failure/
   */
  readonly terminationMessagePath?: string;
  /**
   * Whether the end of the log becomes the termination message if that file is empty.
   * @default the API's own: `File`
   * @see https://kubernetes.io/docs/tasks/debug/debug-application/determine-reason-pod-failure/
   */
  readonly terminationMessagePolicy?: 'File' | 'FallbackToLogsOnError';
  /**
   * Whether the container keeps its standard input open.
   * @default false
   * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#debugging
   */
  readonly stdin?: boolean;
  /**
   * Whether standard input is closed after the first attached session.
   * @default false
   * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#debugging
   */
  readonly stdinOnce?: boolean;
  /**
   * Whether the container gets a terminal; it needs `stdin` too.
   * @default false
   * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#debugging
   */
  readonly tty?: boolean;
}
