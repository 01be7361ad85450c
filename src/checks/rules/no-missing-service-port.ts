import { fieldPath } from '../../manifests/field';
import type { Fields } from '../../manifests/manifest';
import type { PodTemplate } from '../../manifests/pods';
import { elementsAt, mapAt } from '../../manifests/reach';
import { portNameFault } from '../grammar';
import { literal, literalKey, quote } from '../literal';
import type { Workload } from '../rendering-index';
import { type Finding, rule } from '../rule';
import { isService, podsBehind, serviceSelector } from '../services';

/** Ports of a Service that lead to a port by name, which a container behind it must have with the same protocol. */
export const noMissingServicePort = rule({
  name: 'no-missing-service-port',
  severity: 'error',
  why: 'the Service has no endpoint for the port, and every connection to it fails',
  fix: "name the port in the workload, ports: { http: 8080 }, and let the Service follow: new Service(chart, 'http', { for: api })",

  *check({ manifest }, index) {
    const selector = isService(manifest) ? serviceSelector(manifest) : {};
    if (Object.keys(selector).length === 0) {
      return;
    }
    for (const { field, fields } of elementsAt(mapAt(manifest, 'spec'), 'ports', 'spec')) {
      const { targetPort } = fields;
      if (typeof targetPort === 'string' && portNameFault(targetPort) === undefined) {
        const workloads = podsBehind(selector, manifest.metadata.namespace, index);
        if (workloads.length > 0 && !workloads.some(({ pods }) => hasPort(pods, targetPort, protocolOf(fields)))) {
          yield missing(fieldPath(field, 'targetPort'), targetPort, protocolOf(fields), workloads);
        }
      }
    }
  },
});

function protocolOf(port: Fields): string {
  return typeof port.protocol === 'string' ? port.protocol : 'TCP';
}

function hasPort(pods: PodTemplate, name: string, protocol: string): boolean {
  return portsOf(pods).some((port) => port.name === name && protocolOf(port) === protocol);
}

/** Containers that end before the others start serve nobody. */
function portsOf({ containers }: PodTemplate): Fields[] {
  return containers
    .filter(({ role }) => role === 'main' || role === 'sidecar')
    .flatMap(({ fields }) => elementsAt(fields, 'ports', ''))
    .map(({ fields }) => fields);
}

function missing(at: string, name: string, protocol: string, workloads: readonly Workload[]): Finding {
  const ports = workloads.flatMap(({ pods }) => portsOf(pods));
  const other = ports.find((port) => port.name === name);
  const owners = workloads.map(({ rendered }) => `${rendered.manifest.kind} ${quote(rendered.manifest.metadata.name)}`);
  const what = `no container of ${owners.slice(0, 3).join(', ')} has a port ${quote(name)} for ${protocol}`;
  if (other !== undefined) {
    return { at, what, fix: `the port is there for ${protocolOf(other)}: protocol: ${literal(protocolOf(other))}` };
  }
  const known = ports.map((port) => (typeof port.name === 'string' ? literal(port.name) : String(port.containerPort)));
  const naming = `name the port in the workload: ports: { ${literalKey(name)}: 8080 }`;
  return {
    at,
    what,
    fix: known.length === 0 ? naming : `lead to one that it has: targetPort: ${known.join(' or ')}; or ${naming}`,
  };
}
