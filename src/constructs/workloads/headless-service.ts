import type { ContainerPort, ServicePort, Service as Wire } from '../../kubernetes/generated/core/v1';
import { fitName } from '../../manifests/names';
import type { Defaults } from '../defaults';
import { KubernetesObject, type ObjectReference } from '../object';
import type { Workload } from './workload';

/** The maximum length of a Service's name. */
const MAX_NAME = 63;

/**
 * The headless Service that a profile gives a StatefulSet, under which its pods have their own DNS names; with `secure`
 * also before they are ready, because many become ready only after finding the others. Its name is that of the set with
 * `-headless`, so that a Service for clients can have the set's name, now or later: the Service that a set names can
 * never be changed.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id
 */
export class HeadlessService extends KubernetesObject<Wire> {
  readonly #workload: Workload;
  readonly #spec: Defaults['headlessService'];

  constructor(workload: Workload, id: string, spec: Defaults['headlessService']) {
    const name = headlessName(workload);
    super(
      workload,
      id,
      { apiVersion: 'v1', kind: 'Service', workload: workload.name },
      { name, namespace: workload.namespace },
    );
    this.#workload = workload;
    this.#spec = spec;
  }

  protected lower(): object {
    const ports = lowerPorts(this.#workload.containerPorts);
    const selector = this.#workload.matchLabels;
    return { spec: { ...this.#spec, selector, ports: ports.length > 0 ? ports : undefined } };
  }
}

/** The name of the headless Service of a workload. */
export function headlessName({ name }: ObjectReference): string {
  return fitName(`${name}-headless`, MAX_NAME);
}

/** Each port once; if there are several, only named ones, because the API requires names then. */
function lowerPorts(ports: readonly ContainerPort[]): ServicePort[] {
  const named = ports.length > 1 ? ports.filter(({ name }) => name !== undefined) : ports;
  const distinct = named.filter((port, index) => named.findIndex((other) => isSame(port, other)) === index);
  return distinct.map(({ name, containerPort, protocol }) => ({ name, port: containerPort, protocol }));
}

function isSame(one: ContainerPort, other: ContainerPort): boolean {
  return one.containerPort === other.containerPort && (one.protocol ?? 'TCP') === (other.protocol ?? 'TCP');
}
