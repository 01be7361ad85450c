// Written by `npm run generate`: do not change it by hand.

import type { ObjectReference, PodTemplateSpec } from '../core/v1';
import type { LabelSelector, ObjectMeta } from '../meta/v1';
import type { Time } from '../../scalars';

/**
 * Resource `cronjobs` (`cj`), namespaced. Since Kubernetes 1.21.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjob-v1-batch
 */
export interface CronJob {
  apiVersion?: 'batch/v1';
  kind?: 'CronJob';
  metadata?: ObjectMeta;
  spec: CronJobSpec;
  status?: CronJobStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjobspec-v1-batch */
export interface CronJobSpec {
  /** @default "Allow" */
  concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace';
  /**
   * An integer of 32 bits.
   * @default 1
   */
  failedJobsHistoryLimit?: number;
  jobTemplate: JobTemplateSpec;
  schedule: string;
  /** An integer of 64 bits. */
  startingDeadlineSeconds?: number;
  /**
   * An integer of 32 bits.
   * @default 3
   */
  successfulJobsHistoryLimit?: number;
  /** @default false */
  suspend?: boolean;
  /** Since Kubernetes 1.24. */
  timeZone?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjobstatus-v1-batch */
export interface CronJobStatus {
  /** Server-side apply takes it whole. */
  active?: ObjectReference[];
  lastScheduleTime?: Time;
  lastSuccessfulTime?: Time;
}

/**
 * Resource `jobs`, namespaced. Since Kubernetes 1.2.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#job-v1-batch
 */
export interface Job {
  apiVersion?: 'batch/v1';
  kind?: 'Job';
  metadata?: ObjectMeta;
  spec?: JobSpec;
  status?: JobStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobcondition-v1-batch */
export interface JobCondition {
  lastProbeTime?: Time;
  lastTransitionTime?: Time;
  message?: string;
  reason?: string;
  status: string;
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobspec-v1-batch */
export interface JobSpec {
  /** An integer of 64 bits. */
  activeDeadlineSeconds?: number;
  /** An integer of 32 bits. */
  backoffLimit?: number;
  /** An integer of 32 bits. Since Kubernetes 1.28. */
  backoffLimitPerIndex?: number;
  /** @default "NonIndexed" */
  completionMode?: 'Indexed' | 'NonIndexed';
  /** An integer of 32 bits. */
  completions?: number;
  /** Since Kubernetes 1.30. */
  managedBy?: string;
  manualSelector?: boolean;
  /** An integer of 32 bits. Since Kubernetes 1.28. */
  maxFailedIndexes?: number;
  /** An integer of 32 bits. */
  parallelism?: number;
  /** Since Kubernetes 1.25. */
  podFailurePolicy?: PodFailurePolicy;
  /** Since Kubernetes 1.28. */
  podReplacementPolicy?: 'Failed' | 'TerminatingOrFailed';
  selector?: LabelSelector;
  /** Since Kubernetes 1.30. */
  successPolicy?: SuccessPolicy;
  /** @default false */
  suspend?: boolean;
  template: PodTemplateSpec;
  /** An integer of 32 bits. */
  ttlSecondsAfterFinished?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobstatus-v1-batch */
export interface JobStatus {
  /** An integer of 32 bits. */
  active?: number;
  completedIndexes?: string;
  completionTime?: Time;
  /** Server-side apply takes it whole. Patches merge elements by `type`. */
  conditions?: JobCondition[];
  /** An integer of 32 bits. */
  failed?: number;
  /** Since Kubernetes 1.28. */
  failedIndexes?: string;
  /** An integer of 32 bits. */
  ready?: number;
  startTime?: Time;
  /** An integer of 32 bits. */
  succeeded?: number;
  /** An integer of 32 bits. Since Kubernetes 1.28. */
  terminating?: number;
  uncountedTerminatedPods?: UncountedTerminatedPods;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobtemplatespec-v1-batch */
export interface JobTemplateSpec {
  metadata?: ObjectMeta;
  spec?: JobSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podfailurepolicy-v1-batch */
export interface PodFailurePolicy {
  /** Server-side apply takes it whole. */
  rules: PodFailurePolicyRule[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podfailurepolicyonexitcodesrequirement-v1-batch */
export interface PodFailurePolicyOnExitCodesRequirement {
  containerName?: string;
  operator: 'In' | 'NotIn';
  /** Integers of 32 bits. Each value once. */
  values: number[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podfailurepolicyonpodconditionspattern-v1-batch */
export interface PodFailurePolicyOnPodConditionsPattern {
  status?: string;
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podfailurepolicyrule-v1-batch */
export interface PodFailurePolicyRule {
  action: 'Count' | 'FailIndex' | 'FailJob' | 'Ignore';
  onExitCodes?: PodFailurePolicyOnExitCodesRequirement;
  /** Server-side apply takes it whole. */
  onPodConditions?: PodFailurePolicyOnPodConditionsPattern[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#successpolicy-v1-batch */
export interface SuccessPolicy {
  /** Server-side apply takes it whole. */
  rules: SuccessPolicyRule[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#successpolicyrule-v1-batch */
export interface SuccessPolicyRule {
  /** An integer of 32 bits. */
  succeededCount?: number;
  succeededIndexes?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#uncountedterminatedpods-v1-batch */
export interface UncountedTerminatedPods {
  /** Each value once. */
  failed?: string[];
  /** Each value once. */
  succeeded?: string[];
}
