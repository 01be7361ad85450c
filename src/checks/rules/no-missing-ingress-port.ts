import type { Fields, Manifest } from '../../manifests/manifest';
import { type Element, elementsAt, mapAt } from '../../manifests/reach';
import { literal, quote } from '../literal';
import type { RenderingIndex } from '../rendering-index';
import { type Finding, rule } from '../rule';
import { SERVICE } from '../services';

/** Backends of an Ingress whose Service is in the rendering, but does not have the port. */
export const noMissingIngressPort = rule({
  name: 'no-missing-ingress-port',
  severity: 'error',
  why: 'the Ingress controller has nowhere to send the requests, and answers them with an error',
  fix: "lead to the Service itself: paths: { '/': http }",
  kinds: ['networking.k8s.io/Ingress'],

  *check({ manifest }, index) {
    for (const backend of backendsOf(mapAt(manifest, 'spec'))) {
      yield* backendFindings(backend, manifest.metadata.namespace, index);
    }
  },
});

/** Each Service that is named as a backend, with its port. */
function backendsOf(spec: Fields): Element[] {
  const paths = elementsAt(spec, 'rules', 'spec').flatMap(({ field, fields }) =>
    elementsAt(mapAt(fields, 'http'), 'paths', `${field}.http`),
  );
  return [
    { field: 'spec.defaultBackend.service', fields: mapAt(spec, 'defaultBackend', 'service') },
    ...paths.map(({ field, fields }) => ({
      field: `${field}.backend.service`,
      fields: mapAt(fields, 'backend', 'service'),
    })),
  ];
}

function* backendFindings(
  { field, fields }: Element,
  namespace: string | undefined,
  index: RenderingIndex,
): Iterable<Finding> {
  const service = typeof fields.name === 'string' ? index.find(SERVICE, namespace, fields.name)?.manifest : undefined;
  if (service === undefined || mapAt(service, 'spec').type === 'ExternalName') {
    return;
  }
  const ports = elementsAt(mapAt(service, 'spec'), 'ports', '').map((port) => port.fields);
  const { name, number } = mapAt(fields, 'port');
  if (number !== undefined && !ports.some(({ port }) => port === number)) {
    yield missing(`${field}.port.number`, String(number), service, ports);
  }
  if (typeof name === 'string' && name !== ANNOTATED && !ports.some((port) => port.name === name)) {
    yield missing(`${field}.port.name`, quote(name), service, ports);
  }
}

/** The AWS load balancer controller reads the backend from an annotation then. */
const ANNOTATED = 'use-annotation';

function missing(at: string, asked: string, { metadata }: Manifest, ports: readonly Fields[]): Finding {
  const service = `the Service ${quote(metadata.name)}`;
  if (ports.length === 0) {
    const fix = "give the Service a port: new Service(chart, 'http', { for: api, port: 80 })";
    return { at, what: `${service} has no ports, but the Ingress leads to its port ${asked}`, fix };
  }
  const known = ports.map(({ name, port }) => (typeof name === 'string' ? literal(name) : String(port)));
  const fix = `lead to the Service itself, paths: { '/': http }, or to a port that it has: { service: http, port: ${known.join(' or ')} }`;
  return { at, what: `${service} has no port ${asked}`, fix };
}
