// Written by `npm run generate`: do not change it by hand.

import type { Toleration } from '../core/v1';
import type { ObjectMeta } from '../meta/v1';
import type { Quantity } from '../../scalars';

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#overhead-v1-node-k8s-io */
export interface Overhead {
  podFixed?: { [key: string]: Quantity };
}

/**
 * Resource `runtimeclasses`, cluster-scoped. Since Kubernetes 1.20.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#runtimeclass-v1-node-k8s-io
 */
export interface RuntimeClass {
  apiVersion?: 'node.k8s.io/v1';
  handler: string;
  kind?: 'RuntimeClass';
  metadata?: ObjectMeta;
  overhead?: Overhead;
  scheduling?: Scheduling;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scheduling-v1-node-k8s-io */
export interface Scheduling {
  /** Server-side apply takes it whole. */
  nodeSelector?: { [key: string]: string };
  /** Server-side apply takes it whole. */
  tolerations?: Toleration[];
}
