// Written by `npm run generate`: do not change it by hand.

import type { ObjectMeta } from '../meta/v1';

/**
 * Resource `priorityclasses` (`pc`), cluster-scoped. Since Kubernetes 1.14.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#priorityclass-v1-scheduling-k8s-io
 */
export interface PriorityClass {
  apiVersion?: 'scheduling.k8s.io/v1';
  description?: string;
  globalDefault?: boolean;
  kind?: 'PriorityClass';
  metadata?: ObjectMeta;
  /** @default "PreemptLowerPriority" */
  preemptionPolicy?: 'Never' | 'PreemptLowerPriority';
  /** An integer of 32 bits. */
  value?: number;
}
