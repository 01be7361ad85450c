import type { Construct } from 'constructs';
import { withDefaults } from '../merge-fields';
import type { AutoscalerMetric } from '../policy/autoscaler-metrics';
import { noteSettings } from '../settings';
import { refuseUnknownProps } from '../unknown-props';
import { DeploymentTemplate } from './deployment-template';
import type { AutoscalerOptions, DeploymentTemplateProps } from './deployment-template-props';

/** Props of a Worker: those of a Deployment, and of the objects around it. */
export interface WorkerProps extends DeploymentTemplateProps {
  /**
   * Scales the pods, also by the length of their queue. Refused together with `replicas`.
   * @default none: the number of pods is `replicas`
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
   */
  readonly autoscaler?: WorkerAutoscalerOptions;
  /**
   * The only peers that may connect to the pods, such as a metrics collector.
   * @default none: a worker fetches its work
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
   */
  readonly allowFrom?: NonNullable<DeploymentTemplateProps['allowFrom']>;
  /**
   * Seconds that a pod has to finish its work after it is asked to stop.
   * @default 60
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination
   */
  readonly terminationGracePeriodSeconds?: number;
}

/** Fields of an autoscaler that can also scale by a queue. */
export interface WorkerAutoscalerOptions extends AutoscalerOptions {
  /**
   * The queue whose length scales the pods: shorthand for a metric of type External, placed before those in `metrics`.
   * @default none
   */
  readonly queue?: WorkerQueueLength;
}

/** A queue as the cluster's metrics adapter reports it, and how many messages one pod handles. */
export interface WorkerQueueLength {
  /** The name of the metric, such as `rabbitmq_queue_messages_ready`. */
  readonly metric: string;
  /**
   * The labels that select the queue's series.
   * @default the sum of all series of the metric
   */
  readonly labels?: { readonly [label: string]: string };
  /** How many messages there should be per pod. */
  readonly perPod: number;
}

/**
 * A program that fetches its work, usually from a queue: a Deployment that accepts no connections and has time to finish its
 * work, and optionally an autoscaler and a disruption budget.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
 */
export class Worker extends DeploymentTemplate {
  constructor(scope: Construct, id: string, { autoscaler, ...props }: WorkerProps) {
    const scaled = autoscaler && lowerQueue(autoscaler);
    super(
      scope,
      id,
      withDefaults({ allowFrom: [], terminationGracePeriodSeconds: 60 }, { ...props, autoscaler: scaled }),
    );
    refuseUnknownProps(this, Worker, 'Worker', { autoscaler, ...props });
    noteSettings(this, props);
  }
}

function lowerQueue({ queue, metrics = [], ...rest }: WorkerAutoscalerOptions): AutoscalerOptions {
  return { ...rest, metrics: [...(queue === undefined ? [] : [queueMetric(queue)]), ...metrics] };
}

function queueMetric({ metric, labels, perPod }: WorkerQueueLength): AutoscalerMetric {
  const selector = labels && { matchLabels: labels };
  return { external: { metric: { name: metric, selector }, target: { averageValue: String(perPod) } } };
}
