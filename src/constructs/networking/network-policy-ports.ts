import type { ContainerPort } from '../../kubernetes/generated/core/v1';
import type { NetworkPolicyPort as WirePort } from '../../kubernetes/generated/networking/v1';

/** What a connection speaks. */
export type Protocol = 'TCP' | 'UDP' | 'SCTP';

/**
 * A port that a rule is about: its name or number in the pods, whose protocol is taken from the pods where they are known;
 * or the port as the API writes it, whose protocol is TCP unless it says otherwise.
 *
 * https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports
 */
export type NetworkPolicyPort = string | number | NumberedPort | NamedPort | EveryPort;

interface NumberedPort {
  readonly port: number;
  readonly endPort?: number;
  readonly protocol?: Protocol;
}

interface NamedPort {
  readonly port: string;
  readonly endPort?: never;
  readonly protocol?: Protocol;
}

interface EveryPort {
  readonly protocol: Protocol;
  readonly port?: never;
  readonly endPort?: never;
}

/** Ports as the API writes them, with the protocols that they have in the pods where they are known. */
export function lowerPolicyPorts(ports: readonly NetworkPolicyPort[], reached: readonly ContainerPort[]): WirePort[] {
  return ports.flatMap((port): WirePort[] => {
    if (typeof port === 'object') {
      return [port];
    }
    const protocols = protocolsOf(port, reached);
    return protocols.length === 0 ? [{ port }] : protocols.map((protocol) => ({ port, protocol }));
  });
}

/** The protocols that a port has in the pods, each once, as they are written there. */
function protocolsOf(port: string | number, known: readonly ContainerPort[]): ContainerPort['protocol'][] {
  const found = known.filter(({ name, containerPort }) => name === port || containerPort === port);
  const first = new Map(found.map(({ protocol }) => [protocol ?? 'TCP', protocol]));
  return [...first.values()];
}
