import type { ContainerPort } from '../../kubernetes/generated/core/v1';

/** Ports of a container by name: the number of a TCP port, or a port in the API's form. */
export interface ContainerPorts {
  /** The number of a TCP port, or the port in the API's form. */
  readonly [name: string]: number | UnnamedPort;
}

interface UnnamedPort extends Omit<ContainerPort, 'name'> {}

/** Lowers ports to the API's form, in the given order. */
export function lowerPorts(ports: ContainerPorts | readonly ContainerPort[] | undefined): ContainerPort[] {
  if (ports === undefined) {
    return [];
  }
  if (isPortList(ports)) {
    return [...ports];
  }
  return Object.entries(ports).map(([name, port]) =>
    typeof port === 'object' ? { name, ...port } : { name, containerPort: port },
  );
}

function isPortList(ports: ContainerPorts | readonly ContainerPort[]): ports is readonly ContainerPort[] {
  return Array.isArray(ports);
}
