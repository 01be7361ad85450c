/**
 * How fast an autoscaler adds pods and takes them away.
 *
 * https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#configurable-scaling-behavior
 */
export interface Behavior {
  /** @default the API's own: at once, by 4 pods or to twice as many in 15 seconds, whichever is more */
  readonly scaleUp?: ScalingRules;
  /** @default the API's own: after 300 seconds, to as few as are needed */
  readonly scaleDown?: ScalingRules;
}

/** The pace in one direction. */
export interface ScalingRules {
  /**
   * Seconds, from 0 to 3600, over which the most careful of all recommendations counts.
   * @default the API's own: 0 up, 300 down
   */
  readonly stabilizationWindowSeconds?: number;
  /**
   * Which policy counts where several allow different changes; `Disabled` changes nothing in this direction.
   * @default the API's own: `Max`
   */
  readonly selectPolicy?: 'Max' | 'Min' | 'Disabled';
  /** How much may change in how long. */
  readonly policies?: readonly ScalingPolicy[];
  /**
   * How far from its target a metric may be before anything changes, as a quantity such as `'0.05'` for 5 %.
   * @default the cluster's own: 0.1
   */
  readonly tolerance?: string;
}

/** So many pods, or so many percent of them, in so many seconds. */
export interface ScalingPolicy {
  readonly type: 'Pods' | 'Percent';
  /** More than 0. */
  readonly value: number;
  /** From 1 to 1800. */
  readonly periodSeconds: number;
}
