import type { IScalable, ScalingTarget } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { DeploymentSpec, RollingUpdateDeployment, Deployment as Wire } from 'kubernetes-types/apps/v1';
import type { DeepReadonly } from '../object';
import { DisruptionBudget } from './disruption-budget';
import { Workload, type WorkloadProps } from './workload';

/** What a Deployment can be given, beside its pods. */
export interface DeploymentProps extends WorkloadProps<Wire> {
  /**
   * How many pods there are.
   * @default the API's own: 1; left to the autoscaler where there is one
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas
   */
  readonly replicas?: number;
  /**
   * How old pods are replaced by new ones.
   * @default where the profile is `secure`: new ones first, never fewer than wanted
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy
   */
  readonly strategy?: DeploymentStrategy;
  /**
   * Seconds that a new pod must be ready before it counts.
   * @default the API's own: 0
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#min-ready-seconds
   */
  readonly minReadySeconds?: number;
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

/** All old pods first, or a few at a time; only the latter has bounds. */
export type DeploymentStrategy =
  | { readonly type: 'Recreate' }
  | { readonly type?: 'RollingUpdate'; readonly rollingUpdate?: RollingUpdateDeployment };

/**
 * Pods that are all alike, replaced a few at a time.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
 */
export class Deployment extends Workload<Wire> implements IScalable {
  readonly #spec: Omit<DeepReadonly<DeploymentSpec>, 'selector' | 'template'>;
  #autoscaled = false;

  constructor(scope: Construct, id: string, props: DeploymentProps) {
    const { replicas, strategy, minReadySeconds, progressDeadlineSeconds, revisionHistoryLimit, paused, ...rest } =
      props;
    super(scope, id, { apiVersion: 'apps/v1', kind: 'Deployment' }, rest);
    this.#spec = { replicas, strategy, minReadySeconds, progressDeadlineSeconds, revisionHistoryLimit, paused };
    DisruptionBudget.forSeveral(this, replicas, this.defaults);
  }

  /** Whether an autoscaler counts the pods. */
  get hasAutoscaler(): boolean {
    return this.#autoscaled;
  }

  /**
   * Tells the Deployment that an autoscaler counts its pods, so that `replicas` is not written.
   *
   * @param minReplicas the fewest pods that the autoscaler leaves, where it is known
   */
  markHasAutoscaler(minReplicas?: number): void {
    this.#autoscaled = true;
    DisruptionBudget.forSeveral(this, minReplicas ?? this.#spec.replicas, this.defaults);
  }

  /** The Deployment as an autoscaler of cdk8s-plus names it. */
  toScalingTarget(): ScalingTarget {
    const { apiVersion, kind, name } = this;
    return { apiVersion, kind, name, containers: [], replicas: this.#autoscaled ? undefined : this.#spec.replicas };
  }

  protected lower(): { readonly spec: DeepReadonly<DeploymentSpec> } {
    const { replicas = 1 } = this.#spec;
    return {
      spec: {
        ...this.#spec,
        replicas: this.#autoscaled ? undefined : this.#spec.replicas,
        strategy: this.#spec.strategy ?? this.defaults.deploymentStrategy,
        selector: this.lowerSelector(),
        template: this.lowerTemplate(replicas > 1 || this.#autoscaled),
      },
    };
  }
}
