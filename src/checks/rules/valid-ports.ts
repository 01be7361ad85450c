import { describeValue, fieldPath } from '../../manifests/field';
import type { Manifest } from '../../manifests/manifest';
import type { PodContainer } from '../../manifests/pods';
import { type Element, elementsAt, mapAt } from '../../manifests/reach';
import { type Fault, labelFault, portNameFault } from '../grammar';
import { literalKey, quote } from '../literal';
import { type Finding, rule } from '../rule';
import { isService } from '../services';

/** Ports of containers, of their probes and of Services: numbers, names and protocols. */
export const validPorts = rule({
  name: 'valid-ports',
  severity: 'error',
  why: 'the API server refuses the object',
  fix: 'give ports as numbers from 1 to 65535 by name: ports: { http: 8080 }',

  *check({ manifest }, index) {
    for (const container of index.podsOf(manifest)?.containers ?? []) {
      yield* containerFindings(container);
    }
    if (isService(manifest)) {
      yield* serviceFindings(manifest);
    }
  },
});

function* containerFindings(container: PodContainer): Iterable<Finding> {
  const names = new Set<string>();
  for (const port of elementsAt(container.fields, 'ports', container.field)) {
    yield* numberFindings(port, 'containerPort');
    if (isSet(port.fields.hostPort)) {
      yield* numberFindings(port, 'hostPort');
    }
    yield* protocolFindings(port);
    yield* nameFindings(port, names, portNameFault);
  }
  for (const handler of handlersOf(container)) {
    yield* targetFindings(handler, 'port');
  }
}

/** What asks a port of the container how it is, or tells it something. */
function handlersOf({ field, fields }: PodContainer): Element[] {
  return HANDLERS.flatMap((steps) => {
    const handler = mapAt(fields, ...steps);
    return Object.keys(handler).length === 0 ? [] : [{ field: [field, ...steps].join('.'), fields: handler }];
  });
}

const HANDLERS: readonly (readonly string[])[] = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
].flatMap((steps) => ['httpGet', 'tcpSocket', 'grpc'].map((kind) => [...steps, kind]));

function* serviceFindings(service: Manifest): Iterable<Finding> {
  const ports = elementsAt(mapAt(service, 'spec'), 'ports', 'spec');
  const names = new Set<string>();
  const numbers = new Set<string>();
  for (const port of ports) {
    const { name, nodePort, targetPort } = port.fields;
    yield* numberFindings(port, 'port');
    if (isSet(nodePort)) {
      yield* numberFindings(port, 'nodePort');
    }
    if (isSet(targetPort)) {
      yield* targetFindings(port, 'targetPort');
    }
    yield* protocolFindings(port);
    yield* nameFindings(port, names, labelFault);
    yield* twinFindings(port, numbers);
    if (ports.length > 1 && !isSet(name)) {
      const what = `the Service has ${ports.length} ports, but this one has no name`;
      yield { at: fieldPath(port.field, 'name'), what, fix: 'name them: ports: { http: 80, metrics: 9090 }' };
    }
  }
}

/** The API takes null, 0 and the empty text for a value that is left out. */
function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== 0 && value !== '';
}

function* numberFindings({ field, fields }: Element, key: string): Iterable<Finding> {
  const value = fields[key];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 65535) {
    const what = `${key} is ${describeValue(value)}, not a whole number from 1 to 65535`;
    const isQuoted = typeof value === 'string' && /^\d+$/.test(value);
    yield { at: fieldPath(field, key), what, fix: isQuoted ? `write it without quotes: ${value}` : undefined };
  }
}

/** A port that may be given by number or, but for gRPC, by name. */
function* targetFindings(element: Element, key: string): Iterable<Finding> {
  const value = element.fields[key];
  if (typeof value !== 'string' || /^\d+$/.test(value) || element.field.endsWith('.grpc')) {
    yield* numberFindings(element, key);
    return;
  }
  const fault = portNameFault(value);
  if (fault !== undefined) {
    yield { at: fieldPath(element.field, key), what: `the port name ${quote(value)} ${fault}`, fix: RENAME };
  }
}

const RENAME = 'give it a short name in small letters: ports: { http: 8080 }';
const PROTOCOLS: ReadonlySet<unknown> = new Set(['TCP', 'UDP', 'SCTP']);

function* protocolFindings({ field, fields: { protocol } }: Element): Iterable<Finding> {
  if (isSet(protocol) && !PROTOCOLS.has(protocol)) {
    const what = `protocol is ${describeValue(protocol)}, not "TCP", "UDP" or "SCTP"`;
    yield { at: fieldPath(field, 'protocol'), what, fix: "write it in capitals: protocol: 'UDP'" };
  }
}

/** @param taken the names of the ports before */
function* nameFindings(port: Element, taken: Set<string>, faultOf: (name: string) => Fault): Iterable<Finding> {
  const { name } = port.fields;
  const at = fieldPath(port.field, 'name');
  if (!isSet(name)) {
    return;
  }
  if (typeof name !== 'string') {
    yield { at, what: `the port name is ${describeValue(name)}, not a text`, fix: RENAME };
    return;
  }
  const fault = faultOf(name);
  if (fault !== undefined) {
    yield { at, what: `the port name ${quote(name)} ${fault}`, fix: RENAME };
  }
  if (taken.has(name)) {
    const fix = `give one of them another name: ports: { ${literalKey(`${name}-2`)}: ... }`;
    yield { at, what: `two ports are called ${quote(name)}`, fix };
  }
  taken.add(name);
}

/** @param taken the numbers and protocols of the ports before */
function* twinFindings({ field, fields }: Element, taken: Set<string>): Iterable<Finding> {
  const number = `${fields.port} for ${fields.protocol ?? 'TCP'}`;
  if (taken.has(number)) {
    const fix = 'give one of them another number, or take it away';
    yield { at: fieldPath(field, 'port'), what: `two ports of the Service are ${number}`, fix };
  }
  taken.add(number);
}
