import type { TypedLocalObjectReference } from '../../kubernetes/generated/core/v1';
import type { IngressBackend as WireBackend } from '../../kubernetes/generated/networking/v1';
import type { ObjectReference, ReferenceTo } from '../object';
import type { Placed } from '../same-namespace';
import type { DeepPartial } from '../wire';

/**
 * Where requests go: a Service of this program or of cdk8s-plus, a Service and one of its ports, another object that
 * the controller can serve, such as a bucket, or a backend in the API's form.
 */
export type IngressBackend = IngressBackendService | IngressServiceBackend | IngressResourceBackend | WireBackend;

/** A Service whose ports are known. */
export interface IngressBackendService extends Placed {
  /** The ports that clients connect to. */
  readonly ports: readonly { readonly name?: string; readonly port: number }[];
}

/** A Service and the port that requests go to. */
export interface IngressServiceBackend {
  /** The Service, in the namespace of the Ingress. */
  readonly service: IngressBackendService | ReferenceTo<'Service'>;
  /** The name or number of the port. */
  readonly port: string | number;
}

/** An object other than a Service, such as a storage bucket, which the controller must be able to serve. */
export interface IngressResourceBackend {
  /** The object, in the namespace of the Ingress. */
  readonly resource: TypedLocalObjectReference;
}

/** Why a backend has no port. */
export interface BackendFault {
  readonly what: string;
  readonly fix: string;
}

/** Lowers a backend to the API's form, without a port if it is ambiguous. */
export function lowerBackend(backend: IngressBackend): DeepPartial<WireBackend> {
  if (isService(backend)) {
    const chosen = choosePort(backend);
    return 'what' in chosen ? { service: { name: backend.name } } : toWire(backend, chosen.name ?? chosen.port);
  }
  if (isServiceBackend(backend)) {
    return toWire(backend.service, backend.port);
  }
  if (backend.resource === undefined) {
    return backend;
  }
  const { apiGroup, kind, name } = backend.resource;
  return { ...backend, resource: { apiGroup, kind, name } };
}

/** Why the port of a backend is ambiguous; undefined if it is known. */
export function backendFault(backend: IngressBackend): BackendFault | undefined {
  const chosen = isService(backend) ? choosePort(backend) : undefined;
  return chosen !== undefined && 'what' in chosen ? chosen : undefined;
}

/** The Service of a backend, if its ports are known. */
export function serviceOf(backend: IngressBackend): IngressBackendService | undefined {
  if (isServiceBackend(backend)) {
    return 'ports' in backend.service ? backend.service : undefined;
  }
  return isService(backend) ? backend : undefined;
}

/** If a Service has several ports, the one named `http` or with the number 80 is meant. */
export function choosePort({
  name,
  ports,
}: IngressBackendService): IngressBackendService['ports'][number] | BackendFault {
  const port =
    ports.length === 1 ? ports[0] : ports.find((candidate) => candidate.name === 'http' || candidate.port === 80);
  if (port !== undefined) {
    return port;
  }
  const [first, ...others] = ports.map((candidate) => candidate.name ?? candidate.port);
  return first === undefined
    ? { what: `the Service "${name}" has no port`, fix: 'give the workload a port: ports: { http: 8080 }' }
    : {
        what: `the Service "${name}" has several ports: ${[first, ...others].join(', ')}`,
        fix: `choose one: { service, port: ${typeof first === 'string' ? `'${first}'` : first} }`,
      };
}

function toWire({ name }: ObjectReference, port: string | number): WireBackend {
  return { service: { name, port: typeof port === 'number' ? { number: port } : { name: port } } };
}

function isService(backend: IngressBackend): backend is IngressBackendService {
  return 'ports' in backend;
}

function isServiceBackend(backend: IngressBackend): backend is IngressServiceBackend {
  return 'service' in backend && 'port' in backend;
}
