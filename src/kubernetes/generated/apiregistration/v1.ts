// Written by `npm run generate`: do not change it by hand.

import type { ObjectMeta } from '../meta/v1';
import type { Time } from '../../scalars';

/**
 * Resource `apiservices`, cluster-scoped.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservice-v1-apiregistration-k8s-io
 */
export interface APIService {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservice-v1-apiregistration-k8s-io */
  apiVersion?: 'apiregistration.k8s.io/v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservice-v1-apiregistration-k8s-io */
  kind?: 'APIService';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservice-v1-apiregistration-k8s-io */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservice-v1-apiregistration-k8s-io */
  spec?: APIServiceSpec;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservice-v1-apiregistration-k8s-io */
  status?: APIServiceStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservicecondition-v1-apiregistration-k8s-io */
export interface APIServiceCondition {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservicecondition-v1-apiregistration-k8s-io */
  lastTransitionTime?: Time;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservicecondition-v1-apiregistration-k8s-io */
  message?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservicecondition-v1-apiregistration-k8s-io */
  reason?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservicecondition-v1-apiregistration-k8s-io */
  status: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservicecondition-v1-apiregistration-k8s-io */
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservicespec-v1-apiregistration-k8s-io */
export interface APIServiceSpec {
  /**
   * Base64. Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservicespec-v1-apiregistration-k8s-io
   */
  caBundle?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservicespec-v1-apiregistration-k8s-io */
  group?: string;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservicespec-v1-apiregistration-k8s-io
   */
  groupPriorityMinimum: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservicespec-v1-apiregistration-k8s-io */
  insecureSkipTLSVerify?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservicespec-v1-apiregistration-k8s-io */
  service?: ServiceReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservicespec-v1-apiregistration-k8s-io */
  version?: string;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservicespec-v1-apiregistration-k8s-io
   */
  versionPriority: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservicestatus-v1-apiregistration-k8s-io */
export interface APIServiceStatus {
  /**
   * One element for each `type`. Patches merge elements by `type`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservicestatus-v1-apiregistration-k8s-io
   */
  conditions?: APIServiceCondition[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicereference-v1-apiregistration-k8s-io */
export interface ServiceReference {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicereference-v1-apiregistration-k8s-io */
  name?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicereference-v1-apiregistration-k8s-io */
  namespace?: string;
  /**
   * An integer of 32 bits.
   * @default 443
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicereference-v1-apiregistration-k8s-io
   */
  port?: number;
}
