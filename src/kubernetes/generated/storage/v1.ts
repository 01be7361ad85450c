// Written by `npm run generate`: do not change it by hand.

import type { PersistentVolumeSpec, TopologySelectorTerm } from '../core/v1';
import type { LabelSelector, ObjectMeta } from '../meta/v1';
import type { Quantity, Time } from '../../scalars';

/**
 * Resource `csidrivers`, cluster-scoped. Since Kubernetes 1.18.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriver-v1-storage-k8s-io
 */
export interface CSIDriver {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriver-v1-storage-k8s-io */
  apiVersion?: 'storage.k8s.io/v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriver-v1-storage-k8s-io */
  kind?: 'CSIDriver';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriver-v1-storage-k8s-io */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriver-v1-storage-k8s-io */
  spec: CSIDriverSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriverspec-v1-storage-k8s-io */
export interface CSIDriverSpec {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriverspec-v1-storage-k8s-io */
  attachRequired?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriverspec-v1-storage-k8s-io */
  fsGroupPolicy?: string;
  /**
   * An integer of 64 bits. Since Kubernetes 1.33.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriverspec-v1-storage-k8s-io
   */
  nodeAllocatableUpdatePeriodSeconds?: number;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriverspec-v1-storage-k8s-io
   */
  podInfoOnMount?: boolean;
  /**
   * Since Kubernetes 1.36. Alpha, behind the feature gate `VolumeLimitScaling`, which is off by default.
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriverspec-v1-storage-k8s-io
   */
  preventPodSchedulingIfMissing?: boolean;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriverspec-v1-storage-k8s-io
   */
  requiresRepublish?: boolean;
  /**
   * Since Kubernetes 1.25.
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriverspec-v1-storage-k8s-io
   */
  seLinuxMount?: boolean;
  /**
   * Since Kubernetes 1.35.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriverspec-v1-storage-k8s-io
   */
  serviceAccountTokenInSecrets?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriverspec-v1-storage-k8s-io */
  storageCapacity?: boolean;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriverspec-v1-storage-k8s-io
   */
  tokenRequests?: TokenRequest[];
  /**
   * Each value once.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriverspec-v1-storage-k8s-io
   */
  volumeLifecycleModes?: string[];
}

/**
 * Resource `csinodes`, cluster-scoped. Since Kubernetes 1.17.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csinode-v1-storage-k8s-io
 */
export interface CSINode {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csinode-v1-storage-k8s-io */
  apiVersion?: 'storage.k8s.io/v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csinode-v1-storage-k8s-io */
  kind?: 'CSINode';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csinode-v1-storage-k8s-io */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csinode-v1-storage-k8s-io */
  spec: CSINodeSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csinodedriver-v1-storage-k8s-io */
export interface CSINodeDriver {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csinodedriver-v1-storage-k8s-io */
  allocatable?: VolumeNodeResources;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csinodedriver-v1-storage-k8s-io */
  name: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csinodedriver-v1-storage-k8s-io */
  nodeID: string;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csinodedriver-v1-storage-k8s-io
   */
  topologyKeys?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csinodespec-v1-storage-k8s-io */
export interface CSINodeSpec {
  /**
   * One element for each `name`. Patches merge elements by `name`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csinodespec-v1-storage-k8s-io
   */
  drivers: CSINodeDriver[];
}

/**
 * Resource `csistoragecapacities`, namespaced. Since Kubernetes 1.24.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csistoragecapacity-v1-storage-k8s-io
 */
export interface CSIStorageCapacity {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csistoragecapacity-v1-storage-k8s-io */
  apiVersion?: 'storage.k8s.io/v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csistoragecapacity-v1-storage-k8s-io */
  capacity?: Quantity;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csistoragecapacity-v1-storage-k8s-io */
  kind?: 'CSIStorageCapacity';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csistoragecapacity-v1-storage-k8s-io */
  maximumVolumeSize?: Quantity;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csistoragecapacity-v1-storage-k8s-io */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csistoragecapacity-v1-storage-k8s-io */
  nodeTopology?: LabelSelector;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csistoragecapacity-v1-storage-k8s-io */
  storageClassName: string;
}

/**
 * Resource `storageclasses` (`sc`), cluster-scoped. Since Kubernetes 1.6.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageclass-v1-storage-k8s-io
 */
export interface StorageClass {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageclass-v1-storage-k8s-io */
  allowVolumeExpansion?: boolean;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageclass-v1-storage-k8s-io
   */
  allowedTopologies?: TopologySelectorTerm[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageclass-v1-storage-k8s-io */
  apiVersion?: 'storage.k8s.io/v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageclass-v1-storage-k8s-io */
  kind?: 'StorageClass';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageclass-v1-storage-k8s-io */
  metadata?: ObjectMeta;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageclass-v1-storage-k8s-io
   */
  mountOptions?: string[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageclass-v1-storage-k8s-io */
  parameters?: { [key: string]: string };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageclass-v1-storage-k8s-io */
  provisioner: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageclass-v1-storage-k8s-io */
  reclaimPolicy?: 'Delete' | 'Recycle' | 'Retain';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageclass-v1-storage-k8s-io */
  volumeBindingMode?: 'Immediate' | 'WaitForFirstConsumer';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#tokenrequest-v1-storage-k8s-io */
export interface TokenRequest {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#tokenrequest-v1-storage-k8s-io */
  audience: string;
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#tokenrequest-v1-storage-k8s-io
   */
  expirationSeconds?: number;
}

/**
 * Resource `volumeattachments`, cluster-scoped. Since Kubernetes 1.13.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachment-v1-storage-k8s-io
 */
export interface VolumeAttachment {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachment-v1-storage-k8s-io */
  apiVersion?: 'storage.k8s.io/v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachment-v1-storage-k8s-io */
  kind?: 'VolumeAttachment';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachment-v1-storage-k8s-io */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachment-v1-storage-k8s-io */
  spec: VolumeAttachmentSpec;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachment-v1-storage-k8s-io */
  status?: VolumeAttachmentStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachmentsource-v1-storage-k8s-io */
export interface VolumeAttachmentSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachmentsource-v1-storage-k8s-io */
  inlineVolumeSpec?: PersistentVolumeSpec;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachmentsource-v1-storage-k8s-io */
  persistentVolumeName?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachmentspec-v1-storage-k8s-io */
export interface VolumeAttachmentSpec {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachmentspec-v1-storage-k8s-io */
  attacher: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachmentspec-v1-storage-k8s-io */
  nodeName: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachmentspec-v1-storage-k8s-io */
  source: VolumeAttachmentSource;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachmentstatus-v1-storage-k8s-io */
export interface VolumeAttachmentStatus {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachmentstatus-v1-storage-k8s-io */
  attachError?: VolumeError;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachmentstatus-v1-storage-k8s-io */
  attached: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachmentstatus-v1-storage-k8s-io */
  attachmentMetadata?: { [key: string]: string };
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachmentstatus-v1-storage-k8s-io */
  detachError?: VolumeError;
}

/**
 * Resource `volumeattributesclasses` (`vac`), cluster-scoped. Since Kubernetes 1.34.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattributesclass-v1-storage-k8s-io
 */
export interface VolumeAttributesClass {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattributesclass-v1-storage-k8s-io */
  apiVersion?: 'storage.k8s.io/v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattributesclass-v1-storage-k8s-io */
  driverName: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattributesclass-v1-storage-k8s-io */
  kind?: 'VolumeAttributesClass';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattributesclass-v1-storage-k8s-io */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattributesclass-v1-storage-k8s-io */
  parameters?: { [key: string]: string };
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeerror-v1-storage-k8s-io */
export interface VolumeError {
  /**
   * An integer of 32 bits. Since Kubernetes 1.33.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeerror-v1-storage-k8s-io
   */
  errorCode?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeerror-v1-storage-k8s-io */
  message?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeerror-v1-storage-k8s-io */
  time?: Time;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumenoderesources-v1-storage-k8s-io */
export interface VolumeNodeResources {
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumenoderesources-v1-storage-k8s-io
   */
  count?: number;
}
