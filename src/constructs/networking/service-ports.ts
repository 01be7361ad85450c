import type { ContainerPort, ServicePort } from '../../kubernetes/generated/core/v1';

/**
 * Ports of a Service by name: the number that clients connect to, or a port in the API's form. The target is the port
 * of the same name in the pods, or else the same number.
 */
export interface ServicePorts<Port extends ServicePort = ServicePort> {
  /** The number that clients connect to, or the port in the API's form. */
  readonly [name: string]: number | UnnamedServicePort<Port>;
}

type UnnamedServicePort<Port extends ServicePort> = Omit<Port, 'name'>;

/**
 * Lowers ports to the API's form; without any, all ports of the pods.
 *
 * @param pods the ports that the containers declare, if known
 */
export function lowerServicePorts(
  ports: ServicePorts | readonly ServicePort[] | undefined,
  pods: readonly ContainerPort[] | undefined,
): ServicePort[] {
  if (ports === undefined) {
    return (pods ?? []).map(exposePort);
  }
  if (isList(ports)) {
    return [...ports];
  }
  return Object.entries(ports).map(([name, given]) => {
    const port = typeof given === 'object' ? given : { port: given };
    return { name, ...lowerTarget(name, port, pods), ...port };
  });
}

/** A port with its name and number in the pods. */
export function exposePort({ name, containerPort, protocol }: ContainerPort): ServicePort {
  return { name, port: containerPort, targetPort: name, protocol };
}

/** Whether a name or number matches a port of the pods. */
export function answers(pod: ContainerPort, target: string | number): boolean {
  return pod.name === target || pod.containerPort === target;
}

function lowerTarget(
  name: string,
  port: Omit<ServicePort, 'name'>,
  pods: readonly ContainerPort[] | undefined,
): Partial<ServicePort> {
  if (pods === undefined) {
    return {};
  }
  const target = port.targetPort ?? (pods.some((pod) => pod.name === name) ? name : port.port);
  const pod = pods.find((candidate) => answers(candidate, target));
  return { targetPort: target === port.port ? undefined : target, protocol: pod?.protocol };
}

function isList(ports: ServicePorts | readonly ServicePort[]): ports is readonly ServicePort[] {
  return Array.isArray(ports);
}
