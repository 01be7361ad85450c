import { isFields } from '../../manifests/field';
import { literal, quote } from '../../manifests/literal';
import type { Fields, Rendered, Value } from '../../manifests/manifest';
import { type Element, listAt, mapAt } from '../../manifests/read-fields';
import { INGRESS, ingressParts } from '../ingresses';
import type { RenderingIndex } from '../rendering-index';
import { type Finding, rule } from '../rule';
import { SERVICE } from '../services';

/** Backends of an Ingress whose Service is in the same rendering, but does not have the port. */
export const noMissingIngressPort = rule({
  name: 'no-missing-ingress-port',
  severity: 'error',
  isAccepted: true,
  why: 'the Ingress controller cannot forward the requests, and answers with an error',
  fix: "point at the Service itself: paths: { '/': http }",
  kinds: [INGRESS],

  check({ manifest }, index) {
    const found: Finding[] = [];
    const { namespace } = manifest.metadata;
    const { spec, paths } = ingressParts(manifest, index);
    checkBackend(SPEC, spec, 'defaultBackend', namespace, index, found);
    for (const { path } of paths) {
      checkBackend(path, path.fields, 'backend', namespace, index, found);
    }
    return found;
  },
});

const SPEC = { field: 'spec' };

/** @param holder the parent of the backend: its path is only built for findings */
function checkBackend(
  holder: Pick<Element, 'field'>,
  fields: Fields,
  key: string,
  namespace: string | undefined,
  index: RenderingIndex,
  found: Finding[],
): void {
  const { name, port } = mapAt(fields, key, 'service');
  const service = typeof name === 'string' ? index.find(SERVICE, namespace, name) : undefined;
  const spec = mapAt(service?.manifest, 'spec');
  if (service !== undefined && spec.type !== 'ExternalName' && isFields(port)) {
    const ports = listAt(spec, 'ports');
    const at = () => `${holder.field}.${key}.service.port`;
    if (port.number !== undefined && !hasPort(ports, 'port', port.number)) {
      found.push(missing(`${at()}.number`, String(port.number), service));
    }
    if (typeof port.name === 'string' && port.name !== ANNOTATED && !hasPort(ports, 'name', port.name)) {
      found.push(missing(`${at()}.name`, quote(port.name), service));
    }
  }
}

function hasPort(ports: readonly Value[], key: string, value: Value): boolean {
  return ports.some((port) => isFields(port) && port[key] === value);
}

/** With this port name, the AWS load balancer controller reads the backend from an annotation. */
const ANNOTATED = 'use-annotation';

function missing(at: string, asked: string, rendered: Rendered): Finding {
  const ports = listAt(mapAt(rendered.manifest, 'spec'), 'ports').filter(isFields);
  const service = `the Service ${quote(rendered.manifest.metadata.name)}`;
  const others = [{ rendered, at: 'spec.ports' }];
  if (ports.length === 0) {
    const fix = "give the Service a port: new Service(chart, 'http', { for: api, port: 80 })";
    return { at, what: `${service} has no ports, but the Ingress points at its port ${asked}`, fix, others };
  }
  const known = ports.map(({ name, port }) => (typeof name === 'string' ? literal(name) : String(port)));
  const fix = `point at the Service itself, paths: { '/': http }, or at a port that it has: { service: http, port: ${known.join(' or ')} }`;
  return { at, what: `${service} has no port ${asked}`, fix, others };
}
