import type { Construct } from 'constructs';
import type {
  HTTPIngressPath,
  IngressRule,
  IngressSpec,
  IngressTLS,
  Ingress as Wire,
  IngressBackend as WireBackend,
} from '../../kubernetes/generated/networking/v1';
import { fieldPath } from '../../manifests/field';
import { KubernetesObject, nameOf } from '../object';
import { namespaceOf, namespaceRefusal } from '../same-namespace';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';
import { type Backend, type BackendService, lowerBackend, serviceOf } from './ingress-backend';
import type { IngressProps, PathBackend, Paths } from './ingress-props';

/**
 * The way in from outside the cluster: hosts and paths that lead to Services.
 *
 * https://kubernetes.io/docs/concepts/services-networking/ingress/
 */
export class Ingress extends KubernetesObject<Wire> {
  readonly #props: IngressProps;

  constructor(scope: Construct, id: string, props: IngressProps) {
    const service = frontService(props);
    const options = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', after: service, workload: service?.name };
    super(scope, id, options, { ...props, namespace: props.namespace ?? namespaceOf(service) });
    refuseUnknownProps(this, Ingress, 'Ingress', props);
    this.#props = props;
  }

  protected lower(): { readonly spec: DeepReadonly<IngressSpec> } {
    const { ingressClassName, defaultBackend, rules = [] } = this.#props;
    const shortened = groupPaths(this.#props).map(([host, paths], index) => this.#lowerRule(host, paths, index));
    const all = [...shortened, ...rules];
    this.#refuseEmptyHosts(all);
    return {
      spec: {
        ingressClassName: nameOf(ingressClassName),
        defaultBackend: defaultBackend && this.#lowerBackend(defaultBackend, 'spec.defaultBackend'),
        rules: all.length > 0 ? all : undefined,
        tls: this.#lowerTls(all),
      },
    };
  }

  /** The API takes an empty host for every host, and whoever writes one had a variable in mind that was not set. */
  #refuseEmptyHosts(rules: readonly IngressRule[]): void {
    for (const [index, { host }] of rules.entries()) {
      if (host === '') {
        this.refuse({
          field: `spec.rules[${index}].host`,
          what: 'the host is ""',
          why: 'the Ingress would take the requests to every host, those of other Ingresses too',
          fix: "name it: host: 'shop.example.com'; or leave host out for every host",
        });
      }
    }
  }

  #lowerRule(host: string | undefined, paths: Paths | undefined, index: number): IngressRule {
    if (paths === undefined) {
      return { host };
    }
    const field = fieldPath('spec.rules', index);
    const lowered = backendsOf(paths).map(([path, to], at) => this.#lowerPath(path, to, `${field}.http.paths[${at}]`));
    return { host, http: { paths: lowered } };
  }

  #lowerPath(path: string, to: Backend | PathBackend, field: string): HTTPIngressPath {
    const { backend, pathType } = 'backend' in to ? to : { backend: to, pathType: 'Prefix' as const };
    return { path, pathType, backend: this.#lowerBackend(backend, `${field}.backend`) };
  }

  #lowerBackend(backend: Backend, field: string): WireBackend {
    this.#refuseApart(serviceOf(backend));
    const lowered = lowerBackend(backend);
    if (!('what' in lowered)) {
      return lowered;
    }
    this.refuse({ ...lowered, field, why: 'the API server refuses a backend without one port' });
    return {};
  }

  #refuseApart(service: BackendService | undefined): void {
    const called = `the Service "${service?.name}"`;
    const why = 'an Ingress leads to Services of its own namespace only';
    const apart = namespaceRefusal(this, called, [namespaceOf(service)], why);
    if (apart !== undefined) {
      this.refuse(apart);
    }
  }

  #lowerTls(rules: readonly IngressRule[]): readonly DeepReadonly<IngressTLS>[] | undefined {
    const { tls = false } = this.#props;
    if (typeof tls === 'object' && !('kind' in tls)) {
      return tls.map(({ hosts, secretName }) => ({ hosts, secretName: nameOf(secretName) }));
    }
    if (tls === false) {
      return undefined;
    }
    const hosts = [...new Set(rules.flatMap(({ host = '' }) => (host === '' ? [] : host)))];
    const secretName = tls === true ? `${this.name}-tls` : nameOf(tls);
    return [{ hosts: hosts.length > 0 ? hosts : undefined, secretName }];
  }
}

function groupPaths(props: IngressProps): [host: string | undefined, paths: Paths | undefined][] {
  const { host, paths, hosts = {} } = props;
  const first: [string | undefined, Paths | undefined][] =
    paths === undefined && host === undefined ? [] : [[host, paths]];
  return [...first, ...Object.entries(hosts)];
}

function backendsOf(paths: Paths): [path: string, to: Backend | PathBackend][] {
  return Object.entries(paths);
}

/** The Service that `/` leads to, or else the first path: the one that the Ingress stands for. */
function frontService(props: IngressProps): BackendService | undefined {
  const all = groupPaths(props).flatMap(([, paths = {}]) => backendsOf(paths));
  const front = (all.find(([path]) => path === '/') ?? all[0])?.[1] ?? props.defaultBackend;
  if (front === undefined) {
    return undefined;
  }
  return serviceOf('backend' in front ? front.backend : front);
}
