import type { Construct } from 'constructs';
import type { LabelSelector } from '../../kubernetes/generated/meta/v1';
import { type Labels, workloadLabels } from '../labels';
import type { KindOptions } from '../object';
import type { DeepReadonly } from '../wire';
import { lowerSelector } from './pod-selector';
import { Workload, type WorkloadProps } from './workload';

/** Props of every workload that keeps pods running and selects them by labels. */
export interface PodControllerProps<Wire> extends WorkloadProps<Wire, 'Always'> {
  /**
   * Selects the workload's own pods; it cannot be changed once the workload exists. Labels in it are added to the pods.
   * @default the label `app.kubernetes.io/name` with the workload's name
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
   */
  readonly selector?: DeepReadonly<LabelSelector>;
  /**
   * Seconds that a new pod must be ready before it counts as available.
   * @default the API's own: 0
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#min-ready-seconds
   */
  readonly minReadySeconds?: number;
}

/** Keeps pods running, and selects them by labels. */
export abstract class PodController<Wire extends object = object> extends Workload<Wire> {
  readonly #selector: DeepReadonly<LabelSelector> | undefined;

  constructor(scope: Construct, id: string, options: KindOptions, props: PodControllerProps<Wire>) {
    const { selector, minReadySeconds: _, ...pods } = props;
    super(scope, id, options, pods);
    this.#selector = selector;
  }

  override [lowerSelector](): DeepReadonly<LabelSelector> {
    return this.overriddenSelector(this.#selector ?? super[lowerSelector]());
  }

  /** With any profile, the pods have the labels that identify their workload, or that the selector requires. */
  protected override lowerPodLabels(): Labels {
    const own = this.#selector === undefined ? workloadLabels(this, this.name) : this.#selector.matchLabels;
    return { ...this.recommendedLabels, ...own, ...this.podMetadata?.labels };
  }
}
