import type { Construct } from 'constructs';
import type { DeploymentSpec, RollingUpdateDeployment, Deployment as Wire } from '../../kubernetes/generated/apps/v1';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepPartial, DeepReadonly } from '../wire';
import { type ConfigDigestProps, stateConfigDigests } from './config-digest';
import { lowerSelector } from './pod-selector';
import { ScalableWorkload, type ScalableWorkloadProps } from './replicated';
import { withProfile } from './rollout';

/** What a Deployment can be given, beside its pods. */
export interface DeploymentProps extends ScalableWorkloadProps<Wire>, ConfigDigestProps {
  /**
   * How old pods are replaced by new ones. Bounds beside `Recreate` do not compile; two bounds of 0 are refused.
   * @default where the profile is `secure`: new ones first, never fewer than wanted
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy
   */
  readonly strategy?: DeploymentStrategy;
  /**
   * Seconds that a rollout may stand still before it is reported as failed.
   * @default the API's own: 600
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#progress-deadline-seconds
   */
  readonly progressDeadlineSeconds?: number;
  /**
   * How many old ReplicaSets are kept to go back to.
   * @default the API's own: 10
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#revision-history-limit
   */
  readonly revisionHistoryLimit?: number;
  /**
   * Whether changes of the template wait until this is taken back.
   * @default false
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#paused
   */
  readonly paused?: boolean;
}

/** All old pods first, or a few at a time; only the latter has bounds, as numbers or percentages. */
export type DeploymentStrategy =
  | { readonly type: 'Recreate'; readonly rollingUpdate?: never }
  | { readonly type?: 'RollingUpdate'; readonly rollingUpdate?: RollingUpdateDeployment };

/**
 * Pods that are all alike, replaced a few at a time.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
 */
export class Deployment extends ScalableWorkload<Wire> {
  readonly #strategy: DeploymentStrategy | undefined;
  readonly #spec: Omit<DeepReadonly<DeploymentSpec>, 'selector' | 'template'>;

  constructor(scope: Construct, id: string, props: DeploymentProps) {
    const { strategy, progressDeadlineSeconds, revisionHistoryLimit, paused, ...others } = props;
    const { configDigest, secretDigest, ...rest } = others;
    super(scope, id, { apiVersion: 'apps/v1', kind: 'Deployment' }, rest);
    refuseUnknownProps(this, Deployment, 'Deployment', props);
    stateConfigDigests(this, { configDigest, secretDigest }, this.defaults);
    this.#strategy = strategy;
    this.#spec = { minReadySeconds: rest.minReadySeconds, progressDeadlineSeconds, revisionHistoryLimit, paused };
  }

  protected lower(): { readonly spec: DeepPartial<DeploymentSpec> } {
    return {
      spec: {
        ...this.#spec,
        replicas: this.replicas,
        strategy: withProfile(this.#strategy, this.defaults.deploymentStrategy),
        selector: this[lowerSelector](),
        template: this.lowerTemplate(this.several),
      },
    };
  }
}
