// Written by `npm run generate`: do not change it by hand.

import type { Condition, LabelSelector, ObjectMeta } from '../meta/v1';
import type { IntOrString, MicroTime, Quantity, Time } from '../../scalars';

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#awselasticblockstorevolumesource-v1-core */
export interface AWSElasticBlockStoreVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#awselasticblockstorevolumesource-v1-core */
  fsType?: string;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#awselasticblockstorevolumesource-v1-core
   */
  partition?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#awselasticblockstorevolumesource-v1-core */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#awselasticblockstorevolumesource-v1-core */
  volumeID: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#affinity-v1-core */
export interface Affinity {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#affinity-v1-core */
  nodeAffinity?: NodeAffinity;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#affinity-v1-core */
  podAffinity?: PodAffinity;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#affinity-v1-core */
  podAntiAffinity?: PodAntiAffinity;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apparmorprofile-v1-core */
export interface AppArmorProfile {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apparmorprofile-v1-core */
  localhostProfile?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apparmorprofile-v1-core */
  type: 'Localhost' | 'RuntimeDefault' | 'Unconfined';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#attachedvolume-v1-core */
export interface AttachedVolume {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#attachedvolume-v1-core */
  devicePath: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#attachedvolume-v1-core */
  name: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurediskvolumesource-v1-core */
export interface AzureDiskVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurediskvolumesource-v1-core */
  cachingMode?: 'None' | 'ReadOnly' | 'ReadWrite';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurediskvolumesource-v1-core */
  diskName: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurediskvolumesource-v1-core */
  diskURI: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurediskvolumesource-v1-core */
  fsType?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurediskvolumesource-v1-core */
  kind?: 'Dedicated' | 'Managed' | 'Shared';
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurediskvolumesource-v1-core
   */
  readOnly?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurefilepersistentvolumesource-v1-core */
export interface AzureFilePersistentVolumeSource {
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurefilepersistentvolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurefilepersistentvolumesource-v1-core */
  secretName: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurefilepersistentvolumesource-v1-core */
  secretNamespace?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurefilepersistentvolumesource-v1-core */
  shareName: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurefilevolumesource-v1-core */
export interface AzureFileVolumeSource {
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurefilevolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurefilevolumesource-v1-core */
  secretName: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#azurefilevolumesource-v1-core */
  shareName: string;
}

/**
 * Resource `bindings`, namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#binding-v1-core
 */
export interface Binding {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#binding-v1-core */
  apiVersion?: 'v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#binding-v1-core */
  kind?: 'Binding';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#binding-v1-core */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#binding-v1-core */
  target: ObjectReference;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csipersistentvolumesource-v1-core */
export interface CSIPersistentVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csipersistentvolumesource-v1-core */
  controllerExpandSecretRef?: SecretReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csipersistentvolumesource-v1-core */
  controllerPublishSecretRef?: SecretReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csipersistentvolumesource-v1-core */
  driver: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csipersistentvolumesource-v1-core */
  fsType?: string;
  /**
   * Since Kubernetes 1.25.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csipersistentvolumesource-v1-core
   */
  nodeExpandSecretRef?: SecretReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csipersistentvolumesource-v1-core */
  nodePublishSecretRef?: SecretReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csipersistentvolumesource-v1-core */
  nodeStageSecretRef?: SecretReference;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csipersistentvolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csipersistentvolumesource-v1-core */
  volumeAttributes?: { [key: string]: string };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csipersistentvolumesource-v1-core */
  volumeHandle: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csivolumesource-v1-core */
export interface CSIVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csivolumesource-v1-core */
  driver: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csivolumesource-v1-core */
  fsType?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csivolumesource-v1-core */
  nodePublishSecretRef?: LocalObjectReference;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csivolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csivolumesource-v1-core */
  volumeAttributes?: { [key: string]: string };
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#capabilities-v1-core */
export interface Capabilities {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#capabilities-v1-core
   */
  add?: string[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#capabilities-v1-core
   */
  drop?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cephfspersistentvolumesource-v1-core */
export interface CephFSPersistentVolumeSource {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cephfspersistentvolumesource-v1-core
   */
  monitors: string[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cephfspersistentvolumesource-v1-core */
  path?: string;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cephfspersistentvolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cephfspersistentvolumesource-v1-core */
  secretFile?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cephfspersistentvolumesource-v1-core */
  secretRef?: SecretReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cephfspersistentvolumesource-v1-core */
  user?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cephfsvolumesource-v1-core */
export interface CephFSVolumeSource {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cephfsvolumesource-v1-core
   */
  monitors: string[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cephfsvolumesource-v1-core */
  path?: string;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cephfsvolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cephfsvolumesource-v1-core */
  secretFile?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cephfsvolumesource-v1-core */
  secretRef?: LocalObjectReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cephfsvolumesource-v1-core */
  user?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cinderpersistentvolumesource-v1-core */
export interface CinderPersistentVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cinderpersistentvolumesource-v1-core */
  fsType?: string;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cinderpersistentvolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cinderpersistentvolumesource-v1-core */
  secretRef?: SecretReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cinderpersistentvolumesource-v1-core */
  volumeID: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cindervolumesource-v1-core */
export interface CinderVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cindervolumesource-v1-core */
  fsType?: string;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cindervolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cindervolumesource-v1-core */
  secretRef?: LocalObjectReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cindervolumesource-v1-core */
  volumeID: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#clientipconfig-v1-core */
export interface ClientIPConfig {
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#clientipconfig-v1-core
   */
  timeoutSeconds?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#clustertrustbundleprojection-v1-core */
export interface ClusterTrustBundleProjection {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#clustertrustbundleprojection-v1-core */
  labelSelector?: LabelSelector;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#clustertrustbundleprojection-v1-core */
  name?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#clustertrustbundleprojection-v1-core */
  optional?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#clustertrustbundleprojection-v1-core */
  path: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#clustertrustbundleprojection-v1-core */
  signerName?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#componentcondition-v1-core */
export interface ComponentCondition {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#componentcondition-v1-core */
  error?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#componentcondition-v1-core */
  message?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#componentcondition-v1-core */
  status: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#componentcondition-v1-core */
  type: string;
}

/**
 * Resource `componentstatuses` (`cs`), cluster-scoped. Since Kubernetes 1.0.
 * @deprecated
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#componentstatus-v1-core
 */
export interface ComponentStatus {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#componentstatus-v1-core */
  apiVersion?: 'v1';
  /**
   * One element for each `type`. Patches merge elements by `type`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#componentstatus-v1-core
   */
  conditions?: ComponentCondition[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#componentstatus-v1-core */
  kind?: 'ComponentStatus';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#componentstatus-v1-core */
  metadata?: ObjectMeta;
}

/**
 * Resource `configmaps` (`cm`), namespaced. Since Kubernetes 1.2.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmap-v1-core
 */
export interface ConfigMap {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmap-v1-core */
  apiVersion?: 'v1';
  /**
   * Base64.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmap-v1-core
   */
  binaryData?: { [key: string]: string };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmap-v1-core */
  data?: { [key: string]: string };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmap-v1-core */
  immutable?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmap-v1-core */
  kind?: 'ConfigMap';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmap-v1-core */
  metadata?: ObjectMeta;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapenvsource-v1-core */
export interface ConfigMapEnvSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapenvsource-v1-core */
  name?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapenvsource-v1-core */
  optional?: boolean;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapkeyselector-v1-core
 */
export interface ConfigMapKeySelector {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapkeyselector-v1-core */
  key: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapkeyselector-v1-core */
  name?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapkeyselector-v1-core */
  optional?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapnodeconfigsource-v1-core */
export interface ConfigMapNodeConfigSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapnodeconfigsource-v1-core */
  kubeletConfigKey: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapnodeconfigsource-v1-core */
  name: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapnodeconfigsource-v1-core */
  namespace: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapnodeconfigsource-v1-core */
  resourceVersion?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapnodeconfigsource-v1-core */
  uid?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapprojection-v1-core */
export interface ConfigMapProjection {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapprojection-v1-core
   */
  items?: KeyToPath[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapprojection-v1-core */
  name?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapprojection-v1-core */
  optional?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapvolumesource-v1-core */
export interface ConfigMapVolumeSource {
  /**
   * An integer of 32 bits.
   * @default 420
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapvolumesource-v1-core
   */
  defaultMode?: number;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapvolumesource-v1-core
   */
  items?: KeyToPath[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapvolumesource-v1-core */
  name?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmapvolumesource-v1-core */
  optional?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core */
export interface Container {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core
   */
  args?: string[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core
   */
  command?: string[];
  /**
   * One element for each `name`. Patches merge elements by `name`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core
   */
  env?: EnvVar[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core
   */
  envFrom?: EnvFromSource[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core */
  image?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core */
  imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core */
  lifecycle?: Lifecycle;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core */
  livenessProbe?: Probe;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core */
  name: string;
  /**
   * One element for each `containerPort` and `protocol`. Patches merge elements by `containerPort`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core
   */
  ports?: ContainerPort[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core */
  readinessProbe?: Probe;
  /**
   * Server-side apply takes it whole. Since Kubernetes 1.27.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core
   */
  resizePolicy?: ContainerResizePolicy[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core */
  resources?: ResourceRequirements;
  /**
   * Since Kubernetes 1.28.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core
   */
  restartPolicy?: string;
  /**
   * Server-side apply takes it whole. Since Kubernetes 1.34. Beta, behind the feature gate `ContainerRestartRules`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core
   */
  restartPolicyRules?: ContainerRestartRule[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core */
  securityContext?: SecurityContext;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core */
  startupProbe?: Probe;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core
   */
  stdin?: boolean;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core
   */
  stdinOnce?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core */
  terminationMessagePath?: string;
  /**
   * @default "File"
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core
   */
  terminationMessagePolicy?: 'FallbackToLogsOnError' | 'File';
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core
   */
  tty?: boolean;
  /**
   * One element for each `devicePath`. Patches merge elements by `devicePath`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core
   */
  volumeDevices?: VolumeDevice[];
  /**
   * One element for each `mountPath`. Patches merge elements by `mountPath`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core
   */
  volumeMounts?: VolumeMount[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#container-v1-core */
  workingDir?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerextendedresourcerequest-v1-core */
export interface ContainerExtendedResourceRequest {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerextendedresourcerequest-v1-core */
  containerName: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerextendedresourcerequest-v1-core */
  requestName: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerextendedresourcerequest-v1-core */
  resourceName: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerimage-v1-core */
export interface ContainerImage {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerimage-v1-core
   */
  names?: string[];
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerimage-v1-core
   */
  sizeBytes?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerport-v1-core */
export interface ContainerPort {
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerport-v1-core
   */
  containerPort: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerport-v1-core */
  hostIP?: string;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerport-v1-core
   */
  hostPort?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerport-v1-core */
  name?: string;
  /**
   * @default "TCP"
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerport-v1-core
   */
  protocol?: 'SCTP' | 'TCP' | 'UDP';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerresizepolicy-v1-core */
export interface ContainerResizePolicy {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerresizepolicy-v1-core */
  resourceName: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerresizepolicy-v1-core */
  restartPolicy: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerrestartrule-v1-core */
export interface ContainerRestartRule {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerrestartrule-v1-core */
  action: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerrestartrule-v1-core */
  exitCodes?: ContainerRestartRuleOnExitCodes;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerrestartruleonexitcodes-v1-core */
export interface ContainerRestartRuleOnExitCodes {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerrestartruleonexitcodes-v1-core */
  operator: string;
  /**
   * Integers of 32 bits. Each value once.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerrestartruleonexitcodes-v1-core
   */
  values?: number[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstate-v1-core */
export interface ContainerState {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstate-v1-core */
  running?: ContainerStateRunning;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstate-v1-core */
  terminated?: ContainerStateTerminated;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstate-v1-core */
  waiting?: ContainerStateWaiting;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstaterunning-v1-core */
export interface ContainerStateRunning {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstaterunning-v1-core */
  startedAt?: Time;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstateterminated-v1-core */
export interface ContainerStateTerminated {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstateterminated-v1-core */
  containerID?: string;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstateterminated-v1-core
   */
  exitCode: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstateterminated-v1-core */
  finishedAt?: Time;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstateterminated-v1-core */
  message?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstateterminated-v1-core */
  reason?: string;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstateterminated-v1-core
   */
  signal?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstateterminated-v1-core */
  startedAt?: Time;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatewaiting-v1-core */
export interface ContainerStateWaiting {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatewaiting-v1-core */
  message?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatewaiting-v1-core */
  reason?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatus-v1-core */
export interface ContainerStatus {
  /**
   * Since Kubernetes 1.27.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatus-v1-core
   */
  allocatedResources?: { [key: string]: Quantity };
  /**
   * One element for each `name`. Patches merge elements by `name`. Since Kubernetes 1.31. Beta, behind the feature gate `ResourceHealthStatus`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatus-v1-core
   */
  allocatedResourcesStatus?: ResourceStatus[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatus-v1-core */
  containerID?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatus-v1-core */
  image: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatus-v1-core */
  imageID: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatus-v1-core */
  lastState?: ContainerState;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatus-v1-core */
  name: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatus-v1-core */
  ready: boolean;
  /**
   * Since Kubernetes 1.27.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatus-v1-core
   */
  resources?: ResourceRequirements;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatus-v1-core
   */
  restartCount: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatus-v1-core */
  started?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatus-v1-core */
  state?: ContainerState;
  /**
   * Since Kubernetes 1.33. Alpha, behind the feature gate `ContainerStopSignals`, which is off by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatus-v1-core
   */
  stopSignal?: 'SIGABRT' | 'SIGALRM' | 'SIGBUS' | 'SIGCHLD' | 'SIGCLD' | 'SIGCONT' | 'SIGFPE' | 'SIGHUP' | 'SIGILL' | 'SIGINT' | 'SIGIO' | 'SIGIOT' | 'SIGKILL' | 'SIGPIPE' | 'SIGPOLL' | 'SIGPROF' | 'SIGPWR' | 'SIGQUIT' | 'SIGRTMAX' | 'SIGRTMAX-1' | 'SIGRTMAX-10' | 'SIGRTMAX-11' | 'SIGRTMAX-12' | 'SIGRTMAX-13' | 'SIGRTMAX-14' | 'SIGRTMAX-2' | 'SIGRTMAX-3' | 'SIGRTMAX-4' | 'SIGRTMAX-5' | 'SIGRTMAX-6' | 'SIGRTMAX-7' | 'SIGRTMAX-8' | 'SIGRTMAX-9' | 'SIGRTMIN' | 'SIGRTMIN+1' | 'SIGRTMIN+10' | 'SIGRTMIN+11' | 'SIGRTMIN+12' | 'SIGRTMIN+13' | 'SIGRTMIN+14' | 'SIGRTMIN+15' | 'SIGRTMIN+2' | 'SIGRTMIN+3' | 'SIGRTMIN+4' | 'SIGRTMIN+5' | 'SIGRTMIN+6' | 'SIGRTMIN+7' | 'SIGRTMIN+8' | 'SIGRTMIN+9' | 'SIGSEGV' | 'SIGSTKFLT' | 'SIGSTOP' | 'SIGSYS' | 'SIGTERM' | 'SIGTRAP' | 'SIGTSTP' | 'SIGTTIN' | 'SIGTTOU' | 'SIGURG' | 'SIGUSR1' | 'SIGUSR2' | 'SIGVTALRM' | 'SIGWINCH' | 'SIGXCPU' | 'SIGXFSZ';
  /**
   * Since Kubernetes 1.31.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatus-v1-core
   */
  user?: ContainerUser;
  /**
   * One element for each `mountPath`. Patches merge elements by `mountPath`. Since Kubernetes 1.30.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerstatus-v1-core
   */
  volumeMounts?: VolumeMountStatus[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containeruser-v1-core */
export interface ContainerUser {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containeruser-v1-core */
  linux?: LinuxContainerUser;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#daemonendpoint-v1-core */
export interface DaemonEndpoint {
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#daemonendpoint-v1-core
   */
  Port: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#downwardapiprojection-v1-core */
export interface DownwardAPIProjection {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#downwardapiprojection-v1-core
   */
  items?: DownwardAPIVolumeFile[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#downwardapivolumefile-v1-core */
export interface DownwardAPIVolumeFile {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#downwardapivolumefile-v1-core */
  fieldRef?: ObjectFieldSelector;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#downwardapivolumefile-v1-core
   */
  mode?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#downwardapivolumefile-v1-core */
  path: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#downwardapivolumefile-v1-core */
  resourceFieldRef?: ResourceFieldSelector;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#downwardapivolumesource-v1-core */
export interface DownwardAPIVolumeSource {
  /**
   * An integer of 32 bits.
   * @default 420
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#downwardapivolumesource-v1-core
   */
  defaultMode?: number;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#downwardapivolumesource-v1-core
   */
  items?: DownwardAPIVolumeFile[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#emptydirvolumesource-v1-core */
export interface EmptyDirVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#emptydirvolumesource-v1-core */
  medium?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#emptydirvolumesource-v1-core */
  sizeLimit?: Quantity;
}

/**
 * Server-side apply takes it whole.
 * @deprecated
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointaddress-v1-core
 */
export interface EndpointAddress {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointaddress-v1-core */
  hostname?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointaddress-v1-core */
  ip: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointaddress-v1-core */
  nodeName?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointaddress-v1-core */
  targetRef?: ObjectReference;
}

/**
 * Server-side apply takes it whole.
 * @deprecated
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointport-v1-core
 */
export interface EndpointPort {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointport-v1-core */
  appProtocol?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointport-v1-core */
  name?: string;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointport-v1-core
   */
  port: number;
  /**
   * @default "TCP"
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointport-v1-core
   */
  protocol?: 'SCTP' | 'TCP' | 'UDP';
}

/**
 * @deprecated
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointsubset-v1-core
 */
export interface EndpointSubset {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointsubset-v1-core
   */
  addresses?: EndpointAddress[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointsubset-v1-core
   */
  notReadyAddresses?: EndpointAddress[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointsubset-v1-core
   */
  ports?: EndpointPort[];
}

/**
 * Resource `endpoints` (`ep`), namespaced. Since Kubernetes 1.0.
 * @deprecated
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpoints-v1-core
 */
export interface Endpoints {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpoints-v1-core */
  apiVersion?: 'v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpoints-v1-core */
  kind?: 'Endpoints';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpoints-v1-core */
  metadata?: ObjectMeta;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpoints-v1-core
   */
  subsets?: EndpointSubset[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#envfromsource-v1-core */
export interface EnvFromSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#envfromsource-v1-core */
  configMapRef?: ConfigMapEnvSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#envfromsource-v1-core */
  prefix?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#envfromsource-v1-core */
  secretRef?: SecretEnvSource;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#envvar-v1-core */
export interface EnvVar {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#envvar-v1-core */
  name: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#envvar-v1-core */
  value?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#envvar-v1-core */
  valueFrom?: EnvVarSource;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#envvarsource-v1-core */
export interface EnvVarSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#envvarsource-v1-core */
  configMapKeyRef?: ConfigMapKeySelector;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#envvarsource-v1-core */
  fieldRef?: ObjectFieldSelector;
  /**
   * Since Kubernetes 1.34. Beta, behind the feature gate `EnvFiles`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#envvarsource-v1-core
   */
  fileKeyRef?: FileKeySelector;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#envvarsource-v1-core */
  resourceFieldRef?: ResourceFieldSelector;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#envvarsource-v1-core */
  secretKeyRef?: SecretKeySelector;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core */
export interface EphemeralContainer {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core
   */
  args?: string[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core
   */
  command?: string[];
  /**
   * One element for each `name`. Patches merge elements by `name`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core
   */
  env?: EnvVar[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core
   */
  envFrom?: EnvFromSource[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core */
  image?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core */
  imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core */
  lifecycle?: Lifecycle;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core */
  livenessProbe?: Probe;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core */
  name: string;
  /**
   * One element for each `containerPort` and `protocol`. Patches merge elements by `containerPort`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core
   */
  ports?: ContainerPort[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core */
  readinessProbe?: Probe;
  /**
   * Server-side apply takes it whole. Since Kubernetes 1.27.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core
   */
  resizePolicy?: ContainerResizePolicy[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core */
  resources?: ResourceRequirements;
  /**
   * Since Kubernetes 1.28.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core
   */
  restartPolicy?: string;
  /**
   * Server-side apply takes it whole. Since Kubernetes 1.34. Beta, behind the feature gate `ContainerRestartRules`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core
   */
  restartPolicyRules?: ContainerRestartRule[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core */
  securityContext?: SecurityContext;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core */
  startupProbe?: Probe;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core
   */
  stdin?: boolean;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core
   */
  stdinOnce?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core */
  targetContainerName?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core */
  terminationMessagePath?: string;
  /**
   * @default "File"
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core
   */
  terminationMessagePolicy?: 'FallbackToLogsOnError' | 'File';
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core
   */
  tty?: boolean;
  /**
   * One element for each `devicePath`. Patches merge elements by `devicePath`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core
   */
  volumeDevices?: VolumeDevice[];
  /**
   * One element for each `mountPath`. Patches merge elements by `mountPath`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core
   */
  volumeMounts?: VolumeMount[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralcontainer-v1-core */
  workingDir?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralvolumesource-v1-core */
export interface EphemeralVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ephemeralvolumesource-v1-core */
  volumeClaimTemplate?: PersistentVolumeClaimTemplate;
}

/**
 * Resource `events` (`ev`), namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core
 */
export interface Event {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core */
  action?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core */
  apiVersion?: 'v1';
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core
   */
  count?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core */
  eventTime?: MicroTime;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core */
  firstTimestamp?: Time;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core */
  involvedObject: ObjectReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core */
  kind?: 'Event';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core */
  lastTimestamp?: Time;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core */
  message?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core */
  metadata: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core */
  reason?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core */
  related?: ObjectReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core */
  reportingComponent?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core */
  reportingInstance?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core */
  series?: EventSeries;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core */
  source?: EventSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core */
  type?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#eventseries-v1-core */
export interface EventSeries {
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#eventseries-v1-core
   */
  count?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#eventseries-v1-core */
  lastObservedTime?: MicroTime;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#eventsource-v1-core */
export interface EventSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#eventsource-v1-core */
  component?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#eventsource-v1-core */
  host?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#execaction-v1-core */
export interface ExecAction {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#execaction-v1-core
   */
  command?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#fcvolumesource-v1-core */
export interface FCVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#fcvolumesource-v1-core */
  fsType?: string;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#fcvolumesource-v1-core
   */
  lun?: number;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#fcvolumesource-v1-core
   */
  readOnly?: boolean;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#fcvolumesource-v1-core
   */
  targetWWNs?: string[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#fcvolumesource-v1-core
   */
  wwids?: string[];
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#filekeyselector-v1-core
 */
export interface FileKeySelector {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#filekeyselector-v1-core */
  key: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#filekeyselector-v1-core */
  optional?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#filekeyselector-v1-core */
  path: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#filekeyselector-v1-core */
  volumeName: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flexpersistentvolumesource-v1-core */
export interface FlexPersistentVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flexpersistentvolumesource-v1-core */
  driver: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flexpersistentvolumesource-v1-core */
  fsType?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flexpersistentvolumesource-v1-core */
  options?: { [key: string]: string };
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flexpersistentvolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flexpersistentvolumesource-v1-core */
  secretRef?: SecretReference;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flexvolumesource-v1-core */
export interface FlexVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flexvolumesource-v1-core */
  driver: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flexvolumesource-v1-core */
  fsType?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flexvolumesource-v1-core */
  options?: { [key: string]: string };
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flexvolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flexvolumesource-v1-core */
  secretRef?: LocalObjectReference;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flockervolumesource-v1-core */
export interface FlockerVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flockervolumesource-v1-core */
  datasetName?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flockervolumesource-v1-core */
  datasetUUID?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#gcepersistentdiskvolumesource-v1-core */
export interface GCEPersistentDiskVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#gcepersistentdiskvolumesource-v1-core */
  fsType?: string;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#gcepersistentdiskvolumesource-v1-core
   */
  partition?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#gcepersistentdiskvolumesource-v1-core */
  pdName: string;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#gcepersistentdiskvolumesource-v1-core
   */
  readOnly?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#grpcaction-v1-core */
export interface GRPCAction {
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#grpcaction-v1-core
   */
  port: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#grpcaction-v1-core */
  service?: string;
}

/**
 * @deprecated
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#gitrepovolumesource-v1-core
 */
export interface GitRepoVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#gitrepovolumesource-v1-core */
  directory?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#gitrepovolumesource-v1-core */
  repository: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#gitrepovolumesource-v1-core */
  revision?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#glusterfspersistentvolumesource-v1-core */
export interface GlusterfsPersistentVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#glusterfspersistentvolumesource-v1-core */
  endpoints: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#glusterfspersistentvolumesource-v1-core */
  endpointsNamespace?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#glusterfspersistentvolumesource-v1-core */
  path: string;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#glusterfspersistentvolumesource-v1-core
   */
  readOnly?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#glusterfsvolumesource-v1-core */
export interface GlusterfsVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#glusterfsvolumesource-v1-core */
  endpoints: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#glusterfsvolumesource-v1-core */
  path: string;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#glusterfsvolumesource-v1-core
   */
  readOnly?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#httpgetaction-v1-core */
export interface HTTPGetAction {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#httpgetaction-v1-core */
  host?: string;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#httpgetaction-v1-core
   */
  httpHeaders?: HTTPHeader[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#httpgetaction-v1-core */
  path?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#httpgetaction-v1-core */
  port: IntOrString;
  /**
   * @default "HTTP"
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#httpgetaction-v1-core
   */
  scheme?: 'HTTP' | 'HTTPS';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#httpheader-v1-core */
export interface HTTPHeader {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#httpheader-v1-core */
  name: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#httpheader-v1-core */
  value: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hostalias-v1-core */
export interface HostAlias {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hostalias-v1-core
   */
  hostnames?: string[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hostalias-v1-core */
  ip: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hostip-v1-core */
export interface HostIP {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hostip-v1-core */
  ip: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hostpathvolumesource-v1-core */
export interface HostPathVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hostpathvolumesource-v1-core */
  path: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hostpathvolumesource-v1-core */
  type?: '' | 'BlockDevice' | 'CharDevice' | 'Directory' | 'DirectoryOrCreate' | 'File' | 'FileOrCreate' | 'Socket';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsipersistentvolumesource-v1-core */
export interface ISCSIPersistentVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsipersistentvolumesource-v1-core */
  chapAuthDiscovery?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsipersistentvolumesource-v1-core */
  chapAuthSession?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsipersistentvolumesource-v1-core */
  fsType?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsipersistentvolumesource-v1-core */
  initiatorName?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsipersistentvolumesource-v1-core */
  iqn: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsipersistentvolumesource-v1-core */
  iscsiInterface?: string;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsipersistentvolumesource-v1-core
   */
  lun: number;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsipersistentvolumesource-v1-core
   */
  portals?: string[];
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsipersistentvolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsipersistentvolumesource-v1-core */
  secretRef?: SecretReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsipersistentvolumesource-v1-core */
  targetPortal: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsivolumesource-v1-core */
export interface ISCSIVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsivolumesource-v1-core */
  chapAuthDiscovery?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsivolumesource-v1-core */
  chapAuthSession?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsivolumesource-v1-core */
  fsType?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsivolumesource-v1-core */
  initiatorName?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsivolumesource-v1-core */
  iqn: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsivolumesource-v1-core */
  iscsiInterface?: string;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsivolumesource-v1-core
   */
  lun: number;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsivolumesource-v1-core
   */
  portals?: string[];
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsivolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsivolumesource-v1-core */
  secretRef?: LocalObjectReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#iscsivolumesource-v1-core */
  targetPortal: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#imagevolumesource-v1-core */
export interface ImageVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#imagevolumesource-v1-core */
  pullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#imagevolumesource-v1-core */
  reference?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#imagevolumestatus-v1-core */
export interface ImageVolumeStatus {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#imagevolumestatus-v1-core */
  imageRef: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#keytopath-v1-core */
export interface KeyToPath {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#keytopath-v1-core */
  key: string;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#keytopath-v1-core
   */
  mode?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#keytopath-v1-core */
  path: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lifecycle-v1-core */
export interface Lifecycle {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lifecycle-v1-core */
  postStart?: LifecycleHandler;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lifecycle-v1-core */
  preStop?: LifecycleHandler;
  /**
   * Since Kubernetes 1.33.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lifecycle-v1-core
   */
  stopSignal?: 'SIGABRT' | 'SIGALRM' | 'SIGBUS' | 'SIGCHLD' | 'SIGCLD' | 'SIGCONT' | 'SIGFPE' | 'SIGHUP' | 'SIGILL' | 'SIGINT' | 'SIGIO' | 'SIGIOT' | 'SIGKILL' | 'SIGPIPE' | 'SIGPOLL' | 'SIGPROF' | 'SIGPWR' | 'SIGQUIT' | 'SIGRTMAX' | 'SIGRTMAX-1' | 'SIGRTMAX-10' | 'SIGRTMAX-11' | 'SIGRTMAX-12' | 'SIGRTMAX-13' | 'SIGRTMAX-14' | 'SIGRTMAX-2' | 'SIGRTMAX-3' | 'SIGRTMAX-4' | 'SIGRTMAX-5' | 'SIGRTMAX-6' | 'SIGRTMAX-7' | 'SIGRTMAX-8' | 'SIGRTMAX-9' | 'SIGRTMIN' | 'SIGRTMIN+1' | 'SIGRTMIN+10' | 'SIGRTMIN+11' | 'SIGRTMIN+12' | 'SIGRTMIN+13' | 'SIGRTMIN+14' | 'SIGRTMIN+15' | 'SIGRTMIN+2' | 'SIGRTMIN+3' | 'SIGRTMIN+4' | 'SIGRTMIN+5' | 'SIGRTMIN+6' | 'SIGRTMIN+7' | 'SIGRTMIN+8' | 'SIGRTMIN+9' | 'SIGSEGV' | 'SIGSTKFLT' | 'SIGSTOP' | 'SIGSYS' | 'SIGTERM' | 'SIGTRAP' | 'SIGTSTP' | 'SIGTTIN' | 'SIGTTOU' | 'SIGURG' | 'SIGUSR1' | 'SIGUSR2' | 'SIGVTALRM' | 'SIGWINCH' | 'SIGXCPU' | 'SIGXFSZ';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lifecyclehandler-v1-core */
export interface LifecycleHandler {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lifecyclehandler-v1-core */
  exec?: ExecAction;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lifecyclehandler-v1-core */
  httpGet?: HTTPGetAction;
  /**
   * Since Kubernetes 1.29.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lifecyclehandler-v1-core
   */
  sleep?: SleepAction;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lifecyclehandler-v1-core
   */
  tcpSocket?: TCPSocketAction;
}

/**
 * Resource `limitranges` (`limits`), namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitrange-v1-core
 */
export interface LimitRange {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitrange-v1-core */
  apiVersion?: 'v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitrange-v1-core */
  kind?: 'LimitRange';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitrange-v1-core */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitrange-v1-core */
  spec?: LimitRangeSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitrangeitem-v1-core */
export interface LimitRangeItem {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitrangeitem-v1-core */
  default?: { [key: string]: Quantity };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitrangeitem-v1-core */
  defaultRequest?: { [key: string]: Quantity };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitrangeitem-v1-core */
  max?: { [key: string]: Quantity };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitrangeitem-v1-core */
  maxLimitRequestRatio?: { [key: string]: Quantity };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitrangeitem-v1-core */
  min?: { [key: string]: Quantity };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitrangeitem-v1-core */
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitrangespec-v1-core */
export interface LimitRangeSpec {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitrangespec-v1-core
   */
  limits: LimitRangeItem[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#linuxcontaineruser-v1-core */
export interface LinuxContainerUser {
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#linuxcontaineruser-v1-core
   */
  gid: number;
  /**
   * Integers of 64 bits. Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#linuxcontaineruser-v1-core
   */
  supplementalGroups?: number[];
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#linuxcontaineruser-v1-core
   */
  uid: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#loadbalanceringress-v1-core */
export interface LoadBalancerIngress {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#loadbalanceringress-v1-core */
  hostname?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#loadbalanceringress-v1-core */
  ip?: string;
  /**
   * Since Kubernetes 1.29.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#loadbalanceringress-v1-core
   */
  ipMode?: string;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#loadbalanceringress-v1-core
   */
  ports?: PortStatus[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#loadbalancerstatus-v1-core */
export interface LoadBalancerStatus {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#loadbalancerstatus-v1-core
   */
  ingress?: LoadBalancerIngress[];
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#localobjectreference-v1-core
 */
export interface LocalObjectReference {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#localobjectreference-v1-core */
  name?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#localvolumesource-v1-core */
export interface LocalVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#localvolumesource-v1-core */
  fsType?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#localvolumesource-v1-core */
  path: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#modifyvolumestatus-v1-core */
export interface ModifyVolumeStatus {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#modifyvolumestatus-v1-core */
  status: 'InProgress' | 'Infeasible' | 'Pending';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#modifyvolumestatus-v1-core */
  targetVolumeAttributesClassName?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nfsvolumesource-v1-core */
export interface NFSVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nfsvolumesource-v1-core */
  path: string;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nfsvolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nfsvolumesource-v1-core */
  server: string;
}

/**
 * Resource `namespaces` (`ns`), cluster-scoped. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespace-v1-core
 */
export interface Namespace {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespace-v1-core */
  apiVersion?: 'v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespace-v1-core */
  kind?: 'Namespace';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespace-v1-core */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespace-v1-core */
  spec?: NamespaceSpec;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespace-v1-core */
  status?: NamespaceStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespacecondition-v1-core */
export interface NamespaceCondition {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespacecondition-v1-core */
  lastTransitionTime?: Time;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespacecondition-v1-core */
  message?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespacecondition-v1-core */
  reason?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespacecondition-v1-core */
  status: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespacecondition-v1-core */
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespacespec-v1-core */
export interface NamespaceSpec {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespacespec-v1-core
   */
  finalizers?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespacestatus-v1-core */
export interface NamespaceStatus {
  /**
   * One element for each `type`. Patches merge elements by `type`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespacestatus-v1-core
   */
  conditions?: NamespaceCondition[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespacestatus-v1-core */
  phase?: 'Active' | 'Terminating';
}

/**
 * Resource `nodes` (`no`), cluster-scoped. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#node-v1-core
 */
export interface Node {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#node-v1-core */
  apiVersion?: 'v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#node-v1-core */
  kind?: 'Node';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#node-v1-core */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#node-v1-core */
  spec?: NodeSpec;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#node-v1-core */
  status?: NodeStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeaddress-v1-core */
export interface NodeAddress {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeaddress-v1-core */
  address: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeaddress-v1-core */
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeaffinity-v1-core */
export interface NodeAffinity {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeaffinity-v1-core
   */
  preferredDuringSchedulingIgnoredDuringExecution?: PreferredSchedulingTerm[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeaffinity-v1-core */
  requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeallocatableresourceclaimstatus-v1-core */
export interface NodeAllocatableResourceClaimStatus {
  /**
   * Each value once.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeallocatableresourceclaimstatus-v1-core
   */
  containers?: string[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeallocatableresourceclaimstatus-v1-core */
  resourceClaimName: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeallocatableresourceclaimstatus-v1-core */
  resources: { [key: string]: Quantity };
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodecondition-v1-core */
export interface NodeCondition {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodecondition-v1-core */
  lastHeartbeatTime?: Time;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodecondition-v1-core */
  lastTransitionTime?: Time;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodecondition-v1-core */
  message?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodecondition-v1-core */
  reason?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodecondition-v1-core */
  status: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodecondition-v1-core */
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeconfigsource-v1-core */
export interface NodeConfigSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeconfigsource-v1-core */
  configMap?: ConfigMapNodeConfigSource;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeconfigstatus-v1-core */
export interface NodeConfigStatus {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeconfigstatus-v1-core */
  active?: NodeConfigSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeconfigstatus-v1-core */
  assigned?: NodeConfigSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeconfigstatus-v1-core */
  error?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeconfigstatus-v1-core */
  lastKnownGood?: NodeConfigSource;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodedaemonendpoints-v1-core */
export interface NodeDaemonEndpoints {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodedaemonendpoints-v1-core */
  kubeletEndpoint?: DaemonEndpoint;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodefeatures-v1-core */
export interface NodeFeatures {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodefeatures-v1-core */
  supplementalGroupsPolicy?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#noderuntimehandler-v1-core */
export interface NodeRuntimeHandler {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#noderuntimehandler-v1-core */
  features?: NodeRuntimeHandlerFeatures;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#noderuntimehandler-v1-core */
  name?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#noderuntimehandlerfeatures-v1-core */
export interface NodeRuntimeHandlerFeatures {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#noderuntimehandlerfeatures-v1-core */
  recursiveReadOnlyMounts?: boolean;
  /**
   * Since Kubernetes 1.31.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#noderuntimehandlerfeatures-v1-core
   */
  userNamespaces?: boolean;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeselector-v1-core
 */
export interface NodeSelector {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeselector-v1-core
   */
  nodeSelectorTerms: NodeSelectorTerm[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeselectorrequirement-v1-core */
export interface NodeSelectorRequirement {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeselectorrequirement-v1-core */
  key: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeselectorrequirement-v1-core */
  operator: 'DoesNotExist' | 'Exists' | 'Gt' | 'In' | 'Lt' | 'NotIn';
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeselectorrequirement-v1-core
   */
  values?: string[];
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeselectorterm-v1-core
 */
export interface NodeSelectorTerm {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeselectorterm-v1-core
   */
  matchExpressions?: NodeSelectorRequirement[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeselectorterm-v1-core
   */
  matchFields?: NodeSelectorRequirement[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodespec-v1-core */
export interface NodeSpec {
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodespec-v1-core
   */
  configSource?: NodeConfigSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodespec-v1-core
   */
  externalID?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodespec-v1-core */
  podCIDR?: string;
  /**
   * Each value once. Patches add values.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodespec-v1-core
   */
  podCIDRs?: string[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodespec-v1-core */
  providerID?: string;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodespec-v1-core
   */
  taints?: Taint[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodespec-v1-core */
  unschedulable?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodestatus-v1-core */
export interface NodeStatus {
  /**
   * One element for each `type`. Patches merge elements by `type`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodestatus-v1-core
   */
  addresses?: NodeAddress[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodestatus-v1-core */
  allocatable?: { [key: string]: Quantity };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodestatus-v1-core */
  capacity?: { [key: string]: Quantity };
  /**
   * One element for each `type`. Patches merge elements by `type`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodestatus-v1-core
   */
  conditions?: NodeCondition[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodestatus-v1-core */
  config?: NodeConfigStatus;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodestatus-v1-core */
  daemonEndpoints?: NodeDaemonEndpoints;
  /**
   * Server-side apply takes it whole. Since Kubernetes 1.35. Beta, behind the feature gate `NodeDeclaredFeatures`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodestatus-v1-core
   */
  declaredFeatures?: string[];
  /**
   * Since Kubernetes 1.31.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodestatus-v1-core
   */
  features?: NodeFeatures;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodestatus-v1-core
   */
  images?: ContainerImage[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodestatus-v1-core */
  nodeInfo?: NodeSystemInfo;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodestatus-v1-core */
  phase?: 'Pending' | 'Running' | 'Terminated';
  /**
   * Server-side apply takes it whole. Since Kubernetes 1.30.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodestatus-v1-core
   */
  runtimeHandlers?: NodeRuntimeHandler[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodestatus-v1-core
   */
  volumesAttached?: AttachedVolume[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodestatus-v1-core
   */
  volumesInUse?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeswapstatus-v1-core */
export interface NodeSwapStatus {
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeswapstatus-v1-core
   */
  capacity?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodesysteminfo-v1-core */
export interface NodeSystemInfo {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodesysteminfo-v1-core */
  architecture: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodesysteminfo-v1-core */
  bootID: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodesysteminfo-v1-core */
  containerRuntimeVersion: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodesysteminfo-v1-core */
  kernelVersion: string;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodesysteminfo-v1-core
   */
  kubeProxyVersion: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodesysteminfo-v1-core */
  kubeletVersion: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodesysteminfo-v1-core */
  machineID: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodesysteminfo-v1-core */
  operatingSystem: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodesysteminfo-v1-core */
  osImage: string;
  /**
   * Since Kubernetes 1.33.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodesysteminfo-v1-core
   */
  swap?: NodeSwapStatus;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodesysteminfo-v1-core */
  systemUUID: string;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectfieldselector-v1-core
 */
export interface ObjectFieldSelector {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectfieldselector-v1-core */
  apiVersion?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectfieldselector-v1-core */
  fieldPath: string;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectreference-v1-core
 */
export interface ObjectReference {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectreference-v1-core */
  apiVersion?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectreference-v1-core */
  fieldPath?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectreference-v1-core */
  kind?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectreference-v1-core */
  name?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectreference-v1-core */
  namespace?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectreference-v1-core */
  resourceVersion?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectreference-v1-core */
  uid?: string;
}

/**
 * Resource `persistentvolumes` (`pv`), cluster-scoped. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolume-v1-core
 */
export interface PersistentVolume {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolume-v1-core */
  apiVersion?: 'v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolume-v1-core */
  kind?: 'PersistentVolume';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolume-v1-core */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolume-v1-core */
  spec?: PersistentVolumeSpec;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolume-v1-core */
  status?: PersistentVolumeStatus;
}

/**
 * Resource `persistentvolumeclaims` (`pvc`), namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaim-v1-core
 */
export interface PersistentVolumeClaim {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaim-v1-core */
  apiVersion?: 'v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaim-v1-core */
  kind?: 'PersistentVolumeClaim';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaim-v1-core */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaim-v1-core */
  spec?: PersistentVolumeClaimSpec;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaim-v1-core */
  status?: PersistentVolumeClaimStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimcondition-v1-core */
export interface PersistentVolumeClaimCondition {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimcondition-v1-core */
  lastProbeTime?: Time;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimcondition-v1-core */
  lastTransitionTime?: Time;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimcondition-v1-core */
  message?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimcondition-v1-core */
  reason?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimcondition-v1-core */
  status: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimcondition-v1-core */
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimspec-v1-core */
export interface PersistentVolumeClaimSpec {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimspec-v1-core
   */
  accessModes?: ('ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod')[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimspec-v1-core */
  dataSource?: TypedLocalObjectReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimspec-v1-core */
  dataSourceRef?: TypedObjectReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimspec-v1-core */
  resources?: VolumeResourceRequirements;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimspec-v1-core */
  selector?: LabelSelector;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimspec-v1-core */
  storageClassName?: string;
  /**
   * Since Kubernetes 1.29.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimspec-v1-core
   */
  volumeAttributesClassName?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimspec-v1-core */
  volumeMode?: 'Block' | 'Filesystem';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimspec-v1-core */
  volumeName?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimstatus-v1-core */
export interface PersistentVolumeClaimStatus {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimstatus-v1-core
   */
  accessModes?: ('ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod')[];
  /**
   * Since Kubernetes 1.28.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimstatus-v1-core
   */
  allocatedResourceStatuses?: { [key: string]: 'ControllerResizeInProgress' | 'ControllerResizeInfeasible' | 'NodeResizeInProgress' | 'NodeResizeInfeasible' | 'NodeResizePending' };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimstatus-v1-core */
  allocatedResources?: { [key: string]: Quantity };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimstatus-v1-core */
  capacity?: { [key: string]: Quantity };
  /**
   * One element for each `type`. Patches merge elements by `type`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimstatus-v1-core
   */
  conditions?: PersistentVolumeClaimCondition[];
  /**
   * Since Kubernetes 1.29.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimstatus-v1-core
   */
  currentVolumeAttributesClassName?: string;
  /**
   * Since Kubernetes 1.29.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimstatus-v1-core
   */
  modifyVolumeStatus?: ModifyVolumeStatus;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimstatus-v1-core */
  phase?: 'Bound' | 'Lost' | 'Pending';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimtemplate-v1-core */
export interface PersistentVolumeClaimTemplate {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimtemplate-v1-core */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimtemplate-v1-core */
  spec: PersistentVolumeClaimSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimvolumesource-v1-core */
export interface PersistentVolumeClaimVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimvolumesource-v1-core */
  claimName: string;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaimvolumesource-v1-core
   */
  readOnly?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core */
export interface PersistentVolumeSpec {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core
   */
  accessModes?: ('ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod')[];
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core
   */
  awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core
   */
  azureDisk?: AzureDiskVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core
   */
  azureFile?: AzureFilePersistentVolumeSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core */
  capacity?: { [key: string]: Quantity };
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core
   */
  cephfs?: CephFSPersistentVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core
   */
  cinder?: CinderPersistentVolumeSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core */
  claimRef?: ObjectReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core */
  csi?: CSIPersistentVolumeSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core */
  fc?: FCVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core
   */
  flexVolume?: FlexPersistentVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core
   */
  flocker?: FlockerVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core
   */
  gcePersistentDisk?: GCEPersistentDiskVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core
   */
  glusterfs?: GlusterfsPersistentVolumeSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core */
  hostPath?: HostPathVolumeSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core */
  iscsi?: ISCSIPersistentVolumeSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core */
  local?: LocalVolumeSource;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core
   */
  mountOptions?: string[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core */
  nfs?: NFSVolumeSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core */
  nodeAffinity?: VolumeNodeAffinity;
  /**
   * @default "Retain"
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core
   */
  persistentVolumeReclaimPolicy?: 'Delete' | 'Recycle' | 'Retain';
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core
   */
  photonPersistentDisk?: PhotonPersistentDiskVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core
   */
  portworxVolume?: PortworxVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core
   */
  quobyte?: QuobyteVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core
   */
  rbd?: RBDPersistentVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core
   */
  scaleIO?: ScaleIOPersistentVolumeSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core */
  storageClassName?: string;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core
   */
  storageos?: StorageOSPersistentVolumeSource;
  /**
   * Since Kubernetes 1.29.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core
   */
  volumeAttributesClassName?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core */
  volumeMode?: 'Block' | 'Filesystem';
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumespec-v1-core
   */
  vsphereVolume?: VsphereVirtualDiskVolumeSource;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumestatus-v1-core */
export interface PersistentVolumeStatus {
  /**
   * Since Kubernetes 1.28.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumestatus-v1-core
   */
  lastPhaseTransitionTime?: Time;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumestatus-v1-core */
  message?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumestatus-v1-core */
  phase?: 'Available' | 'Bound' | 'Failed' | 'Pending' | 'Released';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumestatus-v1-core */
  reason?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#photonpersistentdiskvolumesource-v1-core */
export interface PhotonPersistentDiskVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#photonpersistentdiskvolumesource-v1-core */
  fsType?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#photonpersistentdiskvolumesource-v1-core */
  pdID: string;
}

/**
 * Resource `pods` (`po`), namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#pod-v1-core
 */
export interface Pod {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#pod-v1-core */
  apiVersion?: 'v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#pod-v1-core */
  kind?: 'Pod';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#pod-v1-core */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#pod-v1-core */
  spec?: PodSpec;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#pod-v1-core */
  status?: PodStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podaffinity-v1-core */
export interface PodAffinity {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podaffinity-v1-core
   */
  preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podaffinity-v1-core
   */
  requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podaffinityterm-v1-core */
export interface PodAffinityTerm {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podaffinityterm-v1-core */
  labelSelector?: LabelSelector;
  /**
   * Server-side apply takes it whole. Since Kubernetes 1.29.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podaffinityterm-v1-core
   */
  matchLabelKeys?: string[];
  /**
   * Server-side apply takes it whole. Since Kubernetes 1.29.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podaffinityterm-v1-core
   */
  mismatchLabelKeys?: string[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podaffinityterm-v1-core */
  namespaceSelector?: LabelSelector;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podaffinityterm-v1-core
   */
  namespaces?: string[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podaffinityterm-v1-core */
  topologyKey: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podantiaffinity-v1-core */
export interface PodAntiAffinity {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podantiaffinity-v1-core
   */
  preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podantiaffinity-v1-core
   */
  requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podcertificateprojection-v1-core */
export interface PodCertificateProjection {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podcertificateprojection-v1-core */
  certificateChainPath?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podcertificateprojection-v1-core */
  credentialBundlePath?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podcertificateprojection-v1-core */
  keyPath?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podcertificateprojection-v1-core */
  keyType: string;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podcertificateprojection-v1-core
   */
  maxExpirationSeconds?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podcertificateprojection-v1-core */
  signerName: string;
  /**
   * Since Kubernetes 1.35.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podcertificateprojection-v1-core
   */
  userAnnotations?: { [key: string]: string };
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podcondition-v1-core */
export interface PodCondition {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podcondition-v1-core */
  lastProbeTime?: Time;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podcondition-v1-core */
  lastTransitionTime?: Time;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podcondition-v1-core */
  message?: string;
  /**
   * An integer of 64 bits. Since Kubernetes 1.33.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podcondition-v1-core
   */
  observedGeneration?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podcondition-v1-core */
  reason?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podcondition-v1-core */
  status: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podcondition-v1-core */
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddnsconfig-v1-core */
export interface PodDNSConfig {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddnsconfig-v1-core
   */
  nameservers?: string[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddnsconfig-v1-core
   */
  options?: PodDNSConfigOption[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddnsconfig-v1-core
   */
  searches?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddnsconfigoption-v1-core */
export interface PodDNSConfigOption {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddnsconfigoption-v1-core */
  name?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddnsconfigoption-v1-core */
  value?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podextendedresourceclaimstatus-v1-core */
export interface PodExtendedResourceClaimStatus {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podextendedresourceclaimstatus-v1-core
   */
  requestMappings: ContainerExtendedResourceRequest[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podextendedresourceclaimstatus-v1-core */
  resourceClaimName: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podip-v1-core */
export interface PodIP {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podip-v1-core */
  ip: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podos-v1-core */
export interface PodOS {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podos-v1-core */
  name: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podreadinessgate-v1-core */
export interface PodReadinessGate {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podreadinessgate-v1-core */
  conditionType: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podresourceclaim-v1-core */
export interface PodResourceClaim {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podresourceclaim-v1-core */
  name: string;
  /**
   * Since Kubernetes 1.31.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podresourceclaim-v1-core
   */
  resourceClaimName?: string;
  /**
   * Since Kubernetes 1.31.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podresourceclaim-v1-core
   */
  resourceClaimTemplateName?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podresourceclaimstatus-v1-core */
export interface PodResourceClaimStatus {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podresourceclaimstatus-v1-core */
  name: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podresourceclaimstatus-v1-core */
  resourceClaimName?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podschedulinggate-v1-core */
export interface PodSchedulingGate {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podschedulinggate-v1-core */
  name: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podschedulinggroup-v1-core */
export interface PodSchedulingGroup {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podschedulinggroup-v1-core */
  podGroupName?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsecuritycontext-v1-core */
export interface PodSecurityContext {
  /**
   * Since Kubernetes 1.30.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsecuritycontext-v1-core
   */
  appArmorProfile?: AppArmorProfile;
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsecuritycontext-v1-core
   */
  fsGroup?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsecuritycontext-v1-core */
  fsGroupChangePolicy?: 'Always' | 'OnRootMismatch';
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsecuritycontext-v1-core
   */
  runAsGroup?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsecuritycontext-v1-core */
  runAsNonRoot?: boolean;
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsecuritycontext-v1-core
   */
  runAsUser?: number;
  /**
   * Since Kubernetes 1.32.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsecuritycontext-v1-core
   */
  seLinuxChangePolicy?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsecuritycontext-v1-core */
  seLinuxOptions?: SELinuxOptions;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsecuritycontext-v1-core */
  seccompProfile?: SeccompProfile;
  /**
   * Integers of 64 bits. Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsecuritycontext-v1-core
   */
  supplementalGroups?: number[];
  /**
   * Since Kubernetes 1.31.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsecuritycontext-v1-core
   */
  supplementalGroupsPolicy?: 'Merge' | 'Strict';
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsecuritycontext-v1-core
   */
  sysctls?: Sysctl[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsecuritycontext-v1-core */
  windowsOptions?: WindowsSecurityContextOptions;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core */
export interface PodSpec {
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  activeDeadlineSeconds?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core */
  affinity?: Affinity;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core */
  automountServiceAccountToken?: boolean;
  /**
   * One element for each `name`. Patches merge elements by `name`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  containers: Container[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core */
  dnsConfig?: PodDNSConfig;
  /**
   * @default "ClusterFirst"
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  dnsPolicy?: 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | 'None';
  /**
   * @default true
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  enableServiceLinks?: boolean;
  /**
   * One element for each `name`. Patches merge elements by `name`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  ephemeralContainers?: EphemeralContainer[];
  /**
   * One element for each `ip`. Patches merge elements by `ip`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  hostAliases?: HostAlias[];
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  hostIPC?: boolean;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  hostNetwork?: boolean;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  hostPID?: boolean;
  /**
   * Since Kubernetes 1.25.
   * @default true
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  hostUsers?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core */
  hostname?: string;
  /**
   * Since Kubernetes 1.34. Beta, behind the feature gate `HostnameOverride`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  hostnameOverride?: string;
  /**
   * One element for each `name`. Patches merge elements by `name`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  imagePullSecrets?: LocalObjectReference[];
  /**
   * One element for each `name`. Patches merge elements by `name`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  initContainers?: Container[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core */
  nodeName?: string;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  nodeSelector?: { [key: string]: string };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core */
  os?: PodOS;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core */
  overhead?: { [key: string]: Quantity };
  /**
   * @default "PreemptLowerPriority"
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  preemptionPolicy?: 'Never' | 'PreemptLowerPriority';
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  priority?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core */
  priorityClassName?: string;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  readinessGates?: PodReadinessGate[];
  /**
   * One element for each `name`. Patches merge elements by `name`. Patches can say which fields are kept. Since Kubernetes 1.26.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  resourceClaims?: PodResourceClaim[];
  /**
   * Since Kubernetes 1.32. Beta, behind the feature gate `PodLevelResources`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  resources?: ResourceRequirements;
  /**
   * @default "Always"
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  restartPolicy?: 'Always' | 'Never' | 'OnFailure';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core */
  runtimeClassName?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core */
  schedulerName?: string;
  /**
   * One element for each `name`. Patches merge elements by `name`. Since Kubernetes 1.26.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  schedulingGates?: PodSchedulingGate[];
  /**
   * Since Kubernetes 1.36. Alpha, behind the feature gate `GenericWorkload`, which is off by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  schedulingGroup?: PodSchedulingGroup;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core */
  securityContext?: PodSecurityContext;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  serviceAccount?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core */
  serviceAccountName?: string;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  setHostnameAsFQDN?: boolean;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  shareProcessNamespace?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core */
  subdomain?: string;
  /**
   * An integer of 64 bits.
   * @default 30
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  terminationGracePeriodSeconds?: number;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  tolerations?: Toleration[];
  /**
   * One element for each `topologyKey` and `whenUnsatisfiable`. Patches merge elements by `topologyKey`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  topologySpreadConstraints?: TopologySpreadConstraint[];
  /**
   * One element for each `name`. Patches merge elements by `name`. Patches can say which fields are kept.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podspec-v1-core
   */
  volumes?: Volume[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core */
export interface PodStatus {
  /**
   * Since Kubernetes 1.35. Beta, behind the feature gate `InPlacePodLevelResourcesVerticalScaling`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core
   */
  allocatedResources?: { [key: string]: Quantity };
  /**
   * One element for each `type`. Patches merge elements by `type`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core
   */
  conditions?: PodCondition[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core
   */
  containerStatuses?: ContainerStatus[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core
   */
  ephemeralContainerStatuses?: ContainerStatus[];
  /**
   * Since Kubernetes 1.34. Beta, behind the feature gate `DRAExtendedResource`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core
   */
  extendedResourceClaimStatus?: PodExtendedResourceClaimStatus;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core */
  hostIP?: string;
  /**
   * Server-side apply takes it whole. Patches merge elements by `ip`. Since Kubernetes 1.28.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core
   */
  hostIPs?: HostIP[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core
   */
  initContainerStatuses?: ContainerStatus[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core */
  message?: string;
  /**
   * Server-side apply takes it whole. Since Kubernetes 1.36. Alpha, behind the feature gate `DRANodeAllocatableResources`, which is off by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core
   */
  nodeAllocatableResourceClaimStatuses?: NodeAllocatableResourceClaimStatus[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core */
  nominatedNodeName?: string;
  /**
   * An integer of 64 bits. Since Kubernetes 1.33.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core
   */
  observedGeneration?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core */
  phase?: 'Failed' | 'Pending' | 'Running' | 'Succeeded' | 'Unknown';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core */
  podIP?: string;
  /**
   * One element for each `ip`. Patches merge elements by `ip`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core
   */
  podIPs?: PodIP[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core */
  qosClass?: 'BestEffort' | 'Burstable' | 'Guaranteed';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core */
  reason?: string;
  /**
   * Since Kubernetes 1.27.
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core
   */
  resize?: string;
  /**
   * One element for each `name`. Patches merge elements by `name`. Patches can say which fields are kept. Since Kubernetes 1.28.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core
   */
  resourceClaimStatuses?: PodResourceClaimStatus[];
  /**
   * Since Kubernetes 1.35. Beta, behind the feature gate `InPlacePodLevelResourcesVerticalScaling`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core
   */
  resources?: ResourceRequirements;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podstatus-v1-core */
  startTime?: Time;
}

/**
 * Resource `podtemplates`, namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podtemplate-v1-core
 */
export interface PodTemplate {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podtemplate-v1-core */
  apiVersion?: 'v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podtemplate-v1-core */
  kind?: 'PodTemplate';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podtemplate-v1-core */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podtemplate-v1-core */
  template?: PodTemplateSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podtemplatespec-v1-core */
export interface PodTemplateSpec {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podtemplatespec-v1-core */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podtemplatespec-v1-core */
  spec?: PodSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#portstatus-v1-core */
export interface PortStatus {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#portstatus-v1-core */
  error?: string;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#portstatus-v1-core
   */
  port: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#portstatus-v1-core */
  protocol: 'SCTP' | 'TCP' | 'UDP';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#portworxvolumesource-v1-core */
export interface PortworxVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#portworxvolumesource-v1-core */
  fsType?: string;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#portworxvolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#portworxvolumesource-v1-core */
  volumeID: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#preferredschedulingterm-v1-core */
export interface PreferredSchedulingTerm {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#preferredschedulingterm-v1-core */
  preference: NodeSelectorTerm;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#preferredschedulingterm-v1-core
   */
  weight: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#probe-v1-core */
export interface Probe {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#probe-v1-core */
  exec?: ExecAction;
  /**
   * An integer of 32 bits.
   * @default 3
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#probe-v1-core
   */
  failureThreshold?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#probe-v1-core */
  grpc?: GRPCAction;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#probe-v1-core */
  httpGet?: HTTPGetAction;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#probe-v1-core
   */
  initialDelaySeconds?: number;
  /**
   * An integer of 32 bits.
   * @default 10
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#probe-v1-core
   */
  periodSeconds?: number;
  /**
   * An integer of 32 bits.
   * @default 1
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#probe-v1-core
   */
  successThreshold?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#probe-v1-core */
  tcpSocket?: TCPSocketAction;
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#probe-v1-core
   */
  terminationGracePeriodSeconds?: number;
  /**
   * An integer of 32 bits.
   * @default 1
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#probe-v1-core
   */
  timeoutSeconds?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#projectedvolumesource-v1-core */
export interface ProjectedVolumeSource {
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#projectedvolumesource-v1-core
   */
  defaultMode?: number;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#projectedvolumesource-v1-core
   */
  sources?: VolumeProjection[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#quobytevolumesource-v1-core */
export interface QuobyteVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#quobytevolumesource-v1-core */
  group?: string;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#quobytevolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#quobytevolumesource-v1-core */
  registry: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#quobytevolumesource-v1-core */
  tenant?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#quobytevolumesource-v1-core */
  user?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#quobytevolumesource-v1-core */
  volume: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdpersistentvolumesource-v1-core */
export interface RBDPersistentVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdpersistentvolumesource-v1-core */
  fsType?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdpersistentvolumesource-v1-core */
  image: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdpersistentvolumesource-v1-core */
  keyring?: string;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdpersistentvolumesource-v1-core
   */
  monitors: string[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdpersistentvolumesource-v1-core */
  pool?: string;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdpersistentvolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdpersistentvolumesource-v1-core */
  secretRef?: SecretReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdpersistentvolumesource-v1-core */
  user?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdvolumesource-v1-core */
export interface RBDVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdvolumesource-v1-core */
  fsType?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdvolumesource-v1-core */
  image: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdvolumesource-v1-core */
  keyring?: string;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdvolumesource-v1-core
   */
  monitors: string[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdvolumesource-v1-core */
  pool?: string;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdvolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdvolumesource-v1-core */
  secretRef?: LocalObjectReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rbdvolumesource-v1-core */
  user?: string;
}

/**
 * Resource `replicationcontrollers` (`rc`), namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontroller-v1-core
 */
export interface ReplicationController {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontroller-v1-core */
  apiVersion?: 'v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontroller-v1-core */
  kind?: 'ReplicationController';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontroller-v1-core */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontroller-v1-core */
  spec?: ReplicationControllerSpec;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontroller-v1-core */
  status?: ReplicationControllerStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollercondition-v1-core */
export interface ReplicationControllerCondition {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollercondition-v1-core */
  lastTransitionTime?: Time;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollercondition-v1-core */
  message?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollercondition-v1-core */
  reason?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollercondition-v1-core */
  status: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollercondition-v1-core */
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollerspec-v1-core */
export interface ReplicationControllerSpec {
  /**
   * An integer of 32 bits.
   * @default 0
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollerspec-v1-core
   */
  minReadySeconds?: number;
  /**
   * An integer of 32 bits.
   * @default 1
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollerspec-v1-core
   */
  replicas?: number;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollerspec-v1-core
   */
  selector?: { [key: string]: string };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollerspec-v1-core */
  template?: PodTemplateSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollerstatus-v1-core */
export interface ReplicationControllerStatus {
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollerstatus-v1-core
   */
  availableReplicas?: number;
  /**
   * One element for each `type`. Patches merge elements by `type`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollerstatus-v1-core
   */
  conditions?: ReplicationControllerCondition[];
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollerstatus-v1-core
   */
  fullyLabeledReplicas?: number;
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollerstatus-v1-core
   */
  observedGeneration?: number;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollerstatus-v1-core
   */
  readyReplicas?: number;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontrollerstatus-v1-core
   */
  replicas: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaim-v1-core */
export interface ResourceClaim {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaim-v1-core */
  name: string;
  /**
   * Since Kubernetes 1.31.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaim-v1-core
   */
  request?: string;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcefieldselector-v1-core
 */
export interface ResourceFieldSelector {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcefieldselector-v1-core */
  containerName?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcefieldselector-v1-core */
  divisor?: Quantity;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcefieldselector-v1-core */
  resource: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcehealth-v1-core */
export interface ResourceHealth {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcehealth-v1-core */
  health?: string;
  /**
   * Since Kubernetes 1.36. Beta, behind the feature gate `ResourceHealthStatusMessage`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcehealth-v1-core
   */
  message?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcehealth-v1-core */
  resourceID: string;
}

/**
 * Resource `resourcequotas` (`quota`), namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcequota-v1-core
 */
export interface ResourceQuota {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcequota-v1-core */
  apiVersion?: 'v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcequota-v1-core */
  kind?: 'ResourceQuota';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcequota-v1-core */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcequota-v1-core */
  spec?: ResourceQuotaSpec;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcequota-v1-core */
  status?: ResourceQuotaStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcequotaspec-v1-core */
export interface ResourceQuotaSpec {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcequotaspec-v1-core */
  hard?: { [key: string]: Quantity };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcequotaspec-v1-core */
  scopeSelector?: ScopeSelector;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcequotaspec-v1-core
   */
  scopes?: ('BestEffort' | 'CrossNamespacePodAffinity' | 'NotBestEffort' | 'NotTerminating' | 'PriorityClass' | 'Terminating' | 'VolumeAttributesClass')[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcequotastatus-v1-core */
export interface ResourceQuotaStatus {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcequotastatus-v1-core */
  hard?: { [key: string]: Quantity };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcequotastatus-v1-core */
  used?: { [key: string]: Quantity };
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcerequirements-v1-core */
export interface ResourceRequirements {
  /**
   * One element for each `name`. Since Kubernetes 1.26.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcerequirements-v1-core
   */
  claims?: ResourceClaim[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcerequirements-v1-core */
  limits?: { [key: string]: Quantity };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcerequirements-v1-core */
  requests?: { [key: string]: Quantity };
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcestatus-v1-core */
export interface ResourceStatus {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcestatus-v1-core */
  name: string;
  /**
   * One element for each `resourceID`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcestatus-v1-core
   */
  resources?: ResourceHealth[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#selinuxoptions-v1-core */
export interface SELinuxOptions {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#selinuxoptions-v1-core */
  level?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#selinuxoptions-v1-core */
  role?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#selinuxoptions-v1-core */
  type?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#selinuxoptions-v1-core */
  user?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiopersistentvolumesource-v1-core */
export interface ScaleIOPersistentVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiopersistentvolumesource-v1-core */
  fsType?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiopersistentvolumesource-v1-core */
  gateway: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiopersistentvolumesource-v1-core */
  protectionDomain?: string;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiopersistentvolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiopersistentvolumesource-v1-core */
  secretRef: SecretReference;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiopersistentvolumesource-v1-core
   */
  sslEnabled?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiopersistentvolumesource-v1-core */
  storageMode?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiopersistentvolumesource-v1-core */
  storagePool?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiopersistentvolumesource-v1-core */
  system: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiopersistentvolumesource-v1-core */
  volumeName?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiovolumesource-v1-core */
export interface ScaleIOVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiovolumesource-v1-core */
  fsType?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiovolumesource-v1-core */
  gateway: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiovolumesource-v1-core */
  protectionDomain?: string;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiovolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiovolumesource-v1-core */
  secretRef: LocalObjectReference;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiovolumesource-v1-core
   */
  sslEnabled?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiovolumesource-v1-core */
  storageMode?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiovolumesource-v1-core */
  storagePool?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiovolumesource-v1-core */
  system: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scaleiovolumesource-v1-core */
  volumeName?: string;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scopeselector-v1-core
 */
export interface ScopeSelector {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scopeselector-v1-core
   */
  matchExpressions?: ScopedResourceSelectorRequirement[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scopedresourceselectorrequirement-v1-core */
export interface ScopedResourceSelectorRequirement {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scopedresourceselectorrequirement-v1-core */
  operator: 'DoesNotExist' | 'Exists' | 'In' | 'NotIn';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scopedresourceselectorrequirement-v1-core */
  scopeName: 'BestEffort' | 'CrossNamespacePodAffinity' | 'NotBestEffort' | 'NotTerminating' | 'PriorityClass' | 'Terminating' | 'VolumeAttributesClass';
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scopedresourceselectorrequirement-v1-core
   */
  values?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#seccompprofile-v1-core */
export interface SeccompProfile {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#seccompprofile-v1-core */
  localhostProfile?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#seccompprofile-v1-core */
  type: 'Localhost' | 'RuntimeDefault' | 'Unconfined';
}

/**
 * Resource `secrets`, namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secret-v1-core
 */
export interface Secret {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secret-v1-core */
  apiVersion?: 'v1';
  /**
   * Base64.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secret-v1-core
   */
  data?: { [key: string]: string };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secret-v1-core */
  immutable?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secret-v1-core */
  kind?: 'Secret';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secret-v1-core */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secret-v1-core */
  stringData?: { [key: string]: string };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secret-v1-core */
  type?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretenvsource-v1-core */
export interface SecretEnvSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretenvsource-v1-core */
  name?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretenvsource-v1-core */
  optional?: boolean;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretkeyselector-v1-core
 */
export interface SecretKeySelector {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretkeyselector-v1-core */
  key: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretkeyselector-v1-core */
  name?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretkeyselector-v1-core */
  optional?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretprojection-v1-core */
export interface SecretProjection {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretprojection-v1-core
   */
  items?: KeyToPath[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretprojection-v1-core */
  name?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretprojection-v1-core */
  optional?: boolean;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretreference-v1-core
 */
export interface SecretReference {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretreference-v1-core */
  name?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretreference-v1-core */
  namespace?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretvolumesource-v1-core */
export interface SecretVolumeSource {
  /**
   * An integer of 32 bits.
   * @default 420
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretvolumesource-v1-core
   */
  defaultMode?: number;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretvolumesource-v1-core
   */
  items?: KeyToPath[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretvolumesource-v1-core */
  optional?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secretvolumesource-v1-core */
  secretName?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#securitycontext-v1-core */
export interface SecurityContext {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#securitycontext-v1-core */
  allowPrivilegeEscalation?: boolean;
  /**
   * Since Kubernetes 1.30.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#securitycontext-v1-core
   */
  appArmorProfile?: AppArmorProfile;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#securitycontext-v1-core */
  capabilities?: Capabilities;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#securitycontext-v1-core
   */
  privileged?: boolean;
  /**
   * @default "Default"
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#securitycontext-v1-core
   */
  procMount?: 'Default' | 'Unmasked';
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#securitycontext-v1-core
   */
  readOnlyRootFilesystem?: boolean;
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#securitycontext-v1-core
   */
  runAsGroup?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#securitycontext-v1-core */
  runAsNonRoot?: boolean;
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#securitycontext-v1-core
   */
  runAsUser?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#securitycontext-v1-core */
  seLinuxOptions?: SELinuxOptions;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#securitycontext-v1-core */
  seccompProfile?: SeccompProfile;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#securitycontext-v1-core */
  windowsOptions?: WindowsSecurityContextOptions;
}

/**
 * Resource `services` (`svc`), namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#service-v1-core
 */
export interface Service {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#service-v1-core */
  apiVersion?: 'v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#service-v1-core */
  kind?: 'Service';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#service-v1-core */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#service-v1-core */
  spec?: ServiceSpec;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#service-v1-core */
  status?: ServiceStatus;
}

/**
 * Resource `serviceaccounts` (`sa`), namespaced. Since Kubernetes 1.0.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceaccount-v1-core
 */
export interface ServiceAccount {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceaccount-v1-core */
  apiVersion?: 'v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceaccount-v1-core */
  automountServiceAccountToken?: boolean;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceaccount-v1-core
   */
  imagePullSecrets?: LocalObjectReference[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceaccount-v1-core */
  kind?: 'ServiceAccount';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceaccount-v1-core */
  metadata?: ObjectMeta;
  /**
   * One element for each `name`. Patches merge elements by `name`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceaccount-v1-core
   */
  secrets?: ObjectReference[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceaccounttokenprojection-v1-core */
export interface ServiceAccountTokenProjection {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceaccounttokenprojection-v1-core */
  audience?: string;
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceaccounttokenprojection-v1-core
   */
  expirationSeconds?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceaccounttokenprojection-v1-core */
  path: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceport-v1-core */
export interface ServicePort {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceport-v1-core */
  appProtocol?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceport-v1-core */
  name?: string;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceport-v1-core
   */
  nodePort?: number;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceport-v1-core
   */
  port: number;
  /**
   * @default "TCP"
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceport-v1-core
   */
  protocol?: 'SCTP' | 'TCP' | 'UDP';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceport-v1-core */
  targetPort?: IntOrString;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core */
export interface ServiceSpec {
  /**
   * @default true
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core
   */
  allocateLoadBalancerNodePorts?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core */
  clusterIP?: string;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core
   */
  clusterIPs?: string[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core
   */
  externalIPs?: string[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core */
  externalName?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core */
  externalTrafficPolicy?: 'Cluster' | 'Local';
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core
   */
  healthCheckNodePort?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core */
  internalTrafficPolicy?: 'Cluster' | 'Local';
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core
   */
  ipFamilies?: ('' | 'IPv4' | 'IPv6')[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core */
  ipFamilyPolicy?: 'PreferDualStack' | 'RequireDualStack' | 'SingleStack';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core */
  loadBalancerClass?: string;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core
   */
  loadBalancerIP?: string;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core
   */
  loadBalancerSourceRanges?: string[];
  /**
   * One element for each `port` and `protocol`. Patches merge elements by `port`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core
   */
  ports?: ServicePort[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core */
  publishNotReadyAddresses?: boolean;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core
   */
  selector?: { [key: string]: string };
  /**
   * @default "None"
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core
   */
  sessionAffinity?: 'ClientIP' | 'None';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core */
  sessionAffinityConfig?: SessionAffinityConfig;
  /**
   * Since Kubernetes 1.30.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core
   */
  trafficDistribution?: string;
  /**
   * @default "ClusterIP"
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicespec-v1-core
   */
  type?: 'ClusterIP' | 'ExternalName' | 'LoadBalancer' | 'NodePort';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicestatus-v1-core */
export interface ServiceStatus {
  /**
   * One element for each `type`. Patches merge elements by `type`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicestatus-v1-core
   */
  conditions?: Condition[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicestatus-v1-core */
  loadBalancer?: LoadBalancerStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#sessionaffinityconfig-v1-core */
export interface SessionAffinityConfig {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#sessionaffinityconfig-v1-core */
  clientIP?: ClientIPConfig;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#sleepaction-v1-core */
export interface SleepAction {
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#sleepaction-v1-core
   */
  seconds: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageospersistentvolumesource-v1-core */
export interface StorageOSPersistentVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageospersistentvolumesource-v1-core */
  fsType?: string;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageospersistentvolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageospersistentvolumesource-v1-core */
  secretRef?: ObjectReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageospersistentvolumesource-v1-core */
  volumeName?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageospersistentvolumesource-v1-core */
  volumeNamespace?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageosvolumesource-v1-core */
export interface StorageOSVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageosvolumesource-v1-core */
  fsType?: string;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageosvolumesource-v1-core
   */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageosvolumesource-v1-core */
  secretRef?: LocalObjectReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageosvolumesource-v1-core */
  volumeName?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageosvolumesource-v1-core */
  volumeNamespace?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#sysctl-v1-core */
export interface Sysctl {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#sysctl-v1-core */
  name: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#sysctl-v1-core */
  value: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#tcpsocketaction-v1-core */
export interface TCPSocketAction {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#tcpsocketaction-v1-core */
  host?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#tcpsocketaction-v1-core */
  port: IntOrString;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#taint-v1-core */
export interface Taint {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#taint-v1-core */
  effect: 'NoExecute' | 'NoSchedule' | 'PreferNoSchedule';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#taint-v1-core */
  key: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#taint-v1-core */
  timeAdded?: Time;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#taint-v1-core */
  value?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#toleration-v1-core */
export interface Toleration {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#toleration-v1-core */
  effect?: 'NoExecute' | 'NoSchedule' | 'PreferNoSchedule';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#toleration-v1-core */
  key?: string;
  /**
   * @default "Equal"
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#toleration-v1-core
   */
  operator?: 'Equal' | 'Exists' | 'Gt' | 'Lt';
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#toleration-v1-core
   */
  tolerationSeconds?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#toleration-v1-core */
  value?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#topologyselectorlabelrequirement-v1-core */
export interface TopologySelectorLabelRequirement {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#topologyselectorlabelrequirement-v1-core */
  key: string;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#topologyselectorlabelrequirement-v1-core
   */
  values: string[];
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#topologyselectorterm-v1-core
 */
export interface TopologySelectorTerm {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#topologyselectorterm-v1-core
   */
  matchLabelExpressions?: TopologySelectorLabelRequirement[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#topologyspreadconstraint-v1-core */
export interface TopologySpreadConstraint {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#topologyspreadconstraint-v1-core */
  labelSelector?: LabelSelector;
  /**
   * Server-side apply takes it whole. Since Kubernetes 1.25.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#topologyspreadconstraint-v1-core
   */
  matchLabelKeys?: string[];
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#topologyspreadconstraint-v1-core
   */
  maxSkew: number;
  /**
   * An integer of 32 bits. Since Kubernetes 1.24.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#topologyspreadconstraint-v1-core
   */
  minDomains?: number;
  /**
   * Since Kubernetes 1.25.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#topologyspreadconstraint-v1-core
   */
  nodeAffinityPolicy?: 'Honor' | 'Ignore';
  /**
   * Since Kubernetes 1.25.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#topologyspreadconstraint-v1-core
   */
  nodeTaintsPolicy?: 'Honor' | 'Ignore';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#topologyspreadconstraint-v1-core */
  topologyKey: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#topologyspreadconstraint-v1-core */
  whenUnsatisfiable: 'DoNotSchedule' | 'ScheduleAnyway';
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#typedlocalobjectreference-v1-core
 */
export interface TypedLocalObjectReference {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#typedlocalobjectreference-v1-core */
  apiGroup?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#typedlocalobjectreference-v1-core */
  kind: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#typedlocalobjectreference-v1-core */
  name: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#typedobjectreference-v1-core */
export interface TypedObjectReference {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#typedobjectreference-v1-core */
  apiGroup?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#typedobjectreference-v1-core */
  kind: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#typedobjectreference-v1-core */
  name: string;
  /**
   * Alpha, behind the feature gate `CrossNamespaceVolumeDataSource`, which is off by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#typedobjectreference-v1-core
   */
  namespace?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core */
export interface Volume {
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core
   */
  awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core
   */
  azureDisk?: AzureDiskVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core
   */
  azureFile?: AzureFileVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core
   */
  cephfs?: CephFSVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core
   */
  cinder?: CinderVolumeSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core */
  configMap?: ConfigMapVolumeSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core */
  csi?: CSIVolumeSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core */
  downwardAPI?: DownwardAPIVolumeSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core */
  emptyDir?: EmptyDirVolumeSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core */
  ephemeral?: EphemeralVolumeSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core */
  fc?: FCVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core
   */
  flexVolume?: FlexVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core
   */
  flocker?: FlockerVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core
   */
  gcePersistentDisk?: GCEPersistentDiskVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core
   */
  gitRepo?: GitRepoVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core
   */
  glusterfs?: GlusterfsVolumeSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core */
  hostPath?: HostPathVolumeSource;
  /**
   * Since Kubernetes 1.31.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core
   */
  image?: ImageVolumeSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core */
  iscsi?: ISCSIVolumeSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core */
  name: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core */
  nfs?: NFSVolumeSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core */
  persistentVolumeClaim?: PersistentVolumeClaimVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core
   */
  photonPersistentDisk?: PhotonPersistentDiskVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core
   */
  portworxVolume?: PortworxVolumeSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core */
  projected?: ProjectedVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core
   */
  quobyte?: QuobyteVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core
   */
  rbd?: RBDVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core
   */
  scaleIO?: ScaleIOVolumeSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core */
  secret?: SecretVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core
   */
  storageos?: StorageOSVolumeSource;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volume-v1-core
   */
  vsphereVolume?: VsphereVirtualDiskVolumeSource;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumedevice-v1-core */
export interface VolumeDevice {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumedevice-v1-core */
  devicePath: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumedevice-v1-core */
  name: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumemount-v1-core */
export interface VolumeMount {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumemount-v1-core */
  mountPath: string;
  /**
   * @default "None"
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumemount-v1-core
   */
  mountPropagation?: 'Bidirectional' | 'HostToContainer' | 'None';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumemount-v1-core */
  name: string;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumemount-v1-core
   */
  readOnly?: boolean;
  /**
   * Since Kubernetes 1.30.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumemount-v1-core
   */
  recursiveReadOnly?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumemount-v1-core */
  subPath?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumemount-v1-core */
  subPathExpr?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumemountstatus-v1-core */
export interface VolumeMountStatus {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumemountstatus-v1-core */
  mountPath: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumemountstatus-v1-core */
  name: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumemountstatus-v1-core */
  readOnly?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumemountstatus-v1-core */
  recursiveReadOnly?: string;
  /**
   * Since Kubernetes 1.36.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumemountstatus-v1-core
   */
  volumeStatus?: VolumeStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumenodeaffinity-v1-core */
export interface VolumeNodeAffinity {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumenodeaffinity-v1-core */
  required?: NodeSelector;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeprojection-v1-core */
export interface VolumeProjection {
  /**
   * Since Kubernetes 1.29. Beta, behind the feature gate `ClusterTrustBundleProjection`, which is off by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeprojection-v1-core
   */
  clusterTrustBundle?: ClusterTrustBundleProjection;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeprojection-v1-core */
  configMap?: ConfigMapProjection;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeprojection-v1-core */
  downwardAPI?: DownwardAPIProjection;
  /**
   * Since Kubernetes 1.34.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeprojection-v1-core
   */
  podCertificate?: PodCertificateProjection;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeprojection-v1-core */
  secret?: SecretProjection;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeprojection-v1-core */
  serviceAccountToken?: ServiceAccountTokenProjection;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeresourcerequirements-v1-core */
export interface VolumeResourceRequirements {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeresourcerequirements-v1-core */
  limits?: { [key: string]: Quantity };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeresourcerequirements-v1-core */
  requests?: { [key: string]: Quantity };
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumestatus-v1-core */
export interface VolumeStatus {
  /**
   * Alpha, behind the feature gate `ImageVolumeWithDigest`, which is off by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumestatus-v1-core
   */
  image?: ImageVolumeStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#vspherevirtualdiskvolumesource-v1-core */
export interface VsphereVirtualDiskVolumeSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#vspherevirtualdiskvolumesource-v1-core */
  fsType?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#vspherevirtualdiskvolumesource-v1-core */
  storagePolicyID?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#vspherevirtualdiskvolumesource-v1-core */
  storagePolicyName?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#vspherevirtualdiskvolumesource-v1-core */
  volumePath: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#weightedpodaffinityterm-v1-core */
export interface WeightedPodAffinityTerm {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#weightedpodaffinityterm-v1-core */
  podAffinityTerm: PodAffinityTerm;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#weightedpodaffinityterm-v1-core
   */
  weight: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#windowssecuritycontextoptions-v1-core */
export interface WindowsSecurityContextOptions {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#windowssecuritycontextoptions-v1-core */
  gmsaCredentialSpec?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#windowssecuritycontextoptions-v1-core */
  gmsaCredentialSpecName?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#windowssecuritycontextoptions-v1-core */
  hostProcess?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#windowssecuritycontextoptions-v1-core */
  runAsUserName?: string;
}
