// Written by `npm run generate`: do not change it by hand.

import type { ObjectMeta } from '../meta/v1';

/**
 * Resource `priorityclasses` (`pc`), cluster-scoped. Since Kubernetes 1.14.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#priorityclass-v1-scheduling-k8s-io
 */
export interface PriorityClass {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#priorityclass-v1-scheduling-k8s-io */
  apiVersion?: 'scheduling.k8s.io/v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#priorityclass-v1-scheduling-k8s-io */
  description?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#priorityclass-v1-scheduling-k8s-io */
  globalDefault?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#priorityclass-v1-scheduling-k8s-io */
  kind?: 'PriorityClass';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#priorityclass-v1-scheduling-k8s-io */
  metadata?: ObjectMeta;
  /**
   * @default "PreemptLowerPriority"
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#priorityclass-v1-scheduling-k8s-io
   */
  preemptionPolicy?: 'Never' | 'PreemptLowerPriority';
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#priorityclass-v1-scheduling-k8s-io
   */
  value?: number;
}
