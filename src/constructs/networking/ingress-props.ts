import type { IngressRule, Ingress as Wire } from '../../kubernetes/generated/networking/v1';
import type { NamespacedProps, ReferenceTo } from '../object';
import type { WithoutSettings } from '../settings';
import type { IngressBackend } from './ingress-backend';

/** What an Ingress can be given: where requests go, by host and path. */
export interface IngressProps extends WithoutSettings<NamespacedProps<Wire>> {
  /**
   * The host that `paths` are about, such as `'shop.example.com'` or `'*.example.com'`; without `paths` all its requests
   * go to the default backend. An empty one is refused.
   * @default any host
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards
   */
  readonly host?: string;
  /**
   * Where requests to the host go, by path. A Service with several ports, none of them called `http` or with the number
   * 80, is refused until one is named: `{ service, port: 'admin' }`.
   * @default what `hosts` and `rules` say
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types
   */
  readonly paths?: IngressPaths;
  /**
   * Where requests go, by host and then by path.
   * @default what `paths` and `rules` say
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#name-based-virtual-hosting
   */
  readonly hosts?: { readonly [host: string]: IngressPaths };
  /**
   * Rules as the API writes them, after those from `paths` and `hosts`: for one path that is compared in two ways.
   * @default none
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-rules
   */
  readonly rules?: readonly IngressRule[];
  /**
   * Where requests go that no rule is about.
   * @default what the controller does with them
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#default-backend
   */
  readonly defaultBackend?: IngressBackend;
  /**
   * Whether the hosts are served over TLS: `true` takes the certificate from a Secret named after the Ingress with `-tls`,
   * as cert-manager makes it; or the Secret, or its name; or the entries as the API writes them, with Secrets in place of
   * names.
   * @default no TLS
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#tls
   */
  readonly tls?: boolean | string | ReferenceTo<'Secret'> | readonly IngressTls[];
  /**
   * The controller that serves the Ingress: an IngressClass, or the name of one such as `'nginx'`. The controller of GKE
   * takes no action where this is given; it reads `annotations: { 'kubernetes.io/ingress.class': 'gce' }`.
   * @default the cluster's default class
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class
   */
  readonly ingressClassName?: string | ReferenceTo<'IngressClass'>;
}

/** Where requests go, by path; every path begins with `/`. */
export type IngressPaths = { readonly [path: `/${string}`]: IngressBackend | IngressPathBackend };

/** Where requests to one path go, and how the path is compared. */
export interface IngressPathBackend {
  /** Where requests to the path go. */
  readonly backend: IngressBackend;
  /**
   * How the path is compared: with the beginning of the request's path, part by part; with all of it; or as the controller
   * likes.
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types
   */
  readonly pathType: 'Prefix' | 'Exact' | 'ImplementationSpecific';
}

/** Hosts, and the Secret whose certificate is shown for them. */
export interface IngressTls {
  /**
   * The hosts that the certificate is for.
   * @default all hosts
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#tls
   */
  readonly hosts?: readonly string[];
  /**
   * A Secret of type `kubernetes.io/tls`, or its name.
   * @default what the controller shows by itself
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#tls
   */
  readonly secretName?: string | ReferenceTo<'Secret'>;
}
