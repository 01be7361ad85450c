export { App, type AppProps, type Synthesis } from './app';
export type { CompareOptions } from './changes/compare';
export type {
  ChangeSummary,
  Comparison,
  Consequence,
  ConsequenceKind,
  FieldChange,
  FieldDifference,
  ObjectChange,
  ObjectDifference,
  ObjectIdentity,
} from './changes/model/change';
export { Chart, type ChartProps } from './chart';
export {
  type CustomRule,
  defineRule,
  type Readable,
  type RuleContext,
  type RuleDefinition,
  type RuleFinding,
} from './checks/judging/define-rule';
export { compare } from './compare';
export { ClusterRole, type ClusterRoleProps } from './constructs/access/cluster-role';
export { ClusterRoleBinding, type ClusterRoleBindingProps } from './constructs/access/cluster-role-binding';
export { type ExistingRole, Role, type RoleProps } from './constructs/access/role';
export { RoleBinding, type RoleBindingProps } from './constructs/access/role-binding';
export type {
  ObjectRule,
  PathRule,
  PolicyRule,
  ResourceRule,
  RoleRule,
  RuleObject,
  Verb,
} from './constructs/access/rule';
export { ServiceAccount, type ServiceAccountProps } from './constructs/access/service-account';
export { type ExistingServiceAccount, group, type NamedSubject, type Subject, user } from './constructs/access/subject';
export type { BootstrapToken } from './constructs/config/bootstrap-token';
export { ConfigMap, type ConfigMapProps } from './constructs/config/config-map';
export {
  type Content,
  type ContentSource,
  type Contents,
  fromEnv,
  fromFile,
  fromFolder,
  type Unreadable,
} from './constructs/config/content';
export type { DockerLogin, DockerRegistries } from './constructs/config/docker-config';
export { ExternalSecret, type ExternalSecretProps, type RemoteRef } from './constructs/config/external-secret';
export type { ConfigMapKey, ExistingConfigMap, ExistingSecret, KeyOptions, SecretKey } from './constructs/config/keys';
export {
  type ExistingNamespace,
  Namespace,
  type NamespaceProps,
  type PodSecurityLevel,
  type PodSecurityModes,
} from './constructs/config/namespace';
export { SealedSecret, type SealedSecretProps } from './constructs/config/sealed-secret';
export { Secret, type SecretFields, type SecretProps } from './constructs/config/secret';
export type {
  BasicAuthContent,
  SecretPurposes,
  SecretType,
  SshAuthContent,
  TlsContent,
} from './constructs/config/secret-purposes';
export type { SecretReference } from './constructs/config/secret-reference';
export type { EncryptedOptions } from './constructs/config/sops-secret';
export type { ClusterProps, CustomFields, CustomManifest, CustomProps } from './constructs/custom/custom-object';
export { type CustomKind, defineKind, type ExistingObject, type KindDefinition } from './constructs/custom/define-kind';
export type { Selection } from './constructs/custom/documents';
export { Helm } from './constructs/custom/helm';
export type { HelmProps } from './constructs/custom/helm-props';
export { Include, type IncludeProps } from './constructs/custom/include';
export type { ObjectSelector } from './constructs/custom/selector';
export { type Defaults, type DefaultsChanges, type DefaultsProfile, plain, secure } from './constructs/defaults';
export type { Labels } from './constructs/labels';
export { type EndpointPorts, EndpointSlice, type EndpointSliceProps } from './constructs/networking/endpoint-slice';
export { Ingress } from './constructs/networking/ingress';
export type { Backend, BackendService, ResourceBackend, ServiceBackend } from './constructs/networking/ingress-backend';
export {
  type ExistingIngressClass,
  IngressClass,
  type IngressClassParameters,
  type IngressClassProps,
} from './constructs/networking/ingress-class';
export type { IngressProps, PathBackend, Paths, Tls } from './constructs/networking/ingress-props';
export { NetworkPolicy } from './constructs/networking/network-policy';
export type { AddressBlock, PeerGroup, PolicyPeer, SelectorPeer } from './constructs/networking/network-policy-peers';
export type { PolicyPort, Protocol } from './constructs/networking/network-policy-ports';
export { allowDns, denyAll } from './constructs/networking/network-policy-presets';
export type {
  NetworkPolicyFields,
  NetworkPolicyProps,
  PolicyEgressRule,
  PolicyIngressRule,
} from './constructs/networking/network-policy-props';
export { type ExistingService, Service } from './constructs/networking/service';
export type { ServicePorts } from './constructs/networking/service-ports';
export type { InsidePort, ServiceFields, ServiceProps } from './constructs/networking/service-props';
export {
  type ForeignObject,
  KubernetesObject,
  type NamespacedProps,
  type ObjectProps,
  type ObjectReference,
  type ReferenceTo,
} from './constructs/object';
export type { Claims } from './constructs/pods/claims';
export type { ContainerFields, ContainerProps, ContainerShorthands } from './constructs/pods/container-props';
export {
  type Env,
  type EnvField,
  type EnvFrom,
  type EnvValue,
  fieldRef,
  resourceFieldRef,
} from './constructs/pods/env';
export type { HostFields } from './constructs/pods/host-fields';
export type { Mount, MountSource, Mounts, Volumes } from './constructs/pods/mounts';
export type {
  ContainerOnlySecurity,
  Containers,
  MainContainer,
  PodFields,
  PodSpecProps,
  RestartPolicy,
} from './constructs/pods/pod-fields';
export type { Ports } from './constructs/pods/ports';
export type { HttpGet, Probe } from './constructs/pods/probe';
export type { SchedulingFields } from './constructs/pods/scheduling-fields';
export type { Behavior, ScalingPolicy, ScalingRules } from './constructs/policy/autoscaler-behavior';
export type {
  AverageValueTarget,
  ContainerResource,
  Metric,
  ObjectMetric,
  ResourceName,
  UtilizationTarget,
  ValueTarget,
} from './constructs/policy/autoscaler-metrics';
export {
  HorizontalPodAutoscaler,
  type HorizontalPodAutoscalerFields,
  type HorizontalPodAutoscalerProps,
  type Scalable,
} from './constructs/policy/horizontal-pod-autoscaler';
export {
  type Bounds,
  type ClaimLimits,
  type ContainerLimits,
  LimitRange,
  type LimitRangeProps,
  type Limits,
  type PodLimits,
  type Quantities,
} from './constructs/policy/limit-range';
export {
  type Percentage,
  PodDisruptionBudget,
  type PodDisruptionBudgetFields,
  type PodDisruptionBudgetProps,
} from './constructs/policy/pod-disruption-budget';
export { type ExistingPriorityClass, PriorityClass, type PriorityClassProps } from './constructs/policy/priority-class';
export {
  type QuotaResource,
  type QuotaScope,
  ResourceQuota,
  type ResourceQuotaProps,
  type ScopeRequirement,
} from './constructs/policy/resource-quota';
export { type ExistingRuntimeClass, RuntimeClass, type RuntimeClassProps } from './constructs/policy/runtime-class';
export type {
  AccessMode,
  AccessModes,
  Claim,
  ClaimFields,
  ClaimSize,
  ClaimTemplate,
  DataSource,
  ExistingClaim,
  StorageAmount,
  VolumeResources,
} from './constructs/storage/claim';
export type {
  DownwardFile,
  DownwardFiles,
  DownwardResource,
  FileOptions,
  PodField,
} from './constructs/storage/downward-volume';
export type {
  ClaimVolumeOptions,
  ItemFile,
  Items,
  KeyFiles,
  KeyVolumeOptions,
} from './constructs/storage/object-volumes';
export {
  type ClaimReference,
  type ExistingVolume,
  PersistentVolume,
  type PersistentVolumeFields,
  type PersistentVolumeProps,
  type PersistentVolumeSize,
} from './constructs/storage/persistent-volume';
export { PersistentVolumeClaim, type PersistentVolumeClaimProps } from './constructs/storage/persistent-volume-claim';
export type {
  CsiPersistentVolume,
  HostPathPersistentVolume,
  HostPathType,
  IscsiPersistentVolume,
  PersistentVolumeSource,
  PersistentVolumeSources,
  SecretSource,
} from './constructs/storage/persistent-volume-sources';
export type {
  KeyProjections,
  PodProjections,
  Projection,
  ProjectionSource,
} from './constructs/storage/projected-volume';
export type {
  CsiVolume,
  FcVolume,
  ImageVolumeOptions,
  IscsiVolume,
} from './constructs/storage/remote-volumes';
export { type ExistingStorageClass, StorageClass, type StorageClassProps } from './constructs/storage/storage-class';
export {
  type EmptyDirOptions,
  type HostPathOptions,
  Volume,
  type VolumeSource,
} from './constructs/storage/volume';
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
export * from './constructs/templates/index';
export type { DeepPartial } from './constructs/wire';
export { Controller, type ControllerProps } from './constructs/workloads/controller';
export { CronJob, type CronJobProps } from './constructs/workloads/cron-job';
export {
  DaemonSet,
  type DaemonSetBounds,
  type DaemonSetProps,
  type DaemonSetUpdateStrategy,
} from './constructs/workloads/daemon-set';
export { Deployment, type DeploymentProps, type DeploymentStrategy } from './constructs/workloads/deployment';
export { Job, type JobProps } from './constructs/workloads/job';
export type { JobFields } from './constructs/workloads/job-fields';
export { Pod, type PodProps } from './constructs/workloads/pod';
export { ReplicaSet, type ReplicaSetProps } from './constructs/workloads/replica-set';
export { Replicated, type ReplicatedProps } from './constructs/workloads/replicated';
export { ReplicationController, type ReplicationControllerProps } from './constructs/workloads/replication-controller';
export type { PodSource } from './constructs/workloads/selected-pods';
export {
  type ClaimRetentionPolicy,
  StatefulSet,
  type StatefulSetProps,
  type StatefulSetUpdateStrategy,
} from './constructs/workloads/stateful-set';
export { Workload, type WorkloadProps } from './constructs/workloads/workload';
export { Environments, environments } from './environments/environments';
export type { Environment, EnvironmentsOptions, EnvironmentValues, Synchronous } from './environments/options';
export type { KubernetesVersion } from './kubernetes/versions';
export type { ComparedField } from './manifests/compare';
export { formatComparison } from './manifests/comparison-table';
export { type Fields, identity, type Manifest, type Rendered, type Rendering, type Value } from './manifests/manifest';
export { fitName } from './manifests/names';
export { formatWritten } from './output/report';
export type { Files, Written } from './output/write';
export { formatProblems, type ProblemRecord, toRecords } from './problems/format';
export type { FilePlace, Origin, Problem, Severity, SourceLine, Where } from './problems/problem';
export { ProblemError } from './problems/problem-error';
export { type Refusal, refuse } from './problems/refusals';
export { configureRules, type RuleSetting, type RuleSettings } from './problems/rule-settings';
export type { TargetProps } from './target';
