import type { PodFailurePolicy, SuccessPolicy } from '../../kubernetes/generated/batch/v1';
import type { DeepReadonly } from '../wire';

/** How pods run until they are done, for Jobs and for the Jobs of a CronJob. */
export interface JobFields {
  /**
   * How many pods run at a time.
   * @default the API's own: 1
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#controlling-parallelism
   */
  readonly parallelism?: number;
  /**
   * How many pods must succeed.
   * @default the API's own: 1, or as many as it takes where only `parallelism` is given
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#parallel-jobs
   */
  readonly completions?: number;
  /**
   * Whether each pod has an index of its own, from 0 to `completions` less 1.
   * @default the API's own: `NonIndexed`
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#completion-mode
   */
  readonly completionMode?: 'NonIndexed' | 'Indexed';
  /**
   * How many pods may fail before the Job has failed.
   * @default the API's own: 6; no bound where `backoffLimitPerIndex` is given
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-backoff-failure-policy
   */
  readonly backoffLimit?: number;
  /**
   * How many pods of one index may fail before the index has failed; for `Indexed` only.
   * @default no bound of its own
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#backoff-limit-per-index
   */
  readonly backoffLimitPerIndex?: number;
  /**
   * How many indexes may fail before the Job has failed; only with `backoffLimitPerIndex`.
   * @default all of them
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#backoff-limit-per-index
   */
  readonly maxFailedIndexes?: number;
  /**
   * Seconds that the Job may run before all its pods are ended and it has failed.
   * @default no bound
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup
   */
  readonly activeDeadlineSeconds?: number;
  /**
   * Seconds after which the finished Job is deleted; 0 deletes it at once.
   * @default never
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/ttlafterfinished/
   */
  readonly ttlSecondsAfterFinished?: number;
  /**
   * What follows from which failure of a pod, by exit code or condition; only with `restartPolicy: 'Never'`.
   * @default every failure counts
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-failure-policy
   */
  readonly podFailurePolicy?: DeepReadonly<PodFailurePolicy>;
  /**
   * Whether a pod is replaced as soon as it is asked to end, or when it has ended.
   * @default the API's own: `TerminatingOrFailed`; `Failed` with a `podFailurePolicy`
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-replacement-policy
   */
  readonly podReplacementPolicy?: 'TerminatingOrFailed' | 'Failed';
  /**
   * Which indexes, or how many of them, are enough for the Job to have succeeded; for `Indexed` only.
   * @default all of them
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#success-policy
   */
  readonly successPolicy?: DeepReadonly<SuccessPolicy>;
  /**
   * The controller that runs the Job in place of Kubernetes' own, such as `kueue.x-k8s.io/multikueue`.
   * @default Kubernetes' own
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#delegation-of-managing-a-job-object-to-external-controller
   */
  readonly managedBy?: string;
}

/** Parts what is said of a Job from all else. */
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
