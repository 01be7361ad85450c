import type { Construct } from 'constructs';
import type { LimitRangeSpec, LimitRange as Wire } from '../../kubernetes/generated/core/v1';
import { KubernetesObject, type NamespacedProps } from '../object';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';

/** Props of a LimitRange. */
export interface LimitRangeProps extends NamespacedProps<Wire> {
  /**
   * Bounds and defaults for each container, pod or claim of the namespace.
   * @see https://kubernetes.io/docs/concepts/policy/limit-range/
   */
  readonly limits: readonly LimitRangeLimits[];
}

/** Bounds, and defaults for containers; a claim has at least one bound. */
export type LimitRangeLimits = LimitRangeContainerLimits | LimitRangePodLimits | LimitRangeClaimLimits;

/** Bounds of each container's requests and limits, and their defaults. */
export interface LimitRangeContainerLimits extends LimitRangeBounds {
  /** What the limits apply to. */
  readonly type: 'Container';
  /**
   * The limits of containers that set none.
   * @default `max`
   * @see https://kubernetes.io/docs/concepts/policy/limit-range/
   */
  readonly default?: ResourceQuantities;
  /**
   * The requests of containers that set none.
   * @default `default`, or else `min`
   * @see https://kubernetes.io/docs/concepts/policy/limit-range/
   */
  readonly defaultRequest?: ResourceQuantities;
}

/** Bounds for all containers of a pod together. */
export interface LimitRangePodLimits extends LimitRangeBounds {
  /** What the limits apply to. */
  readonly type: 'Pod';
  readonly default?: never;
  readonly defaultRequest?: never;
}

/** Bounds of the storage that a claim requests. */
export type LimitRangeClaimLimits = Omit<LimitRangePodLimits, 'type'> & { readonly type: 'PersistentVolumeClaim' } & (
    | Required<Pick<LimitRangeBounds, 'min'>>
    | Required<Pick<LimitRangeBounds, 'max'>>
  );

/** The minimum and the maximum. */
export interface LimitRangeBounds {
  /**
   * The minimum, by resource.
   * @default none
   * @see https://kubernetes.io/docs/concepts/policy/limit-range/
   */
  readonly min?: ResourceQuantities;
  /**
   * The maximum, by resource.
   * @default none
   * @see https://kubernetes.io/docs/concepts/policy/limit-range/
   */
  readonly max?: ResourceQuantities;
  /**
   * The maximum ratio of a limit to its request, by resource; at least 1.
   * @default none
   * @see https://kubernetes.io/docs/concepts/policy/limit-range/
   */
  readonly maxLimitRequestRatio?: ResourceQuantities;
}

/** Quantities by resource, such as `{ cpu: '500m', memory: '1Gi' }`. */
export type ResourceQuantities = { readonly [resource: string]: string };

/**
 * Bounds for what each container, pod and claim of a namespace may request, and defaults for those that request
 * nothing.
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
