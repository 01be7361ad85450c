import type { ContainerPort } from '../../kubernetes/generated/core/v1';
import type { NetworkPolicyPort as WirePort } from '../../kubernetes/generated/networking/v1';

/** The protocol of a connection. */
export type Protocol = 'TCP' | 'UDP' | 'SCTP';

/**
 * A port of a rule: the name or number in the pods, with the protocol of the pods if they are known; or a port in the
 * API's form, whose default protocol is TCP.
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

/** Lowers ports to the API's form, with their protocols in the pods if those are known. */
export function lowerPolicyPorts(ports: readonly NetworkPolicyPort[], reached: readonly ContainerPort[]): WirePort[] {
  return ports.flatMap((port): WirePort[] => {
    if (typeof port === 'object') {
      return [port];
    }
    const protocols = protocolsOf(port, reached);
    return protocols.length === 0 ? [{ port }] : protocols.map((protocol) => ({ port, protocol }));
  });
}

/** The protocols of a port in the pods, each once and as written there. */
function protocolsOf(port: string | number, known: readonly ContainerPort[]): ContainerPort['protocol'][] {
  const found = known.filter(({ name, containerPort }) => name === port || containerPort === port);
  const first = new Map(found.map(({ protocol }) => [protocol ?? 'TCP', protocol]));
  return [...first.values()];
}
