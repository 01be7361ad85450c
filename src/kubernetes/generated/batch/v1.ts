// Written by `npm run generate`: do not change it by hand.

import type { ObjectReference, PodTemplateSpec } from '../core/v1';
import type { LabelSelector, ObjectMeta } from '../meta/v1';
import type { Time } from '../../scalars';

/**
 * Resource `cronjobs` (`cj`), namespaced. Since Kubernetes 1.21.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjob-v1-batch
 */
export interface CronJob {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjob-v1-batch */
  apiVersion?: 'batch/v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjob-v1-batch */
  kind?: 'CronJob';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjob-v1-batch */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjob-v1-batch */
  spec: CronJobSpec;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjob-v1-batch */
  status?: CronJobStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjobspec-v1-batch */
export interface CronJobSpec {
  /**
   * @default "Allow"
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjobspec-v1-batch
   */
  concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace';
  /**
   * An integer of 32 bits.
   * @default 1
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjobspec-v1-batch
   */
  failedJobsHistoryLimit?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjobspec-v1-batch */
  jobTemplate: JobTemplateSpec;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjobspec-v1-batch */
  schedule: string;
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjobspec-v1-batch
   */
  startingDeadlineSeconds?: number;
  /**
   * An integer of 32 bits.
   * @default 3
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjobspec-v1-batch
   */
  successfulJobsHistoryLimit?: number;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjobspec-v1-batch
   */
  suspend?: boolean;
  /**
   * Since Kubernetes 1.24.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjobspec-v1-batch
   */
  timeZone?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjobstatus-v1-batch */
export interface CronJobStatus {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjobstatus-v1-batch
   */
  active?: ObjectReference[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjobstatus-v1-batch */
  lastScheduleTime?: Time;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjobstatus-v1-batch */
  lastSuccessfulTime?: Time;
}

/**
 * Resource `jobs`, namespaced. Since Kubernetes 1.2.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#job-v1-batch
 */
export interface Job {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#job-v1-batch */
  apiVersion?: 'batch/v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#job-v1-batch */
  kind?: 'Job';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#job-v1-batch */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#job-v1-batch */
  spec?: JobSpec;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#job-v1-batch */
  status?: JobStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobcondition-v1-batch */
export interface JobCondition {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobcondition-v1-batch */
  lastProbeTime?: Time;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobcondition-v1-batch */
  lastTransitionTime?: Time;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobcondition-v1-batch */
  message?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobcondition-v1-batch */
  reason?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobcondition-v1-batch */
  status: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobcondition-v1-batch */
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobspec-v1-batch */
export interface JobSpec {
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobspec-v1-batch
   */
  activeDeadlineSeconds?: number;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobspec-v1-batch
   */
  backoffLimit?: number;
  /**
   * An integer of 32 bits. Since Kubernetes 1.28.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobspec-v1-batch
   */
  backoffLimitPerIndex?: number;
  /**
   * @default "NonIndexed"
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobspec-v1-batch
   */
  completionMode?: 'Indexed' | 'NonIndexed';
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobspec-v1-batch
   */
  completions?: number;
  /**
   * Since Kubernetes 1.30.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobspec-v1-batch
   */
  managedBy?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobspec-v1-batch */
  manualSelector?: boolean;
  /**
   * An integer of 32 bits. Since Kubernetes 1.28.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobspec-v1-batch
   */
  maxFailedIndexes?: number;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobspec-v1-batch
   */
  parallelism?: number;
  /**
   * Since Kubernetes 1.25.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobspec-v1-batch
   */
  podFailurePolicy?: PodFailurePolicy;
  /**
   * Since Kubernetes 1.28.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobspec-v1-batch
   */
  podReplacementPolicy?: 'Failed' | 'TerminatingOrFailed';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobspec-v1-batch */
  selector?: LabelSelector;
  /**
   * Since Kubernetes 1.30.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobspec-v1-batch
   */
  successPolicy?: SuccessPolicy;
  /**
   * @default false
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobspec-v1-batch
   */
  suspend?: boolean;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobspec-v1-batch */
  template: PodTemplateSpec;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobspec-v1-batch
   */
  ttlSecondsAfterFinished?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobstatus-v1-batch */
export interface JobStatus {
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobstatus-v1-batch
   */
  active?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobstatus-v1-batch */
  completedIndexes?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobstatus-v1-batch */
  completionTime?: Time;
  /**
   * Server-side apply takes it whole. Patches merge elements by `type`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobstatus-v1-batch
   */
  conditions?: JobCondition[];
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobstatus-v1-batch
   */
  failed?: number;
  /**
   * Since Kubernetes 1.28.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobstatus-v1-batch
   */
  failedIndexes?: string;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobstatus-v1-batch
   */
  ready?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobstatus-v1-batch */
  startTime?: Time;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobstatus-v1-batch
   */
  succeeded?: number;
  /**
   * An integer of 32 bits. Since Kubernetes 1.28.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobstatus-v1-batch
   */
  terminating?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobstatus-v1-batch */
  uncountedTerminatedPods?: UncountedTerminatedPods;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobtemplatespec-v1-batch */
export interface JobTemplateSpec {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobtemplatespec-v1-batch */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jobtemplatespec-v1-batch */
  spec?: JobSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podfailurepolicy-v1-batch */
export interface PodFailurePolicy {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podfailurepolicy-v1-batch
   */
  rules: PodFailurePolicyRule[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podfailurepolicyonexitcodesrequirement-v1-batch */
export interface PodFailurePolicyOnExitCodesRequirement {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podfailurepolicyonexitcodesrequirement-v1-batch */
  containerName?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podfailurepolicyonexitcodesrequirement-v1-batch */
  operator: 'In' | 'NotIn';
  /**
   * Integers of 32 bits. Each value once.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podfailurepolicyonexitcodesrequirement-v1-batch
   */
  values: number[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podfailurepolicyonpodconditionspattern-v1-batch */
export interface PodFailurePolicyOnPodConditionsPattern {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podfailurepolicyonpodconditionspattern-v1-batch */
  status?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podfailurepolicyonpodconditionspattern-v1-batch */
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podfailurepolicyrule-v1-batch */
export interface PodFailurePolicyRule {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podfailurepolicyrule-v1-batch */
  action: 'Count' | 'FailIndex' | 'FailJob' | 'Ignore';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podfailurepolicyrule-v1-batch */
  onExitCodes?: PodFailurePolicyOnExitCodesRequirement;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podfailurepolicyrule-v1-batch
   */
  onPodConditions?: PodFailurePolicyOnPodConditionsPattern[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#successpolicy-v1-batch */
export interface SuccessPolicy {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#successpolicy-v1-batch
   */
  rules: SuccessPolicyRule[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#successpolicyrule-v1-batch */
export interface SuccessPolicyRule {
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#successpolicyrule-v1-batch
   */
  succeededCount?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#successpolicyrule-v1-batch */
  succeededIndexes?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#uncountedterminatedpods-v1-batch */
export interface UncountedTerminatedPods {
  /**
   * Each value once.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#uncountedterminatedpods-v1-batch
   */
  failed?: string[];
  /**
   * Each value once.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#uncountedterminatedpods-v1-batch
   */
  succeeded?: string[];
}
