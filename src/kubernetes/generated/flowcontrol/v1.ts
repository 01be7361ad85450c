// Written by `npm run generate`: do not change it by hand.

import type { ObjectMeta } from '../meta/v1';
import type { Time } from '../../scalars';

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#exemptprioritylevelconfiguration-v1-flowcontrol-apiserver-k8s-io */
export interface ExemptPriorityLevelConfiguration {
  /**
   * An integer of 32 bits.
   * @default 0
   */
  lendablePercent?: number;
  /** An integer of 32 bits. */
  nominalConcurrencyShares?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flowdistinguishermethod-v1-flowcontrol-apiserver-k8s-io */
export interface FlowDistinguisherMethod {
  type: string;
}

/**
 * Resource `flowschemas`, cluster-scoped. Since Kubernetes 1.29.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flowschema-v1-flowcontrol-apiserver-k8s-io
 */
export interface FlowSchema {
  apiVersion?: 'flowcontrol.apiserver.k8s.io/v1';
  kind?: 'FlowSchema';
  metadata?: ObjectMeta;
  spec?: FlowSchemaSpec;
  status?: FlowSchemaStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flowschemacondition-v1-flowcontrol-apiserver-k8s-io */
export interface FlowSchemaCondition {
  lastTransitionTime?: Time;
  message?: string;
  reason?: string;
  status?: string;
  type?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flowschemaspec-v1-flowcontrol-apiserver-k8s-io */
export interface FlowSchemaSpec {
  distinguisherMethod?: FlowDistinguisherMethod;
  /** An integer of 32 bits. */
  matchingPrecedence?: number;
  priorityLevelConfiguration: PriorityLevelConfigurationReference;
  /** Server-side apply takes it whole. */
  rules?: PolicyRulesWithSubjects[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#flowschemastatus-v1-flowcontrol-apiserver-k8s-io */
export interface FlowSchemaStatus {
  /** One element for each `type`. Patches merge elements by `type`. */
  conditions?: FlowSchemaCondition[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#groupsubject-v1-flowcontrol-apiserver-k8s-io */
export interface GroupSubject {
  name: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitresponse-v1-flowcontrol-apiserver-k8s-io */
export interface LimitResponse {
  queuing?: QueuingConfiguration;
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitedprioritylevelconfiguration-v1-flowcontrol-apiserver-k8s-io */
export interface LimitedPriorityLevelConfiguration {
  /** An integer of 32 bits. */
  borrowingLimitPercent?: number;
  /**
   * An integer of 32 bits.
   * @default 0
   */
  lendablePercent?: number;
  limitResponse?: LimitResponse;
  /** An integer of 32 bits. */
  nominalConcurrencyShares?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#nonresourcepolicyrule-v1-flowcontrol-apiserver-k8s-io */
export interface NonResourcePolicyRule {
  /** Each value once. */
  nonResourceURLs: string[];
  /** Each value once. */
  verbs: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#policyruleswithsubjects-v1-flowcontrol-apiserver-k8s-io */
export interface PolicyRulesWithSubjects {
  /** Server-side apply takes it whole. */
  nonResourceRules?: NonResourcePolicyRule[];
  /** Server-side apply takes it whole. */
  resourceRules?: ResourcePolicyRule[];
  /** Server-side apply takes it whole. */
  subjects: Subject[];
}

/**
 * Resource `prioritylevelconfigurations`, cluster-scoped. Since Kubernetes 1.29.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#prioritylevelconfiguration-v1-flowcontrol-apiserver-k8s-io
 */
export interface PriorityLevelConfiguration {
  apiVersion?: 'flowcontrol.apiserver.k8s.io/v1';
  kind?: 'PriorityLevelConfiguration';
  metadata?: ObjectMeta;
  spec?: PriorityLevelConfigurationSpec;
  status?: PriorityLevelConfigurationStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#prioritylevelconfigurationcondition-v1-flowcontrol-apiserver-k8s-io */
export interface PriorityLevelConfigurationCondition {
  lastTransitionTime?: Time;
  message?: string;
  reason?: string;
  status?: string;
  type?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#prioritylevelconfigurationreference-v1-flowcontrol-apiserver-k8s-io */
export interface PriorityLevelConfigurationReference {
  name: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#prioritylevelconfigurationspec-v1-flowcontrol-apiserver-k8s-io */
export interface PriorityLevelConfigurationSpec {
  exempt?: ExemptPriorityLevelConfiguration;
  limited?: LimitedPriorityLevelConfiguration;
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#prioritylevelconfigurationstatus-v1-flowcontrol-apiserver-k8s-io */
export interface PriorityLevelConfigurationStatus {
  /** One element for each `type`. Patches merge elements by `type`. */
  conditions?: PriorityLevelConfigurationCondition[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#queuingconfiguration-v1-flowcontrol-apiserver-k8s-io */
export interface QueuingConfiguration {
  /** An integer of 32 bits. */
  handSize?: number;
  /**
   * An integer of 32 bits.
   * @default 50
   */
  queueLengthLimit?: number;
  /** An integer of 32 bits. */
  queues?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcepolicyrule-v1-flowcontrol-apiserver-k8s-io */
export interface ResourcePolicyRule {
  /** Each value once. */
  apiGroups: string[];
  clusterScope?: boolean;
  /** Each value once. */
  namespaces?: string[];
  /** Each value once. */
  resources: string[];
  /** Each value once. */
  verbs: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceaccountsubject-v1-flowcontrol-apiserver-k8s-io */
export interface ServiceAccountSubject {
  name: string;
  namespace: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#subject-v1-flowcontrol-apiserver-k8s-io */
export interface Subject {
  group?: GroupSubject;
  kind: string;
  serviceAccount?: ServiceAccountSubject;
  user?: UserSubject;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#usersubject-v1-flowcontrol-apiserver-k8s-io */
export interface UserSubject {
  name: string;
}
