import type { Construct } from 'constructs';
import type {
  HTTPIngressPath,
  IngressRule,
  IngressSpec,
  IngressTLS,
  Ingress as Wire,
  IngressBackend as WireBackend,
} from 'kubernetes-types/networking/v1';
import { fieldPath } from '../../manifests/field';
import { type DeepReadonly, KubernetesObject, type NamespacedProps, nameOf, type ObjectReference } from '../object';
import { type Backend, lowerBackend, serviceOf } from './ingress-backend';

/** What an Ingress can be given: where requests go, by host and path. */
export interface IngressProps extends NamespacedProps<Wire> {
  /**
   * The host that `paths` are about, such as `'shop.example.com'` or `'*.example.com'`.
   * @default any host
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards
   */
  readonly host?: string;
  /**
   * Where requests to the host go, by path.
   * @default what `hosts` and `rules` say
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types
   */
  readonly paths?: Paths;
  /**
   * Where requests go, by host and then by path.
   * @default what `paths` and `rules` say
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#name-based-virtual-hosting
   */
  readonly hosts?: { readonly [host: string]: Paths };
  /**
   * Rules as the API writes them, after those from `paths` and `hosts`.
   * @default none
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-rules
   */
  readonly rules?: readonly IngressRule[];
  /**
   * Where requests go that no rule is about.
   * @default what the controller does with them
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#default-backend
   */
  readonly defaultBackend?: Backend;
  /**
   * Whether the hosts are served over TLS: `true` takes the certificate from a Secret named after the Ingress with `-tls`,
   * as cert-manager makes it; or the Secret, or its name; or the entries as the API writes them.
   * @default no TLS
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#tls
   */
  readonly tls?: boolean | string | ObjectReference | readonly IngressTLS[];
  /**
   * The controller that serves the Ingress: an IngressClass, or the name of one.
   * @default the cluster's default class
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class
   */
  readonly ingressClassName?: string | ObjectReference;
}

/** Where requests go, by path. */
export type Paths = { readonly [path: string]: Backend | PathBackend };

/** Where requests to one path go, and how the path is compared. */
export interface PathBackend {
  readonly backend: Backend;
  /**
   * How the path is compared.
   * @default 'Prefix'
   */
  readonly pathType: 'Prefix' | 'Exact' | 'ImplementationSpecific';
}

/**
 * The way in from outside the cluster: hosts and paths that lead to Services.
 *
 * https://kubernetes.io/docs/concepts/services-networking/ingress/
 */
export class Ingress extends KubernetesObject<Wire> {
  readonly #props: IngressProps;

  constructor(scope: Construct, id: string, props: IngressProps) {
    const service = frontService(props);
    super(
      scope,
      id,
      { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', after: service, workload: service?.name },
      props,
    );
    this.#props = props;
  }

  protected lower(): { readonly spec: DeepReadonly<IngressSpec> } {
    const { ingressClassName, defaultBackend, rules = [] } = this.#props;
    const shortened = groupPaths(this.#props).map(([host, paths], index) => this.#lowerRule(host, paths, index));
    const all = [...shortened, ...rules];
    return {
      spec: {
        ingressClassName: nameOf(ingressClassName),
        defaultBackend: defaultBackend && this.#lowerBackend(defaultBackend, 'spec.defaultBackend'),
        rules: all.length > 0 ? all : undefined,
        tls: this.#lowerTls(all),
      },
    };
  }

  #lowerRule(host: string | undefined, paths: Paths, index: number): IngressRule {
    const field = fieldPath('spec.rules', index);
    return {
      host,
      http: {
        paths: Object.entries(paths).map(([path, to], at) => this.#lowerPath(path, to, `${field}.http.paths[${at}]`)),
      },
    };
  }

  #lowerPath(path: string, to: Backend | PathBackend, field: string): HTTPIngressPath {
    const { backend, pathType } = 'backend' in to ? to : { backend: to, pathType: 'Prefix' };
    return { path, pathType, backend: this.#lowerBackend(backend, `${field}.backend`) };
  }

  #lowerBackend(backend: Backend, field: string): WireBackend {
    const lowered = lowerBackend(backend);
    if (!('what' in lowered)) {
      return lowered;
    }
    this.refuse({ ...lowered, field, why: 'the API server refuses a backend without one port' });
    return {};
  }

  #lowerTls(rules: readonly IngressRule[]): readonly IngressTLS[] | undefined {
    const { tls = false } = this.#props;
    if (isTlsList(tls)) {
      return tls;
    }
    if (tls === false) {
      return undefined;
    }
    const hosts = [...new Set(rules.flatMap(({ host }) => host ?? []))];
    const secretName = tls === true ? `${this.name}-tls` : typeof tls === 'string' ? tls : tls.name;
    return [{ hosts: hosts.length > 0 ? hosts : undefined, secretName }];
  }
}

function isTlsList(tls: NonNullable<IngressProps['tls']>): tls is readonly IngressTLS[] {
  return Array.isArray(tls);
}

function groupPaths({ host, paths, hosts = {} }: IngressProps): [host: string | undefined, paths: Paths][] {
  const first: [string | undefined, Paths][] = paths === undefined ? [] : [[host, paths]];
  return [...first, ...Object.entries(hosts)];
}

/** The Service that `/` leads to, or else the first path: the one that the Ingress stands for. */
function frontService(props: IngressProps): ObjectReference | undefined {
  const all = groupPaths(props).flatMap(([, paths]) => Object.entries(paths));
  const front = (all.find(([path]) => path === '/') ?? all[0])?.[1] ?? props.defaultBackend;
  if (front === undefined) {
    return undefined;
  }
  return serviceOf('backend' in front ? front.backend : front);
}
