// Written by `npm run generate`: do not change it by hand.

import type { ObjectMeta } from '../meta/v1';
import type { Time } from '../../scalars';

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#crossversionobjectreference-v1-autoscaling
 */
export interface CrossVersionObjectReference {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#crossversionobjectreference-v1-autoscaling */
  apiVersion?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#crossversionobjectreference-v1-autoscaling */
  kind: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#crossversionobjectreference-v1-autoscaling */
  name: string;
}

/**
 * Resource `horizontalpodautoscalers` (`hpa`), namespaced. Since Kubernetes 1.2.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscaler-v1-autoscaling
 */
export interface HorizontalPodAutoscaler {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscaler-v1-autoscaling */
  apiVersion?: 'autoscaling/v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscaler-v1-autoscaling */
  kind?: 'HorizontalPodAutoscaler';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscaler-v1-autoscaling */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscaler-v1-autoscaling */
  spec: HorizontalPodAutoscalerSpec;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscaler-v1-autoscaling */
  status?: HorizontalPodAutoscalerStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerspec-v1-autoscaling */
export interface HorizontalPodAutoscalerSpec {
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerspec-v1-autoscaling
   */
  maxReplicas: number;
  /**
   * An integer of 32 bits.
   * @default 1
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerspec-v1-autoscaling
   */
  minReplicas?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerspec-v1-autoscaling */
  scaleTargetRef: CrossVersionObjectReference;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerspec-v1-autoscaling
   */
  targetCPUUtilizationPercentage?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerstatus-v1-autoscaling */
export interface HorizontalPodAutoscalerStatus {
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerstatus-v1-autoscaling
   */
  currentCPUUtilizationPercentage?: number;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerstatus-v1-autoscaling
   */
  currentReplicas: number;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerstatus-v1-autoscaling
   */
  desiredReplicas: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerstatus-v1-autoscaling */
  lastScaleTime?: Time;
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerstatus-v1-autoscaling
   */
  observedGeneration?: number;
}

/**
 * Since Kubernetes 1.2.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scale-v1-autoscaling
 */
export interface Scale {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scale-v1-autoscaling */
  apiVersion?: 'autoscaling/v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scale-v1-autoscaling */
  kind?: 'Scale';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scale-v1-autoscaling */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scale-v1-autoscaling */
  spec?: ScaleSpec;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scale-v1-autoscaling */
  status?: ScaleStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scalespec-v1-autoscaling */
export interface ScaleSpec {
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scalespec-v1-autoscaling
   */
  replicas?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scalestatus-v1-autoscaling */
export interface ScaleStatus {
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scalestatus-v1-autoscaling
   */
  replicas: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scalestatus-v1-autoscaling */
  selector?: string;
}
