// Written by `npm run generate`: do not change it by hand.

import type { ObjectMeta } from '../meta/v1';
import type { Time } from '../../scalars';

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#crossversionobjectreference-v1-autoscaling
 */
export interface CrossVersionObjectReference {
  apiVersion?: string;
  kind: string;
  name: string;
}

/**
 * Resource `horizontalpodautoscalers` (`hpa`), namespaced. Since Kubernetes 1.2.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscaler-v1-autoscaling
 */
export interface HorizontalPodAutoscaler {
  apiVersion?: 'autoscaling/v1';
  kind?: 'HorizontalPodAutoscaler';
  metadata?: ObjectMeta;
  spec: HorizontalPodAutoscalerSpec;
  status?: HorizontalPodAutoscalerStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerspec-v1-autoscaling */
export interface HorizontalPodAutoscalerSpec {
  /** An integer of 32 bits. */
  maxReplicas: number;
  /**
   * An integer of 32 bits.
   * @default 1
   */
  minReplicas?: number;
  scaleTargetRef: CrossVersionObjectReference;
  /** An integer of 32 bits. */
  targetCPUUtilizationPercentage?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscalerstatus-v1-autoscaling */
export interface HorizontalPodAutoscalerStatus {
  /** An integer of 32 bits. */
  currentCPUUtilizationPercentage?: number;
  /** An integer of 32 bits. */
  currentReplicas: number;
  /** An integer of 32 bits. */
  desiredReplicas: number;
  lastScaleTime?: Time;
  /** An integer of 64 bits. */
  observedGeneration?: number;
}

/**
 * Since Kubernetes 1.2.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scale-v1-autoscaling
 */
export interface Scale {
  apiVersion?: 'autoscaling/v1';
  kind?: 'Scale';
  metadata?: ObjectMeta;
  spec?: ScaleSpec;
  status?: ScaleStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scalespec-v1-autoscaling */
export interface ScaleSpec {
  /** An integer of 32 bits. */
  replicas?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#scalestatus-v1-autoscaling */
export interface ScaleStatus {
  /** An integer of 32 bits. */
  replicas: number;
  selector?: string;
}
