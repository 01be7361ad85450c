import type { ScalingTarget } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { SHORTHANDS } from '../../cdk8s-objects/shorthands';
import type {
  CrossVersionObjectReference,
  HorizontalPodAutoscalerSpec,
  HorizontalPodAutoscaler as Wire,
} from '../../kubernetes/generated/autoscaling/v2';
import { describeValue } from '../../manifests/field';
import type { Shorthand } from '../../manifests/shorthand';
import { type Refusal, refuseWhole } from '../../problems/refusals';
import { KubernetesObject, type NamespacedProps } from '../object';
import { namespaceRefusal } from '../same-namespace';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';
import type { AutoscalerBehavior } from './autoscaler-behavior';
import { type AutoscalerMetric, lowerMetric, utilization } from './autoscaler-metrics';

/** Props of a HorizontalPodAutoscaler. */
export type HorizontalPodAutoscalerProps = AutoscalerForWorkload | AutoscalerByReference;

/** Every field of a HorizontalPodAutoscaler. */
export interface HorizontalPodAutoscalerFields extends NamespacedProps<Wire> {
  /**
   * The workload to scale, of this program or of cdk8s-plus; the autoscaler gets its name, and its `replicas` are not
   * written. A workload in another namespace is an error.
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
   */
  readonly for?: Scalable;
  /**
   * The object to scale, such as a custom resource with a scale subresource; the autoscaler gets its name.
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#api-object
   */
  readonly scaleTargetRef?: CrossVersionObjectReference;
  /**
   * The minimum number of pods; 0 needs a metric of type Object or External. From 2 on, the profile `secure` gives the
   * workload a disruption budget.
   * @default the API's own: 1
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
   */
  readonly minReplicas?: number;
  /**
   * The maximum number of pods, at least `minReplicas`.
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
   */
  readonly maxReplicas: number;
  /**
   * The target CPU use of the pods on average, in percent of their requests. Shorthand for a metric of type Resource,
   * which comes before those in `metrics`.
   * @default the API's own: 80, if there is no metric at all
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#support-for-resource-metrics
   */
  readonly cpu?: number;
  /**
   * The target memory use of the pods on average, in percent of their requests. Shorthand for a metric of type
   * Resource, which comes before those in `metrics`.
   * @default none
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#support-for-resource-metrics
   */
  readonly memory?: number;
  /**
   * The metrics and their targets; the one that needs the most pods decides.
   * @default set by `cpu` and `memory`
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#support-for-metrics-apis
   */
  readonly metrics?: readonly AutoscalerMetric[];
  /**
   * How fast pods are added and removed.
   * @default the API's own: added without delay, removed after 300 seconds
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#configurable-scaling-behavior
   */
  readonly behavior?: AutoscalerBehavior;
}

interface AutoscalerForWorkload extends HorizontalPodAutoscalerFields {
  readonly for: Scalable;
  readonly scaleTargetRef?: never;
}

interface AutoscalerByReference extends HorizontalPodAutoscalerFields {
  readonly scaleTargetRef: CrossVersionObjectReference;
  readonly for?: never;
}

/** What an autoscaler can scale: a workload of this program with `replicas`, or one of cdk8s-plus. */
export interface Scalable {
  /** The namespace of the workload, if it sets one. */
  readonly metadata?: { readonly namespace?: string };
  /** How the autoscaler references the workload. */
  toScalingTarget(): ScalingTarget;
}

/**
 * Scales a workload up and down to keep its metrics near their targets.
 *
 * https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
 */
export class HorizontalPodAutoscaler extends KubernetesObject<Wire> {
  readonly #props: HorizontalPodAutoscalerFields;
  readonly #target: CrossVersionObjectReference | undefined;

  constructor(scope: Construct, id: string, props: HorizontalPodAutoscalerProps) {
    const target = isScalable(props.for) ? props.for.toScalingTarget() : (props.scaleTargetRef ?? undefined);
    const options = { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', after: target };
    const namespace = props.namespace ?? props.for?.metadata?.namespace;
    super(scope, id, { ...options, workload: target?.name }, { ...props, namespace });
    refuseUnknownProps(this, HorizontalPodAutoscaler, 'HorizontalPodAutoscaler', props, true);
    this.#props = props;
    this.#target = target;
    if (props.for === undefined ? target === undefined : !isScalable(props.for)) {
      refuseWhole(this, targetRefusal(props.for));
    } else if (props.for !== undefined && isMarkable(props.for)) {
      props.for.markHasAutoscaler(props.minReplicas ?? 1);
    }
  }

  /** If the workload is in another namespace, that explains why the autoscaler does not find it. */
  override [SHORTHANDS](): readonly Shorthand[] {
    const isRefused = this.#namespaceRefusal() !== undefined;
    return isRefused ? [{ prop: 'for', fields: ['spec.scaleTargetRef.name'], isRefused }] : [];
  }

  protected lower(): { readonly spec: DeepReadonly<HorizontalPodAutoscalerSpec> } {
    const refusal = this.#namespaceRefusal();
    if (refusal !== undefined) {
      this.refuse(refusal);
    }
    const { minReplicas, maxReplicas, cpu, memory, metrics = [], behavior } = this.#props;
    const { apiVersion = '', kind = '', name = '' } = this.#target ?? {};
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

  #namespaceRefusal(): Refusal | undefined {
    const { kind, name } = this.#target ?? {};
    const why = 'an autoscaler can only scale a workload of its own namespace';
    return namespaceRefusal(this, `the ${kind} "${name}"`, [this.#props.for?.metadata?.namespace], why);
  }
}

/** Without a compiler, anything can be given. */
function isScalable(target: unknown): target is Scalable {
  return (
    typeof target === 'object' &&
    target !== null &&
    'toScalingTarget' in target &&
    typeof target.toScalingTarget === 'function'
  );
}

function targetRefusal(target: unknown): Refusal {
  return {
    field: 'for',
    what:
      target === undefined
        ? 'the autoscaler has neither for nor scaleTargetRef'
        : `for is ${describeValue(target)}, which cannot be scaled`,
    why: 'the autoscaler would scale nothing',
    fix: "pass a workload, for: api, or name one: scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' }",
  };
}

/** Workloads of kustruct and cdk8s-plus omit `replicas` once an autoscaler registers itself. */
function isMarkable(target: object): target is { markHasAutoscaler(minReplicas: number): void } {
  return 'markHasAutoscaler' in target && typeof target.markHasAutoscaler === 'function';
}
