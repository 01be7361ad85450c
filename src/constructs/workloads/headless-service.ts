import type { ContainerPort, ServicePort, Service as Wire } from '../../kubernetes/generated/core/v1';
import { fitName } from '../../manifests/names';
import type { Defaults } from '../defaults';
import { KubernetesObject } from '../object';
import type { Workload } from './workload';

const ID = 'headless';
/** How long the name of a Service may be. */
const MAX_NAME = 63;

/**
 * The headless Service that a profile gives a StatefulSet, under which its pods have names of their own; with `secure` also
 * before they are ready, because many are ready only when they have found the others. It is named after the set, with
 * `-headless`, so that a Service for clients can have the name of the set, now or later: the set can never change the
 * Service that it names.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id
 */
export class HeadlessService extends KubernetesObject<Wire> {
  readonly #workload: Workload;
  readonly #spec: Defaults['headlessService'];

  private constructor(workload: Workload, spec: Defaults['headlessService']) {
    const name = fitName(`${workload.name}-headless`, MAX_NAME);
    const options = { apiVersion: 'v1', kind: 'Service', workload: workload.name };
    super(workload, ID, options, { name, namespace: workload.namespace });
    this.#workload = workload;
    this.#spec = spec;
  }

  /** Makes the Service where the profile wants one. */
  static under(workload: Workload, { headlessService }: Defaults): HeadlessService | undefined {
    return headlessService === undefined ? undefined : new HeadlessService(workload, headlessService);
  }

  /** Leaves the set to a headless Service that its author made. */
  giveWay(): void {
    this.#workload.node.tryRemoveChild(ID);
  }

  protected lower(): object {
    const ports = lowerPorts(this.#workload.containerPorts);
    const selector = this.#workload.matchLabels;
    return { spec: { ...this.#spec, selector, ports: ports.length > 0 ? ports : undefined } };
  }
}

/** Each port once; of several those that have a name, because the API wants each of several to have one. */
function lowerPorts(ports: readonly ContainerPort[]): ServicePort[] {
  const named = ports.length > 1 ? ports.filter(({ name }) => name !== undefined) : ports;
  const distinct = named.filter((port, index) => named.findIndex((other) => isSame(port, other)) === index);
  return distinct.map(({ name, containerPort, protocol }) => ({ name, port: containerPort, protocol }));
}

function isSame(one: ContainerPort, other: ContainerPort): boolean {
  return one.containerPort === other.containerPort && (one.protocol ?? 'TCP') === (other.protocol ?? 'TCP');
}
