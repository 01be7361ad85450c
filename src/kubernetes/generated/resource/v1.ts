// Written by `npm run generate`: do not change it by hand.

import type { NodeSelector } from '../core/v1';
import type { Condition, ObjectMeta } from '../meta/v1';
import type { Quantity, RawExtension, Time } from '../../scalars';

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#allocateddevicestatus-v1-resource-k8s-io */
export interface AllocatedDeviceStatus {
  /** One element for each `type`. */
  conditions?: Condition[];
  data?: RawExtension;
  device: string;
  driver: string;
  networkData?: NetworkDeviceData;
  pool: string;
  /** Beta, behind the feature gate `DRAConsumableCapacity`, which is on by default. */
  shareID?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#allocationresult-v1-resource-k8s-io */
export interface AllocationResult {
  /** Beta, behind the feature gate `DRADeviceBindingConditions`, which is on by default. Beta, behind the feature gate `DRAResourceClaimDeviceStatus`, which is on by default. */
  allocationTimestamp?: Time;
  devices?: DeviceAllocationResult;
  nodeSelector?: NodeSelector;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#celdeviceselector-v1-resource-k8s-io */
export interface CELDeviceSelector {
  expression: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#capacityrequestpolicy-v1-resource-k8s-io */
export interface CapacityRequestPolicy {
  default?: Quantity;
  validRange?: CapacityRequestPolicyRange;
  /** Server-side apply takes it whole. */
  validValues?: Quantity[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#capacityrequestpolicyrange-v1-resource-k8s-io */
export interface CapacityRequestPolicyRange {
  max?: Quantity;
  min: Quantity;
  step?: Quantity;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#capacityrequirements-v1-resource-k8s-io */
export interface CapacityRequirements {
  requests?: { [key: string]: Quantity };
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#counter-v1-resource-k8s-io */
export interface Counter {
  value: Quantity;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#counterset-v1-resource-k8s-io */
export interface CounterSet {
  counters: { [key: string]: Counter };
  name: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#device-v1-resource-k8s-io */
export interface Device {
  /** Beta, behind the feature gate `DRAPartitionableDevices`, which is on by default. */
  allNodes?: boolean;
  /** Beta, behind the feature gate `DRAConsumableCapacity`, which is on by default. */
  allowMultipleAllocations?: boolean;
  attributes?: { [key: string]: DeviceAttribute };
  /** Server-side apply takes it whole. Beta, behind the feature gate `DRADeviceBindingConditions`, which is on by default. Beta, behind the feature gate `DRAResourceClaimDeviceStatus`, which is on by default. */
  bindingConditions?: string[];
  /** Server-side apply takes it whole. Beta, behind the feature gate `DRADeviceBindingConditions`, which is on by default. Beta, behind the feature gate `DRAResourceClaimDeviceStatus`, which is on by default. */
  bindingFailureConditions?: string[];
  /** Beta, behind the feature gate `DRADeviceBindingConditions`, which is on by default. Beta, behind the feature gate `DRAResourceClaimDeviceStatus`, which is on by default. */
  bindsToNode?: boolean;
  capacity?: { [key: string]: DeviceCapacity };
  /** Server-side apply takes it whole. Beta, behind the feature gate `DRAPartitionableDevices`, which is on by default. */
  consumesCounters?: DeviceCounterConsumption[];
  name: string;
  /** Since Kubernetes 1.36. Alpha, behind the feature gate `DRANodeAllocatableResources`, which is off by default. */
  nodeAllocatableResourceMappings?: { [key: string]: NodeAllocatableResourceMapping };
  /** Beta, behind the feature gate `DRAPartitionableDevices`, which is on by default. */
  nodeName?: string;
  /** Beta, behind the feature gate `DRAPartitionableDevices`, which is on by default. */
  nodeSelector?: NodeSelector;
  /** Server-side apply takes it whole. Beta, behind the feature gate `DRADeviceTaints`, which is on by default. */
  taints?: DeviceTaint[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceallocationconfiguration-v1-resource-k8s-io */
export interface DeviceAllocationConfiguration {
  opaque?: OpaqueDeviceConfiguration;
  /** Server-side apply takes it whole. */
  requests?: string[];
  source: 'FromClaim' | 'FromClass';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceallocationresult-v1-resource-k8s-io */
export interface DeviceAllocationResult {
  /** Server-side apply takes it whole. */
  config?: DeviceAllocationConfiguration[];
  /** Server-side apply takes it whole. */
  results?: DeviceRequestAllocationResult[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceattribute-v1-resource-k8s-io */
export interface DeviceAttribute {
  bool?: boolean;
  /** Server-side apply takes it whole. Since Kubernetes 1.36. Alpha, behind the feature gate `DRAListTypeAttributes`, which is off by default. */
  bools?: boolean[];
  /** An integer of 64 bits. */
  int?: number;
  /** Integers of 64 bits. Server-side apply takes it whole. Since Kubernetes 1.36. Alpha, behind the feature gate `DRAListTypeAttributes`, which is off by default. */
  ints?: number[];
  string?: string;
  /** Server-side apply takes it whole. Since Kubernetes 1.36. Alpha, behind the feature gate `DRAListTypeAttributes`, which is off by default. */
  strings?: string[];
  version?: string;
  /** Server-side apply takes it whole. Since Kubernetes 1.36. Alpha, behind the feature gate `DRAListTypeAttributes`, which is off by default. */
  versions?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicecapacity-v1-resource-k8s-io */
export interface DeviceCapacity {
  /** Beta, behind the feature gate `DRAConsumableCapacity`, which is on by default. */
  requestPolicy?: CapacityRequestPolicy;
  value: Quantity;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclaim-v1-resource-k8s-io */
export interface DeviceClaim {
  /** Server-side apply takes it whole. */
  config?: DeviceClaimConfiguration[];
  /** Server-side apply takes it whole. */
  constraints?: DeviceConstraint[];
  /** Server-side apply takes it whole. */
  requests?: DeviceRequest[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclaimconfiguration-v1-resource-k8s-io */
export interface DeviceClaimConfiguration {
  opaque?: OpaqueDeviceConfiguration;
  /** Server-side apply takes it whole. */
  requests?: string[];
}

/**
 * Resource `deviceclasses`, cluster-scoped. Since Kubernetes 1.34.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclass-v1-resource-k8s-io
 */
export interface DeviceClass {
  apiVersion?: 'resource.k8s.io/v1';
  kind?: 'DeviceClass';
  metadata?: ObjectMeta;
  spec: DeviceClassSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclassconfiguration-v1-resource-k8s-io */
export interface DeviceClassConfiguration {
  opaque?: OpaqueDeviceConfiguration;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclassspec-v1-resource-k8s-io */
export interface DeviceClassSpec {
  /** Server-side apply takes it whole. */
  config?: DeviceClassConfiguration[];
  /** Beta, behind the feature gate `DRAExtendedResource`, which is on by default. */
  extendedResourceName?: string;
  /** Server-side apply takes it whole. */
  selectors?: DeviceSelector[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceconstraint-v1-resource-k8s-io */
export interface DeviceConstraint {
  /** Beta, behind the feature gate `DRAConsumableCapacity`, which is on by default. */
  distinctAttribute?: string;
  matchAttribute?: string;
  /** Server-side apply takes it whole. */
  requests?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicecounterconsumption-v1-resource-k8s-io */
export interface DeviceCounterConsumption {
  counterSet: string;
  counters: { [key: string]: Counter };
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicerequest-v1-resource-k8s-io */
export interface DeviceRequest {
  exactly?: ExactDeviceRequest;
  /** Server-side apply takes it whole. */
  firstAvailable?: DeviceSubRequest[];
  name: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicerequestallocationresult-v1-resource-k8s-io */
export interface DeviceRequestAllocationResult {
  adminAccess?: boolean;
  /** Server-side apply takes it whole. Beta, behind the feature gate `DRADeviceBindingConditions`, which is on by default. Beta, behind the feature gate `DRAResourceClaimDeviceStatus`, which is on by default. */
  bindingConditions?: string[];
  /** Server-side apply takes it whole. Beta, behind the feature gate `DRADeviceBindingConditions`, which is on by default. Beta, behind the feature gate `DRAResourceClaimDeviceStatus`, which is on by default. */
  bindingFailureConditions?: string[];
  /** Beta, behind the feature gate `DRAConsumableCapacity`, which is on by default. */
  consumedCapacity?: { [key: string]: Quantity };
  device: string;
  driver: string;
  pool: string;
  request: string;
  /** Beta, behind the feature gate `DRAConsumableCapacity`, which is on by default. */
  shareID?: string;
  /** Server-side apply takes it whole. Beta, behind the feature gate `DRADeviceTaints`, which is on by default. */
  tolerations?: DeviceToleration[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceselector-v1-resource-k8s-io */
export interface DeviceSelector {
  cel?: CELDeviceSelector;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicesubrequest-v1-resource-k8s-io */
export interface DeviceSubRequest {
  allocationMode?: 'All' | 'ExactCount';
  /** Beta, behind the feature gate `DRAConsumableCapacity`, which is on by default. */
  capacity?: CapacityRequirements;
  /** An integer of 64 bits. */
  count?: number;
  deviceClassName: string;
  name: string;
  /** Server-side apply takes it whole. */
  selectors?: DeviceSelector[];
  /** Server-side apply takes it whole. Beta, behind the feature gate `DRADeviceTaints`, which is on by default. */
  tolerations?: DeviceToleration[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicetaint-v1-resource-k8s-io */
export interface DeviceTaint {
  effect: 'NoExecute' | 'NoSchedule' | 'None';
  key: string;
  timeAdded?: Time;
  value?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicetoleration-v1-resource-k8s-io */
export interface DeviceToleration {
  effect?: 'NoExecute' | 'NoSchedule' | 'None';
  key?: string;
  /** @default "Equal" */
  operator?: 'Equal' | 'Exists';
  /** An integer of 64 bits. */
  tolerationSeconds?: number;
  value?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#exactdevicerequest-v1-resource-k8s-io */
export interface ExactDeviceRequest {
  adminAccess?: boolean;
  allocationMode?: 'All' | 'ExactCount';
  /** Beta, behind the feature gate `DRAConsumableCapacity`, which is on by default. */
  capacity?: CapacityRequirements;
  /** An integer of 64 bits. */
  count?: number;
  deviceClassName: string;
  /** Server-side apply takes it whole. */
  selectors?: DeviceSelector[];
  /** Server-side apply takes it whole. Beta, behind the feature gate `DRADeviceTaints`, which is on by default. */
  tolerations?: DeviceToleration[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#networkdevicedata-v1-resource-k8s-io */
export interface NetworkDeviceData {
  hardwareAddress?: string;
  interfaceName?: string;
  /** Server-side apply takes it whole. */
  ips?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeallocatableresourcemapping-v1-resource-k8s-io */
export interface NodeAllocatableResourceMapping {
  allocationMultiplier?: Quantity;
  capacityKey?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#opaquedeviceconfiguration-v1-resource-k8s-io */
export interface OpaqueDeviceConfiguration {
  driver: string;
  parameters: RawExtension;
}

/**
 * Resource `resourceclaims`, namespaced. Since Kubernetes 1.34.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaim-v1-resource-k8s-io
 */
export interface ResourceClaim {
  apiVersion?: 'resource.k8s.io/v1';
  kind?: 'ResourceClaim';
  metadata?: ObjectMeta;
  spec: ResourceClaimSpec;
  status?: ResourceClaimStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimconsumerreference-v1-resource-k8s-io */
export interface ResourceClaimConsumerReference {
  apiGroup?: string;
  name: string;
  resource: string;
  uid: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimspec-v1-resource-k8s-io */
export interface ResourceClaimSpec {
  devices?: DeviceClaim;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimstatus-v1-resource-k8s-io */
export interface ResourceClaimStatus {
  allocation?: AllocationResult;
  /** One element for each `driver` and `device` and `pool` and `shareID`. Beta, behind the feature gate `DRAResourceClaimDeviceStatus`, which is on by default. */
  devices?: AllocatedDeviceStatus[];
  /** One element for each `uid`. Patches merge elements by `uid`. */
  reservedFor?: ResourceClaimConsumerReference[];
}

/**
 * Resource `resourceclaimtemplates`, namespaced. Since Kubernetes 1.34.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimtemplate-v1-resource-k8s-io
 */
export interface ResourceClaimTemplate {
  apiVersion?: 'resource.k8s.io/v1';
  kind?: 'ResourceClaimTemplate';
  metadata?: ObjectMeta;
  spec: ResourceClaimTemplateSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimtemplatespec-v1-resource-k8s-io */
export interface ResourceClaimTemplateSpec {
  metadata?: ObjectMeta;
  spec: ResourceClaimSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcepool-v1-resource-k8s-io */
export interface ResourcePool {
  /** An integer of 64 bits. */
  generation: number;
  name: string;
  /** An integer of 64 bits. */
  resourceSliceCount: number;
}

/**
 * Resource `resourceslices`, cluster-scoped. Since Kubernetes 1.34.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceslice-v1-resource-k8s-io
 */
export interface ResourceSlice {
  apiVersion?: 'resource.k8s.io/v1';
  kind?: 'ResourceSlice';
  metadata?: ObjectMeta;
  spec: ResourceSliceSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceslicespec-v1-resource-k8s-io */
export interface ResourceSliceSpec {
  allNodes?: boolean;
  /** Server-side apply takes it whole. */
  devices?: Device[];
  driver: string;
  nodeName?: string;
  nodeSelector?: NodeSelector;
  /** Beta, behind the feature gate `DRAPartitionableDevices`, which is on by default. */
  perDeviceNodeSelection?: boolean;
  pool: ResourcePool;
  /** Server-side apply takes it whole. Beta, behind the feature gate `DRAPartitionableDevices`, which is on by default. */
  sharedCounters?: CounterSet[];
}
