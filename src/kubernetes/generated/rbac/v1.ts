// Written by `npm run generate`: do not change it by hand.

import type { LabelSelector, ObjectMeta } from '../meta/v1';

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#aggregationrule-v1-rbac-authorization-k8s-io */
export interface AggregationRule {
  /** Server-side apply takes it whole. */
  clusterRoleSelectors?: LabelSelector[];
}

/**
 * Resource `clusterroles`, cluster-scoped. Since Kubernetes 1.8.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#clusterrole-v1-rbac-authorization-k8s-io
 */
export interface ClusterRole {
  aggregationRule?: AggregationRule;
  apiVersion?: 'rbac.authorization.k8s.io/v1';
  kind?: 'ClusterRole';
  metadata?: ObjectMeta;
  /** Server-side apply takes it whole. */
  rules?: PolicyRule[];
}

/**
 * Resource `clusterrolebindings`, cluster-scoped. Since Kubernetes 1.8.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#clusterrolebinding-v1-rbac-authorization-k8s-io
 */
export interface ClusterRoleBinding {
  apiVersion?: 'rbac.authorization.k8s.io/v1';
  kind?: 'ClusterRoleBinding';
  metadata?: ObjectMeta;
  roleRef: RoleRef;
  /** Server-side apply takes it whole. */
  subjects?: Subject[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#policyrule-v1-rbac-authorization-k8s-io */
export interface PolicyRule {
  /** Server-side apply takes it whole. */
  apiGroups?: string[];
  /** Server-side apply takes it whole. */
  nonResourceURLs?: string[];
  /** Server-side apply takes it whole. */
  resourceNames?: string[];
  /** Server-side apply takes it whole. */
  resources?: string[];
  /** Server-side apply takes it whole. */
  verbs: string[];
}

/**
 * Resource `roles`, namespaced. Since Kubernetes 1.8.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#role-v1-rbac-authorization-k8s-io
 */
export interface Role {
  apiVersion?: 'rbac.authorization.k8s.io/v1';
  kind?: 'Role';
  metadata?: ObjectMeta;
  /** Server-side apply takes it whole. */
  rules?: PolicyRule[];
}

/**
 * Resource `rolebindings`, namespaced. Since Kubernetes 1.8.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rolebinding-v1-rbac-authorization-k8s-io
 */
export interface RoleBinding {
  apiVersion?: 'rbac.authorization.k8s.io/v1';
  kind?: 'RoleBinding';
  metadata?: ObjectMeta;
  roleRef: RoleRef;
  /** Server-side apply takes it whole. */
  subjects?: Subject[];
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#roleref-v1-rbac-authorization-k8s-io
 */
export interface RoleRef {
  apiGroup?: string;
  kind: string;
  name: string;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#subject-v1-rbac-authorization-k8s-io
 */
export interface Subject {
  apiGroup?: string;
  kind: string;
  name: string;
  namespace?: string;
}
