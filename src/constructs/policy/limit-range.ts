import type { Construct } from 'constructs';
import type { LimitRangeSpec, LimitRange as Wire } from '../../kubernetes/generated/core/v1';
import { KubernetesObject, type NamespacedProps } from '../object';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';

/** What a LimitRange can be given. */
export interface LimitRangeProps extends NamespacedProps<Wire> {
  /**
   * Bounds and defaults for each container, pod or claim of the namespace.
   * @see https://kubernetes.io/docs/concepts/policy/limit-range/
   */
  readonly limits: readonly LimitRangeLimits[];
}

/** Bounds, and for containers defaults; a claim has at least one bound. */
export type LimitRangeLimits = LimitRangeContainerLimits | LimitRangePodLimits | LimitRangeClaimLimits;

/** What each container may ask for, and gets when it asks for nothing. */
export interface LimitRangeContainerLimits extends LimitRangeBounds {
  /** What the limits are about. */
  readonly type: 'Container';
  /**
   * The limits of containers that give none.
   * @default `max`
   * @see https://kubernetes.io/docs/concepts/policy/limit-range/
   */
  readonly default?: ResourceQuantities;
  /**
   * The requests of containers that give none.
   * @default `default`, or else `min`
   * @see https://kubernetes.io/docs/concepts/policy/limit-range/
   */
  readonly defaultRequest?: ResourceQuantities;
}

/** What all containers of a pod may ask for together. */
export interface LimitRangePodLimits extends LimitRangeBounds {
  /** What the limits are about. */
  readonly type: 'Pod';
  readonly default?: never;
  readonly defaultRequest?: never;
}

/** How much storage a claim may ask for. */
export type LimitRangeClaimLimits = Omit<LimitRangePodLimits, 'type'> & { readonly type: 'PersistentVolumeClaim' } & (
    | Required<Pick<LimitRangeBounds, 'min'>>
    | Required<Pick<LimitRangeBounds, 'max'>>
  );

/** The least and the most that may be asked for. */
export interface LimitRangeBounds {
  /**
   * The least that may be asked for, by resource.
   * @default no bound
   * @see https://kubernetes.io/docs/concepts/policy/limit-range/
   */
  readonly min?: ResourceQuantities;
  /**
   * The most that may be asked for, by resource.
   * @default no bound
   * @see https://kubernetes.io/docs/concepts/policy/limit-range/
   */
  readonly max?: ResourceQuantities;
  /**
   * How many times its request a limit may be, by resource; at least 1.
   * @default no bound
   * @see https://kubernetes.io/docs/concepts/policy/limit-range/
   */
  readonly maxLimitRequestRatio?: ResourceQuantities;
}

/** Quantities by resource, such as `{ cpu: '500m', memory: '1Gi' }`. */
export type ResourceQuantities = { readonly [resource: string]: string };

/**
 * What single containers, pods and claims of a namespace may ask for, and what they get when they ask for nothing.
 *
 * https://kubernetes.io/docs/concepts/policy/limit-range/
 */
export class LimitRange extends KubernetesObject<Wire> {
  readonly #limits: readonly LimitRangeLimits[];

  constructor(scope: Construct, id: string, props: LimitRangeProps) {
    super(scope, id, { apiVersion: 'v1', kind: 'LimitRange' }, props);
    refuseUnknownProps(this, LimitRange, 'LimitRange', props);
    this.#limits = props.limits;
  }

  protected lower(): { readonly spec: DeepReadonly<LimitRangeSpec> } {
    return { spec: { limits: this.#limits } };
  }
}
