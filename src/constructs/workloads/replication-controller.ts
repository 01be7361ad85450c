import type { Construct } from 'constructs';
import type { ReplicationControllerSpec, ReplicationController as Wire } from '../../kubernetes/generated/core/v1';
import type { LabelSelector } from '../../kubernetes/generated/meta/v1';
import type { Labels } from '../labels';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepPartial, DeepReadonly } from '../wire';
import { labelsWith } from './overridden-labels';
import { ScalableWorkload, type ScalableWorkloadProps } from './scalable-workload';

/** Props of a ReplicationController, apart from those of its pods. */
export interface ReplicationControllerProps extends Omit<ScalableWorkloadProps<Wire>, 'selector'> {
  /**
   * Selects its own pods, by labels only. Labels in it are added to the pods.
   * @default the label `app.kubernetes.io/name` with the workload's name
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/replicationcontroller/#pod-selector
   */
  readonly selector?: Labels;
}

/**
 * The predecessor of ReplicaSets and Deployments, for existing objects.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/replicationcontroller/
 */
export class ReplicationController extends ScalableWorkload<Wire> {
  readonly #minReadySeconds: number | undefined;

  constructor(scope: Construct, id: string, props: ReplicationControllerProps) {
    const { selector, ...rest } = props;
    const labels = selector && { matchLabels: { ...selector } };
    super(scope, id, { apiVersion: 'v1', kind: 'ReplicationController' }, { ...rest, selector: labels });
    refuseUnknownProps(this, ReplicationController, 'ReplicationController', props);
    this.#minReadySeconds = props.minReadySeconds;
  }

  /** Its selector is only a map of labels. */
  protected override overriddenSelector({
    matchLabels = {},
  }: DeepReadonly<LabelSelector>): DeepReadonly<LabelSelector> {
    return { matchLabels: labelsWith(matchLabels, this.overrideAt(['spec', 'selector'])) };
  }

  protected lower(): { readonly spec: DeepPartial<ReplicationControllerSpec> } {
    return {
      spec: {
        replicas: this.replicas,
        minReadySeconds: this.#minReadySeconds,
        selector: this.matchLabels,
        template: this.lowerTemplate(this.mayHaveManyPods),
      },
    };
  }
}
