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
 * One container: every field of the API, and shorthands for those that are written daily.
 *
 * https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container
 */
export interface ContainerProps extends ContainerShorthands, ContainerFields {}

/** The fields that are written daily, in short. Each has its full form among the fields of the API. */
export interface ContainerShorthands {
  /**
   * The CPU asked for, as a quantity of cores: `'250m'` is a quarter of one. The short form of `resources.requests.cpu`,
   * beside which it is refused, as is a string that is not a valid quantity.
   * @default what the defaults profile asks for
   * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly cpu?: string;
  /**
   * The memory asked for, and at the same time its limit, as a quantity of bytes such as `'256Mi'`. The short form of
   * `resources.requests.memory` and `resources.limits.memory`, beside which it is refused, as is a string that is not
   * a valid quantity.
   * @default what the defaults profile asks for
   * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly memory?: string;
  /**
   * What is mounted where: a ConfigMap, a Secret, a claim, a volume, or the name of one of the pod's, by the path it
   * appears at. The short form of `volumeMounts`, which makes the pod's volumes too. A name that nothing has is refused.
   * @default nothing
   * @see https://kubernetes.io/docs/concepts/storage/volumes/
   */
  readonly mounts?: Mounts;
  /**
   * When the container can take traffic: the path of an HTTP GET, or a probe. The short form of `readinessProbe`,
   * beside which it is refused, as is a port that the container does not have.
   * @default always, once it runs
   * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
   */
  readonly readiness?: Probe;
  /**
   * When the container must be started anew: the path of an HTTP GET, or a probe. The short form of `livenessProbe`,
   * beside which it is refused, as is a port that the container does not have.
   * @default when its process ends
   * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
   */
  readonly liveness?: Probe;
  /**
   * When the container has started, before which the other probes wait: the path of an HTTP GET, or a probe. The short
   * form of `startupProbe`, beside which it is refused, as is a port that the container does not have.
   * @default at once
   * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
   */
  readonly startup?: Probe;
}

/** The fields of a container as the API has them; ports, env and envFrom also take shorter forms. */
export interface ContainerFields {
  /**
   * The image to run, such as `'ghcr.io/acme/api:1.4.2'`.
   * @default none; a container that is left without one is refused
   * @see https://kubernetes.io/docs/concepts/containers/images/
   */
  readonly image?: string;
  /**
   * When the image is pulled.
   * @default the API's own: `Always` for the tag `latest`, else `IfNotPresent`
   * @see https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy
   */
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  /**
   * The program to run, word by word, in place of the image's entry point.
   * @default the image's ENTRYPOINT
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/
   */
  readonly command?: readonly string[];
  /**
   * Arguments of the program, word by word.
   * @default the image's CMD
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/
   */
  readonly args?: readonly string[];
  /**
   * The folder in which the program starts.
   * @default the image's own
   * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container
   */
  readonly workingDir?: string;
  /**
   * Ports that the program listens on: numbers from 1 to 65535 by name, or ports as the API writes them. A name has at
   * most 15 characters.
   * @default none
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
   */
  readonly ports?: ContainerPorts | readonly ContainerPort[];
  /**
   * Environment variables: texts, or values such as `settings.key('MODE')` and `db.key('password')`.
   * @default none
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
   */
  readonly env?: Env;
  /**
   * ConfigMaps and Secrets all of whose keys become environment variables.
   * @default none
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/
   */
  readonly envFrom?: readonly EnvFrom[];
  /**
   * Requests, limits and claims in full, extended resources such as `nvidia.com/gpu` and `hugepages-2Mi` among them.
   * A limit below its request is refused, as is a string that is not a valid quantity.
   * @default what the defaults profile asks for
   * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly resources?: DeepReadonly<ResourceRequirements>;
  /**
   * What happens to the container when its resources change while it runs.
   * @default the API's own: `NotRequired`
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/resize-container-resources/
   */
  readonly resizePolicy?: readonly ContainerResizePolicy[];
  /**
   * When this one container is started anew. `Always` makes an init container a sidecar, which runs beside the containers
   * as long as they do.
   * @default the restart policy of the pod
   * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
   */
  readonly restartPolicy?: 'Always' | 'OnFailure' | 'Never';
  /**
   * Exit codes after which this one container is started anew whatever its policy, which must be given too. At most 20.
   * @default none
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-restart-rules
   */
  readonly restartPolicyRules?: readonly DeepReadonly<ContainerRestartRule>[];
  /**
   * Volumes of the pod by name, and where they appear.
   * @default what `mounts` asks for
   * @see https://kubernetes.io/docs/concepts/storage/volumes/
   */
  readonly volumeMounts?: readonly VolumeMount[];
  /**
   * Claims of the pod that appear as block devices.
   * @default none
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#raw-block-volume-support
   */
  readonly volumeDevices?: readonly VolumeDevice[];
  /**
   * When the container can take traffic.
   * @default always, once it runs
   * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
   */
  readonly readinessProbe?: DeepReadonly<WireProbe>;
  /**
   * When the container must be started anew.
   * @default when its process ends
   * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
   */
  readonly livenessProbe?: DeepReadonly<WireProbe>;
  /**
   * When the container has started, before which the other probes wait.
   * @default at once
   * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
   */
  readonly startupProbe?: DeepReadonly<WireProbe>;
  /**
   * What is done right after the container has started and right before it is stopped.
   * @default nothing
   * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
   */
  readonly lifecycle?: DeepReadonly<Lifecycle>;
  /**
   * Rights of the container's processes, field by field over those of the defaults profile and of the pod.
   * @default what the defaults profile says
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
   */
  readonly securityContext?: DeepReadonly<SecurityContext>;
  /**
   * The file whose text says why the container ended.
   * @default the API's own: `/dev/termination-log`
   * @see https://kubernetes.io/docs/tasks/debug/debug-application/determine-reason-pod-failure/
   */
  readonly terminationMessagePath?: string;
  /**
   * Whether the end of the log says why the container ended, when that file is empty.
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
   * Whether standard input is closed after the first session that was attached to it.
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
