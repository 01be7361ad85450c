import type { Construct } from 'constructs';
import { over } from '../over';
import type { AutoscalerMetric } from '../policy/autoscaler-metrics';
import { noteSettings } from '../settings';
import { refuseUnknownProps } from '../unknown-props';
import { DeploymentTemplate } from './deployment-template';
import type { AutoscalerOptions, DeploymentTemplateProps } from './deployment-template-props';

/** What a Worker can be given: all that a Deployment can, and what stands around it. */
export interface WorkerProps extends DeploymentTemplateProps {
  /**
   * What counts the pods, also by the length of the queue that they work off. Refused beside `replicas`.
   * @default none: there are `replicas` pods
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
   */
  readonly autoscaler?: WorkerAutoscalerOptions;
  /**
   * Who may connect to the pods, beside whom nobody can; such as who collects their metrics.
   * @default nobody: a worker fetches its work
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
   */
  readonly allowFrom?: NonNullable<DeploymentTemplateProps['allowFrom']>;
  /**
   * Seconds that a pod gets to end what it is working on after it is asked to stop.
   * @default 60
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination
   */
  readonly terminationGracePeriodSeconds?: number;
}

/** An autoscaler that can count by a queue, too. */
export interface WorkerAutoscalerOptions extends AutoscalerOptions {
  /**
   * The queue whose length asks for pods: the short form of a metric of type External, which stands before those in
   * `metrics`.
   * @default no queue is looked at
   */
  readonly queue?: WorkerQueueLength;
}

/** A queue as the cluster's metrics adapter knows it, and how much of it is work for one pod. */
export interface WorkerQueueLength {
  /** The name of the metric, such as `rabbitmq_queue_messages_ready`. */
  readonly metric: string;
  /**
   * The labels of the queue's own series.
   * @default all series of the metric, added up
   */
  readonly labels?: { readonly [label: string]: string };
  /** How many messages there are to be for each pod. */
  readonly perPod: number;
}

/**
 * A program that fetches its work, from a queue as a rule: a Deployment that nobody can connect to and that has time to end
 * its work, with an autoscaler and a disruption budget where they are asked for.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
 */
export class Worker extends DeploymentTemplate {
  constructor(scope: Construct, id: string, { autoscaler, ...props }: WorkerProps) {
    const counted = autoscaler && lowerQueue(autoscaler);
    super(scope, id, over({ allowFrom: [], terminationGracePeriodSeconds: 60 }, { ...props, autoscaler: counted }));
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
