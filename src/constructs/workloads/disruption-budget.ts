import type { PodDisruptionBudget as Wire } from '../../kubernetes/generated/policy/v1';
import type { Defaults } from '../defaults';
import { KubernetesObject } from '../object';
import { lowerSelector } from './pod-selector';
import type { Workload } from './workload';

/**
 * The disruption budget that a profile gives a workload with more than one pod, so that draining nodes never evicts all
 * of its pods at once.
 *
 * https://kubernetes.io/docs/tasks/run-application/configure-pdb/
 */
export class DisruptionBudget extends KubernetesObject<Wire> {
  readonly #workload: Workload;
  readonly #spec: Defaults['disruptionBudget'];

  constructor(workload: Workload, id: string, spec: Defaults['disruptionBudget']) {
    const options = { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', after: workload, workload: workload.name };
    super(workload, id, options, { namespace: workload.namespace });
    this.#workload = workload;
    this.#spec = spec;
  }

  protected lower(): object {
    return { spec: { ...this.#spec, selector: this.#workload[lowerSelector]() } };
  }
}
