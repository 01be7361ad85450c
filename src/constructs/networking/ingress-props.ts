import type { IngressRule, Ingress as Wire } from '../../kubernetes/generated/networking/v1';
import type { NamespacedProps, ReferenceTo } from '../object';
import type { WithoutSettings } from '../settings';
import type { IngressBackend } from './ingress-backend';

/** Props of an Ingress: where requests go, by host and path. */
export interface IngressProps extends WithoutSettings<NamespacedProps<Wire>> {
  /**
   * The host of `paths`, such as `'shop.example.com'` or `'*.example.com'`; without `paths`, all its requests go to the
   * default backend. An empty string is an error.
   * @default any host
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards
   */
  readonly host?: string;
  /**
   * Where requests to the host go, by path. A Service with several ports, none named `http` or with the number 80,
   * needs an explicit port: `{ service, port: 'admin' }`.
   * @default set by `hosts` and `rules`
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types
   */
  readonly paths?: IngressPaths;
  /**
   * Where requests go, by host and then by path.
   * @default set by `paths` and `rules`
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#name-based-virtual-hosting
   */
  readonly hosts?: { readonly [host: string]: IngressPaths };
  /**
   * Rules in the API's form, after those from `paths` and `hosts`; for a path with two path types.
   * @default none
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-rules
   */
  readonly rules?: readonly IngressRule[];
  /**
   * Where requests go that match no rule.
   * @default up to the controller
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#default-backend
   */
  readonly defaultBackend?: IngressBackend;
  /**
   * Whether the hosts are served over TLS. `true` uses the Secret named after the Ingress with the suffix `-tls`, as
   * cert-manager creates it; or a Secret, or its name; or entries in the API's form, with Secrets in place of names.
   * @default no TLS
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#tls
   */
  readonly tls?: boolean | string | ReferenceTo<'Secret'> | readonly IngressTls[];
  /**
   * The controller that serves the Ingress: an IngressClass or its name, such as `'nginx'`. The GKE controller ignores
   * an Ingress that sets this; it reads `annotations: { 'kubernetes.io/ingress.class': 'gce' }`.
   * @default the cluster's default class
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class
   */
  readonly ingressClassName?: string | ReferenceTo<'IngressClass'>;
}

/** Where requests go, by path; every path starts with `/`. */
export type IngressPaths = { readonly [path: `/${string}`]: IngressBackend | IngressPathBackend };

/** Where requests to a path go, and how the path is matched. */
export interface IngressPathBackend {
  /** Where requests to the path go. */
  readonly backend: IngressBackend;
  /**
   * How the path is matched: as a prefix, element by element; exactly; or as the controller decides.
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types
   */
  readonly pathType: 'Prefix' | 'Exact' | 'ImplementationSpecific';
}

/** Hosts, and the Secret with their certificate. */
export interface IngressTls {
  /**
   * The hosts of the certificate.
   * @default all hosts
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#tls
   */
  readonly hosts?: readonly string[];
  /**
   * A Secret of type `kubernetes.io/tls`, or its name.
   * @default the controller's default certificate
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#tls
   */
  readonly secretName?: string | ReferenceTo<'Secret'>;
}
