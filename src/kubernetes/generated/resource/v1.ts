// Written by `npm run generate`: do not change it by hand.

import type { NodeSelector } from '../core/v1';
import type { Condition, ObjectMeta } from '../meta/v1';
import type { Quantity, RawExtension, Time } from '../../scalars';

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#allocateddevicestatus-v1-resource-k8s-io */
export interface AllocatedDeviceStatus {
  /**
   * One element for each `type`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#allocateddevicestatus-v1-resource-k8s-io
   */
  conditions?: Condition[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#allocateddevicestatus-v1-resource-k8s-io */
  data?: RawExtension;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#allocateddevicestatus-v1-resource-k8s-io */
  device: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#allocateddevicestatus-v1-resource-k8s-io */
  driver: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#allocateddevicestatus-v1-resource-k8s-io */
  networkData?: NetworkDeviceData;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#allocateddevicestatus-v1-resource-k8s-io */
  pool: string;
  /**
   * Beta, behind the feature gate `DRAConsumableCapacity`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#allocateddevicestatus-v1-resource-k8s-io
   */
  shareID?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#allocationresult-v1-resource-k8s-io */
export interface AllocationResult {
  /**
   * Beta, behind the feature gate `DRADeviceBindingConditions`, which is on by default. Beta, behind the feature gate `DRAResourceClaimDeviceStatus`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#allocationresult-v1-resource-k8s-io
   */
  allocationTimestamp?: Time;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#allocationresult-v1-resource-k8s-io */
  devices?: DeviceAllocationResult;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#allocationresult-v1-resource-k8s-io */
  nodeSelector?: NodeSelector;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#celdeviceselector-v1-resource-k8s-io */
export interface CELDeviceSelector {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#celdeviceselector-v1-resource-k8s-io */
  expression: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#capacityrequestpolicy-v1-resource-k8s-io */
export interface CapacityRequestPolicy {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#capacityrequestpolicy-v1-resource-k8s-io */
  default?: Quantity;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#capacityrequestpolicy-v1-resource-k8s-io */
  validRange?: CapacityRequestPolicyRange;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#capacityrequestpolicy-v1-resource-k8s-io
   */
  validValues?: Quantity[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#capacityrequestpolicyrange-v1-resource-k8s-io */
export interface CapacityRequestPolicyRange {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#capacityrequestpolicyrange-v1-resource-k8s-io */
  max?: Quantity;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#capacityrequestpolicyrange-v1-resource-k8s-io */
  min: Quantity;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#capacityrequestpolicyrange-v1-resource-k8s-io */
  step?: Quantity;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#capacityrequirements-v1-resource-k8s-io */
export interface CapacityRequirements {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#capacityrequirements-v1-resource-k8s-io */
  requests?: { [key: string]: Quantity };
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#counter-v1-resource-k8s-io */
export interface Counter {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#counter-v1-resource-k8s-io */
  value: Quantity;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#counterset-v1-resource-k8s-io */
export interface CounterSet {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#counterset-v1-resource-k8s-io */
  counters: { [key: string]: Counter };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#counterset-v1-resource-k8s-io */
  name: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#device-v1-resource-k8s-io */
export interface Device {
  /**
   * Beta, behind the feature gate `DRAPartitionableDevices`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#device-v1-resource-k8s-io
   */
  allNodes?: boolean;
  /**
   * Beta, behind the feature gate `DRAConsumableCapacity`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#device-v1-resource-k8s-io
   */
  allowMultipleAllocations?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#device-v1-resource-k8s-io */
  attributes?: { [key: string]: DeviceAttribute };
  /**
   * Server-side apply takes it whole. Beta, behind the feature gate `DRADeviceBindingConditions`, which is on by default. Beta, behind the feature gate `DRAResourceClaimDeviceStatus`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#device-v1-resource-k8s-io
   */
  bindingConditions?: string[];
  /**
   * Server-side apply takes it whole. Beta, behind the feature gate `DRADeviceBindingConditions`, which is on by default. Beta, behind the feature gate `DRAResourceClaimDeviceStatus`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#device-v1-resource-k8s-io
   */
  bindingFailureConditions?: string[];
  /**
   * Beta, behind the feature gate `DRADeviceBindingConditions`, which is on by default. Beta, behind the feature gate `DRAResourceClaimDeviceStatus`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#device-v1-resource-k8s-io
   */
  bindsToNode?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#device-v1-resource-k8s-io */
  capacity?: { [key: string]: DeviceCapacity };
  /**
   * Server-side apply takes it whole. Beta, behind the feature gate `DRAPartitionableDevices`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#device-v1-resource-k8s-io
   */
  consumesCounters?: DeviceCounterConsumption[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#device-v1-resource-k8s-io */
  name: string;
  /**
   * Since Kubernetes 1.36. Alpha, behind the feature gate `DRANodeAllocatableResources`, which is off by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#device-v1-resource-k8s-io
   */
  nodeAllocatableResourceMappings?: { [key: string]: NodeAllocatableResourceMapping };
  /**
   * Beta, behind the feature gate `DRAPartitionableDevices`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#device-v1-resource-k8s-io
   */
  nodeName?: string;
  /**
   * Beta, behind the feature gate `DRAPartitionableDevices`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#device-v1-resource-k8s-io
   */
  nodeSelector?: NodeSelector;
  /**
   * Server-side apply takes it whole. Beta, behind the feature gate `DRADeviceTaints`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#device-v1-resource-k8s-io
   */
  taints?: DeviceTaint[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceallocationconfiguration-v1-resource-k8s-io */
export interface DeviceAllocationConfiguration {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceallocationconfiguration-v1-resource-k8s-io */
  opaque?: OpaqueDeviceConfiguration;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceallocationconfiguration-v1-resource-k8s-io
   */
  requests?: string[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceallocationconfiguration-v1-resource-k8s-io */
  source: 'FromClaim' | 'FromClass';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceallocationresult-v1-resource-k8s-io */
export interface DeviceAllocationResult {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceallocationresult-v1-resource-k8s-io
   */
  config?: DeviceAllocationConfiguration[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceallocationresult-v1-resource-k8s-io
   */
  results?: DeviceRequestAllocationResult[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceattribute-v1-resource-k8s-io */
export interface DeviceAttribute {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceattribute-v1-resource-k8s-io */
  bool?: boolean;
  /**
   * Server-side apply takes it whole. Since Kubernetes 1.36. Alpha, behind the feature gate `DRAListTypeAttributes`, which is off by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceattribute-v1-resource-k8s-io
   */
  bools?: boolean[];
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceattribute-v1-resource-k8s-io
   */
  int?: number;
  /**
   * Integers of 64 bits. Server-side apply takes it whole. Since Kubernetes 1.36. Alpha, behind the feature gate `DRAListTypeAttributes`, which is off by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceattribute-v1-resource-k8s-io
   */
  ints?: number[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceattribute-v1-resource-k8s-io */
  string?: string;
  /**
   * Server-side apply takes it whole. Since Kubernetes 1.36. Alpha, behind the feature gate `DRAListTypeAttributes`, which is off by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceattribute-v1-resource-k8s-io
   */
  strings?: string[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceattribute-v1-resource-k8s-io */
  version?: string;
  /**
   * Server-side apply takes it whole. Since Kubernetes 1.36. Alpha, behind the feature gate `DRAListTypeAttributes`, which is off by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceattribute-v1-resource-k8s-io
   */
  versions?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicecapacity-v1-resource-k8s-io */
export interface DeviceCapacity {
  /**
   * Beta, behind the feature gate `DRAConsumableCapacity`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicecapacity-v1-resource-k8s-io
   */
  requestPolicy?: CapacityRequestPolicy;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicecapacity-v1-resource-k8s-io */
  value: Quantity;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclaim-v1-resource-k8s-io */
export interface DeviceClaim {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclaim-v1-resource-k8s-io
   */
  config?: DeviceClaimConfiguration[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclaim-v1-resource-k8s-io
   */
  constraints?: DeviceConstraint[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclaim-v1-resource-k8s-io
   */
  requests?: DeviceRequest[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclaimconfiguration-v1-resource-k8s-io */
export interface DeviceClaimConfiguration {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclaimconfiguration-v1-resource-k8s-io */
  opaque?: OpaqueDeviceConfiguration;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclaimconfiguration-v1-resource-k8s-io
   */
  requests?: string[];
}

/**
 * Resource `deviceclasses`, cluster-scoped. Since Kubernetes 1.34.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclass-v1-resource-k8s-io
 */
export interface DeviceClass {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclass-v1-resource-k8s-io */
  apiVersion?: 'resource.k8s.io/v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclass-v1-resource-k8s-io */
  kind?: 'DeviceClass';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclass-v1-resource-k8s-io */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclass-v1-resource-k8s-io */
  spec: DeviceClassSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclassconfiguration-v1-resource-k8s-io */
export interface DeviceClassConfiguration {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclassconfiguration-v1-resource-k8s-io */
  opaque?: OpaqueDeviceConfiguration;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclassspec-v1-resource-k8s-io */
export interface DeviceClassSpec {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclassspec-v1-resource-k8s-io
   */
  config?: DeviceClassConfiguration[];
  /**
   * Beta, behind the feature gate `DRAExtendedResource`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclassspec-v1-resource-k8s-io
   */
  extendedResourceName?: string;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclassspec-v1-resource-k8s-io
   */
  selectors?: DeviceSelector[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceconstraint-v1-resource-k8s-io */
export interface DeviceConstraint {
  /**
   * Beta, behind the feature gate `DRAConsumableCapacity`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceconstraint-v1-resource-k8s-io
   */
  distinctAttribute?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceconstraint-v1-resource-k8s-io */
  matchAttribute?: string;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceconstraint-v1-resource-k8s-io
   */
  requests?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicecounterconsumption-v1-resource-k8s-io */
export interface DeviceCounterConsumption {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicecounterconsumption-v1-resource-k8s-io */
  counterSet: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicecounterconsumption-v1-resource-k8s-io */
  counters: { [key: string]: Counter };
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicerequest-v1-resource-k8s-io */
export interface DeviceRequest {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicerequest-v1-resource-k8s-io */
  exactly?: ExactDeviceRequest;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicerequest-v1-resource-k8s-io
   */
  firstAvailable?: DeviceSubRequest[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicerequest-v1-resource-k8s-io */
  name: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicerequestallocationresult-v1-resource-k8s-io */
export interface DeviceRequestAllocationResult {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicerequestallocationresult-v1-resource-k8s-io */
  adminAccess?: boolean;
  /**
   * Server-side apply takes it whole. Beta, behind the feature gate `DRADeviceBindingConditions`, which is on by default. Beta, behind the feature gate `DRAResourceClaimDeviceStatus`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicerequestallocationresult-v1-resource-k8s-io
   */
  bindingConditions?: string[];
  /**
   * Server-side apply takes it whole. Beta, behind the feature gate `DRADeviceBindingConditions`, which is on by default. Beta, behind the feature gate `DRAResourceClaimDeviceStatus`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicerequestallocationresult-v1-resource-k8s-io
   */
  bindingFailureConditions?: string[];
  /**
   * Beta, behind the feature gate `DRAConsumableCapacity`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicerequestallocationresult-v1-resource-k8s-io
   */
  consumedCapacity?: { [key: string]: Quantity };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicerequestallocationresult-v1-resource-k8s-io */
  device: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicerequestallocationresult-v1-resource-k8s-io */
  driver: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicerequestallocationresult-v1-resource-k8s-io */
  pool: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicerequestallocationresult-v1-resource-k8s-io */
  request: string;
  /**
   * Beta, behind the feature gate `DRAConsumableCapacity`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicerequestallocationresult-v1-resource-k8s-io
   */
  shareID?: string;
  /**
   * Server-side apply takes it whole. Beta, behind the feature gate `DRADeviceTaints`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicerequestallocationresult-v1-resource-k8s-io
   */
  tolerations?: DeviceToleration[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceselector-v1-resource-k8s-io */
export interface DeviceSelector {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceselector-v1-resource-k8s-io */
  cel?: CELDeviceSelector;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicesubrequest-v1-resource-k8s-io */
export interface DeviceSubRequest {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicesubrequest-v1-resource-k8s-io */
  allocationMode?: 'All' | 'ExactCount';
  /**
   * Beta, behind the feature gate `DRAConsumableCapacity`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicesubrequest-v1-resource-k8s-io
   */
  capacity?: CapacityRequirements;
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicesubrequest-v1-resource-k8s-io
   */
  count?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicesubrequest-v1-resource-k8s-io */
  deviceClassName: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicesubrequest-v1-resource-k8s-io */
  name: string;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicesubrequest-v1-resource-k8s-io
   */
  selectors?: DeviceSelector[];
  /**
   * Server-side apply takes it whole. Beta, behind the feature gate `DRADeviceTaints`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicesubrequest-v1-resource-k8s-io
   */
  tolerations?: DeviceToleration[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicetaint-v1-resource-k8s-io */
export interface DeviceTaint {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicetaint-v1-resource-k8s-io */
  effect: 'NoExecute' | 'NoSchedule' | 'None';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicetaint-v1-resource-k8s-io */
  key: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicetaint-v1-resource-k8s-io */
  timeAdded?: Time;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicetaint-v1-resource-k8s-io */
  value?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicetoleration-v1-resource-k8s-io */
export interface DeviceToleration {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicetoleration-v1-resource-k8s-io */
  effect?: 'NoExecute' | 'NoSchedule' | 'None';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicetoleration-v1-resource-k8s-io */
  key?: string;
  /**
   * @default "Equal"
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicetoleration-v1-resource-k8s-io
   */
  operator?: 'Equal' | 'Exists';
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicetoleration-v1-resource-k8s-io
   */
  tolerationSeconds?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#devicetoleration-v1-resource-k8s-io */
  value?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#exactdevicerequest-v1-resource-k8s-io */
export interface ExactDeviceRequest {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#exactdevicerequest-v1-resource-k8s-io */
  adminAccess?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#exactdevicerequest-v1-resource-k8s-io */
  allocationMode?: 'All' | 'ExactCount';
  /**
   * Beta, behind the feature gate `DRAConsumableCapacity`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#exactdevicerequest-v1-resource-k8s-io
   */
  capacity?: CapacityRequirements;
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#exactdevicerequest-v1-resource-k8s-io
   */
  count?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#exactdevicerequest-v1-resource-k8s-io */
  deviceClassName: string;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#exactdevicerequest-v1-resource-k8s-io
   */
  selectors?: DeviceSelector[];
  /**
   * Server-side apply takes it whole. Beta, behind the feature gate `DRADeviceTaints`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#exactdevicerequest-v1-resource-k8s-io
   */
  tolerations?: DeviceToleration[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#networkdevicedata-v1-resource-k8s-io */
export interface NetworkDeviceData {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#networkdevicedata-v1-resource-k8s-io */
  hardwareAddress?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#networkdevicedata-v1-resource-k8s-io */
  interfaceName?: string;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#networkdevicedata-v1-resource-k8s-io
   */
  ips?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeallocatableresourcemapping-v1-resource-k8s-io */
export interface NodeAllocatableResourceMapping {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeallocatableresourcemapping-v1-resource-k8s-io */
  allocationMultiplier?: Quantity;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nodeallocatableresourcemapping-v1-resource-k8s-io */
  capacityKey?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#opaquedeviceconfiguration-v1-resource-k8s-io */
export interface OpaqueDeviceConfiguration {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#opaquedeviceconfiguration-v1-resource-k8s-io */
  driver: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#opaquedeviceconfiguration-v1-resource-k8s-io */
  parameters: RawExtension;
}

/**
 * Resource `resourceclaims`, namespaced. Since Kubernetes 1.34.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaim-v1-resource-k8s-io
 */
export interface ResourceClaim {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaim-v1-resource-k8s-io */
  apiVersion?: 'resource.k8s.io/v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaim-v1-resource-k8s-io */
  kind?: 'ResourceClaim';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaim-v1-resource-k8s-io */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaim-v1-resource-k8s-io */
  spec: ResourceClaimSpec;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaim-v1-resource-k8s-io */
  status?: ResourceClaimStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimconsumerreference-v1-resource-k8s-io */
export interface ResourceClaimConsumerReference {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimconsumerreference-v1-resource-k8s-io */
  apiGroup?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimconsumerreference-v1-resource-k8s-io */
  name: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimconsumerreference-v1-resource-k8s-io */
  resource: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimconsumerreference-v1-resource-k8s-io */
  uid: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimspec-v1-resource-k8s-io */
export interface ResourceClaimSpec {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimspec-v1-resource-k8s-io */
  devices?: DeviceClaim;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimstatus-v1-resource-k8s-io */
export interface ResourceClaimStatus {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimstatus-v1-resource-k8s-io */
  allocation?: AllocationResult;
  /**
   * One element for each `driver` and `device` and `pool` and `shareID`. Beta, behind the feature gate `DRAResourceClaimDeviceStatus`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimstatus-v1-resource-k8s-io
   */
  devices?: AllocatedDeviceStatus[];
  /**
   * One element for each `uid`. Patches merge elements by `uid`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimstatus-v1-resource-k8s-io
   */
  reservedFor?: ResourceClaimConsumerReference[];
}

/**
 * Resource `resourceclaimtemplates`, namespaced. Since Kubernetes 1.34.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimtemplate-v1-resource-k8s-io
 */
export interface ResourceClaimTemplate {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimtemplate-v1-resource-k8s-io */
  apiVersion?: 'resource.k8s.io/v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimtemplate-v1-resource-k8s-io */
  kind?: 'ResourceClaimTemplate';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimtemplate-v1-resource-k8s-io */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimtemplate-v1-resource-k8s-io */
  spec: ResourceClaimTemplateSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimtemplatespec-v1-resource-k8s-io */
export interface ResourceClaimTemplateSpec {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimtemplatespec-v1-resource-k8s-io */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimtemplatespec-v1-resource-k8s-io */
  spec: ResourceClaimSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcepool-v1-resource-k8s-io */
export interface ResourcePool {
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcepool-v1-resource-k8s-io
   */
  generation: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcepool-v1-resource-k8s-io */
  name: string;
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcepool-v1-resource-k8s-io
   */
  resourceSliceCount: number;
}

/**
 * Resource `resourceslices`, cluster-scoped. Since Kubernetes 1.34.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceslice-v1-resource-k8s-io
 */
export interface ResourceSlice {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceslice-v1-resource-k8s-io */
  apiVersion?: 'resource.k8s.io/v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceslice-v1-resource-k8s-io */
  kind?: 'ResourceSlice';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceslice-v1-resource-k8s-io */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceslice-v1-resource-k8s-io */
  spec: ResourceSliceSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceslicespec-v1-resource-k8s-io */
export interface ResourceSliceSpec {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceslicespec-v1-resource-k8s-io */
  allNodes?: boolean;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceslicespec-v1-resource-k8s-io
   */
  devices?: Device[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceslicespec-v1-resource-k8s-io */
  driver: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceslicespec-v1-resource-k8s-io */
  nodeName?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceslicespec-v1-resource-k8s-io */
  nodeSelector?: NodeSelector;
  /**
   * Beta, behind the feature gate `DRAPartitionableDevices`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceslicespec-v1-resource-k8s-io
   */
  perDeviceNodeSelection?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceslicespec-v1-resource-k8s-io */
  pool: ResourcePool;
  /**
   * Server-side apply takes it whole. Beta, behind the feature gate `DRAPartitionableDevices`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceslicespec-v1-resource-k8s-io
   */
  sharedCounters?: CounterSet[];
}
