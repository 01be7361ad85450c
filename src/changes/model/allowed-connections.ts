import type { Fields, Manifest } from '../../manifests/manifest';
import { podTemplateOf } from '../../manifests/pods';
import { elementsAt, mapAt } from '../../manifests/read-fields';
import type { Direction } from './isolation';
import { EVERYTHING, isCovered, type Peer, peerOf } from './peers';

/** Ports that connections are allowed to. */
interface Ports {
  readonly protocol: string;
  /** The first and the last port, or the name of one. */
  readonly from: number;
  readonly to: number;
  readonly name?: string;
}

/** Connections that a NetworkPolicy allows. */
export interface Grant {
  /** The path of the rule in the policy. */
  readonly rule: string;
  /** The path of the peer, or of the rule if it has no peers. */
  readonly field: string;
  readonly peer: Peer;
  readonly ports: readonly Ports[];
  /** The ports as sentences name them: `port 80/TCP, ports 90-99/UDP`; empty for all. */
  readonly portsText: string;
}

/**
 * The connections that a policy allows in one direction.
 *
 * @param workload one that the policy applies to, whose containers define the named ports; undefined if unknown
 */
export function grantsOf(policy: Manifest, direction: Direction, workload?: Manifest): readonly Grant[] {
  const [rules, peers] = direction === 'Ingress' ? ['ingress', 'from'] : ['egress', 'to'];
  const named = direction === 'Ingress' && workload !== undefined ? namedPorts(workload) : new Map();
  return elementsAt(mapAt(policy, 'spec'), rules, 'spec').flatMap((rule): Grant[] => {
    const written = elementsAt(rule.fields, 'ports', rule);
    const ports = written.length === 0 ? ALL_PORTS : written.map(({ fields }) => portsOf(fields, named));
    const portsText = written.map(({ fields }) => textOf(fields)).join(', ');
    const grant = (peer: Peer, field: string): Grant => {
      return { rule: rule.field, field, peer, ports, portsText };
    };
    const each = elementsAt(rule.fields, peers, rule);
    return each.length === 0
      ? [grant(EVERYTHING, rule.field)]
      : each.map(({ field, fields }) => grant(peerOf(fields, policy.metadata.namespace), field));
  });
}

/** Whether other grants together allow all connections of a grant. */
export function isGranted({ peer, ports }: Grant, others: readonly Grant[]): boolean {
  const all = others.flatMap((other) => other.ports);
  return ports.every((range) =>
    pieces(range, all).every((piece) => {
      const open = others.filter((other) => other.ports.some((each) => has(each, piece)));
      return isCovered(
        peer,
        open.map((other) => other.peer),
      );
    }),
  );
}

const LAST_PORT = 65_535;
const ALL_PORTS: readonly Ports[] = ['TCP', 'UDP', 'SCTP'].map((protocol) => ({ protocol, from: 0, to: LAST_PORT }));

type NamedPorts = ReadonlyMap<string, number>;

function namedPorts(workload: Manifest): NamedPorts {
  const containers = podTemplateOf(workload)?.containers ?? [];
  const ports = containers.flatMap((container) => elementsAt(container.fields, 'ports', container));
  return new Map(
    ports.flatMap(({ fields: { name, protocol = 'TCP', containerPort } }) =>
      typeof name === 'string' && typeof containerPort === 'number' ? [[`${name}/${protocol}`, containerPort]] : [],
    ),
  );
}

function portsOf({ protocol = 'TCP', port, endPort }: Fields, named: NamedPorts): Ports {
  const kind = String(protocol);
  if (typeof port === 'string') {
    const number = named.get(`${port}/${kind}`);
    return number === undefined
      ? { protocol: kind, from: 0, to: 0, name: port }
      : { protocol: kind, from: number, to: number };
  }
  return typeof port === 'number'
    ? { protocol: kind, from: port, to: typeof endPort === 'number' ? endPort : port }
    : { protocol: kind, from: 0, to: LAST_PORT };
}

function textOf({ protocol = 'TCP', port, endPort }: Fields): string {
  return port === undefined
    ? `all ports of ${protocol}`
    : `${endPort === undefined ? `port ${port}` : `ports ${port}-${endPort}`}/${protocol}`;
}

/** Splits a range of ports into parts that each of the others contains as a whole or not at all. */
function pieces(range: Ports, others: readonly Ports[]): readonly Ports[] {
  if (range.name !== undefined) {
    return [range];
  }
  const ends = others
    .filter(({ protocol, name }) => protocol === range.protocol && name === undefined)
    .flatMap(({ from, to }) => [from, to + 1])
    .filter((port) => port > range.from && port <= range.to);
  const starts = [...new Set([range.from, ...ends])].sort((one, other) => one - other);
  return starts.map((from, place) => ({ ...range, from, to: (starts[place + 1] ?? range.to + 1) - 1 }));
}

function has(ports: Ports, piece: Ports): boolean {
  const isOfName = ports.name === piece.name;
  const isAll = ports.name === undefined && ports.from === 0 && ports.to === LAST_PORT;
  return ports.protocol === piece.protocol && (isAll || (isOfName && ports.from <= piece.from && piece.to <= ports.to));
}
