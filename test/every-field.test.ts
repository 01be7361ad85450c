import * as kustruct from '../src';
import type { ClusterRoleProps } from '../src/constructs/access/cluster-role';
import type { ClusterRoleBindingProps } from '../src/constructs/access/cluster-role-binding';
import type { RoleProps } from '../src/constructs/access/role';
import type { RoleBindingProps } from '../src/constructs/access/role-binding';
import type { ServiceAccountProps } from '../src/constructs/access/service-account';
import type { ConfigMapProps } from '../src/constructs/config/config-map';
import type { NamespaceProps } from '../src/constructs/config/namespace';
import type { SecretFields } from '../src/constructs/config/secret';
import type { SecretPurposes } from '../src/constructs/config/secret-purposes';
import type { EndpointSliceProps } from '../src/constructs/networking/endpoint-slice';
import type { IngressClassProps } from '../src/constructs/networking/ingress-class';
import type { IngressProps, IngressTls } from '../src/constructs/networking/ingress-props';
import type { NetworkPolicyFields } from '../src/constructs/networking/network-policy-props';
import type { ServiceFields } from '../src/constructs/networking/service-props';
import type { ContainerFields } from '../src/constructs/pods/container-props';
import type { PodSpecProps } from '../src/constructs/pods/pod-fields';
import type {
  AutoscalerBehavior,
  AutoscalerScalingPolicy,
  AutoscalerScalingRules,
} from '../src/constructs/policy/autoscaler-behavior';
import type { HorizontalPodAutoscalerFields } from '../src/constructs/policy/horizontal-pod-autoscaler';
import type { LimitRangeContainerLimits, LimitRangeProps } from '../src/constructs/policy/limit-range';
import type { PodDisruptionBudgetFields } from '../src/constructs/policy/pod-disruption-budget';
import type { PriorityClassProps } from '../src/constructs/policy/priority-class';
import type { ResourceQuotaProps } from '../src/constructs/policy/resource-quota';
import type { RuntimeClassProps } from '../src/constructs/policy/runtime-class';
import type { ClaimFields } from '../src/constructs/storage/claim';
import type { PersistentVolumeFields } from '../src/constructs/storage/persistent-volume';
import type { PersistentVolumeSources } from '../src/constructs/storage/persistent-volume-sources';
import type { StorageClassProps } from '../src/constructs/storage/storage-class';
import type { CronJobProps } from '../src/constructs/workloads/cron-job';
import type { DaemonSetProps } from '../src/constructs/workloads/daemon-set';
import type { DeploymentProps } from '../src/constructs/workloads/deployment';
import type { JobFields } from '../src/constructs/workloads/job-fields';
import type { ReplicaSetProps } from '../src/constructs/workloads/replica-set';
import type { ReplicationControllerProps } from '../src/constructs/workloads/replication-controller';
import type { StatefulSetProps } from '../src/constructs/workloads/stateful-set';
import type * as apps from '../src/kubernetes/generated/apps/v1';
import type * as autoscaling from '../src/kubernetes/generated/autoscaling/v2';
import type * as batch from '../src/kubernetes/generated/batch/v1';
import type * as core from '../src/kubernetes/generated/core/v1';
import type * as discovery from '../src/kubernetes/generated/discovery/v1';
import type * as networking from '../src/kubernetes/generated/networking/v1';
import type * as node from '../src/kubernetes/generated/node/v1';
import type * as policy from '../src/kubernetes/generated/policy/v1';
import type * as rbac from '../src/kubernetes/generated/rbac/v1';
import type * as scheduling from '../src/kubernetes/generated/scheduling/v1';
import type * as storage from '../src/kubernetes/generated/storage/v1';
import { allKinds } from '../src/kubernetes/kind';

/**
 * The fields of a type of the API without a prop of the same name, and the values of fields that the prop of the same
 * name does not accept; except fields that are set in another way, or never.
 */
type Forgotten<Wire, Props, Otherwise extends string = never> =
  | Exclude<keyof Wire, keyof Props | Otherwise>
  | Exclude<ForgottenValues<Wire, Props, keyof Wire & keyof Props>, Otherwise>;

type ForgottenValues<Wire, Props, Shared extends keyof Wire & keyof Props> = {
  [Field in Shared]-?: Exclude<Values<Wire[Field]>, Values<Props[Field]>>;
}[Shared];

/** The values of an enum, or of a list of them; none if any string is valid. */
type Values<T> = T extends string
  ? string extends T
    ? never
    : T
  : T extends readonly (infer Item)[]
    ? Values<Item>
    : never;

/** The fields that a construct sets itself, and those that only the cluster sets. */
type Head = 'apiVersion' | 'kind' | 'status';

/** By kind; `KindPart` is a part of a kind with its own props. */
interface ForgottenFields {
  ClusterRole: Forgotten<rbac.ClusterRole, ClusterRoleProps, Head>;
  ClusterRoleBinding: Forgotten<rbac.ClusterRoleBinding, ClusterRoleBindingProps, Head | 'roleRef'>;
  ConfigMap: Forgotten<core.ConfigMap, ConfigMapProps, Head>;
  CronJob: Forgotten<batch.CronJobSpec, CronJobProps, 'jobTemplate'>;
  DaemonSet: Forgotten<apps.DaemonSetSpec, DaemonSetProps, 'template'>;
  Deployment: Forgotten<apps.DeploymentSpec, DeploymentProps, 'template'>;
  EndpointSlice: Forgotten<discovery.EndpointSlice, EndpointSliceProps, Head>;
  HorizontalPodAutoscaler: Forgotten<autoscaling.HorizontalPodAutoscalerSpec, HorizontalPodAutoscalerFields>;
  HorizontalPodAutoscalerBehavior: Forgotten<autoscaling.HorizontalPodAutoscalerBehavior, AutoscalerBehavior>;
  HorizontalPodAutoscalerRules: Forgotten<autoscaling.HPAScalingRules, AutoscalerScalingRules>;
  HorizontalPodAutoscalerPolicy: Forgotten<autoscaling.HPAScalingPolicy, AutoscalerScalingPolicy>;
  Ingress: Forgotten<networking.IngressSpec, IngressProps>;
  IngressTls: Forgotten<networking.IngressTLS, IngressTls>;
  IngressClass: Forgotten<networking.IngressClassSpec, IngressClassProps>;
  Job: Forgotten<batch.JobSpec, JobFields, 'template' | 'suspend' | 'selector' | 'manualSelector'>;
  LimitRange: Forgotten<core.LimitRangeSpec, LimitRangeProps>;
  LimitRangeItem: Forgotten<core.LimitRangeItem, LimitRangeContainerLimits>;
  Namespace: Forgotten<core.Namespace, NamespaceProps, Head>;
  NetworkPolicy: Forgotten<networking.NetworkPolicySpec, NetworkPolicyFields>;
  PersistentVolume: Forgotten<core.PersistentVolumeSpec, PersistentVolumeFields & PersistentVolumeSources>;
  PersistentVolumeClaim: Forgotten<core.PersistentVolumeClaimSpec, ClaimFields>;
  /** Some of these belong to some kinds only, others to no manifest; `podResources` sets the resources. */
  Pod: Forgotten<core.PodSpec, PodSpecProps, 'resources' | 'activeDeadlineSeconds' | 'ephemeralContainers'>;
  PodContainer: Forgotten<core.Container, ContainerFields, 'name'>;
  PodDisruptionBudget: Forgotten<policy.PodDisruptionBudgetSpec, PodDisruptionBudgetFields>;
  PriorityClass: Forgotten<scheduling.PriorityClass, PriorityClassProps, Head>;
  ReplicaSet: Forgotten<apps.ReplicaSetSpec, ReplicaSetProps, 'template'>;
  ReplicationController: Forgotten<core.ReplicationControllerSpec, ReplicationControllerProps, 'template'>;
  ResourceQuota: Forgotten<core.ResourceQuotaSpec, ResourceQuotaProps>;
  Role: Forgotten<rbac.Role, RoleProps, Head>;
  RoleBinding: Forgotten<rbac.RoleBinding, RoleBindingProps, Head | 'roleRef'>;
  RuntimeClass: Forgotten<node.RuntimeClass, RuntimeClassProps, Head>;
  Secret: Forgotten<core.Secret, SecretFields & SecretPurposes, Head>;
  /** The API publishes the empty string as an address family, but refuses it. */
  Service: Forgotten<core.ServiceSpec, ServiceFields, ''>;
  ServiceAccount: Forgotten<core.ServiceAccount, ServiceAccountProps, Head>;
  StatefulSet: Forgotten<apps.StatefulSetSpec, StatefulSetProps, 'template'>;
  /** The API refuses to recycle volumes of a class. */
  StorageClass: Forgotten<storage.StorageClass, StorageClassProps, Head | 'Recycle'>;
}

/** Does not compile if a field or a value is missing: the error is on the line of the kind, and names it. */
const everyField: {
  readonly [Kind in keyof ForgottenFields]: [ForgottenFields[Kind]] extends [never] ? true : ForgottenFields[Kind];
} = {
  ClusterRole: true,
  ClusterRoleBinding: true,
  ConfigMap: true,
  CronJob: true,
  DaemonSet: true,
  Deployment: true,
  EndpointSlice: true,
  HorizontalPodAutoscaler: true,
  HorizontalPodAutoscalerBehavior: true,
  HorizontalPodAutoscalerRules: true,
  HorizontalPodAutoscalerPolicy: true,
  Ingress: true,
  IngressTls: true,
  IngressClass: true,
  Job: true,
  LimitRange: true,
  LimitRangeItem: true,
  Namespace: true,
  NetworkPolicy: true,
  PersistentVolume: true,
  PersistentVolumeClaim: true,
  Pod: true,
  PodContainer: true,
  PodDisruptionBudget: true,
  PriorityClass: true,
  ReplicaSet: true,
  ReplicationController: true,
  ResourceQuota: true,
  Role: true,
  RoleBinding: true,
  RuntimeClass: true,
  Secret: true,
  Service: true,
  ServiceAccount: true,
  StatefulSet: true,
  StorageClass: true,
};

/** The kinds that have a class. */
const kinds = allKinds().flatMap(({ kind }) => (kind in kustruct ? [kind] : []));

describe('every field of the API', () => {
  test('is compared with the props of each kind that has a class', () => {
    expect(kinds.length).toBeGreaterThan(20);
    expect(kinds.filter((kind) => !Object.keys(everyField).includes(kind))).toEqual([]);
  });
});
