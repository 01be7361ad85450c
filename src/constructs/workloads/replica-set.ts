import type { Construct } from 'constructs';
import type { ReplicaSetSpec, ReplicaSet as Wire } from '../../kubernetes/generated/apps/v1';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepPartial } from '../wire';
import { lowerSelector } from './pod-selector';
import { ScalableWorkload, type ScalableWorkloadProps } from './replicated';

/** What a ReplicaSet can be given, beside its pods. */
export interface ReplicaSetProps extends ScalableWorkloadProps<Wire> {}

/**
 * A number of pods that are all alike, which are never replaced by newer ones: that is what a Deployment adds.
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
        template: this.lowerTemplate(this.several),
      },
    };
  }
}
