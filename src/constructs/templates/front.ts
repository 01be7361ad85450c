import type { Construct } from 'constructs';
import { refuse } from '../../problems/refusals';
import { Ingress } from '../networking/ingress';
import { choosePort, type IngressBackend } from '../networking/ingress-backend';
import type { IngressProps } from '../networking/ingress-props';
import type { Service } from '../networking/service';

/** How people outside of the cluster reach a Service. */
export interface FrontProps {
  /**
   * The host under which the Service is reached from outside: there is an Ingress for it. Refused where the Service has no
   * port.
   * @default no Ingress
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/
   */
  readonly host?: string;
  /**
   * The path of the host that leads to the Service. Refused without an Ingress.
   * @default '/'
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types
   */
  readonly path?: `/${string}`;
  /**
   * Whether the host is served over TLS: `true` takes the certificate from a Secret named after the Ingress with `-tls`, as
   * cert-manager makes it; or the Secret, or its name. Refused without an Ingress.
   * @default no TLS
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#tls
   */
  readonly tls?: NonNullable<IngressProps['tls']>;
  /**
   * Further fields of the Ingress: annotations, `ingressClassName`, further `paths` to other Services. Given without a
   * `host`, the Ingress is for any.
   * @default none
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/
   */
  readonly ingress?: Omit<IngressProps, 'host' | 'tls'>;
}

/** The Ingress that leads to a Service, if its author asks for one. */
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
  const isUnclear = 'what' in choosePort(service);
  const backend: IngressBackend = isUnclear ? { service, port: first.name ?? first.port } : service;
  return new Ingress(scope, id, { ...ingress, host, tls, paths: { [path]: backend, ...ingress?.paths } });
}

/** How pods of the same namespace reach a Service: by the port called `http`, or else by the first, as with probes. */
export function urlOf(service: Service): string {
  const chosen = choosePort(service);
  const { port } = 'what' in chosen ? (service.ports[0] ?? { port: 80 }) : chosen;
  return `http://${service.name}${port === 80 ? '' : `:${port}`}`;
}

function refuseWithoutHost(service: Service, { path, tls = false }: FrontProps): void {
  const [lost] = [...(tls === false ? [] : ['tls']), ...(path === undefined ? [] : ['path'])];
  if (lost !== undefined) {
    refuse(service, {
      what: `${lost} is given, and no host`,
      why: 'without a host there is no Ingress, so nobody could reach the Service from outside',
      fix: `give the host: host: '${service.name}.example.com', or leave ${lost} out`,
    });
  }
}

function refuseWithoutPort(service: Service, host: string | undefined): void {
  refuse(service, {
    field: 'spec.ports',
    what: `${host === undefined ? 'an Ingress' : `the host "${host}"`} leads to the Service "${service.name}", which has no port`,
    why: 'requests go to a port, so the API server refuses both the Service and the Ingress',
    fix: 'give the pods a port: ports: { http: 8080 }',
  });
}
