import type { Construct } from 'constructs';
import { withDefaults } from '../merge-fields';
import { noteSettings } from '../settings';
import { refuseUnknownProps } from '../unknown-props';
import { CronJob, type CronJobProps } from '../workloads/cron-job';
import { WorkloadTemplate } from './workload-template';

/** Props of a ScheduledTask: those of a CronJob. */
export interface ScheduledTaskProps extends CronJobProps {
  /**
   * The time zone of the schedule: a name of the time zone database, such as `'Europe/Berlin'`.
   * @default 'Etc/UTC', so that it does not depend on the cluster
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#time-zones
   */
  readonly timeZone?: string;
  /**
   * What to do when the previous run has not finished.
   * @default `Forbid`: the new one is skipped
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#concurrency-policy
   */
  readonly concurrencyPolicy?: NonNullable<CronJobProps['concurrencyPolicy']>;
  /**
   * Seconds after its scheduled time at which a run that has not started is skipped.
   * @default 3600, short enough that a CronJob never misses the 100 runs after which it stops for good
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline
   */
  readonly startingDeadlineSeconds?: number;
  /**
   * Seconds that a run may take, retries included, before it is stopped and counts as failed.
   * @default 3600: a run that hangs would block all later ones, and nothing would report it
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup
   */
  readonly activeDeadlineSeconds?: number;
  /**
   * How often a failed run is retried.
   * @default 2; no limit if `backoffLimitPerIndex` is set
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-backoff-failure-policy
   */
  readonly backoffLimit?: number;
  /**
   * How many successful runs are kept.
   * @default 1
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#jobs-history-limits
   */
  readonly successfulJobsHistoryLimit?: number;
  /**
   * How many failed runs are kept, so that their logs can be compared.
   * @default 3
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#jobs-history-limits
   */
  readonly failedJobsHistoryLimit?: number;
}

/** The defaults of every task. */
const DEFAULTS = {
  timeZone: 'Etc/UTC',
  concurrencyPolicy: 'Forbid',
  startingDeadlineSeconds: 3600,
  activeDeadlineSeconds: 3600,
  successfulJobsHistoryLimit: 1,
  failedJobsHistoryLimit: 3,
} as const;

/**
 * A program that runs on a schedule: a CronJob whose runs never overlap, are retried, cannot hang forever, and are kept long
 * enough to see why they failed.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 */
export class ScheduledTask extends WorkloadTemplate {
  /** The CronJob, with the name of the template. */
  readonly cronJob: CronJob;

  constructor(scope: Construct, id: string, props: ScheduledTaskProps) {
    super(scope, id);
    refuseUnknownProps(this, ScheduledTask, 'ScheduledTask', props);
    noteSettings(this, props);
    const backoffLimit = props.backoffLimitPerIndex === undefined ? 2 : undefined;
    this.cronJob = new CronJob(this, 'Default', withDefaults({ ...DEFAULTS, backoffLimit }, props));
  }

  get workload(): CronJob {
    return this.cronJob;
  }
}
