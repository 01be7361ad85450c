// Written by `npm run generate`: do not change it by hand.

import type { Toleration } from '../core/v1';
import type { ObjectMeta } from '../meta/v1';
import type { Quantity } from '../../scalars';

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#overhead-v1-node-k8s-io */
export interface Overhead {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#overhead-v1-node-k8s-io */
  podFixed?: { [key: string]: Quantity };
}

/**
 * Resource `runtimeclasses`, cluster-scoped. Since Kubernetes 1.20.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#runtimeclass-v1-node-k8s-io
 */
export interface RuntimeClass {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#runtimeclass-v1-node-k8s-io */
  apiVersion?: 'node.k8s.io/v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#runtimeclass-v1-node-k8s-io */
  handler: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#runtimeclass-v1-node-k8s-io */
  kind?: 'RuntimeClass';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#runtimeclass-v1-node-k8s-io */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#runtimeclass-v1-node-k8s-io */
  overhead?: Overhead;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#runtimeclass-v1-node-k8s-io */
  scheduling?: Scheduling;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scheduling-v1-node-k8s-io */
export interface Scheduling {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scheduling-v1-node-k8s-io
   */
  nodeSelector?: { [key: string]: string };
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scheduling-v1-node-k8s-io
   */
  tolerations?: Toleration[];
}
