// The program: an app, its charts and its environments.
export { App, type AppProps, type SynthResult } from './app';
export { Chart, type ChartProps } from './chart';
export { Environments, environments } from './environments/environments';
export type {
  Environment, EnvironmentMap, EnvironmentSettings, EnvironmentsOptions, EnvironmentValues, SynchronousResult,
} from './environments/options';
export type { TargetClusterProps } from './target';
export type { KubernetesVersion } from './kubernetes/versions';
export { Defaults, type DefaultsChanges, type DefaultsProfile } from './constructs/defaults';
export type { Labels } from './constructs/labels';

// What runs: workloads.
export { Deployment, type DeploymentProps, type DeploymentStrategy } from './constructs/workloads/deployment';
export {
  type ClaimRetentionPolicy, StatefulSet, type StatefulSetProps, type StatefulSetUpdateStrategy,
} from './constructs/workloads/stateful-set';
export {
  DaemonSet, type DaemonSetBounds, type DaemonSetProps, type DaemonSetUpdateStrategy,
} from './constructs/workloads/daemon-set';
export { CronJob, type CronJobProps } from './constructs/workloads/cron-job';
export { Job, type JobProps } from './constructs/workloads/job';
export type { JobFields } from './constructs/workloads/job-fields';
export { Pod, type PodProps } from './constructs/workloads/pod';
export { ReplicaSet, type ReplicaSetProps } from './constructs/workloads/replica-set';
export { ReplicationController, type ReplicationControllerProps } from './constructs/workloads/replication-controller';

// What a pod is made of: containers, their ports, variables, probes and mounts.
export type {
  ContainerOnlySecurity, Containers, MainContainer, PodFields, PodSpecProps, RestartPolicy,
} from './constructs/pods/pod-fields';
export type { ContainerFields, ContainerProps, ContainerShorthands } from './constructs/pods/container-props';
export type { ContainerPorts } from './constructs/pods/ports';
export {
  type Env, type EnvField, type EnvFrom, type EnvValue, fieldRef, resourceFieldRef,
} from './constructs/pods/env';
export type { Probe, ProbeFields, ProbeHttpGet } from './constructs/pods/probe';
export type { Mount, Mounts, MountSource, Volumes } from './constructs/pods/mounts';
export type { PodSchedulingFields } from './constructs/pods/scheduling-fields';
export type { PodHostFields } from './constructs/pods/host-fields';
export type { ClaimTemplates } from './constructs/pods/claims';

// What programs read: config and secrets.
export { ConfigMap, type ConfigMapProps } from './constructs/config/config-map';
export { Secret, type SecretFields, type SecretProps } from './constructs/config/secret';
export type {
  ConfigMapKey, ExistingConfigMap, ExistingSecret, KeyReferenceOptions, SecretKey,
} from './constructs/config/keys';
export {
  type ConfigContent, type ConfigContents, type ConfigContentSource, fromEnv, fromFile, fromFolder,
  type UnreadableContent,
} from './constructs/config/content';
export {
  type ExistingNamespace, Namespace, type NamespaceProps, type PodSecurityLevel, type PodSecurityModes,
} from './constructs/config/namespace';
export type {
  BasicAuthContent, SecretPurposes, SecretType, SshAuthContent, TlsContent,
} from './constructs/config/secret-purposes';
export type { SecretReference } from './constructs/config/secret-reference';
export type { DockerLogin, DockerRegistries } from './constructs/config/docker-config';
export type { BootstrapToken } from './constructs/config/bootstrap-token';
export type { SopsSecretOptions } from './constructs/config/sops-secret';
export {
  ExternalSecret, type ExternalSecretProps, type ExternalSecretRemoteRef,
} from './constructs/config/external-secret';
export { SealedSecret, type SealedSecretProps } from './constructs/config/sealed-secret';

// What reaches programs: Services, Ingresses, network policies.
export { type ExistingService, Service } from './constructs/networking/service';
export type { ClusterIPServicePort, ServiceFields, ServiceProps } from './constructs/networking/service-props';
export type { ServicePorts } from './constructs/networking/service-ports';
export { Ingress } from './constructs/networking/ingress';
export type { IngressPathBackend, IngressPaths, IngressProps, IngressTls } from './constructs/networking/ingress-props';
export type {
  IngressBackend, IngressBackendService, IngressResourceBackend, IngressServiceBackend,
} from './constructs/networking/ingress-backend';
export {
  type ExistingIngressClass, IngressClass, type IngressClassParameters, type IngressClassProps,
} from './constructs/networking/ingress-class';
export { NetworkPolicy } from './constructs/networking/network-policy';
export { allowDns, denyAll } from './constructs/networking/network-policy-presets';
export type {
  NetworkPolicyEgressRule, NetworkPolicyFields, NetworkPolicyIngressRule, NetworkPolicyProps,
} from './constructs/networking/network-policy-props';
export type {
  NetworkPolicyIPBlock, NetworkPolicyPeer, NetworkPolicyPeerGroup, NetworkPolicySelectorPeer,
} from './constructs/networking/network-policy-peers';
export type { NetworkPolicyPort, Protocol } from './constructs/networking/network-policy-ports';
export { type EndpointPorts, EndpointSlice, type EndpointSliceProps } from './constructs/networking/endpoint-slice';

// Where data is kept: volumes and claims.
export { type EmptyDirOptions, type HostPathOptions, Volume, type VolumeSource } from './constructs/storage/volume';
export type {
  ClaimVolumeOptions, KeyFiles, KeyItem, KeyItems, KeyVolumeOptions,
} from './constructs/storage/object-volumes';
export type {
  VolumeKeyProjections, VolumePodProjections, VolumeProjection, VolumeProjectionSource,
} from './constructs/storage/projected-volume';
export type {
  DownwardFile, DownwardFiles, DownwardResource, PodField, VolumeFileOptions,
} from './constructs/storage/downward-volume';
export type { CsiVolume, FcVolume, ImageVolumeOptions, IscsiVolume } from './constructs/storage/remote-volumes';
export type {
  AccessMode, AccessModes, Claim, ClaimDataSource, ClaimFields, ClaimResources, ClaimSize, ClaimTemplate,
  ExistingClaim, StorageAmount,
} from './constructs/storage/claim';
export { PersistentVolumeClaim, type PersistentVolumeClaimProps } from './constructs/storage/persistent-volume-claim';
export {
  type ClaimReference, type ExistingVolume, PersistentVolume, type PersistentVolumeFields, type PersistentVolumeProps,
  type PersistentVolumeSize,
} from './constructs/storage/persistent-volume';
export type {
  CsiPersistentVolume, HostPathPersistentVolume, HostPathType, IscsiPersistentVolume, PersistentVolumeSecret,
  PersistentVolumeSource, PersistentVolumeSources,
} from './constructs/storage/persistent-volume-sources';
export { type ExistingStorageClass, StorageClass, type StorageClassProps } from './constructs/storage/storage-class';

// Who may do what: accounts, roles, bindings.
export { ServiceAccount, type ServiceAccountProps } from './constructs/access/service-account';
export { type ExistingRole, Role, type RoleProps } from './constructs/access/role';
export type {
  PolicyRule, RoleObjectRule, RolePathRule, RoleResourceRule, RoleRule, RoleRuleObject, RoleVerb,
} from './constructs/access/rule';
export { ClusterRole, type ClusterRoleProps } from './constructs/access/cluster-role';
export { RoleBinding, type RoleBindingProps } from './constructs/access/role-binding';
export { ClusterRoleBinding, type ClusterRoleBindingProps } from './constructs/access/cluster-role-binding';
export { type ExistingServiceAccount, type NamedSubject, Subject } from './constructs/access/subject';

// How many pods, and how much of the cluster: autoscalers, budgets, quotas, classes.
export {
  HorizontalPodAutoscaler, type HorizontalPodAutoscalerFields, type HorizontalPodAutoscalerProps, type Scalable,
} from './constructs/policy/horizontal-pod-autoscaler';
export type {
  AutoscalerAverageValueTarget, AutoscalerContainerResource, AutoscalerMetric, AutoscalerObjectMetric,
  AutoscalerResourceName, AutoscalerUtilizationTarget, AutoscalerValueTarget,
} from './constructs/policy/autoscaler-metrics';
export type {
  AutoscalerBehavior, AutoscalerScalingPolicy, AutoscalerScalingRules,
} from './constructs/policy/autoscaler-behavior';
export {
  type Percentage, PodDisruptionBudget, type PodDisruptionBudgetFields, type PodDisruptionBudgetProps,
} from './constructs/policy/pod-disruption-budget';
export {
  LimitRange, type LimitRangeBounds, type LimitRangeClaimLimits, type LimitRangeContainerLimits, type LimitRangeLimits,
  type LimitRangePodLimits, type LimitRangeProps, type ResourceQuantities,
} from './constructs/policy/limit-range';
export {
  type QuotaResource, type QuotaScope, type QuotaScopeRequirement, ResourceQuota, type ResourceQuotaProps,
} from './constructs/policy/resource-quota';
export { type ExistingPriorityClass, PriorityClass, type PriorityClassProps } from './constructs/policy/priority-class';
export { type ExistingRuntimeClass, RuntimeClass, type RuntimeClassProps } from './constructs/policy/runtime-class';

// Compositions of these.
export * from './constructs/templates/index';

// Objects of other kinds, and those that are written elsewhere: files and Helm charts.
export { type CustomKind, defineKind, type ExistingObject, type KindDefinition } from './constructs/custom/define-kind';
export type {
  CustomClusterObjectProps, CustomObjectFields, CustomObjectManifest, CustomObjectProps,
} from './constructs/custom/custom-object';
export { Include, type IncludeProps } from './constructs/custom/include';
export { Helm } from './constructs/custom/helm';
export type { HelmProps } from './constructs/custom/helm-props';
export type { DocumentSelection } from './constructs/custom/documents';
export type { ObjectSelector } from './constructs/custom/selector';

// What all objects have in common.
export {
  type ForeignObject, KubernetesObject, type NamespacedProps, type ObjectProps, type ObjectReference,
  type ReferenceOfKind, type ReferenceTo,
} from './constructs/object';
export type { DeepPartial } from './constructs/wire';
export { Workload, type WorkloadProps } from './constructs/workloads/workload';
export { PodController, type PodControllerProps } from './constructs/workloads/pod-controller';
export { ScalableWorkload, type ScalableWorkloadProps } from './constructs/workloads/scalable-workload';
export type { PodSource } from './constructs/workloads/selected-pods';

// What a program is rendered to, and what comparing two renderings finds.
export {
  type Fields as ManifestFields, identity as identityOf, type Manifest, type Rendered as RenderedObject,
  type Rendering, type Value as ManifestValue,
} from './manifests/manifest';
export { fitName } from './manifests/names';
export { compare } from './compare';
export type { CompareOptions } from './changes/compare';
export type {
  ChangeSummary, Comparison, Consequence, ConsequenceKind, FieldChange, FieldDifference, ObjectChange,
  ObjectDifference, ObjectIdentity,
} from './changes/model/change';
export type { ComparedField } from './manifests/compare';
export { formatComparison } from './manifests/comparison-table';
export type { Files as OutputFiles, Written as WriteResult } from './output/write';
export { formatWritten as formatWriteResult } from './output/report';

// What is wrong: problems, and the rules that find them.
export type {
  FilePlace, Origin as ProblemOrigin, Problem, Severity as ProblemSeverity, SourceLine, Where as ProblemPlace,
} from './problems/problem';
export { ProblemError } from './problems/problem-error';
export { formatProblems, type ProblemRecord, toRecords as toProblemRecords } from './problems/format';
export { type Refusal as ProblemInput, refuse as reportProblem } from './problems/refusals';
export { configureRules, type RuleSetting, type RuleSettings } from './problems/rule-settings';
export {
  type CustomRule, defineRule, type RuleContext, type RuleDefinition, type RuleFinding, type RuleReadable,
} from './checks/judging/define-rule';

// Names of older versions, which editors strike through.
export * from './deprecated-names';
