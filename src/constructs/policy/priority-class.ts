import type { Construct } from 'constructs';
import type { PriorityClass as Wire } from '../../kubernetes/generated/scheduling/v1';
import { KubernetesObject, type ObjectProps, type ObjectReference } from '../object';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';

/** What a PriorityClass can be given. */
export interface PriorityClassProps extends ObjectProps<Wire> {
  /**
   * How important pods of the class are, at most 1000000000, negative too; it cannot be changed later.
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass
   */
  readonly value: number;
  /**
   * Whether pods that name no class are of this one; only one class of a cluster can be.
   * @default false
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass
   */
  readonly globalDefault?: boolean;
  /**
   * Whether pods of the class push out others of less importance; it cannot be changed later.
   * @default the API's own: `PreemptLowerPriority`
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#non-preempting-priority-class
   */
  readonly preemptionPolicy?: 'PreemptLowerPriority' | 'Never';
  /**
   * When the class is to be used, for people.
   * @default none
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass
   */
  readonly description?: string;
}

/** A PriorityClass that is made elsewhere. */
export interface ExistingPriorityClass extends ObjectReference {
  readonly kind: 'PriorityClass';
}

/**
 * How important pods are that name this class: `priorityClassName: high`.
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

  /** A PriorityClass that is made elsewhere, by its name, such as `system-cluster-critical`. */
  static existing(name: string): ExistingPriorityClass {
    return { kind: 'PriorityClass', name };
  }

  protected lower(): DeepReadonly<Omit<Wire, 'metadata'>> {
    const { value, globalDefault, preemptionPolicy, description } = this.#props;
    return { value, globalDefault, preemptionPolicy, description };
  }
}
