import { portNameFault } from '../../laws/grammars/names';
import { isFields } from '../../manifests/field';
import { literal, literalKey, quote } from '../../manifests/literal';
import type { Fields } from '../../manifests/manifest';
import type { PodContainer, PodTemplate } from '../../manifests/pods';
import { listAt, mapAt } from '../../manifests/read-fields';
import { type Finding, rule } from '../rule';
import { podsOfService, SERVICE } from '../services';
import type { Workload } from '../workload-index';
import { portFields } from '../workload-ports';

/** Ports of a Service with a named `targetPort`, which a container of its pods must have with the same protocol. */
export const noMissingServicePort = rule({
  name: 'no-missing-service-port',
  severity: 'error',
  isAccepted: true,
  why: 'the Service has no endpoint for the port, so every connection to it fails',
  fix: "name the port in the workload, ports: { http: 8080 }, and let the Service follow: new Service(chart, 'http', { for: api })",
  kinds: [SERVICE],
  needsAll: true,

  check({ manifest }, index) {
    const found: Finding[] = [];
    const workloads = podsOfService(manifest, index);
    const ports = workloads.length === 0 ? [] : listAt(mapAt(manifest, 'spec'), 'ports');
    for (let place = 0; place < ports.length; place++) {
      const port = ports[place];
      if (isFields(port) && isMissing(port, workloads)) {
        found.push(missing(`spec.ports[${place}].targetPort`, port, workloads));
      }
    }
    return found;
  },
});

/** Whether a target port is missing; a law reports invalid port names. */
function isMissing(wanted: Fields, workloads: readonly Workload[]): boolean {
  const { targetPort } = wanted;
  return (
    typeof targetPort === 'string' &&
    !workloads.some(({ pods }) => isServed(wanted, pods)) &&
    portNameFault(targetPort) === undefined
  );
}

function isServed(wanted: Fields, { containers }: PodTemplate): boolean {
  return containers.some(
    (container) =>
      serves(container) && listAt(container.fields, 'ports').some((port) => isFields(port) && matches(port, wanted)),
  );
}

/** Whether a container can serve requests: init containers have ended by then. */
function serves({ role }: PodContainer): boolean {
  return role === 'main' || role === 'sidecar';
}

function matches(port: Fields, wanted: Fields): boolean {
  return port.name === wanted.targetPort && protocolOf(port) === protocolOf(wanted);
}

function protocolOf(port: Fields): string {
  return typeof port.protocol === 'string' ? port.protocol : 'TCP';
}

function portsOf({ containers }: PodTemplate): readonly Fields[] {
  return containers.filter(serves).flatMap(({ fields }) => listAt(fields, 'ports').filter(isFields));
}

function missing(at: string, fields: Fields, workloads: readonly Workload[]): Finding {
  const name = String(fields.targetPort);
  const ports = workloads.flatMap(({ pods }) => portsOf(pods));
  return {
    at,
    what: `no container of ${owners(workloads)} has a port ${quote(name)} for ${protocolOf(fields)}`,
    fix: advice(name, ports),
    others: workloads.flatMap(portFields),
  };
}

function owners(workloads: readonly Workload[]): string {
  const names = workloads.map(({ rendered: { manifest } }) => `${manifest.kind} ${quote(manifest.metadata.name)}`);
  return names.length > FEW ? `${names.slice(0, FEW).join(', ')} and others` : names.join(', ');
}

/** The most names that a message lists. */
const FEW = 3;

function advice(name: string, ports: readonly Fields[]): string {
  const other = ports.find((port) => port.name === name);
  if (other !== undefined) {
    return `the port exists for ${protocolOf(other)}: protocol: ${literal(protocolOf(other))}`;
  }
  const naming = `name the port in the workload: ports: { ${literalKey(name)}: 8080 }`;
  const all = ports.map((port) => (typeof port.name === 'string' ? literal(port.name) : String(port.containerPort)));
  const known = [...new Set(all)].slice(0, FEW);
  return known.length === 0 ? naming : `use one that exists: targetPort: ${known.join(' or ')}; or ${naming}`;
}
