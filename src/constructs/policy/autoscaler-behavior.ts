/**
 * How fast an autoscaler adds pods and takes them away.
 *
 * https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#configurable-scaling-behavior
 */
export interface AutoscalerBehavior {
  /**
   * How fast pods are added.
   * @default the API's own: at once, 4 pods or as many as there are in 15 seconds, whichever is more
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#default-behavior
   */
  readonly scaleUp?: AutoscalerScalingRules;
  /**
   * How fast pods are taken away.
   * @default the API's own: after 300 seconds, all that are not needed
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#default-behavior
   */
  readonly scaleDown?: AutoscalerScalingRules;
}

/** The pace in one direction. */
export interface AutoscalerScalingRules {
  /**
   * Seconds, from 0 to 3600, over which the most careful of all recommendations counts.
   * @default the API's own: 0 up, 300 down
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#stabilization-window
   */
  readonly stabilizationWindowSeconds?: number;
  /**
   * Which policy counts where several allow different changes; `Disabled` changes nothing in this direction.
   * @default the API's own: `Max`
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#scaling-policies
   */
  readonly selectPolicy?: 'Max' | 'Min' | 'Disabled';
  /**
   * How much may change in how long.
   * @default the API's own, as in `scaleUp` and `scaleDown`
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#scaling-policies
   */
  readonly policies?: readonly AutoscalerScalingPolicy[];
  /**
   * How far from its target a metric may be before anything changes, as a quantity: `'0.05'` is 5 %.
   * @default the cluster's own: 0.1
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#tolerance
   */
  readonly tolerance?: string;
}

/** So many pods, or so many percent of them, in so many seconds. */
export interface AutoscalerScalingPolicy {
  /** Whether `value` is a number of pods or a percentage of those that there are. */
  readonly type: 'Pods' | 'Percent';
  /** How much may change, more than 0. */
  readonly value: number;
  /** In how many seconds, from 1 to 1800. */
  readonly periodSeconds: number;
}
