import type { Construct } from 'constructs';
import { SHORTHANDS } from '../../cdk8s-objects/shorthands';
import type {
  HTTPIngressPath,
  IngressRule,
  IngressSpec,
  IngressTLS,
  Ingress as Wire,
  IngressBackend as WireBackend,
} from '../../kubernetes/generated/networking/v1';
import { describeValue, isList, isMap } from '../../manifests/field';
import type { Shorthand } from '../../manifests/shorthand';
import { KubernetesObject, nameOf } from '../object';
import { namespaceOf, namespaceRefusal } from '../same-namespace';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepPartial, DeepReadonly } from '../wire';
import {
  backendFault,
  type IngressBackend,
  type IngressBackendService,
  lowerBackend,
  serviceOf,
} from './ingress-backend';
import type { IngressPathBackend, IngressPaths, IngressProps } from './ingress-props';

/**
 * Exposes Services outside the cluster by host and path.
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

  override [SHORTHANDS](): readonly Shorthand[] {
    const { defaultBackend } = this.#props;
    const below = groupPaths(this.#props).flatMap(([, paths = {}], index) =>
      backendsOf(paths).flatMap(([, to], at) =>
        backendShorthands(backendIn(to), `spec.rules[${index}].http.paths[${at}].backend`),
      ),
    );
    return [...below, ...(defaultBackend ? backendShorthands(defaultBackend, 'spec.defaultBackend') : [])];
  }

  protected lower(): { readonly spec: DeepPartial<IngressSpec> } {
    const { ingressClassName, defaultBackend, rules = [] } = this.#props;
    const all = [...groupPaths(this.#props).map(([host, paths]) => this.#lowerRule(host, paths)), ...rules];
    return {
      spec: {
        ingressClassName: nameOf(ingressClassName),
        defaultBackend: defaultBackend && this.#lowerBackend(defaultBackend),
        rules: all.length > 0 ? all : undefined,
        tls: this.#lowerTls(all),
      },
    };
  }

  #lowerRule(host: string | undefined, paths: IngressPaths | undefined): DeepPartial<IngressRule> {
    return paths === undefined
      ? { host }
      : { host, http: { paths: backendsOf(paths).map(([path, to]) => this.#lowerPath(path, to)) } };
  }

  #lowerPath(path: string, to: IngressBackend | IngressPathBackend): DeepPartial<HTTPIngressPath> {
    const pathType = 'backend' in to ? to.pathType : 'Prefix';
    return { path, pathType, backend: this.#lowerBackend(backendIn(to)) };
  }

  #lowerBackend(backend: IngressBackend): DeepPartial<WireBackend> {
    this.#refuseOtherNamespace(serviceOf(backend));
    return lowerBackend(backend);
  }

  #refuseOtherNamespace(service: IngressBackendService | undefined): void {
    const description = `the Service "${service?.name}"`;
    const why = 'an Ingress can only use Services of its own namespace';
    const refusal = namespaceRefusal(this, description, [namespaceOf(service)], why);
    if (refusal !== undefined) {
      this.refuse(refusal);
    }
  }

  #lowerTls(rules: readonly DeepPartial<IngressRule>[]): readonly DeepReadonly<IngressTLS>[] | undefined {
    const { tls = false } = this.#props;
    if (typeof tls === 'object' && !('kind' in tls)) {
      const wrong: unknown = isList(tls) ? tls.find((entry) => !isMap(entry)) : tls;
      if (!isList(tls) || wrong !== undefined) {
        this.#refuseTls(wrong);
        return undefined;
      }
      return tls.map(({ hosts, secretName }) => ({ hosts, secretName: nameOf(secretName) }));
    }
    if (tls === false) {
      return undefined;
    }
    const hosts = [...new Set(rules.flatMap(({ host }) => host || []))];
    const secretName = tls === true ? `${this.name}-tls` : nameOf(tls);
    return [{ hosts: hosts.length > 0 ? hosts : undefined, secretName }];
  }

  #refuseTls(wrong: unknown): void {
    this.refuse({
      field: 'tls',
      what: `tls ${isMap(wrong) ? 'is' : 'has'} ${describeValue(wrong)}, which names no certificate`,
      why: 'the hosts would be served without their certificate',
      fix: "write tls: true, name the Secret, tls: 'web-tls', or list them: tls: [{ hosts: ['…'], secretName: 'web-tls' }]",
    });
  }
}

function groupPaths(props: IngressProps): [host: string | undefined, paths: IngressPaths | undefined][] {
  const { host, paths, hosts } = props;
  const first: [string | undefined, IngressPaths | undefined][] =
    paths === undefined && host === undefined ? [] : [[host, paths]];
  return [...first, ...Object.entries(hosts ?? {})];
}

function backendsOf(paths: IngressPaths): [path: string, to: IngressBackend | IngressPathBackend][] {
  return Object.entries(paths ?? {});
}

function backendIn(to: IngressBackend | IngressPathBackend): IngressBackend {
  return 'backend' in to ? to.backend : to;
}

function backendShorthands(backend: IngressBackend, field: string): Shorthand[] {
  const fault = backendFault(backend);
  return fault === undefined ? [] : [{ prop: 'paths', fields: [field, `${field}.service.port`], ...fault }];
}

/** The Service at `/`, or else at the first path; the Ingress is named after it. */
function frontService(props: IngressProps): IngressBackendService | undefined {
  const all = groupPaths(props).flatMap(([, paths = {}]) => backendsOf(paths));
  const front = (all.find(([path]) => path === '/') ?? all[0])?.[1] ?? props.defaultBackend;
  if (front === undefined) {
    return undefined;
  }
  // Called before the wrong props are reported, so anything may stand here.
  return typeof front === 'object' && front !== null ? serviceOf(backendIn(front)) : undefined;
}
