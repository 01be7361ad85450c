import { isFields } from '../../manifests/field';
import { literal, quote } from '../../manifests/literal';
import type { Fields, Rendered } from '../../manifests/manifest';
import { elementsAt, listAt, mapAt } from '../../manifests/reach';
import type { RenderingIndex } from '../rendering-index';
import { type Finding, rule } from '../rule';
import { SERVICE } from '../services';

/** Backends of an Ingress whose Service is in the rendering, but does not have the port. */
export const noMissingIngressPort = rule({
  name: 'no-missing-ingress-port',
  severity: 'error',
  isAccepted: true,
  why: 'the Ingress controller has nowhere to send the requests, and answers them with an error',
  fix: "lead to the Service itself: paths: { '/': http }",
  kinds: ['networking.k8s.io/Ingress'],

  check({ manifest }, index) {
    const found: Finding[] = [];
    const spec = mapAt(manifest, 'spec');
    const { namespace } = manifest.metadata;
    checkBackend(mapAt(spec, 'defaultBackend'), 'spec.defaultBackend', namespace, index, found);
    for (const rule of elementsAt(spec, 'rules', 'spec')) {
      for (const path of elementsAt(mapAt(rule.fields, 'http'), 'paths', `${rule.field}.http`)) {
        checkBackend(mapAt(path.fields, 'backend'), `${path.field}.backend`, namespace, index, found);
      }
    }
    return found;
  },
});

function checkBackend(
  backend: Fields,
  field: string,
  namespace: string | undefined,
  index: RenderingIndex,
  found: Finding[],
): void {
  const { name, port } = mapAt(backend, 'service');
  const service = typeof name === 'string' ? index.find(SERVICE, namespace, name) : undefined;
  if (service !== undefined && mapAt(service.manifest, 'spec').type !== 'ExternalName') {
    checkPort(mapAt(port), `${field}.service.port`, service, found);
  }
}

function checkPort({ name, number }: Fields, field: string, service: Rendered, found: Finding[]): void {
  const ports = listAt(mapAt(service.manifest, 'spec'), 'ports').filter(isFields);
  if (number !== undefined && !ports.some(({ port }) => port === number)) {
    found.push(missing(`${field}.number`, String(number), service, ports));
  }
  if (typeof name === 'string' && name !== ANNOTATED && !ports.some((port) => port.name === name)) {
    found.push(missing(`${field}.name`, quote(name), service, ports));
  }
}

/** The AWS load balancer controller reads the backend from an annotation then. */
const ANNOTATED = 'use-annotation';

function missing(at: string, asked: string, rendered: Rendered, ports: readonly Fields[]): Finding {
  const service = `the Service ${quote(rendered.manifest.metadata.name)}`;
  const others = [{ rendered, at: 'spec.ports' }];
  if (ports.length === 0) {
    const fix = "give the Service a port: new Service(chart, 'http', { for: api, port: 80 })";
    return { at, what: `${service} has no ports, but the Ingress leads to its port ${asked}`, fix, others };
  }
  const known = ports.map(({ name, port }) => (typeof name === 'string' ? literal(name) : String(port)));
  const fix = `lead to the Service itself, paths: { '/': http }, or to a port that it has: { service: http, port: ${known.join(' or ')} }`;
  return { at, what: `${service} has no port ${asked}`, fix, others };
}
