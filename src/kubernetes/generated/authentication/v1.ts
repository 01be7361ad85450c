// Written by `npm run generate`: do not change it by hand.

import type { ObjectMeta } from '../meta/v1';
import type { Time } from '../../scalars';

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#boundobjectreference-v1-authentication-k8s-io */
export interface BoundObjectReference {
  apiVersion?: string;
  kind?: string;
  name?: string;
  uid?: string;
}

/**
 * Resource `selfsubjectreviews`, cluster-scoped. Since Kubernetes 1.28.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#selfsubjectreview-v1-authentication-k8s-io
 */
export interface SelfSubjectReview {
  apiVersion?: 'authentication.k8s.io/v1';
  kind?: 'SelfSubjectReview';
  metadata?: ObjectMeta;
  status?: SelfSubjectReviewStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#selfsubjectreviewstatus-v1-authentication-k8s-io */
export interface SelfSubjectReviewStatus {
  userInfo?: UserInfo;
}

/**
 * Since Kubernetes 1.10.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#tokenrequest-v1-authentication-k8s-io
 */
export interface TokenRequest {
  apiVersion?: 'authentication.k8s.io/v1';
  kind?: 'TokenRequest';
  metadata?: ObjectMeta;
  spec?: TokenRequestSpec;
  status?: TokenRequestStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#tokenrequestspec-v1-authentication-k8s-io */
export interface TokenRequestSpec {
  /** Server-side apply takes it whole. */
  audiences?: string[];
  boundObjectRef?: BoundObjectReference;
  /** An integer of 64 bits. */
  expirationSeconds?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#tokenrequeststatus-v1-authentication-k8s-io */
export interface TokenRequestStatus {
  expirationTimestamp?: Time;
  token?: string;
}

/**
 * Resource `tokenreviews`, cluster-scoped. Since Kubernetes 1.6.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#tokenreview-v1-authentication-k8s-io
 */
export interface TokenReview {
  apiVersion?: 'authentication.k8s.io/v1';
  kind?: 'TokenReview';
  metadata?: ObjectMeta;
  spec: TokenReviewSpec;
  status?: TokenReviewStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#tokenreviewspec-v1-authentication-k8s-io */
export interface TokenReviewSpec {
  /** Server-side apply takes it whole. */
  audiences?: string[];
  token: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#tokenreviewstatus-v1-authentication-k8s-io */
export interface TokenReviewStatus {
  /** Server-side apply takes it whole. */
  audiences?: string[];
  authenticated?: boolean;
  error?: string;
  user?: UserInfo;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#userinfo-v1-authentication-k8s-io */
export interface UserInfo {
  extra?: { [key: string]: string[] };
  /** Server-side apply takes it whole. */
  groups?: string[];
  uid?: string;
  username?: string;
}
