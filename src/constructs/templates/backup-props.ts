import type { ReferenceTo } from '../object';
import type { CronJobProps } from '../workloads/cron-job';
import type { JobProps } from '../workloads/job';

/**
 * What a backup can be given: all that a CronJob can, and where it goes to. Its command finds the name of the Service in
 * the variable `SERVICE_NAME`, and the place for backups in `BACKUP_LOCATION`.
 */
export interface BackupProps extends CronJobProps {
  /**
   * The program that backs up, word by word, such as `['sh', '-c', 'pg_dump … > "$BACKUP_LOCATION/db.dump"']`.
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/
   */
  readonly command: readonly string[];
  /**
   * Where backups are kept: a bucket, or a claim other than the one that holds the data.
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/
   */
  readonly to: BackupLocation;
  /**
   * The image that the program is in.
   * @default that of the service, together with its `securityContext` and `imagePullSecrets`
   * @see https://kubernetes.io/docs/concepts/containers/images/
   */
  readonly image?: string;
  /**
   * What is done when the backup before has not ended.
   * @default `Forbid`: the new one is left out
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#concurrency-policy
   */
  readonly concurrencyPolicy?: NonNullable<CronJobProps['concurrencyPolicy']>;
  /**
   * Seconds that a backup may be late before it is left out.
   * @default 3600, within which too few runs can be missed for the CronJob to give up for good, as it does after 100
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline
   */
  readonly startingDeadlineSeconds?: number;
  /**
   * Seconds that a backup may take with all its retries before it is ended and has failed.
   * @default 21600, which is 6 hours: one that hangs would keep all later ones from starting, and nobody would be told
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup
   */
  readonly activeDeadlineSeconds?: number;
  /**
   * How many backups that succeeded are kept as Jobs, with their logs.
   * @default 1
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#jobs-history-limits
   */
  readonly successfulJobsHistoryLimit?: number;
  /**
   * How many backups that failed are kept as Jobs, so that their logs can be compared.
   * @default 3
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#jobs-history-limits
   */
  readonly failedJobsHistoryLimit?: number;
}

/** What a restore can be given: all that a Job can, and where the backups are. It finds the variables of a backup. */
export interface RestoreProps extends JobProps {
  /**
   * The program that brings the data back, word by word.
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/
   */
  readonly command: readonly string[];
  /**
   * Where the backups are.
   * @default where the backup puts them
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/
   */
  readonly from?: BackupLocation;
  /**
   * The image that the program is in.
   * @default that of the backup, or else of the service, together with its `securityContext` and `imagePullSecrets`
   * @see https://kubernetes.io/docs/concepts/containers/images/
   */
  readonly image?: string;
  /**
   * The name of the Job.
   * @default that of the service with `-restore` and a hash of what the Job runs: the pods of a Job can never be changed,
   * so a Job that runs something else is another Job, and not an old one that the API server refuses to change
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/
   */
  readonly name?: string;
  /**
   * Whether the Job waits; a person resumes it by `kubectl patch job … -p '{"spec":{"suspend":false}}'`, or here, where an
   * agent such as Argo CD or Flux would set it back. `false` without the `name` of the Job that is meant is refused, because
   * it would resume every Job to come.
   * @default true
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#suspending-a-job
   */
  readonly suspend?: boolean;
  /**
   * How often a restore is tried again.
   * @default 0: after one that broke off in the middle, a person looks first
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-backoff-failure-policy
   */
  readonly backoffLimit?: number;
  /**
   * Seconds after which the finished Job is deleted; the next time it is applied, it waits anew. Refused beside
   * `suspend: false`, where it would not wait.
   * @default 86400: a day, in which its logs can be read; never beside `suspend: false`
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/ttlafterfinished/
   */
  readonly ttlSecondsAfterFinished?: number;
}

/** Where backups are kept. */
export type BackupLocation = BackupBucketLocation | BackupClaimLocation;

/** A place in object storage. */
export interface BackupBucketLocation {
  /** The URL of the place, as the program takes it, such as `s3://acme-backups/orders`. */
  readonly bucket: string;
  /**
   * The Secret whose keys become the variables by which the program signs in, such as `AWS_ACCESS_KEY_ID`.
   * @default none: the pods' account is enough, or they need not sign in
   */
  readonly credentials?: ReferenceTo<'Secret'>;
  readonly claim?: never;
  readonly mountPath?: never;
}

/** A volume, which is mounted for the program; a restore can only read it. */
export interface BackupClaimLocation {
  /** The claim of the volume. */
  readonly claim: ReferenceTo<'PersistentVolumeClaim'>;
  /**
   * Where the volume is mounted.
   * @default `/backup`
   */
  readonly mountPath?: `/${string}`;
  readonly bucket?: never;
  readonly credentials?: never;
}
