import type {
  CrossVersionObjectReference,
  MetricIdentifier,
  MetricSpec,
  MetricTarget as WireTarget,
} from '../../kubernetes/generated/autoscaling/v2';
import type { DeepReadonly } from '../wire';

/**
 * A metric of an autoscaler and its target: one of five types, each with a source of the same name. The type is
 * optional, because the source implies it.
 *
 * https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#support-for-metrics-apis
 */
export type AutoscalerMetric =
  | Source<'Resource', 'resource', PodResource>
  | Source<'ContainerResource', 'containerResource', AutoscalerContainerResource>
  | Source<'Pods', 'pods', PodMetric>
  | Source<'Object', 'object', AutoscalerObjectMetric>
  | Source<'External', 'external', ExternalMetric>;

/** The total use of all containers of each pod. */
interface PodResource {
  readonly name: AutoscalerResourceName;
  readonly target: AutoscalerUtilizationTarget | AutoscalerAverageValueTarget;
}

/** A metric of each pod. */
interface PodMetric {
  readonly metric: MetricIdentifier;
  readonly target: AutoscalerAverageValueTarget;
}

/** A metric from outside the cluster. */
interface ExternalMetric {
  readonly metric: MetricIdentifier;
  readonly target: AutoscalerValueTarget | AutoscalerAverageValueTarget;
}

/** The use of one container in each pod. */
export interface AutoscalerContainerResource {
  /** The resource of the container. */
  readonly name: AutoscalerResourceName;
  /** The name of the container, in every pod of the workload. */
  readonly container: string;
  /** The target, in percent of the container's request, or as a quantity. */
  readonly target: AutoscalerUtilizationTarget | AutoscalerAverageValueTarget;
}

/** A metric of a single object, such as the requests per second of an Ingress. */
export interface AutoscalerObjectMetric {
  /** The name of the metric, and a selector of its series. */
  readonly metric: MetricIdentifier;
  /** The object, or its version, kind and name. */
  readonly describedObject: CrossVersionObjectReference;
  /** The target, in total or per pod. */
  readonly target: AutoscalerValueTarget | AutoscalerAverageValueTarget;
}

/** The measured resource of a container. */
export type AutoscalerResourceName = 'cpu' | 'memory' | (string & {});

/** The average over all pods, in percent of their requests. */
export interface AutoscalerUtilizationTarget {
  readonly type?: 'Utilization';
  /** Percent of the pods' requests; pods without a request cannot be measured this way. */
  readonly averageUtilization: number;
  readonly averageValue?: never;
  readonly value?: never;
}

/** The average over all pods, as a quantity. */
export interface AutoscalerAverageValueTarget {
  readonly type?: 'AverageValue';
  /** A quantity per pod, such as `'500m'` or `'100'`. */
  readonly averageValue: string;
  readonly averageUtilization?: never;
  readonly value?: never;
}

/** The total, as a quantity. */
export interface AutoscalerValueTarget {
  readonly type?: 'Value';
  /** A quantity for all pods together, such as `'2k'`. */
  readonly value: string;
  readonly averageUtilization?: never;
  readonly averageValue?: never;
}

type SourceKey = Exclude<keyof MetricSpec, 'type'>;
type Source<Type extends string, Key extends SourceKey, Fields> = { readonly type?: Type } & {
  readonly [Own in Key]: Fields;
} & { readonly [Other in Exclude<SourceKey, Key>]?: never };

/** The metric that keeps a resource at a percentage of the pods' requests. */
export function utilization(name: AutoscalerResourceName, averageUtilization: number): AutoscalerMetric {
  return { resource: { name, target: { averageUtilization } } };
}

/** Lowers a metric to the API's form. */
export function lowerMetric(metric: AutoscalerMetric): DeepReadonly<MetricSpec> {
  const { resource, containerResource, pods, object, external } = metric;
  if (resource !== undefined) {
    return { type: 'Resource', resource: { ...resource, target: lowerTarget(resource.target) } };
  }
  if (containerResource !== undefined) {
    const target = lowerTarget(containerResource.target);
    return { type: 'ContainerResource', containerResource: { ...containerResource, target } };
  }
  if (pods !== undefined) {
    return { type: 'Pods', pods: { ...pods, target: lowerTarget(pods.target) } };
  }
  if (object !== undefined) {
    const { apiVersion, kind, name } = object.describedObject;
    const target = lowerTarget(object.target);
    return { type: 'Object', object: { ...object, describedObject: { apiVersion, kind, name }, target } };
  }
  return { type: 'External', external: { ...external, target: lowerTarget(external.target) } };
}

function lowerTarget(
  target: AutoscalerUtilizationTarget | AutoscalerAverageValueTarget | AutoscalerValueTarget,
): WireTarget {
  if (target.averageUtilization !== undefined) {
    return { ...target, type: 'Utilization' };
  }
  return target.value === undefined ? { ...target, type: 'AverageValue' } : { ...target, type: 'Value' };
}
