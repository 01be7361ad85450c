import type { Construct } from 'constructs';
import type { LabelSelector } from '../../kubernetes/generated/meta/v1';
import type { PodDisruptionBudgetSpec, PodDisruptionBudget as Wire } from '../../kubernetes/generated/policy/v1';
import { KubernetesObject, type NamespacedProps } from '../object';
import { namespaceOf, namespaceRefusal } from '../same-namespace';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';
import { makerOf, type PodSource, type SelectedPods, selectPods } from '../workloads/selected-pods';

/** Props of a PodDisruptionBudget: its pods, and one of the two bounds. */
export type PodDisruptionBudgetProps = (BudgetForWorkload | BudgetBySelector) &
  (MinAvailableBudget | MaxUnavailableBudget);

/** Every field of a PodDisruptionBudget. */
export interface PodDisruptionBudgetFields extends NamespacedProps<Wire> {
  /**
   * The workload whose pods are protected, and whose name the budget gets; it replaces the one that the defaults
   * profile gives the workload. A workload in another namespace is an error.
   * @see https://kubernetes.io/docs/tasks/run-application/configure-pdb/
   */
  readonly for?: PodSource;
  /**
   * Selects the protected pods by labels; `{}` is every pod of the namespace. A selector that is empty in any other
   * form is an error.
   * @see https://kubernetes.io/docs/tasks/run-application/configure-pdb/#specifying-a-poddisruptionbudget
   */
  readonly selector?: LabelSelector;
  /**
   * The minimum number or percentage of available pods, up to 100 %.
   * @see https://kubernetes.io/docs/tasks/run-application/configure-pdb/#rounding-logic-when-specifying-percentages
   */
  readonly minAvailable?: number | Percentage;
  /**
   * The maximum number or percentage of unavailable pods, up to 100 %.
   * @see https://kubernetes.io/docs/tasks/run-application/configure-pdb/#rounding-logic-when-specifying-percentages
   */
  readonly maxUnavailable?: number | Percentage;
  /**
   * Whether pods that are not ready may be evicted when too few are available.
   * @default the API's own: `IfHealthyBudget`
   * @see https://kubernetes.io/docs/tasks/run-application/configure-pdb/#unhealthy-pod-eviction-policy
   */
  readonly unhealthyPodEvictionPolicy?: 'IfHealthyBudget' | 'AlwaysAllow';
}

interface BudgetForWorkload extends PodDisruptionBudgetFields {
  readonly for: PodSource;
  readonly selector?: never;
}

interface BudgetBySelector extends PodDisruptionBudgetFields {
  readonly selector: LabelSelector;
  readonly for?: never;
}

interface MinAvailableBudget {
  readonly minAvailable: number | Percentage;
  readonly maxUnavailable?: never;
}

interface MaxUnavailableBudget {
  readonly maxUnavailable: number | Percentage;
  readonly minAvailable?: never;
}

/** A percentage, such as `50%`. */
export type Percentage = `${number}%`;

/**
 * Limits how many pods of a workload may be evicted at once when nodes are drained.
 *
 * https://kubernetes.io/docs/concepts/workloads/pods/disruptions/#pod-disruption-budgets
 */
export class PodDisruptionBudget extends KubernetesObject<Wire> {
  readonly #props: PodDisruptionBudgetFields;

  constructor(scope: Construct, id: string, props: PodDisruptionBudgetProps) {
    const workload = makerOf(props.for);
    const options = {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      after: workload,
      workload: workload?.name,
    };
    super(scope, id, options, { ...props, namespace: props.namespace ?? namespaceOf(workload) });
    refuseUnknownProps(this, PodDisruptionBudget, 'PodDisruptionBudget', props);
    this.#props = props;
  }

  protected lower(): { readonly spec: DeepReadonly<PodDisruptionBudgetSpec> } {
    const { for: target, minAvailable, maxUnavailable, unhealthyPodEvictionPolicy } = this.#props;
    const selector = this.#lowerSelector(target && selectPods(target));
    return { spec: { selector, minAvailable, maxUnavailable, unhealthyPodEvictionPolicy } };
  }

  #lowerSelector(pods: SelectedPods | undefined): DeepReadonly<LabelSelector> {
    const why = 'a budget only selects pods of its own namespace';
    const refusal = pods && namespaceRefusal(this, pods.description, pods.namespaces, why);
    if (refusal !== undefined) {
      this.refuse(refusal);
    }
    return pods?.selector ?? this.#props.selector ?? {};
  }
}
