// Written by `npm run generate`: do not change it by hand.

import type { PersistentVolumeSpec, TopologySelectorTerm } from '../core/v1';
import type { LabelSelector, ObjectMeta } from '../meta/v1';
import type { Quantity, Time } from '../../scalars';

/**
 * Resource `csidrivers`, cluster-scoped. Since Kubernetes 1.18.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriver-v1-storage-k8s-io
 */
export interface CSIDriver {
  apiVersion?: 'storage.k8s.io/v1';
  kind?: 'CSIDriver';
  metadata?: ObjectMeta;
  spec: CSIDriverSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriverspec-v1-storage-k8s-io */
export interface CSIDriverSpec {
  attachRequired?: boolean;
  fsGroupPolicy?: string;
  /** An integer of 64 bits. Since Kubernetes 1.33. */
  nodeAllocatableUpdatePeriodSeconds?: number;
  /** @default false */
  podInfoOnMount?: boolean;
  /**
   * Since Kubernetes 1.36. Alpha, behind the feature gate `VolumeLimitScaling`, which is off by default.
   * @default false
   */
  preventPodSchedulingIfMissing?: boolean;
  /** @default false */
  requiresRepublish?: boolean;
  /**
   * Since Kubernetes 1.25.
   * @default false
   */
  seLinuxMount?: boolean;
  /** Since Kubernetes 1.35. */
  serviceAccountTokenInSecrets?: boolean;
  storageCapacity?: boolean;
  /** Server-side apply takes it whole. */
  tokenRequests?: TokenRequest[];
  /** Each value once. */
  volumeLifecycleModes?: string[];
}

/**
 * Resource `csinodes`, cluster-scoped. Since Kubernetes 1.17.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csinode-v1-storage-k8s-io
 */
export interface CSINode {
  apiVersion?: 'storage.k8s.io/v1';
  kind?: 'CSINode';
  metadata?: ObjectMeta;
  spec: CSINodeSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csinodedriver-v1-storage-k8s-io */
export interface CSINodeDriver {
  allocatable?: VolumeNodeResources;
  name: string;
  nodeID: string;
  /** Server-side apply takes it whole. */
  topologyKeys?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csinodespec-v1-storage-k8s-io */
export interface CSINodeSpec {
  /** One element for each `name`. Patches merge elements by `name`. */
  drivers: CSINodeDriver[];
}

/**
 * Resource `csistoragecapacities`, namespaced. Since Kubernetes 1.24.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csistoragecapacity-v1-storage-k8s-io
 */
export interface CSIStorageCapacity {
  apiVersion?: 'storage.k8s.io/v1';
  capacity?: Quantity;
  kind?: 'CSIStorageCapacity';
  maximumVolumeSize?: Quantity;
  metadata?: ObjectMeta;
  nodeTopology?: LabelSelector;
  storageClassName: string;
}

/**
 * Resource `storageclasses` (`sc`), cluster-scoped. Since Kubernetes 1.6.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageclass-v1-storage-k8s-io
 */
export interface StorageClass {
  allowVolumeExpansion?: boolean;
  /** Server-side apply takes it whole. */
  allowedTopologies?: TopologySelectorTerm[];
  apiVersion?: 'storage.k8s.io/v1';
  kind?: 'StorageClass';
  metadata?: ObjectMeta;
  /** Server-side apply takes it whole. */
  mountOptions?: string[];
  parameters?: { [key: string]: string };
  provisioner: string;
  reclaimPolicy?: 'Delete' | 'Recycle' | 'Retain';
  volumeBindingMode?: 'Immediate' | 'WaitForFirstConsumer';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#tokenrequest-v1-storage-k8s-io */
export interface TokenRequest {
  audience: string;
  /** An integer of 64 bits. */
  expirationSeconds?: number;
}

/**
 * Resource `volumeattachments`, cluster-scoped. Since Kubernetes 1.13.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachment-v1-storage-k8s-io
 */
export interface VolumeAttachment {
  apiVersion?: 'storage.k8s.io/v1';
  kind?: 'VolumeAttachment';
  metadata?: ObjectMeta;
  spec: VolumeAttachmentSpec;
  status?: VolumeAttachmentStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachmentsource-v1-storage-k8s-io */
export interface VolumeAttachmentSource {
  inlineVolumeSpec?: PersistentVolumeSpec;
  persistentVolumeName?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachmentspec-v1-storage-k8s-io */
export interface VolumeAttachmentSpec {
  attacher: string;
  nodeName: string;
  source: VolumeAttachmentSource;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachmentstatus-v1-storage-k8s-io */
export interface VolumeAttachmentStatus {
  attachError?: VolumeError;
  attached: boolean;
  attachmentMetadata?: { [key: string]: string };
  detachError?: VolumeError;
}

/**
 * Resource `volumeattributesclasses` (`vac`), cluster-scoped. Since Kubernetes 1.34.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattributesclass-v1-storage-k8s-io
 */
export interface VolumeAttributesClass {
  apiVersion?: 'storage.k8s.io/v1';
  driverName: string;
  kind?: 'VolumeAttributesClass';
  metadata?: ObjectMeta;
  parameters?: { [key: string]: string };
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeerror-v1-storage-k8s-io */
export interface VolumeError {
  /** An integer of 32 bits. Since Kubernetes 1.33. */
  errorCode?: number;
  message?: string;
  time?: Time;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumenoderesources-v1-storage-k8s-io */
export interface VolumeNodeResources {
  /** An integer of 32 bits. */
  count?: number;
}
