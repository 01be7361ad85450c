import { type Cidr, cidrFault, isWithin, parseCidr } from '../../laws/grammars/cidr';
import { portNameFault } from '../../laws/grammars/names';
import { describeValue, fieldPath, isFields } from '../../manifests/field';
import { quote } from '../../manifests/literal';
import type { Fields, Value } from '../../manifests/manifest';
import { type Element, elementsAt, listAt, mapAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';

/** Peers and ports of NetworkPolicies: ranges of addresses that can be, and of ports that lead upwards. */
export const validNetworkPolicy = rule({
  name: 'valid-network-policy',
  severity: 'error',
  why: 'the API server refuses the policy, and the pods stay as open, or as closed, as they are',
  fix: "name pods, namespaces or addresses: to: [{ ipBlock: { cidr: '10.0.0.0/8' } }], ports: [{ port: 443 }]",
  kinds: ['networking.k8s.io/NetworkPolicy'],

  *check({ manifest }) {
    const spec = mapAt(manifest, 'spec');
    yield* typeFindings(listAt(spec, 'policyTypes'));
    for (const [direction, peers] of DIRECTIONS) {
      for (const { field, fields } of elementsAt(spec, direction, 'spec')) {
        for (const peer of elementsAt(fields, peers, field)) {
          yield* peerFindings(peer);
        }
        for (const port of elementsAt(fields, 'ports', field)) {
          yield* portFindings(port);
        }
      }
    }
  },
});

const DIRECTIONS = [
  ['ingress', 'from'],
  ['egress', 'to'],
] as const;

function* typeFindings(types: readonly Value[]): Iterable<Finding> {
  for (const [index, type] of types.entries()) {
    if (type !== 'Ingress' && type !== 'Egress') {
      const what = `the policy type is ${describeValue(type)}, not "Ingress" or "Egress"`;
      yield { at: fieldPath('spec.policyTypes', index), what, fix: "policyTypes: ['Ingress', 'Egress']" };
    }
  }
}

function* peerFindings({ field, fields }: Element): Iterable<Finding> {
  const { ipBlock, podSelector, namespaceSelector } = fields;
  const selects = isFields(podSelector) || isFields(namespaceSelector);
  if (!isFields(ipBlock)) {
    if (!selects) {
      const fix = 'name one, { podSelector: { matchLabels: { ... } } }, or leave the whole list out for everybody';
      yield { at: field, what: 'the peer is nobody', fix };
    }
    return;
  }
  if (selects) {
    const what = 'the peer has ipBlock and selectors';
    yield { at: field, what, fix: 'make two peers of it: [{ ipBlock: { ... } }, { podSelector: { ... } }]' };
  }
  yield* blockFindings(ipBlock, `${field}.ipBlock`);
}

function* blockFindings(block: Fields, field: string): Iterable<Finding> {
  const fault = cidrFault(block.cidr);
  if (fault !== undefined) {
    yield { at: `${field}.cidr`, what: `cidr ${fault}`, fix: cidrFix(block.cidr) };
    return;
  }
  const outer = parseCidr(block.cidr);
  for (const [index, except] of listAt(block, 'except').entries()) {
    const at = fieldPath(`${field}.except`, index);
    const inner = parseCidr(except);
    if (inner === undefined) {
      yield { at, what: `the exception ${cidrFault(except)}`, fix: cidrFix(except) };
    } else if (outer !== undefined && !isWithin(inner, outer)) {
      yield { at, what: `the exception ${except} is no smaller part of ${block.cidr}`, fix: exceptFix(outer) };
    }
  }
}

function cidrFix(value: Value | undefined): string {
  const address = parseCidr(`${value}/32`);
  const mask = address?.family === 'ipv6' ? 128 : 32;
  return address === undefined
    ? "give an address and the length of its mask: '10.0.0.0/8'"
    : `for this one address: '${value}/${mask}'`;
}

function exceptFix({ mask }: Cidr): string {
  return `take it away, or name a range within, with a mask of more than ${mask}`;
}

const PROTOCOLS: ReadonlySet<Value> = new Set(['TCP', 'UDP', 'SCTP']);

function* portFindings({ field, fields }: Element): Iterable<Finding> {
  const port = fields.port ?? undefined;
  const fault = port === undefined ? undefined : portFault(port);
  if (fault !== undefined) {
    yield {
      at: `${field}.port`,
      what: `the port ${fault}`,
      fix: "give a number, or the name of a container's port: port: 'http'",
    };
  }
  const { endPort } = fields;
  if (endPort !== undefined && endPort !== null && fault === undefined) {
    yield* endFindings(port, endPort, field);
  }
  const protocol = fields.protocol ?? 'TCP';
  if (!PROTOCOLS.has(protocol)) {
    const what = `protocol is ${describeValue(protocol)}, not "TCP", "UDP" or "SCTP"`;
    yield { at: `${field}.protocol`, what, fix: "write it in capitals: protocol: 'UDP'" };
  }
}

function portFault(port: Value): string | undefined {
  if (typeof port === 'string') {
    const fault = portNameFault(port);
    return fault && `${quote(port)} ${fault}`;
  }
  return isPort(port) ? undefined : `is ${describeValue(port)}, not a whole number from 1 to 65535`;
}

function isPort(port: Value | undefined): port is number {
  return typeof port === 'number' && Number.isInteger(port) && port >= 1 && port <= 65_535;
}

function* endFindings(port: Value | undefined, endPort: Value, field: string): Iterable<Finding> {
  const at = `${field}.endPort`;
  if (!isPort(port)) {
    const what = `endPort is ${endPort} beside ${port === undefined ? 'no port' : `the port name ${quote(String(port))}`}`;
    yield { at, what, fix: 'begin the range with a number: { port: 8000, endPort: 8080 }' };
  } else if (!isPort(endPort)) {
    yield {
      at,
      what: `endPort is ${describeValue(endPort)}, not a whole number from 1 to 65535`,
      fix: `endPort: ${port}`,
    };
  } else if (endPort < port) {
    const fix = `let them change places: { port: ${endPort}, endPort: ${port} }`;
    yield { at, what: `endPort is ${endPort}, below the port ${port}`, fix };
  }
}
