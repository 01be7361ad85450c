import type { ScalingTarget } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { SHORTHANDS } from '../../cdk8s-objects/shorthands';
import type {
  CrossVersionObjectReference,
  HorizontalPodAutoscalerSpec,
  HorizontalPodAutoscaler as Wire,
} from '../../kubernetes/generated/autoscaling/v2';
import type { Shorthand } from '../../manifests/shorthand';
import type { Refusal } from '../../problems/refusals';
import type { ExactlyOne } from '../exactly-one';
import { KubernetesObject, type NamespacedProps } from '../object';
import { namespaceRefusal } from '../same-namespace';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';
import type { AutoscalerBehavior } from './autoscaler-behavior';
import { type AutoscalerMetric, lowerMetric, utilization } from './autoscaler-metrics';

/** What a HorizontalPodAutoscaler can be given. */
export type HorizontalPodAutoscalerProps = HorizontalPodAutoscalerFields &
  ExactlyOne<Pick<HorizontalPodAutoscalerFields, 'for' | 'scaleTargetRef'>>;

/** Every field of a HorizontalPodAutoscaler. */
export interface HorizontalPodAutoscalerFields extends NamespacedProps<Wire> {
  /**
   * The workload whose pods are counted, of ours or of cdk8s-plus; the autoscaler is named after it, and its `replicas` are
   * not written. One in another namespace is refused.
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
   */
  readonly for?: Scalable;
  /**
   * The object whose pods are counted, such as a custom resource that can be scaled; the autoscaler is named after it.
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#api-object
   */
  readonly scaleTargetRef?: CrossVersionObjectReference;
  /**
   * The fewest pods that are left; 0 needs a metric of type Object or External. From 2 on, the profile `secure` gives the
   * workload a disruption budget.
   * @default the API's own: 1
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
   */
  readonly minReplicas?: number;
  /**
   * The most pods that are made, at least as many as `minReplicas`.
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
   */
  readonly maxReplicas: number;
  /**
   * The CPU that the pods are to use on average, in percent of what they request. The short form of a metric of type
   * Resource, which stands before those in `metrics`.
   * @default where no metric is given at all, the API's own: 80
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#support-for-resource-metrics
   */
  readonly cpu?: number;
  /**
   * The memory that the pods are to use on average, in percent of what they request. The short form of a metric of type
   * Resource, which stands before those in `metrics`.
   * @default memory is not looked at
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#support-for-resource-metrics
   */
  readonly memory?: number;
  /**
   * What is measured, and what it is to be; the metric that asks for the most pods decides.
   * @default what `cpu` and `memory` say
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#support-for-metrics-apis
   */
  readonly metrics?: readonly AutoscalerMetric[];
  /**
   * How fast pods are added and taken away.
   * @default the API's own: added at once, taken away after 300 seconds
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#configurable-scaling-behavior
   */
  readonly behavior?: AutoscalerBehavior;
}

/** What an autoscaler can count the pods of: a workload of ours with `replicas`, or one of cdk8s-plus. */
export interface Scalable {
  /** The namespace of the workload, where it names one. */
  readonly metadata?: { readonly namespace?: string };
  /** How the autoscaler names the workload. */
  toScalingTarget(): ScalingTarget;
}

/**
 * Makes and takes away pods of a workload, so that what is measured stays near what it is to be.
 *
 * https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
 */
export class HorizontalPodAutoscaler extends KubernetesObject<Wire> {
  readonly #props: HorizontalPodAutoscalerFields;
  readonly #target: CrossVersionObjectReference;

  constructor(scope: Construct, id: string, props: HorizontalPodAutoscalerProps) {
    const target = props.for === undefined ? props.scaleTargetRef : props.for.toScalingTarget();
    const options = { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', after: target };
    const namespace = props.namespace ?? props.for?.metadata?.namespace;
    super(scope, id, { ...options, workload: target.name }, { ...props, namespace });
    refuseUnknownProps(this, HorizontalPodAutoscaler, 'HorizontalPodAutoscaler', props);
    this.#props = props;
    this.#target = target;
    if (props.for !== undefined && isMarkable(props.for)) {
      props.for.markHasAutoscaler(props.minReplicas ?? 1);
    }
  }

  /** Where the workload is in another namespace, it is no wonder that the autoscaler does not find it. */
  override [SHORTHANDS](): readonly Shorthand[] {
    const isRefused = this.#apart() !== undefined;
    return isRefused ? [{ prop: 'for', fields: ['spec.scaleTargetRef.name'], isRefused }] : [];
  }

  protected lower(): { readonly spec: DeepReadonly<HorizontalPodAutoscalerSpec> } {
    const apart = this.#apart();
    if (apart !== undefined) {
      this.refuse(apart);
    }
    const { minReplicas, maxReplicas, cpu, memory, metrics = [], behavior } = this.#props;
    const { apiVersion, kind, name } = this.#target;
    const all = [
      ...(cpu === undefined ? [] : [utilization('cpu', cpu)]),
      ...(memory === undefined ? [] : [utilization('memory', memory)]),
      ...metrics,
    ];
    return {
      spec: {
        scaleTargetRef: { apiVersion, kind, name },
        minReplicas,
        maxReplicas,
        metrics: all.length > 0 ? all.map(lowerMetric) : undefined,
        behavior,
      },
    };
  }

  #apart(): Refusal | undefined {
    const { kind, name } = this.#target;
    const why = 'an autoscaler finds its workload in its own namespace only';
    return namespaceRefusal(this, `the ${kind} "${name}"`, [this.#props.for?.metadata?.namespace], why);
  }
}

/** Workloads of ours and of cdk8s-plus leave the number of their pods to an autoscaler that tells them of itself. */
function isMarkable(target: object): target is { markHasAutoscaler(minReplicas: number): void } {
  return 'markHasAutoscaler' in target && typeof target.markHasAutoscaler === 'function';
}
