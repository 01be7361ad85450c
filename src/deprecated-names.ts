// The names of older versions. They still work, and editors show the names that replace them.

export type {
  /** @deprecated use `SynthResult` */
  SynthResult as Synthesis,
} from './app';
export type {
  /** @deprecated use `RuleReadable` */
  RuleReadable as Readable,
} from './checks/judging/define-rule';
export type {
  /** @deprecated use `RoleObjectRule` */
  RoleObjectRule as ObjectRule,
  /** @deprecated use `RolePathRule` */
  RolePathRule as PathRule,
  /** @deprecated use `RoleResourceRule` */
  RoleResourceRule as ResourceRule,
  /** @deprecated use `RoleRuleObject` */
  RoleRuleObject as RuleObject,
  /** @deprecated use `RoleVerb` */
  RoleVerb as Verb,
} from './constructs/access/rule';
export {
  /** @deprecated use `Subject.group()` */
  group,
  /** @deprecated use `Subject.user()` */
  user,
} from './constructs/access/subject';
export type {
  /** @deprecated use `ConfigContent` */
  ConfigContent as Content,
  /** @deprecated use `ConfigContentSource` */
  ConfigContentSource as ContentSource,
  /** @deprecated use `ConfigContents` */
  ConfigContents as Contents,
  /** @deprecated use `UnreadableContent` */
  UnreadableContent as Unreadable,
} from './constructs/config/content';
export type {
  /** @deprecated use `ExternalSecretRemoteRef` */
  ExternalSecretRemoteRef as RemoteRef,
} from './constructs/config/external-secret';
export type {
  /** @deprecated use `KeyReferenceOptions` */
  KeyReferenceOptions as KeyOptions,
} from './constructs/config/keys';
export type {
  /** @deprecated use `SopsSecretOptions` */
  SopsSecretOptions as EncryptedOptions,
} from './constructs/config/sops-secret';
export type {
  /** @deprecated use `CustomClusterObjectProps` */
  CustomClusterObjectProps as ClusterProps,
  /** @deprecated use `CustomObjectFields` */
  CustomObjectFields as CustomFields,
  /** @deprecated use `CustomObjectManifest` */
  CustomObjectManifest as CustomManifest,
  /** @deprecated use `CustomObjectProps` */
  CustomObjectProps as CustomProps,
} from './constructs/custom/custom-object';
export type {
  /** @deprecated use `DocumentSelection` */
  DocumentSelection as Selection,
} from './constructs/custom/documents';
export {
  /** @deprecated use `Defaults.plain` */
  plain,
  /** @deprecated use `Defaults.secure` */
  secure,
} from './constructs/defaults';
export type {
  /** @deprecated use `IngressBackend` */
  IngressBackend as Backend,
  /** @deprecated use `IngressBackendService` */
  IngressBackendService as BackendService,
  /** @deprecated use `IngressResourceBackend` */
  IngressResourceBackend as ResourceBackend,
  /** @deprecated use `IngressServiceBackend` */
  IngressServiceBackend as ServiceBackend,
} from './constructs/networking/ingress-backend';
export type {
  /** @deprecated use `IngressPathBackend` */
  IngressPathBackend as PathBackend,
  /** @deprecated use `IngressPaths` */
  IngressPaths as Paths,
  /** @deprecated use `IngressTls` */
  IngressTls as Tls,
} from './constructs/networking/ingress-props';
export type {
  /** @deprecated use `NetworkPolicyIPBlock` */
  NetworkPolicyIPBlock as AddressBlock,
  /** @deprecated use `NetworkPolicyPeer` */
  NetworkPolicyPeer as PolicyPeer,
  /** @deprecated use `NetworkPolicyPeerGroup` */
  NetworkPolicyPeerGroup as PeerGroup,
  /** @deprecated use `NetworkPolicySelectorPeer` */
  NetworkPolicySelectorPeer as SelectorPeer,
} from './constructs/networking/network-policy-peers';
export type {
  /** @deprecated use `NetworkPolicyPort` */
  NetworkPolicyPort as PolicyPort,
} from './constructs/networking/network-policy-ports';
export type {
  /** @deprecated use `NetworkPolicyEgressRule` */
  NetworkPolicyEgressRule as PolicyEgressRule,
  /** @deprecated use `NetworkPolicyIngressRule` */
  NetworkPolicyIngressRule as PolicyIngressRule,
} from './constructs/networking/network-policy-props';
export type {
  /** @deprecated use `ClusterIPServicePort` */
  ClusterIPServicePort as InsidePort,
} from './constructs/networking/service-props';
export type {
  /** @deprecated use `ClaimTemplates` */
  ClaimTemplates as Claims,
} from './constructs/pods/claims';
export type {
  /** @deprecated use `PodHostFields` */
  PodHostFields as HostFields,
} from './constructs/pods/host-fields';
export type {
  /** @deprecated use `ContainerPorts` */
  ContainerPorts as Ports,
} from './constructs/pods/ports';
export type {
  /** @deprecated use `ProbeHttpGet` */
  ProbeHttpGet as HttpGet,
} from './constructs/pods/probe';
export type {
  /** @deprecated use `PodSchedulingFields` */
  PodSchedulingFields as SchedulingFields,
} from './constructs/pods/scheduling-fields';
export type {
  /** @deprecated use `AutoscalerBehavior` */
  AutoscalerBehavior as Behavior,
  /** @deprecated use `AutoscalerScalingPolicy` */
  AutoscalerScalingPolicy as ScalingPolicy,
  /** @deprecated use `AutoscalerScalingRules` */
  AutoscalerScalingRules as ScalingRules,
} from './constructs/policy/autoscaler-behavior';
export type {
  /** @deprecated use `AutoscalerAverageValueTarget` */
  AutoscalerAverageValueTarget as AverageValueTarget,
  /** @deprecated use `AutoscalerContainerResource` */
  AutoscalerContainerResource as ContainerResource,
  /** @deprecated use `AutoscalerMetric` */
  AutoscalerMetric as Metric,
  /** @deprecated use `AutoscalerObjectMetric` */
  AutoscalerObjectMetric as ObjectMetric,
  /** @deprecated use `AutoscalerResourceName` */
  AutoscalerResourceName as ResourceName,
  /** @deprecated use `AutoscalerUtilizationTarget` */
  AutoscalerUtilizationTarget as UtilizationTarget,
  /** @deprecated use `AutoscalerValueTarget` */
  AutoscalerValueTarget as ValueTarget,
} from './constructs/policy/autoscaler-metrics';
export type {
  /** @deprecated use `LimitRangeBounds` */
  LimitRangeBounds as Bounds,
  /** @deprecated use `LimitRangeClaimLimits` */
  LimitRangeClaimLimits as ClaimLimits,
  /** @deprecated use `LimitRangeContainerLimits` */
  LimitRangeContainerLimits as ContainerLimits,
  /** @deprecated use `LimitRangeLimits` */
  LimitRangeLimits as Limits,
  /** @deprecated use `LimitRangePodLimits` */
  LimitRangePodLimits as PodLimits,
  /** @deprecated use `ResourceQuantities` */
  ResourceQuantities as Quantities,
} from './constructs/policy/limit-range';
export type {
  /** @deprecated use `QuotaScopeRequirement` */
  QuotaScopeRequirement as ScopeRequirement,
} from './constructs/policy/resource-quota';
export type {
  /** @deprecated use `ClaimDataSource` */
  ClaimDataSource as DataSource,
  /** @deprecated use `ClaimResources` */
  ClaimResources as VolumeResources,
} from './constructs/storage/claim';
export type {
  /** @deprecated use `VolumeFileOptions` */
  VolumeFileOptions as FileOptions,
} from './constructs/storage/downward-volume';
export type {
  /** @deprecated use `KeyItem` */
  KeyItem as ItemFile,
  /** @deprecated use `KeyItems` */
  KeyItems as Items,
} from './constructs/storage/object-volumes';
export type {
  /** @deprecated use `PersistentVolumeSecret` */
  PersistentVolumeSecret as SecretSource,
} from './constructs/storage/persistent-volume-sources';
export type {
  /** @deprecated use `VolumeKeyProjections` */
  VolumeKeyProjections as KeyProjections,
  /** @deprecated use `VolumePodProjections` */
  VolumePodProjections as PodProjections,
  /** @deprecated use `VolumeProjection` */
  VolumeProjection as Projection,
  /** @deprecated use `VolumeProjectionSource` */
  VolumeProjectionSource as ProjectionSource,
} from './constructs/storage/projected-volume';
export {
  claimVolume,
  configMapVolume,
  csiVolume,
  downwardAPIVolume,
  emptyDir,
  ephemeralVolume,
  fcVolume,
  hostPath,
  imageVolume,
  iscsiVolume,
  nfsVolume,
  projectedVolume,
  secretVolume,
} from './constructs/storage/volume-functions';
export type {
  /** @deprecated use `BackupBucketLocation` */
  BackupBucketLocation as BucketLocation,
  /** @deprecated use `BackupClaimLocation` */
  BackupClaimLocation as ClaimLocation,
} from './constructs/templates/backup-props';
export type {
  /** @deprecated use `BlueGreenPreviewOptions` */
  BlueGreenPreviewOptions as PreviewOptions,
} from './constructs/templates/blue-green';
export type {
  /** @deprecated use `WorkerQueueLength` */
  WorkerQueueLength as QueueLength,
} from './constructs/templates/worker';
export {
  /** @deprecated use `PodController` */
  PodController as Controller,
  /** @deprecated use `PodControllerProps` */
  type PodControllerProps as ControllerProps,
} from './constructs/workloads/pod-controller';
export {
  /** @deprecated use `ScalableWorkload` */
  ScalableWorkload as Replicated,
  /** @deprecated use `ScalableWorkloadProps` */
  type ScalableWorkloadProps as ReplicatedProps,
} from './constructs/workloads/scalable-workload';
export type {
  /** @deprecated use `SynchronousResult` */
  SynchronousResult as Synchronous,
} from './environments/options';
export {
  /** @deprecated use `ManifestFields` */
  type Fields,
  /** @deprecated use `identityOf` */
  identity,
  /** @deprecated use `RenderedObject` */
  type Rendered,
  /** @deprecated use `ManifestValue` */
  type Value,
} from './manifests/manifest';
export {
  /** @deprecated use `formatWriteResult` */
  formatWritten,
} from './output/report';
export type {
  /** @deprecated use `OutputFiles` */
  Files,
  /** @deprecated use `WriteResult` */
  Written,
} from './output/write';
export {
  /** @deprecated use `toProblemRecords` */
  toRecords,
} from './problems/format';
export type {
  /** @deprecated use `ProblemOrigin` */
  Origin,
  /** @deprecated use `ProblemSeverity` */
  Severity,
  /** @deprecated use `ProblemPlace` */
  Where,
} from './problems/problem';
export {
  /** @deprecated use `ProblemInput` */
  type Refusal,
  /** @deprecated use `reportProblem` */
  refuse,
} from './problems/refusals';
export type {
  /** @deprecated use `TargetClusterProps` */
  TargetClusterProps as TargetProps,
} from './target';
