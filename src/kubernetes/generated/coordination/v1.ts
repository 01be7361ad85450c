// Written by `npm run generate`: do not change it by hand.

import type { ObjectMeta } from '../meta/v1';
import type { MicroTime } from '../../scalars';

/**
 * Resource `leases`, namespaced. Since Kubernetes 1.14.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lease-v1-coordination-k8s-io
 */
export interface Lease {
  apiVersion?: 'coordination.k8s.io/v1';
  kind?: 'Lease';
  metadata?: ObjectMeta;
  spec?: LeaseSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#leasespec-v1-coordination-k8s-io */
export interface LeaseSpec {
  acquireTime?: MicroTime;
  holderIdentity?: string;
  /** An integer of 32 bits. */
  leaseDurationSeconds?: number;
  /** An integer of 32 bits. */
  leaseTransitions?: number;
  /** Since Kubernetes 1.31. Beta, behind the feature gate `CoordinatedLeaderElection`, which is off by default. */
  preferredHolder?: string;
  renewTime?: MicroTime;
  /** Since Kubernetes 1.31. Beta, behind the feature gate `CoordinatedLeaderElection`, which is off by default. */
  strategy?: string;
}
