import type { Construct } from 'constructs';
import type { PriorityClass as Wire } from '../../kubernetes/generated/scheduling/v1';
import { KubernetesObject, type ObjectProps, type ObjectReference } from '../object';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';

/** Props of a PriorityClass. */
export interface PriorityClassProps extends ObjectProps<Wire> {
  /**
   * The priority of the class's pods, at most 1000000000 and possibly negative; it cannot be changed later.
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass
   */
  readonly value: number;
  /**
   * Whether this is the default class for pods that name none. A cluster has at most one default.
   * @default false
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass
   */
  readonly globalDefault?: boolean;
  /**
   * Whether pods of the class preempt pods of lower priority; it cannot be changed later.
   * @default the API's own: `PreemptLowerPriority`
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#non-preempting-priority-class
   */
  readonly preemptionPolicy?: 'PreemptLowerPriority' | 'Never';
  /**
   * A description of when to use the class.
   * @default none
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass
   */
  readonly description?: string;
}

/** A PriorityClass that is created elsewhere. */
export interface ExistingPriorityClass extends ObjectReference {
  readonly kind: 'PriorityClass';
}

/**
 * The priority of pods that name this class: `priorityClassName: high`.
 *
 * https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass
 */
export class PriorityClass extends KubernetesObject<Wire> {
  readonly #props: PriorityClassProps;

  constructor(scope: Construct, id: string, props: PriorityClassProps) {
    super(scope, id, { apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass' }, props);
    refuseUnknownProps(this, PriorityClass, 'PriorityClass', props);
    this.#props = props;
  }

  /** References a PriorityClass created elsewhere, by its name, such as `system-cluster-critical`. */
  static existing(name: string): ExistingPriorityClass {
    return { kind: 'PriorityClass', name };
  }

  protected lower(): DeepReadonly<Omit<Wire, 'metadata'>> {
    const { value, globalDefault, preemptionPolicy, description } = this.#props;
    return { value, globalDefault, preemptionPolicy, description };
  }
}
