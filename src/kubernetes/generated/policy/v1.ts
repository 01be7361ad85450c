// Written by `npm run generate`: do not change it by hand.

import type { Condition, DeleteOptions, LabelSelector, ObjectMeta } from '../meta/v1';
import type { IntOrString, Time } from '../../scalars';

/**
 * Since Kubernetes 1.22.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#eviction-v1-policy
 */
export interface Eviction {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#eviction-v1-policy */
  apiVersion?: 'policy/v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#eviction-v1-policy */
  deleteOptions?: DeleteOptions;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#eviction-v1-policy */
  kind?: 'Eviction';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#eviction-v1-policy */
  metadata?: ObjectMeta;
}

/**
 * Resource `poddisruptionbudgets` (`pdb`), namespaced. Since Kubernetes 1.21.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudget-v1-policy
 */
export interface PodDisruptionBudget {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudget-v1-policy */
  apiVersion?: 'policy/v1';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudget-v1-policy */
  kind?: 'PodDisruptionBudget';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudget-v1-policy */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudget-v1-policy */
  spec?: PodDisruptionBudgetSpec;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudget-v1-policy */
  status?: PodDisruptionBudgetStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudgetspec-v1-policy */
export interface PodDisruptionBudgetSpec {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudgetspec-v1-policy */
  maxUnavailable?: IntOrString;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudgetspec-v1-policy */
  minAvailable?: IntOrString;
  /**
   * Patches replace it.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudgetspec-v1-policy
   */
  selector?: LabelSelector;
  /**
   * Since Kubernetes 1.26.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudgetspec-v1-policy
   */
  unhealthyPodEvictionPolicy?: 'AlwaysAllow' | 'IfHealthyBudget';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudgetstatus-v1-policy */
export interface PodDisruptionBudgetStatus {
  /**
   * One element for each `type`. Patches merge elements by `type`.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudgetstatus-v1-policy
   */
  conditions?: Condition[];
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudgetstatus-v1-policy
   */
  currentHealthy?: number;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudgetstatus-v1-policy
   */
  desiredHealthy?: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudgetstatus-v1-policy */
  disruptedPods?: { [key: string]: Time };
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudgetstatus-v1-policy
   */
  disruptionsAllowed?: number;
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudgetstatus-v1-policy
   */
  expectedPods?: number;
  /**
   * An integer of 64 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudgetstatus-v1-policy
   */
  observedGeneration?: number;
}
