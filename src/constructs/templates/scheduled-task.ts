import type { Construct } from 'constructs';
import { over } from '../over';
import { noteSettings } from '../settings';
import { refuseUnknownProps } from '../unknown-props';
import { CronJob, type CronJobProps } from '../workloads/cron-job';
import { WorkloadTemplate } from './workload-template';

/** What a ScheduledTask can be given: all that a CronJob can. */
export interface ScheduledTaskProps extends CronJobProps {
  /**
   * The time zone of the schedule, by its name in the time zone database, such as `'Europe/Berlin'`.
   * @default 'Etc/UTC', so that no cluster has a zone of its own
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#time-zones
   */
  readonly timeZone?: string;
  /**
   * What is done when the run before has not ended.
   * @default `Forbid`: the new one is left out
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#concurrency-policy
   */
  readonly concurrencyPolicy?: NonNullable<CronJobProps['concurrencyPolicy']>;
  /**
   * Seconds that a run may be late before it is left out.
   * @default 3600, within which too few runs can be missed for the CronJob to give up for good, as it does after 100
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline
   */
  readonly startingDeadlineSeconds?: number;
  /**
   * Seconds that a run may take with all its retries before it is ended and has failed.
   * @default 3600: a run that hangs would keep all later ones from starting, and nobody would be told
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup
   */
  readonly activeDeadlineSeconds?: number;
  /**
   * How often a run is tried again.
   * @default 2; no bound where `backoffLimitPerIndex` is given
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-backoff-failure-policy
   */
  readonly backoffLimit?: number;
  /**
   * How many runs that succeeded are kept.
   * @default 1
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#jobs-history-limits
   */
  readonly successfulJobsHistoryLimit?: number;
  /**
   * How many runs that failed are kept, so that their logs can be compared.
   * @default 3
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#jobs-history-limits
   */
  readonly failedJobsHistoryLimit?: number;
}

/** What every task is given whose author says nothing else. */
const PRACTICE = {
  timeZone: 'Etc/UTC',
  concurrencyPolicy: 'Forbid',
  startingDeadlineSeconds: 3600,
  activeDeadlineSeconds: 3600,
  successfulJobsHistoryLimit: 1,
  failedJobsHistoryLimit: 3,
} as const;

/**
 * A program that runs at certain times: a CronJob whose runs never overlap, are tried again, cannot hang forever, and are
 * kept long enough to see why they failed.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 */
export class ScheduledTask extends WorkloadTemplate {
  /** What makes the Jobs, with the name of the template. */
  readonly cronJob: CronJob;

  constructor(scope: Construct, id: string, props: ScheduledTaskProps) {
    super(scope, id);
    refuseUnknownProps(this, ScheduledTask, 'ScheduledTask', props);
    noteSettings(this, props);
    const backoffLimit = props.backoffLimitPerIndex === undefined ? 2 : undefined;
    this.cronJob = new CronJob(this, 'Default', over({ ...PRACTICE, backoffLimit }, props));
  }

  get workload(): CronJob {
    return this.cronJob;
  }
}
