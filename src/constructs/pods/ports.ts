import type { ContainerPort } from '../../kubernetes/generated/core/v1';

/** Ports of a container by name: a TCP port's number, or the port as the API writes it. */
export type ContainerPorts = { readonly [name: string]: number | Omit<ContainerPort, 'name'> };

/** Ports as the API writes them, in the order given. */
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
