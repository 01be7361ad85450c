import type { Construct } from 'constructs';
import type { DeploymentSpec, RollingUpdateDeployment, Deployment as Wire } from '../../kubernetes/generated/apps/v1';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepPartial, DeepReadonly } from '../wire';
import { type ConfigDigestProps, stateConfigDigests } from './config-digest';
import { lowerSelector } from './pod-selector';
import { withProfile } from './rollout';
import { ScalableWorkload, type ScalableWorkloadProps } from './scalable-workload';

/** Props of a Deployment, apart from those of its pods. */
export interface DeploymentProps extends ScalableWorkloadProps<Wire>, ConfigDigestProps {
  /**
   * How old pods are replaced. Bounds with `Recreate` are a compile error; two bounds of 0 are an error.
   * @default with the profile `secure`: new pods first, never fewer than `replicas`
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy
   */
  readonly strategy?: DeploymentStrategy;
  /**
   * Seconds without progress after which a rollout is reported as failed.
   * @default the API's own: 600
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#progress-deadline-seconds
   */
  readonly progressDeadlineSeconds?: number;
  /**
   * How many old ReplicaSets are kept for rollbacks.
   * @default the API's own: 10
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#revision-history-limit
   */
  readonly revisionHistoryLimit?: number;
  /**
   * Whether to hold back changes of the template for now.
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
 * Runs identical pods and replaces them a few at a time.
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
        template: this.lowerTemplate(this.mayHaveManyPods),
      },
    };
  }
}
