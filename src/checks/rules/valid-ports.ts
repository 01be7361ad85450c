import { type Fault, labelFault, portNameFault } from '../../laws/grammars/names';
import { describeValue } from '../../manifests/field';
import { literalKey, quote } from '../../manifests/literal';
import type { Manifest } from '../../manifests/manifest';
import { POD_KINDS, type PodContainer } from '../../manifests/pods';
import { type Element, elementsAt, mapAt, type Stray, straysAt } from '../../manifests/reach';
import { handlersOf } from '../handlers';
import { type Finding, rule } from '../rule';
import { SERVICE } from '../services';

/** Ports of containers, of their probes and of Services: numbers, names and protocols. */
export const validPorts = rule({
  name: 'valid-ports',
  severity: 'error',
  why: 'the API server refuses the object',
  fix: 'give ports as numbers from 1 to 65535 by name: ports: { http: 8080 }',
  kinds: [...POD_KINDS, SERVICE],

  check({ manifest }, index) {
    const found: Finding[] = [];
    for (const container of index.podsOf(manifest)?.containers ?? []) {
      checkContainer(container, found);
    }
    if (manifest.kind === 'Service') {
      checkService(manifest, found);
    }
    return found;
  },
});

function checkContainer(container: PodContainer, found: Finding[]): void {
  const names = new Set<string>();
  for (const port of elementsAt(container.fields, 'ports', container)) {
    checkNumber(port, 'containerPort', found);
    if (isSet(port.fields.hostPort)) {
      checkNumber(port, 'hostPort', found);
    }
    checkProtocol(port, found);
    checkName(port, names, portNameFault, found);
  }
  refuseStrays(straysAt(container.fields, 'ports', container), 'containerPort', 8080, found);
  for (const handler of handlersOf(container)) {
    checkTarget(handler, 'port', found);
  }
}

function checkService(service: Manifest, found: Finding[]): void {
  const spec = mapAt(service, 'spec');
  const ports = elementsAt(spec, 'ports', 'spec');
  refuseStrays(straysAt(spec, 'ports', 'spec'), 'port', 80, found);
  const names = new Set<string>();
  const numbers = new Set<string>();
  for (const port of ports) {
    checkNumber(port, 'port', found);
    if (isSet(port.fields.nodePort)) {
      checkNumber(port, 'nodePort', found);
    }
    if (isSet(port.fields.targetPort)) {
      checkTarget(port, 'targetPort', found);
    }
    checkProtocol(port, found);
    checkName(port, names, labelFault, found);
    if (ports.length > 1) {
      checkTwin(port, numbers, found);
    }
    if (ports.length > 1 && !isSet(port.fields.name)) {
      const what = `the Service has ${ports.length} ports, but this one has no name`;
      found.push({ at: `${port.field}.name`, what, fix: 'name them: ports: { http: 80, metrics: 9090 }' });
    }
  }
}

/** @param example the number that is shown where what was found is none */
function refuseStrays(strays: readonly Stray[], key: string, example: number, found: Finding[]): void {
  for (const { field, value } of strays) {
    const fix = `write it as a map: ports: [{ ${key}: ${typeof value === 'number' ? value : example} }]`;
    found.push({ at: field, what: `the port is ${describeValue(value)}, not a map`, fix });
  }
}

/** The API takes null, 0 and the empty text for a value that is left out. */
function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== 0 && value !== '';
}

function checkNumber(port: Element, key: string, found: Finding[]): void {
  const value = port.fields[key];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 65535) {
    const what = `${key} is ${describeValue(value)}, not a whole number from 1 to 65535`;
    const isQuoted = typeof value === 'string' && DIGITS.test(value);
    found.push({ at: `${port.field}.${key}`, what, fix: isQuoted ? `write it without quotes: ${value}` : undefined });
  }
}

/** Checks a port that may be given by number or, but for gRPC, by name. */
function checkTarget(element: Element, key: string, found: Finding[]): void {
  const value = element.fields[key];
  if (typeof value !== 'string' || DIGITS.test(value) || element.field.endsWith('.grpc')) {
    checkNumber(element, key, found);
    return;
  }
  const fault = portNameFault(value);
  if (fault !== undefined) {
    found.push({ at: `${element.field}.${key}`, what: `the port name ${quote(value)} ${fault}`, fix: RENAME });
  }
}

const DIGITS = /^\d+$/;
const RENAME = 'give it a short name in small letters: ports: { http: 8080 }';
const PROTOCOLS: ReadonlySet<unknown> = new Set(['TCP', 'UDP', 'SCTP']);

function checkProtocol(port: Element, found: Finding[]): void {
  const { protocol } = port.fields;
  if (isSet(protocol) && !PROTOCOLS.has(protocol)) {
    const what = `protocol is ${describeValue(protocol)}, not "TCP", "UDP" or "SCTP"`;
    found.push({ at: `${port.field}.protocol`, what, fix: "write it in capitals: protocol: 'UDP'" });
  }
}

/** @param taken the names of the ports before */
function checkName(port: Element, taken: Set<string>, faultOf: (name: string) => Fault, found: Finding[]): void {
  const { name } = port.fields;
  if (!isSet(name)) {
    return;
  }
  if (typeof name !== 'string') {
    found.push({ at: `${port.field}.name`, what: `the port name is ${describeValue(name)}, not a text`, fix: RENAME });
    return;
  }
  const fault = faultOf(name);
  if (fault !== undefined) {
    found.push({ at: `${port.field}.name`, what: `the port name ${quote(name)} ${fault}`, fix: RENAME });
  }
  if (taken.has(name)) {
    const fix = `give one of them another name: ports: { ${literalKey(`${name}-2`)}: ... }`;
    found.push({ at: `${port.field}.name`, what: `two ports are called ${quote(name)}`, fix });
  }
  taken.add(name);
}

/** @param taken the numbers and protocols of the ports before */
function checkTwin(port: Element, taken: Set<string>, found: Finding[]): void {
  const number = `${port.fields.port} for ${port.fields.protocol ?? 'TCP'}`;
  if (taken.has(number)) {
    const fix = 'give one of them another number, or take it away';
    found.push({ at: `${port.field}.port`, what: `two ports of the Service are ${number}`, fix });
  }
  taken.add(number);
}
