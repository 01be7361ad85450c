// Written by `npm run generate`: do not change it by hand.

import type { Condition, DeleteOptions, LabelSelector, ObjectMeta } from '../meta/v1';
import type { IntOrString, Time } from '../../scalars';

/**
 * Since Kubernetes 1.22.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#eviction-v1-policy
 */
export interface Eviction {
  apiVersion?: 'policy/v1';
  deleteOptions?: DeleteOptions;
  kind?: 'Eviction';
  metadata?: ObjectMeta;
}

/**
 * Resource `poddisruptionbudgets` (`pdb`), namespaced. Since Kubernetes 1.21.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudget-v1-policy
 */
export interface PodDisruptionBudget {
  apiVersion?: 'policy/v1';
  kind?: 'PodDisruptionBudget';
  metadata?: ObjectMeta;
  spec?: PodDisruptionBudgetSpec;
  status?: PodDisruptionBudgetStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudgetspec-v1-policy */
export interface PodDisruptionBudgetSpec {
  maxUnavailable?: IntOrString;
  minAvailable?: IntOrString;
  /** Patches replace it. */
  selector?: LabelSelector;
  /** Since Kubernetes 1.26. */
  unhealthyPodEvictionPolicy?: 'AlwaysAllow' | 'IfHealthyBudget';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudgetstatus-v1-policy */
export interface PodDisruptionBudgetStatus {
  /** One element for each `type`. Patches merge elements by `type`. */
  conditions?: Condition[];
  /** An integer of 32 bits. */
  currentHealthy?: number;
  /** An integer of 32 bits. */
  desiredHealthy?: number;
  disruptedPods?: { [key: string]: Time };
  /** An integer of 32 bits. */
  disruptionsAllowed?: number;
  /** An integer of 32 bits. */
  expectedPods?: number;
  /** An integer of 64 bits. */
  observedGeneration?: number;
}
