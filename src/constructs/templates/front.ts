import type { Construct } from 'constructs';
import { refuse } from '../../problems/refusals';
import { Ingress } from '../networking/ingress';
import { choosePort, type IngressBackend } from '../networking/ingress-backend';
import type { IngressProps } from '../networking/ingress-props';
import type { Service } from '../networking/service';

/** How clients outside the cluster reach a Service. */
export interface FrontProps {
  /**
   * The host of the Service for clients outside the cluster; it gets an Ingress. Refused if the Service has no port.
   * @default no Ingress
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/
   */
  readonly host?: string;
  /**
   * The path that routes to the Service. Refused without an Ingress.
   * @default '/'
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types
   */
  readonly path?: `/${string}`;
  /**
   * Whether the host is served over TLS: the Secret with the certificate, its name, or `true` for a Secret with the name of
   * the Ingress and `-tls`, as cert-manager creates it. Refused without an Ingress.
   * @default no TLS
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#tls
   */
  readonly tls?: NonNullable<IngressProps['tls']>;
  /**
   * Further fields of the Ingress: annotations, `ingressClassName`, further `paths` to other Services. Without a `host`,
   * the Ingress matches every host.
   * @default none
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/
   */
  readonly ingress?: Omit<IngressProps, 'host' | 'tls'>;
}

/** Creates the Ingress of a Service, if the props ask for one. */
export function makeFront(scope: Construct, id: string, service: Service, props: FrontProps): Ingress | undefined {
  const { host, path = '/', tls, ingress } = props;
  if (host === undefined && ingress === undefined) {
    refuseWithoutHost(service, props);
    return undefined;
  }
  const [first] = service.ports;
  if (first === undefined) {
    refuseWithoutPort(service, host);
    return undefined;
  }
  const isAmbiguous = 'what' in choosePort(service);
  const backend: IngressBackend = isAmbiguous ? { service, port: first.name ?? first.port } : service;
  return new Ingress(scope, id, { ...ingress, host, tls, paths: { [path]: backend, ...ingress?.paths } });
}

/**
 * The URL of a Service for pods of the same namespace, with its port `http` or, without one, its first port, as for probes.
 */
export function urlOf(service: Service): string {
  const chosen = choosePort(service);
  const { port } = 'what' in chosen ? (service.ports[0] ?? { port: 80 }) : chosen;
  return `http://${service.name}${port === 80 ? '' : `:${port}`}`;
}

function refuseWithoutHost(service: Service, { path, tls = false }: FrontProps): void {
  const [unused] = [...(tls === false ? [] : ['tls']), ...(path === undefined ? [] : ['path'])];
  if (unused !== undefined) {
    refuse(service, {
      what: `${unused} is set, but host is not`,
      why: 'without a host there is no Ingress, so the Service cannot be reached from outside',
      fix: `set the host: host: '${service.name}.example.com', or remove ${unused}`,
    });
  }
}

function refuseWithoutPort(service: Service, host: string | undefined): void {
  refuse(service, {
    field: 'spec.ports',
    what: `${host === undefined ? 'an Ingress' : `the host "${host}"`} routes to the Service "${service.name}", which has no port`,
    why: 'the API server refuses both a Service without ports and the Ingress',
    fix: 'give the pods a port: ports: { http: 8080 }',
  });
}
