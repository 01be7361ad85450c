// Written by `npm run generate`: do not change it by hand.

import type { FieldSelectorRequirement, LabelSelectorRequirement, ObjectMeta } from '../meta/v1';

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#fieldselectorattributes-v1-authorization-k8s-io */
export interface FieldSelectorAttributes {
  rawSelector?: string;
  /** Server-side apply takes it whole. */
  requirements?: FieldSelectorRequirement[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#labelselectorattributes-v1-authorization-k8s-io */
export interface LabelSelectorAttributes {
  rawSelector?: string;
  /** Server-side apply takes it whole. */
  requirements?: LabelSelectorRequirement[];
}

/**
 * Resource `localsubjectaccessreviews`, namespaced. Since Kubernetes 1.19.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#localsubjectaccessreview-v1-authorization-k8s-io
 */
export interface LocalSubjectAccessReview {
  apiVersion?: 'authorization.k8s.io/v1';
  kind?: 'LocalSubjectAccessReview';
  metadata?: ObjectMeta;
  spec: SubjectAccessReviewSpec;
  status?: SubjectAccessReviewStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nonresourceattributes-v1-authorization-k8s-io */
export interface NonResourceAttributes {
  path?: string;
  verb?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nonresourcerule-v1-authorization-k8s-io */
export interface NonResourceRule {
  /** Server-side apply takes it whole. */
  nonResourceURLs?: string[];
  /** Server-side apply takes it whole. */
  verbs: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceattributes-v1-authorization-k8s-io */
export interface ResourceAttributes {
  /** Since Kubernetes 1.31. */
  fieldSelector?: FieldSelectorAttributes;
  group?: string;
  /** Since Kubernetes 1.31. */
  labelSelector?: LabelSelectorAttributes;
  name?: string;
  namespace?: string;
  resource?: string;
  subresource?: string;
  verb?: string;
  version?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcerule-v1-authorization-k8s-io */
export interface ResourceRule {
  /** Server-side apply takes it whole. */
  apiGroups?: string[];
  /** Server-side apply takes it whole. */
  resourceNames?: string[];
  /** Server-side apply takes it whole. */
  resources?: string[];
  /** Server-side apply takes it whole. */
  verbs: string[];
}

/**
 * Resource `selfsubjectaccessreviews`, cluster-scoped. Since Kubernetes 1.19.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#selfsubjectaccessreview-v1-authorization-k8s-io
 */
export interface SelfSubjectAccessReview {
  apiVersion?: 'authorization.k8s.io/v1';
  kind?: 'SelfSubjectAccessReview';
  metadata?: ObjectMeta;
  spec: SelfSubjectAccessReviewSpec;
  status?: SubjectAccessReviewStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#selfsubjectaccessreviewspec-v1-authorization-k8s-io */
export interface SelfSubjectAccessReviewSpec {
  nonResourceAttributes?: NonResourceAttributes;
  resourceAttributes?: ResourceAttributes;
}

/**
 * Resource `selfsubjectrulesreviews`, cluster-scoped. Since Kubernetes 1.19.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#selfsubjectrulesreview-v1-authorization-k8s-io
 */
export interface SelfSubjectRulesReview {
  apiVersion?: 'authorization.k8s.io/v1';
  kind?: 'SelfSubjectRulesReview';
  metadata?: ObjectMeta;
  spec: SelfSubjectRulesReviewSpec;
  status?: SubjectRulesReviewStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#selfsubjectrulesreviewspec-v1-authorization-k8s-io */
export interface SelfSubjectRulesReviewSpec {
  namespace?: string;
}

/**
 * Resource `subjectaccessreviews`, cluster-scoped. Since Kubernetes 1.6.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#subjectaccessreview-v1-authorization-k8s-io
 */
export interface SubjectAccessReview {
  apiVersion?: 'authorization.k8s.io/v1';
  kind?: 'SubjectAccessReview';
  metadata?: ObjectMeta;
  spec: SubjectAccessReviewSpec;
  status?: SubjectAccessReviewStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#subjectaccessreviewspec-v1-authorization-k8s-io */
export interface SubjectAccessReviewSpec {
  extra?: { [key: string]: string[] };
  /** Server-side apply takes it whole. */
  groups?: string[];
  nonResourceAttributes?: NonResourceAttributes;
  resourceAttributes?: ResourceAttributes;
  uid?: string;
  user?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#subjectaccessreviewstatus-v1-authorization-k8s-io */
export interface SubjectAccessReviewStatus {
  allowed: boolean;
  denied?: boolean;
  evaluationError?: string;
  reason?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#subjectrulesreviewstatus-v1-authorization-k8s-io */
export interface SubjectRulesReviewStatus {
  evaluationError?: string;
  incomplete: boolean;
  /** Server-side apply takes it whole. */
  nonResourceRules: NonResourceRule[];
  /** Server-side apply takes it whole. */
  resourceRules: ResourceRule[];
}
