import type { IScalable, ScalingTarget } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { type Companion, companions, type FinishedTree } from '../../cdk8s-objects/companions';
import type { KindOptions } from '../object';
import { DisruptionBudget } from './disruption-budget';
import { PodController, type PodControllerProps } from './pod-controller';

/** Props of every workload that keeps a number of pods running. */
export interface ScalableWorkloadProps<Wire> extends PodControllerProps<Wire> {
  /**
   * The number of pods.
   * @default the API's own: 1; left to an autoscaler if there is one
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas
   */
  readonly replicas?: number;
  /**
   * `false` for no disruption budget. For your own, create a PodDisruptionBudget, which replaces the default one.
   * @default with the profile `secure` and always more than one pod: one pod at a time may be unavailable
   * @see https://kubernetes.io/docs/tasks/run-application/configure-pdb/
   */
  readonly disruptionBudget?: false;
}

/** Keeps a number of pods running, which an autoscaler may change. */
export abstract class ScalableWorkload<Wire extends object = object> extends PodController<Wire> {
  readonly #replicas: number | undefined;
  /** The minimum number of pods that its autoscaler reports, if known. */
  #autoscaler: { readonly minReplicas: number | undefined } | undefined;
  /** Whether the profile's disruption budget is created if there is no other. */
  readonly #wantsBudget: boolean;

  constructor(scope: Construct, id: string, options: KindOptions, props: ScalableWorkloadProps<Wire>) {
    const { replicas, disruptionBudget, ...rest } = props;
    super(scope, id, options, rest);
    this.#replicas = replicas;
    this.#wantsBudget = disruptionBudget !== false;
  }

  static {
    // Autoscalers of kustruct and cdk8s-plus call these by name. They are not declared, so that editors do not suggest
    // them.
    Object.defineProperties(ScalableWorkload.prototype, {
      hasAutoscaler: {
        get(this: ScalableWorkload) {
          return this.#autoscaler !== undefined;
        },
      },
      markHasAutoscaler: {
        value(this: ScalableWorkload, minReplicas?: number) {
          this.#autoscaler = { minReplicas };
        },
      },
    });
  }

  /** Adds an account if it needs one, and the profile's disruption budget if there is always more than one pod. */
  override [companions](tree: FinishedTree): readonly Companion[] {
    const { disruptionBudget } = this.defaults;
    const fewest = this.#autoscaler?.minReplicas ?? this.#finishedReplicas;
    const budget = { id: 'budget', make: (id: string) => new DisruptionBudget(this, id, disruptionBudget) };
    const isWanted = disruptionBudget !== undefined && fewest > 1 && this.#wantsBudget;
    const isGiven = isWanted && !tree.hasBudgetFor(this.podLabels, this.namespace);
    return isGiven ? [...super[companions](tree), budget] : super[companions](tree);
  }

  /** The workload as the `target` of a cdk8s-plus HorizontalPodAutoscaler, which then sets the number of pods. */
  toScalable(): IScalable {
    return {
      hasAutoscaler: this.#autoscaler !== undefined,
      markHasAutoscaler: () => {
        this.#autoscaler = { minReplicas: undefined };
      },
      toScalingTarget: () => this.toScalingTarget(),
    };
  }

  /** The workload as an autoscaler references it. */
  toScalingTarget(): ScalingTarget {
    const { apiVersion, kind, name, replicas } = this;
    return { apiVersion, kind, name, containers: [], replicas };
  }

  /** The number of pods, unless it is left to the API or to an autoscaler. */
  protected get replicas(): number | undefined {
    return this.#autoscaler === undefined ? this.#replicas : undefined;
  }

  /** Whether there can be more than one pod. */
  protected get mayHaveManyPods(): boolean {
    return this.#autoscaler !== undefined || this.#finishedReplicas > 1;
  }

  get #finishedReplicas(): number {
    return this.finishedNumber(['spec', 'replicas'], this.#replicas) ?? 1;
  }
}
