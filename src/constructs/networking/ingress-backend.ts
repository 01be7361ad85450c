import type { IngressBackend as WireBackend } from 'kubernetes-types/networking/v1';
import type { ObjectReference } from '../object';
import { Service } from './service';

/** Where requests go: a Service, a Service and one of its ports, or a backend as the API writes it. */
export type Backend = Service | ServiceBackend | WireBackend;

/** A Service and the port of it that requests go to. */
export interface ServiceBackend {
  readonly service: Service | ObjectReference;
  /** The name or number of the port. */
  readonly port: string | number;
}

/** Why a backend cannot be written. */
export interface BackendFault {
  readonly what: string;
  readonly fix: string;
}

/** A backend as the API writes it, or why that cannot be. */
export function lowerBackend(backend: Backend): WireBackend | BackendFault {
  if (backend instanceof Service) {
    return mainPort(backend);
  }
  if (isServiceBackend(backend)) {
    const { service, port } = backend;
    return { service: { name: service.name, port: typeof port === 'number' ? { number: port } : { name: port } } };
  }
  return backend;
}

/** The Service that a backend names, if it is one of ours. */
export function serviceOf(backend: Backend): Service | undefined {
  if (backend instanceof Service) {
    return backend;
  }
  return 'service' in backend && backend.service instanceof Service ? backend.service : undefined;
}

/** Of several ports the one that is called `http`, or has its number, is the one that is meant. */
function mainPort(service: Service): WireBackend | BackendFault {
  const { name, ports } = service;
  const port =
    ports.length === 1 ? ports[0] : ports.find((candidate) => candidate.name === 'http' || candidate.port === 80);
  if (port !== undefined) {
    return { service: { name, port: port.name === undefined ? { number: port.port } : { name: port.name } } };
  }
  const known = ports.map((candidate) => candidate.name ?? candidate.port);
  return known.length === 0
    ? { what: `the Service "${name}" has no port`, fix: 'give the workload a port: ports: { http: 8080 }' }
    : {
        what: `the Service "${name}" has several ports: ${known.join(', ')}`,
        fix: `name the one that is meant: { service, port: '${known[0]}' }`,
      };
}

function isServiceBackend(backend: ServiceBackend | WireBackend): backend is ServiceBackend {
  return 'service' in backend && 'port' in backend;
}
