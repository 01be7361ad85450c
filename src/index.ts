export { App, type AppProps, type Synthesis } from './app';
export { Chart, type ChartProps } from './chart';
export { ClusterRole, type ClusterRoleProps } from './constructs/access/cluster-role';
export { ClusterRoleBinding, type ClusterRoleBindingProps } from './constructs/access/cluster-role-binding';
export { type ExistingRole, Role, type RoleProps } from './constructs/access/role';
export { RoleBinding, type RoleBindingProps } from './constructs/access/role-binding';
export type { PolicyRule, RuleObject, Verb } from './constructs/access/rule';
export { ServiceAccount, type ServiceAccountProps } from './constructs/access/service-account';
export { type ExistingServiceAccount, group, type Subject, user } from './constructs/access/subject';
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
export type { ConfigMapKey, ExistingConfigMap, ExistingSecret, KeyOptions, SecretKey } from './constructs/config/keys';
export {
  Namespace,
  type NamespaceProps,
  type PodSecurityLevel,
  type PodSecurityModes,
} from './constructs/config/namespace';
export { Secret, type SecretFields, type SecretProps } from './constructs/config/secret';
export type {
  BasicAuthContent,
  SecretPurposes,
  SecretType,
  SshAuthContent,
  TlsContent,
} from './constructs/config/secret-purposes';
export { type Defaults, type DefaultsProfile, plain, secure } from './constructs/defaults';
export type { Labels } from './constructs/labels';
export { Ingress } from './constructs/networking/ingress';
export type { Backend, BackendService, ResourceBackend, ServiceBackend } from './constructs/networking/ingress-backend';
export type { IngressProps, PathBackend, Paths, Tls } from './constructs/networking/ingress-props';
export { Service } from './constructs/networking/service';
export type { ServicePorts } from './constructs/networking/service-ports';
export type { InsidePort, ServiceFields, ServiceProps } from './constructs/networking/service-props';
export {
  type DeepPartial,
  KubernetesObject,
  type NamespacedProps,
  type ObjectProps,
  type ObjectReference,
} from './constructs/object';
export { emptyDir, Volume, type VolumeSource } from './constructs/storage/volume';
export type { ContainerFields, ContainerProps, ContainerShorthands } from './constructs/workloads/container-props';
export { Deployment, type DeploymentProps, type DeploymentStrategy } from './constructs/workloads/deployment';
export { type Env, type EnvFrom, type EnvValue, fieldRef, resourceFieldRef } from './constructs/workloads/env';
export type { Mount, MountSource, Mounts, Volumes } from './constructs/workloads/mounts';
export type {
  ContainerOnlySecurity,
  Containers,
  MainContainer,
  PodFields,
  PodProps,
} from './constructs/workloads/pod-props';
export type { Ports } from './constructs/workloads/ports';
export type { HttpGet, Probe } from './constructs/workloads/probe';
export { Workload, type WorkloadProps } from './constructs/workloads/workload';
export type { Files, Written } from './kustomize/write';
export { type Fields, identity, type Manifest, type Rendered, type Rendering, type Value } from './manifests/manifest';
export { formatProblems, type ProblemRecord, toRecords } from './problems/format';
export type { Origin, SourceLine } from './problems/origin';
export { type Problem, ProblemError, type Severity, type Where } from './problems/problem';
