// Written by `npm run generate`: do not change it by hand.

import type { LabelSelector, ObjectMeta } from '../meta/v1';
import type { Quantity, Time } from '../../scalars';

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerresourcemetricsource-v2-autoscaling */
export interface ContainerResourceMetricSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerresourcemetricsource-v2-autoscaling */
  container: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerresourcemetricsource-v2-autoscaling */
  name: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerresourcemetricsource-v2-autoscaling */
  target: MetricTarget;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerresourcemetricstatus-v2-autoscaling */
export interface ContainerResourceMetricStatus {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerresourcemetricstatus-v2-autoscaling */
  container: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerresourcemetricstatus-v2-autoscaling */
  current: MetricValueStatus;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#containerresourcemetricstatus-v2-autoscaling */
  name: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#crossversionobjectreference-v2-autoscaling */
export interface CrossVersionObjectReference {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#crossversionobjectreference-v2-autoscaling */
  apiVersion?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#crossversionobjectreference-v2-autoscaling */
  kind: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#crossversionobjectreference-v2-autoscaling */
  name: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#externalmetricsource-v2-autoscaling */
export interface ExternalMetricSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#externalmetricsource-v2-autoscaling */
  metric: MetricIdentifier;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#externalmetricsource-v2-autoscaling */
  target: MetricTarget;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#externalmetricstatus-v2-autoscaling */
export interface ExternalMetricStatus {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#externalmetricstatus-v2-autoscaling */
  current: MetricValueStatus;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#externalmetricstatus-v2-autoscaling */
  metric: MetricIdentifier;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hpascalingpolicy-v2-autoscaling */
export interface HPAScalingPolicy {
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hpascalingpolicy-v2-autoscaling
   */
  periodSeconds: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hpascalingpolicy-v2-autoscaling */
  type: string;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hpascalingpolicy-v2-autoscaling
   */
  value: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hpascalingrules-v2-autoscaling */
export interface HPAScalingRules {
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hpascalingrules-v2-autoscaling
   */
  policies?: HPAScalingPolicy[];
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hpascalingrules-v2-autoscaling */
  selectPolicy?: string;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hpascalingrules-v2-autoscaling
   */
  stabilizationWindowSeconds?: number;
  /**
   * Since Kubernetes 1.33. Beta, behind the feature gate `HPAConfigurableTolerance`, which is on by default.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#hpascalingrules-v2-autoscaling
   */
  tolerance?: Quantity;
}

/**
 * Resource `horizontalpodautoscalers` (`hpa`), namespaced. Since Kubernetes 1.23.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscaler-v2-autoscaling
 */
export interface HorizontalPodAutoscaler {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscaler-v2-autoscaling */
  apiVersion?: 'autoscaling/v2';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscaler-v2-autoscaling */
  kind?: 'HorizontalPodAutoscaler';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscaler-v2-autoscaling */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscaler-v2-autoscaling */
  spec: HorizontalPodAutoscalerSpec;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscaler-v2-autoscaling */
  status?: HorizontalPodAutoscalerStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerbehavior-v2-autoscaling */
export interface HorizontalPodAutoscalerBehavior {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerbehavior-v2-autoscaling */
  scaleDown?: HPAScalingRules;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerbehavior-v2-autoscaling */
  scaleUp?: HPAScalingRules;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalercondition-v2-autoscaling */
export interface HorizontalPodAutoscalerCondition {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalercondition-v2-autoscaling */
  lastTransitionTime?: Time;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalercondition-v2-autoscaling */
  message?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalercondition-v2-autoscaling */
  reason?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalercondition-v2-autoscaling */
  status: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalercondition-v2-autoscaling */
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerspec-v2-autoscaling */
export interface HorizontalPodAutoscalerSpec {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerspec-v2-autoscaling */
  behavior?: HorizontalPodAutoscalerBehavior;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerspec-v2-autoscaling
   */
  maxReplicas: number;
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerspec-v2-autoscaling
   */
  metrics?: MetricSpec[];
  /**
   * An integer of 32 bits.
   * @default 1
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerspec-v2-autoscaling
   */
  minReplicas?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerspec-v2-autoscaling */
  scaleTargetRef: CrossVersionObjectReference;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerstatus-v2-autoscaling */
export interface HorizontalPodAutoscalerStatus {
  /**
   * One element for each `type`. Patches merge elements by `type`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerstatus-v2-autoscaling
   */
  conditions?: HorizontalPodAutoscalerCondition[];
  /**
   * Server-side apply takes it whole.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerstatus-v2-autoscaling
   */
  currentMetrics?: MetricStatus[];
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerstatus-v2-autoscaling
   */
  currentReplicas?: number;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerstatus-v2-autoscaling
   */
  desiredReplicas: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerstatus-v2-autoscaling */
  lastScaleTime?: Time;
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerstatus-v2-autoscaling
   */
  observedGeneration?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricidentifier-v2-autoscaling */
export interface MetricIdentifier {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricidentifier-v2-autoscaling */
  name: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricidentifier-v2-autoscaling */
  selector?: LabelSelector;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricspec-v2-autoscaling */
export interface MetricSpec {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricspec-v2-autoscaling */
  containerResource?: ContainerResourceMetricSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricspec-v2-autoscaling */
  external?: ExternalMetricSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricspec-v2-autoscaling */
  object?: ObjectMetricSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricspec-v2-autoscaling */
  pods?: PodsMetricSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricspec-v2-autoscaling */
  resource?: ResourceMetricSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricspec-v2-autoscaling */
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricstatus-v2-autoscaling */
export interface MetricStatus {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricstatus-v2-autoscaling */
  containerResource?: ContainerResourceMetricStatus;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricstatus-v2-autoscaling */
  external?: ExternalMetricStatus;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricstatus-v2-autoscaling */
  object?: ObjectMetricStatus;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricstatus-v2-autoscaling */
  pods?: PodsMetricStatus;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricstatus-v2-autoscaling */
  resource?: ResourceMetricStatus;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricstatus-v2-autoscaling */
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metrictarget-v2-autoscaling */
export interface MetricTarget {
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metrictarget-v2-autoscaling
   */
  averageUtilization?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metrictarget-v2-autoscaling */
  averageValue?: Quantity;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metrictarget-v2-autoscaling */
  type: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metrictarget-v2-autoscaling */
  value?: Quantity;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricvaluestatus-v2-autoscaling */
export interface MetricValueStatus {
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricvaluestatus-v2-autoscaling
   */
  averageUtilization?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricvaluestatus-v2-autoscaling */
  averageValue?: Quantity;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#metricvaluestatus-v2-autoscaling */
  value?: Quantity;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectmetricsource-v2-autoscaling */
export interface ObjectMetricSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectmetricsource-v2-autoscaling */
  describedObject: CrossVersionObjectReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectmetricsource-v2-autoscaling */
  metric: MetricIdentifier;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectmetricsource-v2-autoscaling */
  target: MetricTarget;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectmetricstatus-v2-autoscaling */
export interface ObjectMetricStatus {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectmetricstatus-v2-autoscaling */
  current: MetricValueStatus;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectmetricstatus-v2-autoscaling */
  describedObject: CrossVersionObjectReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#objectmetricstatus-v2-autoscaling */
  metric: MetricIdentifier;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsmetricsource-v2-autoscaling */
export interface PodsMetricSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsmetricsource-v2-autoscaling */
  metric: MetricIdentifier;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsmetricsource-v2-autoscaling */
  target: MetricTarget;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsmetricstatus-v2-autoscaling */
export interface PodsMetricStatus {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsmetricstatus-v2-autoscaling */
  current: MetricValueStatus;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podsmetricstatus-v2-autoscaling */
  metric: MetricIdentifier;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcemetricsource-v2-autoscaling */
export interface ResourceMetricSource {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcemetricsource-v2-autoscaling */
  name: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcemetricsource-v2-autoscaling */
  target: MetricTarget;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcemetricstatus-v2-autoscaling */
export interface ResourceMetricStatus {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcemetricstatus-v2-autoscaling */
  current: MetricValueStatus;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcemetricstatus-v2-autoscaling */
  name: string;
}
