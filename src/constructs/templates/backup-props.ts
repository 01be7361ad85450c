import type { ReferenceTo } from '../object';
import type { CronJobProps } from '../workloads/cron-job';
import type { JobProps } from '../workloads/job';

/**
 * Props of a backup: those of a CronJob, and where backups are kept. Its command finds the name of the Service in the
 * variable `SERVICE_NAME`, and the place for backups in `BACKUP_LOCATION`.
 */
export interface BackupProps extends CronJobProps {
  /**
   * The command that backs up, as a list of arguments, such as `['sh', '-c', 'pg_dump … > "$BACKUP_LOCATION/db.dump"']`.
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/
   */
  readonly command: readonly string[];
  /**
   * Where backups are kept: a bucket, or a claim other than the one that stores the data.
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/
   */
  readonly to: BackupLocation;
  /**
   * The image that contains the program.
   * @default the service's image, together with its `securityContext` and `imagePullSecrets`
   * @see https://kubernetes.io/docs/concepts/containers/images/
   */
  readonly image?: string;
  /**
   * What to do when the previous backup is still running.
   * @default `Forbid`: the new one is skipped
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#concurrency-policy
   */
  readonly concurrencyPolicy?: NonNullable<CronJobProps['concurrencyPolicy']>;
  /**
   * Seconds after its scheduled time at which a backup that has not started is skipped.
   * @default 3600, short enough that a CronJob never misses the 100 runs after which it stops for good
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline
   */
  readonly startingDeadlineSeconds?: number;
  /**
   * Seconds that a backup may take, retries included, before it is stopped and counts as failed.
   * @default 21600 (6 hours): a backup that hangs would block all later ones, and nothing would report it
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup
   */
  readonly activeDeadlineSeconds?: number;
  /**
   * How many successful backups are kept as Jobs, with their logs.
   * @default 1
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#jobs-history-limits
   */
  readonly successfulJobsHistoryLimit?: number;
  /**
   * How many failed backups are kept as Jobs, so that their logs can be compared.
   * @default 3
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#jobs-history-limits
   */
  readonly failedJobsHistoryLimit?: number;
}

/** Props of a restore: those of a Job, and where the backups are. Its command has the same variables as that of a backup. */
export interface RestoreProps extends JobProps {
  /**
   * The command that restores the data, as a list of arguments.
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/
   */
  readonly command: readonly string[];
  /**
   * Where the backups are.
   * @default where the backup stores them
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/
   */
  readonly from?: BackupLocation;
  /**
   * The image that contains the program.
   * @default the backup's image, or the service's, together with its `securityContext` and `imagePullSecrets`
   * @see https://kubernetes.io/docs/concepts/containers/images/
   */
  readonly image?: string;
  /**
   * The name of the Job.
   * @default the service's name with `-restore` and a hash of what the Job runs: the pod template of a Job is immutable, so
   * a Job that runs something else needs a new name
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/
   */
  readonly name?: string;
  /**
   * Whether the Job is suspended. A person resumes it with `kubectl patch job … -p '{"spec":{"suspend":false}}'`, or here
   * if an agent such as Argo CD or Flux would revert that. `false` without the `name` of the Job is refused, because it
   * would resume every future Job.
   * @default true
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#suspending-a-job
   */
  readonly suspend?: boolean;
  /**
   * How often a failed restore is retried.
   * @default 0: a person should look first at a restore that failed halfway
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-backoff-failure-policy
   */
  readonly backoffLimit?: number;
  /**
   * Seconds after which the finished Job is deleted; the next apply creates it again, suspended. Refused with
   * `suspend: false`, because the new Job would run at once.
   * @default 86400: a day to read its logs; never with `suspend: false`
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
   * The Secret whose keys become the variables that the program signs in with, such as `AWS_ACCESS_KEY_ID`.
   * @default none: the account of the pods is enough, or no sign-in is needed
   */
  readonly credentials?: ReferenceTo<'Secret'>;
  readonly claim?: never;
  readonly mountPath?: never;
}

/** A volume, which is mounted for the program; read-only for a restore. */
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
