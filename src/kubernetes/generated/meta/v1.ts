// Written by `npm run generate`: do not change it by hand.

import type { Json, Time } from '../../scalars';

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#condition-v1-meta */
export interface Condition {
  lastTransitionTime: Time;
  message: string;
  /** An integer of 64 bits. */
  observedGeneration?: number;
  reason: string;
  status: string;
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deleteoptions-v1-meta */
export interface DeleteOptions {
  apiVersion?: string;
  /** Server-side apply takes it whole. */
  dryRun?: string[];
  /** An integer of 64 bits. */
  gracePeriodSeconds?: number;
  /**
   * Since Kubernetes 1.32.
   * @default false
   */
  ignoreStoreReadErrorWithClusterBreakingPotential?: boolean;
  kind?: string;
  /** @deprecated */
  orphanDependents?: boolean;
  preconditions?: Preconditions;
  propagationPolicy?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#fieldselectorrequirement-v1-meta */
export interface FieldSelectorRequirement {
  key: string;
  operator: string;
  /** Server-side apply takes it whole. */
  values?: string[];
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#labelselector-v1-meta
 */
export interface LabelSelector {
  /** Server-side apply takes it whole. */
  matchExpressions?: LabelSelectorRequirement[];
  matchLabels?: { [key: string]: string };
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#labelselectorrequirement-v1-meta */
export interface LabelSelectorRequirement {
  key: string;
  operator: string;
  /** Server-side apply takes it whole. */
  values?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#managedfieldsentry-v1-meta */
export interface ManagedFieldsEntry {
  apiVersion?: string;
  fieldsType?: string;
  fieldsV1?: Json;
  manager?: string;
  operation?: string;
  subresource?: string;
  time?: Time;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectmeta-v1-meta */
export interface ObjectMeta {
  annotations?: { [key: string]: string };
  creationTimestamp?: Time;
  /** An integer of 64 bits. */
  deletionGracePeriodSeconds?: number;
  deletionTimestamp?: Time;
  /** Each value once. Patches add values. */
  finalizers?: string[];
  generateName?: string;
  /** An integer of 64 bits. */
  generation?: number;
  labels?: { [key: string]: string };
  /** Server-side apply takes it whole. */
  managedFields?: ManagedFieldsEntry[];
  name?: string;
  namespace?: string;
  /** One element for each `uid`. Patches merge elements by `uid`. */
  ownerReferences?: OwnerReference[];
  resourceVersion?: string;
  /** @deprecated */
  selfLink?: string;
  uid?: string;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ownerreference-v1-meta
 */
export interface OwnerReference {
  apiVersion: string;
  /** @default false */
  blockOwnerDeletion?: boolean;
  controller?: boolean;
  kind: string;
  name: string;
  uid: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#preconditions-v1-meta */
export interface Preconditions {
  resourceVersion?: string;
  uid?: string;
}
