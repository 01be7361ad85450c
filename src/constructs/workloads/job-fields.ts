import type { PodFailurePolicy, SuccessPolicy } from '../../kubernetes/generated/batch/v1';
import type { DeepReadonly } from '../wire';

/** How pods run to completion, for Jobs and the Jobs of a CronJob. */
export interface JobFields {
  /**
   * How many pods run at a time.
   * @default the API's own: 1
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#controlling-parallelism
   */
  readonly parallelism?: number;
  /**
   * How many pods must succeed.
   * @default the API's own: 1, or unset if only `parallelism` is given
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#parallel-jobs
   */
  readonly completions?: number;
  /**
   * Whether each pod has its own index, from 0 to `completions` - 1.
   * @default the API's own: `NonIndexed`
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#completion-mode
   */
  readonly completionMode?: 'NonIndexed' | 'Indexed';
  /**
   * How many pods may fail before the Job fails.
   * @default the API's own: 6; no limit if `backoffLimitPerIndex` is given
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-backoff-failure-policy
   */
  readonly backoffLimit?: number;
  /**
   * How many pods of one index may fail before the index fails; only with `Indexed`.
   * @default no limit per index
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#backoff-limit-per-index
   */
  readonly backoffLimitPerIndex?: number;
  /**
   * How many indexes may fail before the Job fails; only with `backoffLimitPerIndex`.
   * @default all
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#backoff-limit-per-index
   */
  readonly maxFailedIndexes?: number;
  /**
   * Seconds that the Job may run before its pods are stopped and it fails.
   * @default no limit
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup
   */
  readonly activeDeadlineSeconds?: number;
  /**
   * Seconds after which the finished Job is deleted; 0 deletes it immediately.
   * @default never
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/ttlafterfinished/
   */
  readonly ttlSecondsAfterFinished?: number;
  /**
   * How to handle the failure of a pod, by exit code or condition; only with `restartPolicy: 'Never'`.
   * @default every failure counts
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-failure-policy
   */
  readonly podFailurePolicy?: DeepReadonly<PodFailurePolicy>;
  /**
   * Whether a pod is replaced as soon as it is terminating, or only after it has failed.
   * @default the API's own: `TerminatingOrFailed`; `Failed` with a `podFailurePolicy`
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-replacement-policy
   */
  readonly podReplacementPolicy?: 'TerminatingOrFailed' | 'Failed';
  /**
   * Which indexes, or how many, must succeed for the Job to succeed; only with `Indexed`.
   * @default all
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#success-policy
   */
  readonly successPolicy?: DeepReadonly<SuccessPolicy>;
  /**
   * The controller that runs the Job in place of the built-in one, such as `kueue.x-k8s.io/multikueue`.
   * @default the built-in Job controller
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#delegation-of-managing-a-job-object-to-external-controller
   */
  readonly managedBy?: string;
}

/** Splits the fields of a Job from all others. */
export function splitJobFields<Props extends JobFields>(
  props: Props,
): { readonly job: JobFields; readonly rest: Omit<Props, keyof JobFields> } {
  const {
    parallelism,
    completions,
    completionMode,
    backoffLimit,
    backoffLimitPerIndex,
    maxFailedIndexes,
    activeDeadlineSeconds,
    ttlSecondsAfterFinished,
    podFailurePolicy,
    podReplacementPolicy,
    successPolicy,
    managedBy,
    ...rest
  } = props;
  const job: { [Key in keyof Required<JobFields>]: JobFields[Key] } = {
    parallelism,
    completions,
    completionMode,
    backoffLimit,
    backoffLimitPerIndex,
    maxFailedIndexes,
    activeDeadlineSeconds,
    ttlSecondsAfterFinished,
    podFailurePolicy,
    podReplacementPolicy,
    successPolicy,
    managedBy,
  };
  return { job, rest };
}
