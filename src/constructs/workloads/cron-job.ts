import type { Construct } from 'constructs';
import type { CronJobSpec, JobTemplateSpec, CronJob as Wire } from '../../kubernetes/generated/batch/v1';
import type { ObjectMeta } from '../../kubernetes/generated/meta/v1';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepPartial, DeepReadonly } from '../wire';
import { type JobFields, splitJobFields } from './job-fields';
import { Workload, type WorkloadProps } from './workload';

/** Props of a CronJob, apart from those of its Jobs and pods. */
export interface CronJobProps extends WorkloadProps<Wire, 'OnFailure' | 'Never'>, JobFields {
  /**
   * When Jobs are created: minute, hour, day of the month, month and weekday, such as `'30 2 * * 1-5'`, or one of
   * `@hourly`, `@daily`, `@weekly`, `@monthly`, `@yearly` and `@every 1h30m`. A schedule that the API server does not
   * accept, or that never occurs, is an error.
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax
   */
  readonly schedule: string;
  /**
   * The time zone of the schedule, by its name in the time zone database, such as `'Asia/Tokyo'`.
   * @default the time zone of the cluster's controllers, usually UTC
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#time-zones
   */
  readonly timeZone?: string;
  /**
   * What happens if the previous Job has not finished: both run, the new one is skipped, or it replaces the old one.
   * @default `Forbid` with the profile `secure`; the API's own: `Allow`
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#concurrency-policy
   */
  readonly concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace';
  /**
   * Seconds that a Job may be late before it is skipped; less than 10 may skip all of them.
   * @default no limit
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline
   */
  readonly startingDeadlineSeconds?: number;
  /**
   * Whether to create no more Jobs for now.
   * @default false
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-suspension
   */
  readonly suspend?: boolean;
  /**
   * How many successful Jobs are kept.
   * @default the API's own: 3
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#jobs-history-limits
   */
  readonly successfulJobsHistoryLimit?: number;
  /**
   * How many failed Jobs are kept.
   * @default the API's own: 1
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#jobs-history-limits
   */
  readonly failedJobsHistoryLimit?: number;
  /**
   * Labels, annotations and further metadata of the Jobs, in addition to the recommended labels.
   * @default the recommended labels, if the profile adds them
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#job-template
   */
  readonly jobMetadata?: DeepReadonly<Omit<ObjectMeta, 'name' | 'namespace'>>;
}

/**
 * Creates Jobs repeatedly, on a cron schedule.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 */
export class CronJob extends Workload<Wire> {
  readonly #jobMetadata: CronJobProps['jobMetadata'];
  readonly #job: JobFields;
  readonly #spec: Omit<DeepReadonly<CronJobSpec>, 'jobTemplate'>;

  constructor(scope: Construct, id: string, props: CronJobProps) {
    const { schedule, timeZone, concurrencyPolicy, startingDeadlineSeconds, suspend, ...others } = props;
    const { successfulJobsHistoryLimit, failedJobsHistoryLimit, jobMetadata, ...pods } = others;
    const { job, rest } = splitJobFields(pods);
    super(scope, id, { apiVersion: 'batch/v1', kind: 'CronJob' }, { restartPolicy: 'Never', ...rest });
    refuseUnknownProps(this, CronJob, 'CronJob', props);
    this.#jobMetadata = jobMetadata;
    this.#job = job;
    this.#spec = {
      schedule,
      timeZone,
      concurrencyPolicy: concurrencyPolicy ?? this.defaults.concurrencyPolicy,
      startingDeadlineSeconds,
      suspend,
      successfulJobsHistoryLimit,
      failedJobsHistoryLimit,
    };
  }

  protected override get templatePath(): readonly string[] {
    return ['spec', 'jobTemplate', 'spec', 'template'];
  }

  protected lower(): { readonly spec: DeepPartial<CronJobSpec> } {
    return { spec: { ...this.#spec, jobTemplate: this.#lowerJobTemplate() } };
  }

  #lowerJobTemplate(): DeepPartial<JobTemplateSpec> {
    const mayHaveManyPods = (this.finishedNumber(PARALLELISM, this.#job.parallelism) ?? 1) > 1;
    const all = { ...this.recommendedLabels, ...this.#jobMetadata?.labels };
    const metadata = { ...this.#jobMetadata, labels: Object.keys(all).length > 0 ? all : undefined };
    return {
      metadata: Object.values(metadata).some((value) => value !== undefined) ? metadata : undefined,
      spec: { ...this.#job, template: this.lowerTemplate(mayHaveManyPods) },
    };
  }
}

const PARALLELISM = ['spec', 'jobTemplate', 'spec', 'parallelism'];
