import type { Construct } from 'constructs';
import type { ReplicaSetSpec, ReplicaSet as Wire } from '../../kubernetes/generated/apps/v1';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepPartial } from '../wire';
import { lowerSelector } from './pod-selector';
import { ScalableWorkload, type ScalableWorkloadProps } from './scalable-workload';

/** Props of a ReplicaSet, apart from those of its pods. */
export interface ReplicaSetProps extends ScalableWorkloadProps<Wire> {}

/**
 * Runs a number of identical pods and never replaces them by newer ones, which a Deployment does.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/
 */
export class ReplicaSet extends ScalableWorkload<Wire> {
  readonly #minReadySeconds: number | undefined;

  constructor(scope: Construct, id: string, props: ReplicaSetProps) {
    super(scope, id, { apiVersion: 'apps/v1', kind: 'ReplicaSet' }, props);
    refuseUnknownProps(this, ReplicaSet, 'ReplicaSet', props);
    this.#minReadySeconds = props.minReadySeconds;
  }

  protected lower(): { readonly spec: DeepPartial<ReplicaSetSpec> } {
    return {
      spec: {
        replicas: this.replicas,
        minReadySeconds: this.#minReadySeconds,
        selector: this[lowerSelector](),
        template: this.lowerTemplate(this.mayHaveManyPods),
      },
    };
  }
}
