// Written by `npm run generate`: do not change it by hand.

import type { ObjectMeta } from '../meta/v1';
import type { MicroTime } from '../../scalars';

/**
 * Resource `leases`, namespaced. Since Kubernetes 1.14.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lease-v1-coordination-k8s-io
 */
export interface Lease {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lease-v1-coordination-k8s-io */
  apiVersion?: 'coordination.k8s.io/v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lease-v1-coordination-k8s-io */
  kind?: 'Lease';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lease-v1-coordination-k8s-io */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lease-v1-coordination-k8s-io */
  spec?: LeaseSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#leasespec-v1-coordination-k8s-io */
export interface LeaseSpec {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#leasespec-v1-coordination-k8s-io */
  acquireTime?: MicroTime;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#leasespec-v1-coordination-k8s-io */
  holderIdentity?: string;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#leasespec-v1-coordination-k8s-io
   */
  leaseDurationSeconds?: number;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#leasespec-v1-coordination-k8s-io
   */
  leaseTransitions?: number;
  /**
   * Since Kubernetes 1.31. Beta, behind the feature gate `CoordinatedLeaderElection`, which is off by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#leasespec-v1-coordination-k8s-io
   */
  preferredHolder?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#leasespec-v1-coordination-k8s-io */
  renewTime?: MicroTime;
  /**
   * Since Kubernetes 1.31. Beta, behind the feature gate `CoordinatedLeaderElection`, which is off by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#leasespec-v1-coordination-k8s-io
   */
  strategy?: string;
}
