import type { Construct } from 'constructs';
import type { JobSpec, Job as Wire } from '../../kubernetes/generated/batch/v1';
import type { LabelSelector } from '../../kubernetes/generated/meta/v1';
import { INSTANCE_LABEL, type Labels, NAME_LABEL } from '../labels';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepPartial, DeepReadonly } from '../wire';
import { type JobFields, splitJobFields } from './job-fields';
import { lowerSelector } from './pod-selector';
import { Workload, type WorkloadProps } from './workload';

/** Props of a Job, apart from those of its pods. */
export interface JobProps extends WorkloadProps<Wire, 'OnFailure' | 'Never'>, JobFields {
  /**
   * Whether the Job is paused, without pods.
   * @default false
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#suspending-a-job
   */
  readonly suspend?: boolean;
  /**
   * Selects the Job's own pods, only with `manualSelector: true`; labels in it must be given to the pods too.
   * @default chosen by the API server, and always correct
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#specifying-your-own-pod-selector
   */
  readonly selector?: DeepReadonly<LabelSelector>;
  /**
   * Whether `selector` replaces the server's own, to adopt existing pods.
   * @default false
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#specifying-your-own-pod-selector
   */
  readonly manualSelector?: boolean;
}

/** The labels that the API server adds to the pods of a Job. */
const JOB_NAME_LABEL = 'batch.kubernetes.io/job-name';

/**
 * Runs pods until enough of them have succeeded.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/job/
 */
export class Job extends Workload<Wire> {
  readonly #spec: Omit<DeepReadonly<JobSpec>, 'template'>;

  constructor(scope: Construct, id: string, props: JobProps) {
    const { suspend, selector, manualSelector, ...others } = props;
    const { job, rest } = splitJobFields(others);
    super(scope, id, { apiVersion: 'batch/v1', kind: 'Job' }, { restartPolicy: 'Never', ...rest });
    refuseUnknownProps(this, Job, 'Job', props);
    this.#spec = { suspend, ...job, selector, manualSelector };
  }

  override [lowerSelector](): DeepReadonly<LabelSelector> {
    return this.overriddenSelector(this.#spec.selector ?? super[lowerSelector]());
  }

  protected lower(): { readonly spec: DeepPartial<JobSpec> } {
    const mayHaveManyPods = (this.finishedNumber(['spec', 'parallelism'], this.#spec.parallelism) ?? 1) > 1;
    return { spec: { ...this.#spec, template: this.lowerTemplate(mayHaveManyPods) } };
  }

  protected override identifyingLabels(): Labels {
    const { [NAME_LABEL]: name, [INSTANCE_LABEL]: instance } = this.podLabels;
    return name === undefined || instance === undefined ? { [JOB_NAME_LABEL]: this.name } : super.identifyingLabels();
  }
}
