import type { PodDisruptionBudget as Wire } from 'kubernetes-types/policy/v1';
import type { Defaults } from '../defaults';
import { KubernetesObject } from '../object';
import type { Workload } from './workload';

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
    super(workload, 'budget', options, { namespace: workload.namespace });
    this.#workload = workload;
    this.#spec = spec;
  }

  /** Makes the budget where the profile wants one and there is more than one pod. */
  static forSeveral(workload: Workload, replicas: number | undefined, defaults: Defaults): void {
    if (defaults.disruptionBudget !== undefined && replicas !== undefined && replicas > 1) {
      new DisruptionBudget(workload, defaults.disruptionBudget);
    }
  }

  protected lower(): object {
    return { spec: { ...this.#spec, selector: { matchLabels: this.#workload.matchLabels } } };
  }
}
