import type { PodDisruptionBudget as Wire } from '../../kubernetes/generated/policy/v1';
import type { Defaults } from '../defaults';
import { KubernetesObject } from '../object';
import type { Workload } from './workload';

const ID = 'budget';
/** Workloads whose author made a budget for them, or wants none. */
const budgeted = new WeakSet<Workload>();

/**
 * The disruption budget that a profile gives a workload with more than one pod, so that draining nodes never takes all
 * of its pods at once.
 *
 * https://kubernetes.io/docs/tasks/run-application/configure-pdb/
 */
export class DisruptionBudget extends KubernetesObject<Wire> {
  readonly #workload: Workload;
  readonly #spec: Defaults['disruptionBudget'];

  private constructor(workload: Workload, spec: Defaults['disruptionBudget']) {
    const options = { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', after: workload, workload: workload.name };
    super(workload, ID, options, { namespace: workload.namespace });
    this.#workload = workload;
    this.#spec = spec;
  }

  /**
   * Makes the budget where the profile wants one and there is always more than one pod, and takes it back where not.
   *
   * @param fewest the replicas of the workload, or the least of them that its autoscaler may leave
   */
  static forSeveral(workload: Workload, fewest: number | undefined, defaults: Defaults): void {
    takeBack(workload);
    if (defaults.disruptionBudget !== undefined && fewest !== undefined && fewest > 1 && !budgeted.has(workload)) {
      new DisruptionBudget(workload, defaults.disruptionBudget);
    }
  }

  /** Leaves the workload to its author's budget, or to none; two for one pod would keep it from ever being evicted. */
  static giveWay(workload: Workload): void {
    budgeted.add(workload);
    takeBack(workload);
  }

  protected lower(): object {
    return { spec: { ...this.#spec, selector: this.#workload.lowerSelector() } };
  }
}

function takeBack(workload: Workload): void {
  if (workload.node.tryFindChild(ID) instanceof DisruptionBudget) {
    workload.node.tryRemoveChild(ID);
  }
}
