// Written by `npm run generate`: do not change it by hand.

import type { Condition, LabelSelector, ObjectMeta } from '../meta/v1';
import type { IntOrString, MicroTime, Quantity, Time } from '../../scalars';

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#awselasticblockstorevolumesource-v1-core */
export interface AWSElasticBlockStoreVolumeSource {
  fsType?: string;
  /** An integer of 32 bits. */
  partition?: number;
  readOnly?: boolean;
  volumeID: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#affinity-v1-core */
export interface Affinity {
  nodeAffinity?: NodeAffinity;
  podAffinity?: PodAffinity;
  podAntiAffinity?: PodAntiAffinity;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apparmorprofile-v1-core */
export interface AppArmorProfile {
  localhostProfile?: string;
  type: 'Localhost' | 'RuntimeDefault' | 'Unconfined';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#attachedvolume-v1-core */
export interface AttachedVolume {
  devicePath: string;
  name: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurediskvolumesource-v1-core */
export interface AzureDiskVolumeSource {
  cachingMode?: 'None' | 'ReadOnly' | 'ReadWrite';
  diskName: string;
  diskURI: string;
  fsType?: string;
  kind?: 'Dedicated' | 'Managed' | 'Shared';
  /** @default false */
  readOnly?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurefilepersistentvolumesource-v1-core */
export interface AzureFilePersistentVolumeSource {
  /** @default false */
  readOnly?: boolean;
  secretName: string;
  secretNamespace?: string;
  shareName: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurefilevolumesource-v1-core */
export interface AzureFileVolumeSource {
  /** @default false */
  readOnly?: boolean;
  secretName: string;
  shareName: string;
}

/**
 * Resource `bindings`, namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#binding-v1-core
 */
export interface Binding {
  apiVersion?: 'v1';
  kind?: 'Binding';
  metadata?: ObjectMeta;
  target: ObjectReference;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csipersistentvolumesource-v1-core */
export interface CSIPersistentVolumeSource {
  controllerExpandSecretRef?: SecretReference;
  controllerPublishSecretRef?: SecretReference;
  driver: string;
  fsType?: string;
  /** Since Kubernetes 1.25. */
  nodeExpandSecretRef?: SecretReference;
  nodePublishSecretRef?: SecretReference;
  nodeStageSecretRef?: SecretReference;
  /** @default false */
  readOnly?: boolean;
  volumeAttributes?: { [key: string]: string };
  volumeHandle: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csivolumesource-v1-core */
export interface CSIVolumeSource {
  driver: string;
  fsType?: string;
  nodePublishSecretRef?: LocalObjectReference;
  /** @default false */
  readOnly?: boolean;
  volumeAttributes?: { [key: string]: string };
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#capabilities-v1-core */
export interface Capabilities {
  /** Server-side apply takes it whole. */
  add?: string[];
  /** Server-side apply takes it whole. */
  drop?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cephfspersistentvolumesource-v1-core */
export interface CephFSPersistentVolumeSource {
  /** Server-side apply takes it whole. */
  monitors: string[];
  path?: string;
  /** @default false */
  readOnly?: boolean;
  secretFile?: string;
  secretRef?: SecretReference;
  user?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cephfsvolumesource-v1-core */
export interface CephFSVolumeSource {
  /** Server-side apply takes it whole. */
  monitors: string[];
  path?: string;
  /** @default false */
  readOnly?: boolean;
  secretFile?: string;
  secretRef?: LocalObjectReference;
  user?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cinderpersistentvolumesource-v1-core */
export interface CinderPersistentVolumeSource {
  fsType?: string;
  /** @default false */
  readOnly?: boolean;
  secretRef?: SecretReference;
  volumeID: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cindervolumesource-v1-core */
export interface CinderVolumeSource {
  fsType?: string;
  /** @default false */
  readOnly?: boolean;
  secretRef?: LocalObjectReference;
  volumeID: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#clientipconfig-v1-core */
export interface ClientIPConfig {
  /** An integer of 32 bits. */
  timeoutSeconds?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#clustertrustbundleprojection-v1-core */
export interface ClusterTrustBundleProjection {
  labelSelector?: LabelSelector;
  name?: string;
  optional?: boolean;
  path: string;
  signerName?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#componentcondition-v1-core */
export interface ComponentCondition {
  error?: string;
  message?: string;
  status: string;
  type: string;
}

/**
 * Resource `componentstatuses` (`cs`), cluster-scoped. Since Kubernetes 1.0.
 * @deprecated
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#componentstatus-v1-core
 */
export interface ComponentStatus {
  apiVersion?: 'v1';
  /** One element for each `type`. Patches merge elements by `type`. */
  conditions?: ComponentCondition[];
  kind?: 'ComponentStatus';
  metadata?: ObjectMeta;
}

/**
 * Resource `configmaps` (`cm`), namespaced. Since Kubernetes 1.2.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmap-v1-core
 */
export interface ConfigMap {
  apiVersion?: 'v1';
  /** Base64. */
  binaryData?: { [key: string]: string };
  data?: { [key: string]: string };
  immutable?: boolean;
  kind?: 'ConfigMap';
  metadata?: ObjectMeta;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapenvsource-v1-core */
export interface ConfigMapEnvSource {
  name?: string;
  optional?: boolean;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapkeyselector-v1-core
 */
export interface ConfigMapKeySelector {
  key: string;
  name?: string;
  optional?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapnodeconfigsource-v1-core */
export interface ConfigMapNodeConfigSource {
  kubeletConfigKey: string;
  name: string;
  namespace: string;
  resourceVersion?: string;
  uid?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapprojection-v1-core */
export interface ConfigMapProjection {
  /** Server-side apply takes it whole. */
  items?: KeyToPath[];
  name?: string;
  optional?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapvolumesource-v1-core */
export interface ConfigMapVolumeSource {
  /**
   * An integer of 32 bits.
   * @default 420
   */
  defaultMode?: number;
  /** Server-side apply takes it whole. */
  items?: KeyToPath[];
  name?: string;
  optional?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core */
export interface Container {
  /** Server-side apply takes it whole. */
  args?: string[];
  /** Server-side apply takes it whole. */
  command?: string[];
  /** One element for each `name`. Patches merge elements by `name`. */
  env?: EnvVar[];
  /** Server-side apply takes it whole. */
  envFrom?: EnvFromSource[];
  image?: string;
  imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  lifecycle?: Lifecycle;
  livenessProbe?: Probe;
  name: string;
  /** One element for each `containerPort` and `protocol`. Patches merge elements by `containerPort`. */
  ports?: ContainerPort[];
  readinessProbe?: Probe;
  /** Server-side apply takes it whole. Since Kubernetes 1.27. */
  resizePolicy?: ContainerResizePolicy[];
  resources?: ResourceRequirements;
  /** Since Kubernetes 1.28. */
  restartPolicy?: string;
  /** Server-side apply takes it whole. Since Kubernetes 1.34. Beta, behind the feature gate `ContainerRestartRules`, which is on by default. */
  restartPolicyRules?: ContainerRestartRule[];
  securityContext?: SecurityContext;
  startupProbe?: Probe;
  /** @default false */
  stdin?: boolean;
  /** @default false */
  stdinOnce?: boolean;
  terminationMessagePath?: string;
  /** @default "File" */
  terminationMessagePolicy?: 'FallbackToLogsOnError' | 'File';
  /** @default false */
  tty?: boolean;
  /** One element for each `devicePath`. Patches merge elements by `devicePath`. */
  volumeDevices?: VolumeDevice[];
  /** One element for each `mountPath`. Patches merge elements by `mountPath`. */
  volumeMounts?: VolumeMount[];
  workingDir?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerextendedresourcerequest-v1-core */
export interface ContainerExtendedResourceRequest {
  containerName: string;
  requestName: string;
  resourceName: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerimage-v1-core */
export interface ContainerImage {
  /** Server-side apply takes it whole. */
  names?: string[];
  /** An integer of 64 bits. */
  sizeBytes?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerport-v1-core */
export interface ContainerPort {
  /** An integer of 32 bits. */
  containerPort: number;
  hostIP?: string;
  /** An integer of 32 bits. */
  hostPort?: number;
  name?: string;
  /** @default "TCP" */
  protocol?: 'SCTP' | 'TCP' | 'UDP';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerresizepolicy-v1-core */
export interface ContainerResizePolicy {
  resourceName: string;
  restartPolicy: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerrestartrule-v1-core */
export interface ContainerRestartRule {
  action: string;
  exitCodes?: ContainerRestartRuleOnExitCodes;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerrestartruleonexitcodes-v1-core */
export interface ContainerRestartRuleOnExitCodes {
  operator: string;
  /** Integers of 32 bits. Each value once. */
  values?: number[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstate-v1-core */
export interface ContainerState {
  running?: ContainerStateRunning;
  terminated?: ContainerStateTerminated;
  waiting?: ContainerStateWaiting;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstaterunning-v1-core */
export interface ContainerStateRunning {
  startedAt?: Time;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstateterminated-v1-core */
export interface ContainerStateTerminated {
  containerID?: string;
  /** An integer of 32 bits. */
  exitCode: number;
  finishedAt?: Time;
  message?: string;
  reason?: string;
  /** An integer of 32 bits. */
  signal?: number;
  startedAt?: Time;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatewaiting-v1-core */
export interface ContainerStateWaiting {
  message?: string;
  reason?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatus-v1-core */
export interface ContainerStatus {
  /** Since Kubernetes 1.27. */
  allocatedResources?: { [key: string]: Quantity };
  /** One element for each `name`. Patches merge elements by `name`. Since Kubernetes 1.31. Beta, behind the feature gate `ResourceHealthStatus`, which is on by default. */
  allocatedResourcesStatus?: ResourceStatus[];
  containerID?: string;
  image: string;
  imageID: string;
  lastState?: ContainerState;
  name: string;
  ready: boolean;
  /** Since Kubernetes 1.27. */
  resources?: ResourceRequirements;
  /** An integer of 32 bits. */
  restartCount: number;
  started?: boolean;
  state?: ContainerState;
  /** Since Kubernetes 1.33. Alpha, behind the feature gate `ContainerStopSignals`, which is off by default. */
  stopSignal?: 'SIGABRT' | 'SIGALRM' | 'SIGBUS' | 'SIGCHLD' | 'SIGCLD' | 'SIGCONT' | 'SIGFPE' | 'SIGHUP' | 'SIGILL' | 'SIGINT' | 'SIGIO' | 'SIGIOT' | 'SIGKILL' | 'SIGPIPE' | 'SIGPOLL' | 'SIGPROF' | 'SIGPWR' | 'SIGQUIT' | 'SIGRTMAX' | 'SIGRTMAX-1' | 'SIGRTMAX-10' | 'SIGRTMAX-11' | 'SIGRTMAX-12' | 'SIGRTMAX-13' | 'SIGRTMAX-14' | 'SIGRTMAX-2' | 'SIGRTMAX-3' | 'SIGRTMAX-4' | 'SIGRTMAX-5' | 'SIGRTMAX-6' | 'SIGRTMAX-7' | 'SIGRTMAX-8' | 'SIGRTMAX-9' | 'SIGRTMIN' | 'SIGRTMIN+1' | 'SIGRTMIN+10' | 'SIGRTMIN+11' | 'SIGRTMIN+12' | 'SIGRTMIN+13' | 'SIGRTMIN+14' | 'SIGRTMIN+15' | 'SIGRTMIN+2' | 'SIGRTMIN+3' | 'SIGRTMIN+4' | 'SIGRTMIN+5' | 'SIGRTMIN+6' | 'SIGRTMIN+7' | 'SIGRTMIN+8' | 'SIGRTMIN+9' | 'SIGSEGV' | 'SIGSTKFLT' | 'SIGSTOP' | 'SIGSYS' | 'SIGTERM' | 'SIGTRAP' | 'SIGTSTP' | 'SIGTTIN' | 'SIGTTOU' | 'SIGURG' | 'SIGUSR1' | 'SIGUSR2' | 'SIGVTALRM' | 'SIGWINCH' | 'SIGXCPU' | 'SIGXFSZ';
  /** Since Kubernetes 1.31. */
  user?: ContainerUser;
  /** One element for each `mountPath`. Patches merge elements by `mountPath`. Since Kubernetes 1.30. */
  volumeMounts?: VolumeMountStatus[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containeruser-v1-core */
export interface ContainerUser {
  linux?: LinuxContainerUser;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#daemonendpoint-v1-core */
export interface DaemonEndpoint {
  /** An integer of 32 bits. */
  Port: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#downwardapiprojection-v1-core */
export interface DownwardAPIProjection {
  /** Server-side apply takes it whole. */
  items?: DownwardAPIVolumeFile[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#downwardapivolumefile-v1-core */
export interface DownwardAPIVolumeFile {
  fieldRef?: ObjectFieldSelector;
  /** An integer of 32 bits. */
  mode?: number;
  path: string;
  resourceFieldRef?: ResourceFieldSelector;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#downwardapivolumesource-v1-core */
export interface DownwardAPIVolumeSource {
  /**
   * An integer of 32 bits.
   * @default 420
   */
  defaultMode?: number;
  /** Server-side apply takes it whole. */
  items?: DownwardAPIVolumeFile[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#emptydirvolumesource-v1-core */
export interface EmptyDirVolumeSource {
  medium?: string;
  sizeLimit?: Quantity;
}

/**
 * Server-side apply takes it whole.
 * @deprecated
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointaddress-v1-core
 */
export interface EndpointAddress {
  hostname?: string;
  ip: string;
  nodeName?: string;
  targetRef?: ObjectReference;
}

/**
 * Server-side apply takes it whole.
 * @deprecated
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointport-v1-core
 */
export interface EndpointPort {
  appProtocol?: string;
  name?: string;
  /** An integer of 32 bits. */
  port: number;
  /** @default "TCP" */
  protocol?: 'SCTP' | 'TCP' | 'UDP';
}

/**
 * @deprecated
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointsubset-v1-core
 */
export interface EndpointSubset {
  /** Server-side apply takes it whole. */
  addresses?: EndpointAddress[];
  /** Server-side apply takes it whole. */
  notReadyAddresses?: EndpointAddress[];
  /** Server-side apply takes it whole. */
  ports?: EndpointPort[];
}

/**
 * Resource `endpoints` (`ep`), namespaced. Since Kubernetes 1.0.
 * @deprecated
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpoints-v1-core
 */
export interface Endpoints {
  apiVersion?: 'v1';
  kind?: 'Endpoints';
  metadata?: ObjectMeta;
  /** Server-side apply takes it whole. */
  subsets?: EndpointSubset[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#envfromsource-v1-core */
export interface EnvFromSource {
  configMapRef?: ConfigMapEnvSource;
  prefix?: string;
  secretRef?: SecretEnvSource;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#envvar-v1-core */
export interface EnvVar {
  name: string;
  value?: string;
  valueFrom?: EnvVarSource;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#envvarsource-v1-core */
export interface EnvVarSource {
  configMapKeyRef?: ConfigMapKeySelector;
  fieldRef?: ObjectFieldSelector;
  /** Since Kubernetes 1.34. Beta, behind the feature gate `EnvFiles`, which is on by default. */
  fileKeyRef?: FileKeySelector;
  resourceFieldRef?: ResourceFieldSelector;
  secretKeyRef?: SecretKeySelector;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core */
export interface EphemeralContainer {
  /** Server-side apply takes it whole. */
  args?: string[];
  /** Server-side apply takes it whole. */
  command?: string[];
  /** One element for each `name`. Patches merge elements by `name`. */
  env?: EnvVar[];
  /** Server-side apply takes it whole. */
  envFrom?: EnvFromSource[];
  image?: string;
  imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  lifecycle?: Lifecycle;
  livenessProbe?: Probe;
  name: string;
  /** One element for each `containerPort` and `protocol`. Patches merge elements by `containerPort`. */
  ports?: ContainerPort[];
  readinessProbe?: Probe;
  /** Server-side apply takes it whole. Since Kubernetes 1.27. */
  resizePolicy?: ContainerResizePolicy[];
  resources?: ResourceRequirements;
  /** Since Kubernetes 1.28. */
  restartPolicy?: string;
  /** Server-side apply takes it whole. Since Kubernetes 1.34. Beta, behind the feature gate `ContainerRestartRules`, which is on by default. */
  restartPolicyRules?: ContainerRestartRule[];
  securityContext?: SecurityContext;
  startupProbe?: Probe;
  /** @default false */
  stdin?: boolean;
  /** @default false */
  stdinOnce?: boolean;
  targetContainerName?: string;
  terminationMessagePath?: string;
  /** @default "File" */
  terminationMessagePolicy?: 'FallbackToLogsOnError' | 'File';
  /** @default false */
  tty?: boolean;
  /** One element for each `devicePath`. Patches merge elements by `devicePath`. */
  volumeDevices?: VolumeDevice[];
  /** One element for each `mountPath`. Patches merge elements by `mountPath`. */
  volumeMounts?: VolumeMount[];
  workingDir?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralvolumesource-v1-core */
export interface EphemeralVolumeSource {
  volumeClaimTemplate?: PersistentVolumeClaimTemplate;
}

/**
 * Resource `events` (`ev`), namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core
 */
export interface Event {
  action?: string;
  apiVersion?: 'v1';
  /** An integer of 32 bits. */
  count?: number;
  eventTime?: MicroTime;
  firstTimestamp?: Time;
  involvedObject: ObjectReference;
  kind?: 'Event';
  lastTimestamp?: Time;
  message?: string;
  metadata: ObjectMeta;
  reason?: string;
  related?: ObjectReference;
  reportingComponent?: string;
  reportingInstance?: string;
  series?: EventSeries;
  source?: EventSource;
  type?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#eventseries-v1-core */
export interface EventSeries {
  /** An integer of 32 bits. */
  count?: number;
  lastObservedTime?: MicroTime;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#eventsource-v1-core */
export interface EventSource {
  component?: string;
  host?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#execaction-v1-core */
export interface ExecAction {
  /** Server-side apply takes it whole. */
  command?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#fcvolumesource-v1-core */
export interface FCVolumeSource {
  fsType?: string;
  /** An integer of 32 bits. */
  lun?: number;
  /** @default false */
  readOnly?: boolean;
  /** Server-side apply takes it whole. */
  targetWWNs?: string[];
  /** Server-side apply takes it whole. */
  wwids?: string[];
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#filekeyselector-v1-core
 */
export interface FileKeySelector {
  key: string;
  optional?: boolean;
  path: string;
  volumeName: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flexpersistentvolumesource-v1-core */
export interface FlexPersistentVolumeSource {
  driver: string;
  fsType?: string;
  options?: { [key: string]: string };
  /** @default false */
  readOnly?: boolean;
  secretRef?: SecretReference;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flexvolumesource-v1-core */
export interface FlexVolumeSource {
  driver: string;
  fsType?: string;
  options?: { [key: string]: string };
  /** @default false */
  readOnly?: boolean;
  secretRef?: LocalObjectReference;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flockervolumesource-v1-core */
export interface FlockerVolumeSource {
  datasetName?: string;
  datasetUUID?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#gcepersistentdiskvolumesource-v1-core */
export interface GCEPersistentDiskVolumeSource {
  fsType?: string;
  /** An integer of 32 bits. */
  partition?: number;
  pdName: string;
  /** @default false */
  readOnly?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#grpcaction-v1-core */
export interface GRPCAction {
  /** An integer of 32 bits. */
  port: number;
  service?: string;
}

/**
 * @deprecated
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#gitrepovolumesource-v1-core
 */
export interface GitRepoVolumeSource {
  directory?: string;
  repository: string;
  revision?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#glusterfspersistentvolumesource-v1-core */
export interface GlusterfsPersistentVolumeSource {
  endpoints: string;
  endpointsNamespace?: string;
  path: string;
  /** @default false */
  readOnly?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#glusterfsvolumesource-v1-core */
export interface GlusterfsVolumeSource {
  endpoints: string;
  path: string;
  /** @default false */
  readOnly?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#httpgetaction-v1-core */
export interface HTTPGetAction {
  host?: string;
  /** Server-side apply takes it whole. */
  httpHeaders?: HTTPHeader[];
  path?: string;
  port: IntOrString;
  /** @default "HTTP" */
  scheme?: 'HTTP' | 'HTTPS';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#httpheader-v1-core */
export interface HTTPHeader {
  name: string;
  value: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hostalias-v1-core */
export interface HostAlias {
  /** Server-side apply takes it whole. */
  hostnames?: string[];
  ip: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hostip-v1-core */
export interface HostIP {
  ip: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hostpathvolumesource-v1-core */
export interface HostPathVolumeSource {
  path: string;
  type?: '' | 'BlockDevice' | 'CharDevice' | 'Directory' | 'DirectoryOrCreate' | 'File' | 'FileOrCreate' | 'Socket';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsipersistentvolumesource-v1-core */
export interface ISCSIPersistentVolumeSource {
  chapAuthDiscovery?: boolean;
  chapAuthSession?: boolean;
  fsType?: string;
  initiatorName?: string;
  iqn: string;
  iscsiInterface?: string;
  /** An integer of 32 bits. */
  lun: number;
  /** Server-side apply takes it whole. */
  portals?: string[];
  /** @default false */
  readOnly?: boolean;
  secretRef?: SecretReference;
  targetPortal: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsivolumesource-v1-core */
export interface ISCSIVolumeSource {
  chapAuthDiscovery?: boolean;
  chapAuthSession?: boolean;
  fsType?: string;
  initiatorName?: string;
  iqn: string;
  iscsiInterface?: string;
  /** An integer of 32 bits. */
  lun: number;
  /** Server-side apply takes it whole. */
  portals?: string[];
  /** @default false */
  readOnly?: boolean;
  secretRef?: LocalObjectReference;
  targetPortal: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#imagevolumesource-v1-core */
export interface ImageVolumeSource {
  pullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  reference?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#imagevolumestatus-v1-core */
export interface ImageVolumeStatus {
  imageRef: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#keytopath-v1-core */
export interface KeyToPath {
  key: string;
  /** An integer of 32 bits. */
  mode?: number;
  path: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lifecycle-v1-core */
export interface Lifecycle {
  postStart?: LifecycleHandler;
  preStop?: LifecycleHandler;
  /** Since Kubernetes 1.33. */
  stopSignal?: 'SIGABRT' | 'SIGALRM' | 'SIGBUS' | 'SIGCHLD' | 'SIGCLD' | 'SIGCONT' | 'SIGFPE' | 'SIGHUP' | 'SIGILL' | 'SIGINT' | 'SIGIO' | 'SIGIOT' | 'SIGKILL' | 'SIGPIPE' | 'SIGPOLL' | 'SIGPROF' | 'SIGPWR' | 'SIGQUIT' | 'SIGRTMAX' | 'SIGRTMAX-1' | 'SIGRTMAX-10' | 'SIGRTMAX-11' | 'SIGRTMAX-12' | 'SIGRTMAX-13' | 'SIGRTMAX-14' | 'SIGRTMAX-2' | 'SIGRTMAX-3' | 'SIGRTMAX-4' | 'SIGRTMAX-5' | 'SIGRTMAX-6' | 'SIGRTMAX-7' | 'SIGRTMAX-8' | 'SIGRTMAX-9' | 'SIGRTMIN' | 'SIGRTMIN+1' | 'SIGRTMIN+10' | 'SIGRTMIN+11' | 'SIGRTMIN+12' | 'SIGRTMIN+13' | 'SIGRTMIN+14' | 'SIGRTMIN+15' | 'SIGRTMIN+2' | 'SIGRTMIN+3' | 'SIGRTMIN+4' | 'SIGRTMIN+5' | 'SIGRTMIN+6' | 'SIGRTMIN+7' | 'SIGRTMIN+8' | 'SIGRTMIN+9' | 'SIGSEGV' | 'SIGSTKFLT' | 'SIGSTOP' | 'SIGSYS' | 'SIGTERM' | 'SIGTRAP' | 'SIGTSTP' | 'SIGTTIN' | 'SIGTTOU' | 'SIGURG' | 'SIGUSR1' | 'SIGUSR2' | 'SIGVTALRM' | 'SIGWINCH' | 'SIGXCPU' | 'SIGXFSZ';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lifecyclehandler-v1-core */
export interface LifecycleHandler {
  exec?: ExecAction;
  httpGet?: HTTPGetAction;
  /** Since Kubernetes 1.29. */
  sleep?: SleepAction;
  /** @deprecated */
  tcpSocket?: TCPSocketAction;
}

/**
 * Resource `limitranges` (`limits`), namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitrange-v1-core
 */
export interface LimitRange {
  apiVersion?: 'v1';
  kind?: 'LimitRange';
  metadata?: ObjectMeta;
  spec?: LimitRangeSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitrangeitem-v1-core */
export interface LimitRangeItem {
  default?: { [key: string]: Quantity };
  defaultRequest?: { [key: string]: Quantity };
  max?: { [key: string]: Quantity };
  maxLimitRequestRatio?: { [key: string]: Quantity };
  min?: { [key: string]: Quantity };
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitrangespec-v1-core */
export interface LimitRangeSpec {
  /** Server-side apply takes it whole. */
  limits: LimitRangeItem[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#linuxcontaineruser-v1-core */
export interface LinuxContainerUser {
  /** An integer of 64 bits. */
  gid: number;
  /** Integers of 64 bits. Server-side apply takes it whole. */
  supplementalGroups?: number[];
  /** An integer of 64 bits. */
  uid: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#loadbalanceringress-v1-core */
export interface LoadBalancerIngress {
  hostname?: string;
  ip?: string;
  /** Since Kubernetes 1.29. */
  ipMode?: string;
  /** Server-side apply takes it whole. */
  ports?: PortStatus[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#loadbalancerstatus-v1-core */
export interface LoadBalancerStatus {
  /** Server-side apply takes it whole. */
  ingress?: LoadBalancerIngress[];
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#localobjectreference-v1-core
 */
export interface LocalObjectReference {
  name?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#localvolumesource-v1-core */
export interface LocalVolumeSource {
  fsType?: string;
  path: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#modifyvolumestatus-v1-core */
export interface ModifyVolumeStatus {
  status: 'InProgress' | 'Infeasible' | 'Pending';
  targetVolumeAttributesClassName?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nfsvolumesource-v1-core */
export interface NFSVolumeSource {
  path: string;
  /** @default false */
  readOnly?: boolean;
  server: string;
}

/**
 * Resource `namespaces` (`ns`), cluster-scoped. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespace-v1-core
 */
export interface Namespace {
  apiVersion?: 'v1';
  kind?: 'Namespace';
  metadata?: ObjectMeta;
  spec?: NamespaceSpec;
  status?: NamespaceStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespacecondition-v1-core */
export interface NamespaceCondition {
  lastTransitionTime?: Time;
  message?: string;
  reason?: string;
  status: string;
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespacespec-v1-core */
export interface NamespaceSpec {
  /** Server-side apply takes it whole. */
  finalizers?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespacestatus-v1-core */
export interface NamespaceStatus {
  /** One element for each `type`. Patches merge elements by `type`. */
  conditions?: NamespaceCondition[];
  phase?: 'Active' | 'Terminating';
}

/**
 * Resource `nodes` (`no`), cluster-scoped. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#node-v1-core
 */
export interface Node {
  apiVersion?: 'v1';
  kind?: 'Node';
  metadata?: ObjectMeta;
  spec?: NodeSpec;
  status?: NodeStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeaddress-v1-core */
export interface NodeAddress {
  address: string;
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeaffinity-v1-core */
export interface NodeAffinity {
  /** Server-side apply takes it whole. */
  preferredDuringSchedulingIgnoredDuringExecution?: PreferredSchedulingTerm[];
  requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeallocatableresourceclaimstatus-v1-core */
export interface NodeAllocatableResourceClaimStatus {
  /** Each value once. */
  containers?: string[];
  resourceClaimName: string;
  resources: { [key: string]: Quantity };
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodecondition-v1-core */
export interface NodeCondition {
  lastHeartbeatTime?: Time;
  lastTransitionTime?: Time;
  message?: string;
  reason?: string;
  status: string;
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeconfigsource-v1-core */
export interface NodeConfigSource {
  configMap?: ConfigMapNodeConfigSource;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeconfigstatus-v1-core */
export interface NodeConfigStatus {
  active?: NodeConfigSource;
  assigned?: NodeConfigSource;
  error?: string;
  lastKnownGood?: NodeConfigSource;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodedaemonendpoints-v1-core */
export interface NodeDaemonEndpoints {
  kubeletEndpoint?: DaemonEndpoint;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodefeatures-v1-core */
export interface NodeFeatures {
  supplementalGroupsPolicy?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#noderuntimehandler-v1-core */
export interface NodeRuntimeHandler {
  features?: NodeRuntimeHandlerFeatures;
  name?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#noderuntimehandlerfeatures-v1-core */
export interface NodeRuntimeHandlerFeatures {
  recursiveReadOnlyMounts?: boolean;
  /** Since Kubernetes 1.31. */
  userNamespaces?: boolean;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeselector-v1-core
 */
export interface NodeSelector {
  /** Server-side apply takes it whole. */
  nodeSelectorTerms: NodeSelectorTerm[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeselectorrequirement-v1-core */
export interface NodeSelectorRequirement {
  key: string;
  operator: 'DoesNotExist' | 'Exists' | 'Gt' | 'In' | 'Lt' | 'NotIn';
  /** Server-side apply takes it whole. */
  values?: string[];
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeselectorterm-v1-core
 */
export interface NodeSelectorTerm {
  /** Server-side apply takes it whole. */
  matchExpressions?: NodeSelectorRequirement[];
  /** Server-side apply takes it whole. */
  matchFields?: NodeSelectorRequirement[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodespec-v1-core */
export interface NodeSpec {
  /** @deprecated */
  configSource?: NodeConfigSource;
  /** @deprecated */
  externalID?: string;
  podCIDR?: string;
  /** Each value once. Patches add values. */
  podCIDRs?: string[];
  providerID?: string;
  /** Server-side apply takes it whole. */
  taints?: Taint[];
  unschedulable?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodestatus-v1-core */
export interface NodeStatus {
  /** One element for each `type`. Patches merge elements by `type`. */
  addresses?: NodeAddress[];
  allocatable?: { [key: string]: Quantity };
  capacity?: { [key: string]: Quantity };
  /** One element for each `type`. Patches merge elements by `type`. */
  conditions?: NodeCondition[];
  config?: NodeConfigStatus;
  daemonEndpoints?: NodeDaemonEndpoints;
  /** Server-side apply takes it whole. Since Kubernetes 1.35. Beta, behind the feature gate `NodeDeclaredFeatures`, which is on by default. */
  declaredFeatures?: string[];
  /** Since Kubernetes 1.31. */
  features?: NodeFeatures;
  /** Server-side apply takes it whole. */
  images?: ContainerImage[];
  nodeInfo?: NodeSystemInfo;
  phase?: 'Pending' | 'Running' | 'Terminated';
  /** Server-side apply takes it whole. Since Kubernetes 1.30. */
  runtimeHandlers?: NodeRuntimeHandler[];
  /** Server-side apply takes it whole. */
  volumesAttached?: AttachedVolume[];
  /** Server-side apply takes it whole. */
  volumesInUse?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeswapstatus-v1-core */
export interface NodeSwapStatus {
  /** An integer of 64 bits. */
  capacity?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodesysteminfo-v1-core */
export interface NodeSystemInfo {
  architecture: string;
  bootID: string;
  containerRuntimeVersion: string;
  kernelVersion: string;
  /** @deprecated */
  kubeProxyVersion: string;
  kubeletVersion: string;
  machineID: string;
  operatingSystem: string;
  osImage: string;
  /** Since Kubernetes 1.33. */
  swap?: NodeSwapStatus;
  systemUUID: string;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectfieldselector-v1-core
 */
export interface ObjectFieldSelector {
  apiVersion?: string;
  fieldPath: string;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectreference-v1-core
 */
export interface ObjectReference {
  apiVersion?: string;
  fieldPath?: string;
  kind?: string;
  name?: string;
  namespace?: string;
  resourceVersion?: string;
  uid?: string;
}

/**
 * Resource `persistentvolumes` (`pv`), cluster-scoped. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolume-v1-core
 */
export interface PersistentVolume {
  apiVersion?: 'v1';
  kind?: 'PersistentVolume';
  metadata?: ObjectMeta;
  spec?: PersistentVolumeSpec;
  status?: PersistentVolumeStatus;
}

/**
 * Resource `persistentvolumeclaims` (`pvc`), namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaim-v1-core
 */
export interface PersistentVolumeClaim {
  apiVersion?: 'v1';
  kind?: 'PersistentVolumeClaim';
  metadata?: ObjectMeta;
  spec?: PersistentVolumeClaimSpec;
  status?: PersistentVolumeClaimStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimcondition-v1-core */
export interface PersistentVolumeClaimCondition {
  lastProbeTime?: Time;
  lastTransitionTime?: Time;
  message?: string;
  reason?: string;
  status: string;
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimspec-v1-core */
export interface PersistentVolumeClaimSpec {
  /** Server-side apply takes it whole. */
  accessModes?: ('ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod')[];
  dataSource?: TypedLocalObjectReference;
  dataSourceRef?: TypedObjectReference;
  resources?: VolumeResourceRequirements;
  selector?: LabelSelector;
  storageClassName?: string;
  /** Since Kubernetes 1.29. */
  volumeAttributesClassName?: string;
  volumeMode?: 'Block' | 'Filesystem';
  volumeName?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimstatus-v1-core */
export interface PersistentVolumeClaimStatus {
  /** Server-side apply takes it whole. */
  accessModes?: ('ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod')[];
  /** Since Kubernetes 1.28. */
  allocatedResourceStatuses?: { [key: string]: 'ControllerResizeInProgress' | 'ControllerResizeInfeasible' | 'NodeResizeInProgress' | 'NodeResizeInfeasible' | 'NodeResizePending' };
  allocatedResources?: { [key: string]: Quantity };
  capacity?: { [key: string]: Quantity };
  /** One element for each `type`. Patches merge elements by `type`. */
  conditions?: PersistentVolumeClaimCondition[];
  /** Since Kubernetes 1.29. */
  currentVolumeAttributesClassName?: string;
  /** Since Kubernetes 1.29. */
  modifyVolumeStatus?: ModifyVolumeStatus;
  phase?: 'Bound' | 'Lost' | 'Pending';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimtemplate-v1-core */
export interface PersistentVolumeClaimTemplate {
  metadata?: ObjectMeta;
  spec: PersistentVolumeClaimSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimvolumesource-v1-core */
export interface PersistentVolumeClaimVolumeSource {
  claimName: string;
  /** @default false */
  readOnly?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core */
export interface PersistentVolumeSpec {
  /** Server-side apply takes it whole. */
  accessModes?: ('ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod')[];
  /** @deprecated */
  awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;
  /** @deprecated */
  azureDisk?: AzureDiskVolumeSource;
  /** @deprecated */
  azureFile?: AzureFilePersistentVolumeSource;
  capacity?: { [key: string]: Quantity };
  /** @deprecated */
  cephfs?: CephFSPersistentVolumeSource;
  /** @deprecated */
  cinder?: CinderPersistentVolumeSource;
  claimRef?: ObjectReference;
  csi?: CSIPersistentVolumeSource;
  fc?: FCVolumeSource;
  /** @deprecated */
  flexVolume?: FlexPersistentVolumeSource;
  /** @deprecated */
  flocker?: FlockerVolumeSource;
  /** @deprecated */
  gcePersistentDisk?: GCEPersistentDiskVolumeSource;
  /** @deprecated */
  glusterfs?: GlusterfsPersistentVolumeSource;
  hostPath?: HostPathVolumeSource;
  iscsi?: ISCSIPersistentVolumeSource;
  local?: LocalVolumeSource;
  /** Server-side apply takes it whole. */
  mountOptions?: string[];
  nfs?: NFSVolumeSource;
  nodeAffinity?: VolumeNodeAffinity;
  /** @default "Retain" */
  persistentVolumeReclaimPolicy?: 'Delete' | 'Recycle' | 'Retain';
  /** @deprecated */
  photonPersistentDisk?: PhotonPersistentDiskVolumeSource;
  /** @deprecated */
  portworxVolume?: PortworxVolumeSource;
  /** @deprecated */
  quobyte?: QuobyteVolumeSource;
  /** @deprecated */
  rbd?: RBDPersistentVolumeSource;
  /** @deprecated */
  scaleIO?: ScaleIOPersistentVolumeSource;
  storageClassName?: string;
  /** @deprecated */
  storageos?: StorageOSPersistentVolumeSource;
  /** Since Kubernetes 1.29. */
  volumeAttributesClassName?: string;
  volumeMode?: 'Block' | 'Filesystem';
  /** @deprecated */
  vsphereVolume?: VsphereVirtualDiskVolumeSource;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumestatus-v1-core */
export interface PersistentVolumeStatus {
  /** Since Kubernetes 1.28. */
  lastPhaseTransitionTime?: Time;
  message?: string;
  phase?: 'Available' | 'Bound' | 'Failed' | 'Pending' | 'Released';
  reason?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#photonpersistentdiskvolumesource-v1-core */
export interface PhotonPersistentDiskVolumeSource {
  fsType?: string;
  pdID: string;
}

/**
 * Resource `pods` (`po`), namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#pod-v1-core
 */
export interface Pod {
  apiVersion?: 'v1';
  kind?: 'Pod';
  metadata?: ObjectMeta;
  spec?: PodSpec;
  status?: PodStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podaffinity-v1-core */
export interface PodAffinity {
  /** Server-side apply takes it whole. */
  preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];
  /** Server-side apply takes it whole. */
  requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podaffinityterm-v1-core */
export interface PodAffinityTerm {
  labelSelector?: LabelSelector;
  /** Server-side apply takes it whole. Since Kubernetes 1.29. */
  matchLabelKeys?: string[];
  /** Server-side apply takes it whole. Since Kubernetes 1.29. */
  mismatchLabelKeys?: string[];
  namespaceSelector?: LabelSelector;
  /** Server-side apply takes it whole. */
  namespaces?: string[];
  topologyKey: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podantiaffinity-v1-core */
export interface PodAntiAffinity {
  /** Server-side apply takes it whole. */
  preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];
  /** Server-side apply takes it whole. */
  requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podcertificateprojection-v1-core */
export interface PodCertificateProjection {
  certificateChainPath?: string;
  credentialBundlePath?: string;
  keyPath?: string;
  keyType: string;
  /** An integer of 32 bits. */
  maxExpirationSeconds?: number;
  signerName: string;
  /** Since Kubernetes 1.35. */
  userAnnotations?: { [key: string]: string };
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podcondition-v1-core */
export interface PodCondition {
  lastProbeTime?: Time;
  lastTransitionTime?: Time;
  message?: string;
  /** An integer of 64 bits. Since Kubernetes 1.33. */
  observedGeneration?: number;
  reason?: string;
  status: string;
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddnsconfig-v1-core */
export interface PodDNSConfig {
  /** Server-side apply takes it whole. */
  nameservers?: string[];
  /** Server-side apply takes it whole. */
  options?: PodDNSConfigOption[];
  /** Server-side apply takes it whole. */
  searches?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddnsconfigoption-v1-core */
export interface PodDNSConfigOption {
  name?: string;
  value?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podextendedresourceclaimstatus-v1-core */
export interface PodExtendedResourceClaimStatus {
  /** Server-side apply takes it whole. */
  requestMappings: ContainerExtendedResourceRequest[];
  resourceClaimName: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podip-v1-core */
export interface PodIP {
  ip: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podos-v1-core */
export interface PodOS {
  name: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podreadinessgate-v1-core */
export interface PodReadinessGate {
  conditionType: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podresourceclaim-v1-core */
export interface PodResourceClaim {
  name: string;
  /** Since Kubernetes 1.31. */
  resourceClaimName?: string;
  /** Since Kubernetes 1.31. */
  resourceClaimTemplateName?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podresourceclaimstatus-v1-core */
export interface PodResourceClaimStatus {
  name: string;
  resourceClaimName?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podschedulinggate-v1-core */
export interface PodSchedulingGate {
  name: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podschedulinggroup-v1-core */
export interface PodSchedulingGroup {
  podGroupName?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsecuritycontext-v1-core */
export interface PodSecurityContext {
  /** Since Kubernetes 1.30. */
  appArmorProfile?: AppArmorProfile;
  /** An integer of 64 bits. */
  fsGroup?: number;
  fsGroupChangePolicy?: 'Always' | 'OnRootMismatch';
  /** An integer of 64 bits. */
  runAsGroup?: number;
  runAsNonRoot?: boolean;
  /** An integer of 64 bits. */
  runAsUser?: number;
  /** Since Kubernetes 1.32. */
  seLinuxChangePolicy?: string;
  seLinuxOptions?: SELinuxOptions;
  seccompProfile?: SeccompProfile;
  /** Integers of 64 bits. Server-side apply takes it whole. */
  supplementalGroups?: number[];
  /** Since Kubernetes 1.31. */
  supplementalGroupsPolicy?: 'Merge' | 'Strict';
  /** Server-side apply takes it whole. */
  sysctls?: Sysctl[];
  windowsOptions?: WindowsSecurityContextOptions;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core */
export interface PodSpec {
  /** An integer of 64 bits. */
  activeDeadlineSeconds?: number;
  affinity?: Affinity;
  automountServiceAccountToken?: boolean;
  /** One element for each `name`. Patches merge elements by `name`. */
  containers: Container[];
  dnsConfig?: PodDNSConfig;
  /** @default "ClusterFirst" */
  dnsPolicy?: 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | 'None';
  /** @default true */
  enableServiceLinks?: boolean;
  /** One element for each `name`. Patches merge elements by `name`. */
  ephemeralContainers?: EphemeralContainer[];
  /** One element for each `ip`. Patches merge elements by `ip`. */
  hostAliases?: HostAlias[];
  /** @default false */
  hostIPC?: boolean;
  /** @default false */
  hostNetwork?: boolean;
  /** @default false */
  hostPID?: boolean;
  /**
   * Since Kubernetes 1.25.
   * @default true
   */
  hostUsers?: boolean;
  hostname?: string;
  /** Since Kubernetes 1.34. Beta, behind the feature gate `HostnameOverride`, which is on by default. */
  hostnameOverride?: string;
  /** One element for each `name`. Patches merge elements by `name`. */
  imagePullSecrets?: LocalObjectReference[];
  /** One element for each `name`. Patches merge elements by `name`. */
  initContainers?: Container[];
  nodeName?: string;
  /** Server-side apply takes it whole. */
  nodeSelector?: { [key: string]: string };
  os?: PodOS;
  overhead?: { [key: string]: Quantity };
  /** @default "PreemptLowerPriority" */
  preemptionPolicy?: 'Never' | 'PreemptLowerPriority';
  /** An integer of 32 bits. */
  priority?: number;
  priorityClassName?: string;
  /** Server-side apply takes it whole. */
  readinessGates?: PodReadinessGate[];
  /** One element for each `name`. Patches merge elements by `name`. Patches can say which fields are kept. Since Kubernetes 1.26. */
  resourceClaims?: PodResourceClaim[];
  /** Since Kubernetes 1.32. Beta, behind the feature gate `PodLevelResources`, which is on by default. */
  resources?: ResourceRequirements;
  /** @default "Always" */
  restartPolicy?: 'Always' | 'Never' | 'OnFailure';
  runtimeClassName?: string;
  schedulerName?: string;
  /** One element for each `name`. Patches merge elements by `name`. Since Kubernetes 1.26. */
  schedulingGates?: PodSchedulingGate[];
  /** Since Kubernetes 1.36. Alpha, behind the feature gate `GenericWorkload`, which is off by default. */
  schedulingGroup?: PodSchedulingGroup;
  securityContext?: PodSecurityContext;
  /** @deprecated */
  serviceAccount?: string;
  serviceAccountName?: string;
  /** @default false */
  setHostnameAsFQDN?: boolean;
  /** @default false */
  shareProcessNamespace?: boolean;
  subdomain?: string;
  /**
   * An integer of 64 bits.
   * @default 30
   */
  terminationGracePeriodSeconds?: number;
  /** Server-side apply takes it whole. */
  tolerations?: Toleration[];
  /** One element for each `topologyKey` and `whenUnsatisfiable`. Patches merge elements by `topologyKey`. */
  topologySpreadConstraints?: TopologySpreadConstraint[];
  /** One element for each `name`. Patches merge elements by `name`. Patches can say which fields are kept. */
  volumes?: Volume[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core */
export interface PodStatus {
  /** Since Kubernetes 1.35. Beta, behind the feature gate `InPlacePodLevelResourcesVerticalScaling`, which is on by default. */
  allocatedResources?: { [key: string]: Quantity };
  /** One element for each `type`. Patches merge elements by `type`. */
  conditions?: PodCondition[];
  /** Server-side apply takes it whole. */
  containerStatuses?: ContainerStatus[];
  /** Server-side apply takes it whole. */
  ephemeralContainerStatuses?: ContainerStatus[];
  /** Since Kubernetes 1.34. Beta, behind the feature gate `DRAExtendedResource`, which is on by default. */
  extendedResourceClaimStatus?: PodExtendedResourceClaimStatus;
  hostIP?: string;
  /** Server-side apply takes it whole. Patches merge elements by `ip`. Since Kubernetes 1.28. */
  hostIPs?: HostIP[];
  /** Server-side apply takes it whole. */
  initContainerStatuses?: ContainerStatus[];
  message?: string;
  /** Server-side apply takes it whole. Since Kubernetes 1.36. Alpha, behind the feature gate `DRANodeAllocatableResources`, which is off by default. */
  nodeAllocatableResourceClaimStatuses?: NodeAllocatableResourceClaimStatus[];
  nominatedNodeName?: string;
  /** An integer of 64 bits. Since Kubernetes 1.33. */
  observedGeneration?: number;
  phase?: 'Failed' | 'Pending' | 'Running' | 'Succeeded' | 'Unknown';
  podIP?: string;
  /** One element for each `ip`. Patches merge elements by `ip`. */
  podIPs?: PodIP[];
  qosClass?: 'BestEffort' | 'Burstable' | 'Guaranteed';
  reason?: string;
  /**
   * Since Kubernetes 1.27.
   * @deprecated
   */
  resize?: string;
  /** One element for each `name`. Patches merge elements by `name`. Patches can say which fields are kept. Since Kubernetes 1.28. */
  resourceClaimStatuses?: PodResourceClaimStatus[];
  /** Since Kubernetes 1.35. Beta, behind the feature gate `InPlacePodLevelResourcesVerticalScaling`, which is on by default. */
  resources?: ResourceRequirements;
  startTime?: Time;
}

/**
 * Resource `podtemplates`, namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podtemplate-v1-core
 */
export interface PodTemplate {
  apiVersion?: 'v1';
  kind?: 'PodTemplate';
  metadata?: ObjectMeta;
  template?: PodTemplateSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podtemplatespec-v1-core */
export interface PodTemplateSpec {
  metadata?: ObjectMeta;
  spec?: PodSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#portstatus-v1-core */
export interface PortStatus {
  error?: string;
  /** An integer of 32 bits. */
  port: number;
  protocol: 'SCTP' | 'TCP' | 'UDP';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#portworxvolumesource-v1-core */
export interface PortworxVolumeSource {
  fsType?: string;
  /** @default false */
  readOnly?: boolean;
  volumeID: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#preferredschedulingterm-v1-core */
export interface PreferredSchedulingTerm {
  preference: NodeSelectorTerm;
  /** An integer of 32 bits. */
  weight: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#probe-v1-core */
export interface Probe {
  exec?: ExecAction;
  /**
   * An integer of 32 bits.
   * @default 3
   */
  failureThreshold?: number;
  grpc?: GRPCAction;
  httpGet?: HTTPGetAction;
  /** An integer of 32 bits. */
  initialDelaySeconds?: number;
  /**
   * An integer of 32 bits.
   * @default 10
   */
  periodSeconds?: number;
  /**
   * An integer of 32 bits.
   * @default 1
   */
  successThreshold?: number;
  tcpSocket?: TCPSocketAction;
  /** An integer of 64 bits. */
  terminationGracePeriodSeconds?: number;
  /**
   * An integer of 32 bits.
   * @default 1
   */
  timeoutSeconds?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#projectedvolumesource-v1-core */
export interface ProjectedVolumeSource {
  /** An integer of 32 bits. */
  defaultMode?: number;
  /** Server-side apply takes it whole. */
  sources?: VolumeProjection[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#quobytevolumesource-v1-core */
export interface QuobyteVolumeSource {
  group?: string;
  /** @default false */
  readOnly?: boolean;
  registry: string;
  tenant?: string;
  user?: string;
  volume: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdpersistentvolumesource-v1-core */
export interface RBDPersistentVolumeSource {
  fsType?: string;
  image: string;
  keyring?: string;
  /** Server-side apply takes it whole. */
  monitors: string[];
  pool?: string;
  /** @default false */
  readOnly?: boolean;
  secretRef?: SecretReference;
  user?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdvolumesource-v1-core */
export interface RBDVolumeSource {
  fsType?: string;
  image: string;
  keyring?: string;
  /** Server-side apply takes it whole. */
  monitors: string[];
  pool?: string;
  /** @default false */
  readOnly?: boolean;
  secretRef?: LocalObjectReference;
  user?: string;
}

/**
 * Resource `replicationcontrollers` (`rc`), namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontroller-v1-core
 */
export interface ReplicationController {
  apiVersion?: 'v1';
  kind?: 'ReplicationController';
  metadata?: ObjectMeta;
  spec?: ReplicationControllerSpec;
  status?: ReplicationControllerStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollercondition-v1-core */
export interface ReplicationControllerCondition {
  lastTransitionTime?: Time;
  message?: string;
  reason?: string;
  status: string;
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollerspec-v1-core */
export interface ReplicationControllerSpec {
  /**
   * An integer of 32 bits.
   * @default 0
   */
  minReadySeconds?: number;
  /**
   * An integer of 32 bits.
   * @default 1
   */
  replicas?: number;
  /** Server-side apply takes it whole. */
  selector?: { [key: string]: string };
  template?: PodTemplateSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollerstatus-v1-core */
export interface ReplicationControllerStatus {
  /** An integer of 32 bits. */
  availableReplicas?: number;
  /** One element for each `type`. Patches merge elements by `type`. */
  conditions?: ReplicationControllerCondition[];
  /** An integer of 32 bits. */
  fullyLabeledReplicas?: number;
  /** An integer of 64 bits. */
  observedGeneration?: number;
  /** An integer of 32 bits. */
  readyReplicas?: number;
  /** An integer of 32 bits. */
  replicas: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaim-v1-core */
export interface ResourceClaim {
  name: string;
  /** Since Kubernetes 1.31. */
  request?: string;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcefieldselector-v1-core
 */
export interface ResourceFieldSelector {
  containerName?: string;
  divisor?: Quantity;
  resource: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcehealth-v1-core */
export interface ResourceHealth {
  health?: string;
  /** Since Kubernetes 1.36. Beta, behind the feature gate `ResourceHealthStatusMessage`, which is on by default. */
  message?: string;
  resourceID: string;
}

/**
 * Resource `resourcequotas` (`quota`), namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcequota-v1-core
 */
export interface ResourceQuota {
  apiVersion?: 'v1';
  kind?: 'ResourceQuota';
  metadata?: ObjectMeta;
  spec?: ResourceQuotaSpec;
  status?: ResourceQuotaStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcequotaspec-v1-core */
export interface ResourceQuotaSpec {
  hard?: { [key: string]: Quantity };
  scopeSelector?: ScopeSelector;
  /** Server-side apply takes it whole. */
  scopes?: ('BestEffort' | 'CrossNamespacePodAffinity' | 'NotBestEffort' | 'NotTerminating' | 'PriorityClass' | 'Terminating' | 'VolumeAttributesClass')[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcequotastatus-v1-core */
export interface ResourceQuotaStatus {
  hard?: { [key: string]: Quantity };
  used?: { [key: string]: Quantity };
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcerequirements-v1-core */
export interface ResourceRequirements {
  /** One element for each `name`. Since Kubernetes 1.26. */
  claims?: ResourceClaim[];
  limits?: { [key: string]: Quantity };
  requests?: { [key: string]: Quantity };
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcestatus-v1-core */
export interface ResourceStatus {
  name: string;
  /** One element for each `resourceID`. */
  resources?: ResourceHealth[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#selinuxoptions-v1-core */
export interface SELinuxOptions {
  level?: string;
  role?: string;
  type?: string;
  user?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiopersistentvolumesource-v1-core */
export interface ScaleIOPersistentVolumeSource {
  fsType?: string;
  gateway: string;
  protectionDomain?: string;
  /** @default false */
  readOnly?: boolean;
  secretRef: SecretReference;
  /** @default false */
  sslEnabled?: boolean;
  storageMode?: string;
  storagePool?: string;
  system: string;
  volumeName?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiovolumesource-v1-core */
export interface ScaleIOVolumeSource {
  fsType?: string;
  gateway: string;
  protectionDomain?: string;
  /** @default false */
  readOnly?: boolean;
  secretRef: LocalObjectReference;
  /** @default false */
  sslEnabled?: boolean;
  storageMode?: string;
  storagePool?: string;
  system: string;
  volumeName?: string;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scopeselector-v1-core
 */
export interface ScopeSelector {
  /** Server-side apply takes it whole. */
  matchExpressions?: ScopedResourceSelectorRequirement[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scopedresourceselectorrequirement-v1-core */
export interface ScopedResourceSelectorRequirement {
  operator: 'DoesNotExist' | 'Exists' | 'In' | 'NotIn';
  scopeName: 'BestEffort' | 'CrossNamespacePodAffinity' | 'NotBestEffort' | 'NotTerminating' | 'PriorityClass' | 'Terminating' | 'VolumeAttributesClass';
  /** Server-side apply takes it whole. */
  values?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#seccompprofile-v1-core */
export interface SeccompProfile {
  localhostProfile?: string;
  type: 'Localhost' | 'RuntimeDefault' | 'Unconfined';
}

/**
 * Resource `secrets`, namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secret-v1-core
 */
export interface Secret {
  apiVersion?: 'v1';
  /** Base64. */
  data?: { [key: string]: string };
  immutable?: boolean;
  kind?: 'Secret';
  metadata?: ObjectMeta;
  stringData?: { [key: string]: string };
  type?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretenvsource-v1-core */
export interface SecretEnvSource {
  name?: string;
  optional?: boolean;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretkeyselector-v1-core
 */
export interface SecretKeySelector {
  key: string;
  name?: string;
  optional?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretprojection-v1-core */
export interface SecretProjection {
  /** Server-side apply takes it whole. */
  items?: KeyToPath[];
  name?: string;
  optional?: boolean;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretreference-v1-core
 */
export interface SecretReference {
  name?: string;
  namespace?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretvolumesource-v1-core */
export interface SecretVolumeSource {
  /**
   * An integer of 32 bits.
   * @default 420
   */
  defaultMode?: number;
  /** Server-side apply takes it whole. */
  items?: KeyToPath[];
  optional?: boolean;
  secretName?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#securitycontext-v1-core */
export interface SecurityContext {
  allowPrivilegeEscalation?: boolean;
  /** Since Kubernetes 1.30. */
  appArmorProfile?: AppArmorProfile;
  capabilities?: Capabilities;
  /** @default false */
  privileged?: boolean;
  /** @default "Default" */
  procMount?: 'Default' | 'Unmasked';
  /** @default false */
  readOnlyRootFilesystem?: boolean;
  /** An integer of 64 bits. */
  runAsGroup?: number;
  runAsNonRoot?: boolean;
  /** An integer of 64 bits. */
  runAsUser?: number;
  seLinuxOptions?: SELinuxOptions;
  seccompProfile?: SeccompProfile;
  windowsOptions?: WindowsSecurityContextOptions;
}

/**
 * Resource `services` (`svc`), namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#service-v1-core
 */
export interface Service {
  apiVersion?: 'v1';
  kind?: 'Service';
  metadata?: ObjectMeta;
  spec?: ServiceSpec;
  status?: ServiceStatus;
}

/**
 * Resource `serviceaccounts` (`sa`), namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceaccount-v1-core
 */
export interface ServiceAccount {
  apiVersion?: 'v1';
  automountServiceAccountToken?: boolean;
  /** Server-side apply takes it whole. */
  imagePullSecrets?: LocalObjectReference[];
  kind?: 'ServiceAccount';
  metadata?: ObjectMeta;
  /** One element for each `name`. Patches merge elements by `name`. */
  secrets?: ObjectReference[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceaccounttokenprojection-v1-core */
export interface ServiceAccountTokenProjection {
  audience?: string;
  /** An integer of 64 bits. */
  expirationSeconds?: number;
  path: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceport-v1-core */
export interface ServicePort {
  appProtocol?: string;
  name?: string;
  /** An integer of 32 bits. */
  nodePort?: number;
  /** An integer of 32 bits. */
  port: number;
  /** @default "TCP" */
  protocol?: 'SCTP' | 'TCP' | 'UDP';
  targetPort?: IntOrString;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core */
export interface ServiceSpec {
  /** @default true */
  allocateLoadBalancerNodePorts?: boolean;
  clusterIP?: string;
  /** Server-side apply takes it whole. */
  clusterIPs?: string[];
  /** Server-side apply takes it whole. */
  externalIPs?: string[];
  externalName?: string;
  externalTrafficPolicy?: 'Cluster' | 'Local';
  /** An integer of 32 bits. */
  healthCheckNodePort?: number;
  internalTrafficPolicy?: 'Cluster' | 'Local';
  /** Server-side apply takes it whole. */
  ipFamilies?: ('' | 'IPv4' | 'IPv6')[];
  ipFamilyPolicy?: 'PreferDualStack' | 'RequireDualStack' | 'SingleStack';
  loadBalancerClass?: string;
  /** @deprecated */
  loadBalancerIP?: string;
  /** Server-side apply takes it whole. */
  loadBalancerSourceRanges?: string[];
  /** One element for each `port` and `protocol`. Patches merge elements by `port`. */
  ports?: ServicePort[];
  publishNotReadyAddresses?: boolean;
  /** Server-side apply takes it whole. */
  selector?: { [key: string]: string };
  /** @default "None" */
  sessionAffinity?: 'ClientIP' | 'None';
  sessionAffinityConfig?: SessionAffinityConfig;
  /** Since Kubernetes 1.30. */
  trafficDistribution?: string;
  /** @default "ClusterIP" */
  type?: 'ClusterIP' | 'ExternalName' | 'LoadBalancer' | 'NodePort';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicestatus-v1-core */
export interface ServiceStatus {
  /** One element for each `type`. Patches merge elements by `type`. */
  conditions?: Condition[];
  loadBalancer?: LoadBalancerStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#sessionaffinityconfig-v1-core */
export interface SessionAffinityConfig {
  clientIP?: ClientIPConfig;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#sleepaction-v1-core */
export interface SleepAction {
  /** An integer of 64 bits. */
  seconds: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageospersistentvolumesource-v1-core */
export interface StorageOSPersistentVolumeSource {
  fsType?: string;
  /** @default false */
  readOnly?: boolean;
  secretRef?: ObjectReference;
  volumeName?: string;
  volumeNamespace?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageosvolumesource-v1-core */
export interface StorageOSVolumeSource {
  fsType?: string;
  /** @default false */
  readOnly?: boolean;
  secretRef?: LocalObjectReference;
  volumeName?: string;
  volumeNamespace?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#sysctl-v1-core */
export interface Sysctl {
  name: string;
  value: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#tcpsocketaction-v1-core */
export interface TCPSocketAction {
  host?: string;
  port: IntOrString;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#taint-v1-core */
export interface Taint {
  effect: 'NoExecute' | 'NoSchedule' | 'PreferNoSchedule';
  key: string;
  timeAdded?: Time;
  value?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#toleration-v1-core */
export interface Toleration {
  effect?: 'NoExecute' | 'NoSchedule' | 'PreferNoSchedule';
  key?: string;
  /** @default "Equal" */
  operator?: 'Equal' | 'Exists' | 'Gt' | 'Lt';
  /** An integer of 64 bits. */
  tolerationSeconds?: number;
  value?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#topologyselectorlabelrequirement-v1-core */
export interface TopologySelectorLabelRequirement {
  key: string;
  /** Server-side apply takes it whole. */
  values: string[];
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#topologyselectorterm-v1-core
 */
export interface TopologySelectorTerm {
  /** Server-side apply takes it whole. */
  matchLabelExpressions?: TopologySelectorLabelRequirement[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#topologyspreadconstraint-v1-core */
export interface TopologySpreadConstraint {
  labelSelector?: LabelSelector;
  /** Server-side apply takes it whole. Since Kubernetes 1.25. */
  matchLabelKeys?: string[];
  /** An integer of 32 bits. */
  maxSkew: number;
  /** An integer of 32 bits. Since Kubernetes 1.24. */
  minDomains?: number;
  /** Since Kubernetes 1.25. */
  nodeAffinityPolicy?: 'Honor' | 'Ignore';
  /** Since Kubernetes 1.25. */
  nodeTaintsPolicy?: 'Honor' | 'Ignore';
  topologyKey: string;
  whenUnsatisfiable: 'DoNotSchedule' | 'ScheduleAnyway';
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#typedlocalobjectreference-v1-core
 */
export interface TypedLocalObjectReference {
  apiGroup?: string;
  kind: string;
  name: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#typedobjectreference-v1-core */
export interface TypedObjectReference {
  apiGroup?: string;
  kind: string;
  name: string;
  /** Alpha, behind the feature gate `CrossNamespaceVolumeDataSource`, which is off by default. */
  namespace?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core */
export interface Volume {
  /** @deprecated */
  awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;
  /** @deprecated */
  azureDisk?: AzureDiskVolumeSource;
  /** @deprecated */
  azureFile?: AzureFileVolumeSource;
  /** @deprecated */
  cephfs?: CephFSVolumeSource;
  /** @deprecated */
  cinder?: CinderVolumeSource;
  configMap?: ConfigMapVolumeSource;
  csi?: CSIVolumeSource;
  downwardAPI?: DownwardAPIVolumeSource;
  emptyDir?: EmptyDirVolumeSource;
  ephemeral?: EphemeralVolumeSource;
  fc?: FCVolumeSource;
  /** @deprecated */
  flexVolume?: FlexVolumeSource;
  /** @deprecated */
  flocker?: FlockerVolumeSource;
  /** @deprecated */
  gcePersistentDisk?: GCEPersistentDiskVolumeSource;
  /** @deprecated */
  gitRepo?: GitRepoVolumeSource;
  /** @deprecated */
  glusterfs?: GlusterfsVolumeSource;
  hostPath?: HostPathVolumeSource;
  /** Since Kubernetes 1.31. */
  image?: ImageVolumeSource;
  iscsi?: ISCSIVolumeSource;
  name: string;
  nfs?: NFSVolumeSource;
  persistentVolumeClaim?: PersistentVolumeClaimVolumeSource;
  /** @deprecated */
  photonPersistentDisk?: PhotonPersistentDiskVolumeSource;
  /** @deprecated */
  portworxVolume?: PortworxVolumeSource;
  projected?: ProjectedVolumeSource;
  /** @deprecated */
  quobyte?: QuobyteVolumeSource;
  /** @deprecated */
  rbd?: RBDVolumeSource;
  /** @deprecated */
  scaleIO?: ScaleIOVolumeSource;
  secret?: SecretVolumeSource;
  /** @deprecated */
  storageos?: StorageOSVolumeSource;
  /** @deprecated */
  vsphereVolume?: VsphereVirtualDiskVolumeSource;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumedevice-v1-core */
export interface VolumeDevice {
  devicePath: string;
  name: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumemount-v1-core */
export interface VolumeMount {
  mountPath: string;
  /** @default "None" */
  mountPropagation?: 'Bidirectional' | 'HostToContainer' | 'None';
  name: string;
  /** @default false */
  readOnly?: boolean;
  /** Since Kubernetes 1.30. */
  recursiveReadOnly?: string;
  subPath?: string;
  subPathExpr?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumemountstatus-v1-core */
export interface VolumeMountStatus {
  mountPath: string;
  name: string;
  readOnly?: boolean;
  recursiveReadOnly?: string;
  /** Since Kubernetes 1.36. */
  volumeStatus?: VolumeStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumenodeaffinity-v1-core */
export interface VolumeNodeAffinity {
  required?: NodeSelector;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeprojection-v1-core */
export interface VolumeProjection {
  /** Since Kubernetes 1.29. Beta, behind the feature gate `ClusterTrustBundleProjection`, which is off by default. */
  clusterTrustBundle?: ClusterTrustBundleProjection;
  configMap?: ConfigMapProjection;
  downwardAPI?: DownwardAPIProjection;
  /** Since Kubernetes 1.34. */
  podCertificate?: PodCertificateProjection;
  secret?: SecretProjection;
  serviceAccountToken?: ServiceAccountTokenProjection;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeresourcerequirements-v1-core */
export interface VolumeResourceRequirements {
  limits?: { [key: string]: Quantity };
  requests?: { [key: string]: Quantity };
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumestatus-v1-core */
export interface VolumeStatus {
  /** Alpha, behind the feature gate `ImageVolumeWithDigest`, which is off by default. */
  image?: ImageVolumeStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#vspherevirtualdiskvolumesource-v1-core */
export interface VsphereVirtualDiskVolumeSource {
  fsType?: string;
  storagePolicyID?: string;
  storagePolicyName?: string;
  volumePath: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#weightedpodaffinityterm-v1-core */
export interface WeightedPodAffinityTerm {
  podAffinityTerm: PodAffinityTerm;
  /** An integer of 32 bits. */
  weight: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#windowssecuritycontextoptions-v1-core */
export interface WindowsSecurityContextOptions {
  gmsaCredentialSpec?: string;
  gmsaCredentialSpecName?: string;
  hostProcess?: boolean;
  runAsUserName?: string;
}
