/**
 * How fast an autoscaler scales up and down.
 *
 * https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#configurable-scaling-behavior
 */
export interface AutoscalerBehavior {
  /**
   * How fast pods are added.
   * @default the API's own: without delay, by 4 pods or 100 % in 15 seconds, whichever is more
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#default-behavior
   */
  readonly scaleUp?: AutoscalerScalingRules;
  /**
   * How fast pods are removed.
   * @default the API's own: after 300 seconds, to the number needed
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#default-behavior
   */
  readonly scaleDown?: AutoscalerScalingRules;
}

/** The rate of change in one direction. */
export interface AutoscalerScalingRules {
  /**
   * The stabilization window in seconds, from 0 to 3600: the most cautious recommendation in it is used.
   * @default the API's own: 0 up, 300 down
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#stabilization-window
   */
  readonly stabilizationWindowSeconds?: number;
  /**
   * Which policy applies if several allow different changes; `Disabled` disables this direction.
   * @default the API's own: `Max`
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#scaling-policies
   */
  readonly selectPolicy?: 'Max' | 'Min' | 'Disabled';
  /**
   * How much may change in which period.
   * @default the API's own, as in `scaleUp` and `scaleDown`
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#scaling-policies
   */
  readonly policies?: readonly AutoscalerScalingPolicy[];
  /**
   * How far a metric may be from its target before the autoscaler acts, as a quantity: `'0.05'` is 5 %.
   * @default the cluster's own: 0.1
   * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#tolerance
   */
  readonly tolerance?: string;
}

/** A number or percentage of pods, and a period in seconds. */
export interface AutoscalerScalingPolicy {
  /** Whether `value` is a number of pods or a percentage of the current ones. */
  readonly type: 'Pods' | 'Percent';
  /** How much may change, more than 0. */
  readonly value: number;
  /** The period in seconds, from 1 to 1800. */
  readonly periodSeconds: number;
}
