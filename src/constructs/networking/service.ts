import type { IngressBackend } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { SHORTHANDS } from '../../cdk8s-objects/shorthands';
import type { ContainerPort, ServicePort, ServiceSpec, Service as Wire } from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import type { Shorthand } from '../../manifests/shorthand';
import type { Refusal } from '../../problems/refusals';
import { plusIngressBackend } from '../cdk8s-plus';
import type { Labels } from '../labels';
import { KubernetesObject, type ObjectReference } from '../object';
import { namespaceOf, namespaceRefusal } from '../same-namespace';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';
import { behindTemplate, makerOf, type SelectedPods, selectPods } from '../workloads/selected-pods';
import { registerHeadlessService, StatefulSet } from '../workloads/stateful-set';
import { Workload } from '../workloads/workload';
import { choosePort } from './ingress-backend';
import { answers, exposePort, lowerServicePorts } from './service-ports';
import type { ServiceFields, ServiceProps } from './service-props';

/** A Service that is created elsewhere. */
export interface ExistingService extends ObjectReference {
  readonly kind: 'Service';
}

const TOPOLOGY_MODE = 'service.kubernetes.io/topology-mode';

/**
 * A stable name and address for the pods of a workload, or a DNS alias for something outside the cluster.
 *
 * https://kubernetes.io/docs/concepts/services-networking/service/
 */
export class Service extends KubernetesObject<Wire> {
  readonly #props: ServiceFields;

  constructor(scope: Construct, id: string, props: ServiceProps) {
    const workload = makerOf(props.for);
    const options = { apiVersion: 'v1', kind: 'Service', after: workload, workload: workload?.name };
    const mode = props.topologyMode === undefined ? undefined : { [TOPOLOGY_MODE]: props.topologyMode };
    const annotations = mode === undefined ? props.annotations : { ...mode, ...props.annotations };
    super(scope, id, options, { ...props, annotations, namespace: props.namespace ?? namespaceOf(workload) });
    refuseUnknownProps(this, Service, 'Service', props);
    this.#props = props;
    const set = props.for && behindTemplate(props.for);
    if (props.clusterIP === 'None' && set instanceof StatefulSet) {
      set[registerHeadlessService](this);
    }
  }

  /** References a Service created elsewhere, by its name. */
  static existing(name: string): ExistingService {
    return { kind: 'Service', name };
  }

  /** The ports in the API's form. */
  get ports(): ServicePort[] {
    return this.#lowerPorts(this.#pods()?.ports);
  }

  /**
   * The Service as a backend of a cdk8s-plus Ingress.
   *
   * @param port the port number; by default the only port, or the one named `http` or with the number 80
   * @throws Error when the Service has no such port
   */
  toIngressBackend(port?: number): IngressBackend {
    const chosen = port === undefined ? choosePort(this) : this.ports.find((candidate) => candidate.port === port);
    if (chosen === undefined || 'what' in chosen) {
      throw new Error(chosen?.what ?? `the Service "${this.name}" has no port ${port}`);
    }
    return plusIngressBackend(this.name, chosen.port);
  }

  /** If the pods are in another namespace, that explains why the selector matches none. */
  override [SHORTHANDS](): readonly Shorthand[] {
    const pods = this.#pods();
    const isRefused = pods !== undefined && this.#namespaceRefusal(pods) !== undefined;
    return isRefused ? [{ prop: 'for', fields: ['spec.selector'], isRefused }] : [];
  }

  protected lower(): { readonly spec: DeepReadonly<ServiceSpec> } {
    const { name, namespace, labels, annotations, metadata, movedFrom, overrides, rules, topologyMode, ...rest } =
      this.#props;
    const { for: target, port, ...spec } = rest;
    const pods = this.#pods();
    const ports = this.#lowerPorts(pods?.ports);
    this.#refuseUndeclared(ports, pods);
    return { spec: { ...spec, selector: this.#lowerSelector(pods), ports: ports.length > 0 ? ports : undefined } };
  }

  #pods(): SelectedPods | undefined {
    return this.#props.for && selectPods(this.#props.for);
  }

  #lowerPorts(pods: readonly ContainerPort[] | undefined): ServicePort[] {
    const { port, ports } = this.#props;
    if (port === undefined) {
      return lowerServicePorts(ports, pods);
    }
    const first = pods?.[0];
    if (first === undefined) {
      return [{ port }];
    }
    const { targetPort = first.containerPort, ...exposed } = exposePort(first);
    return [{ ...exposed, port, targetPort: targetPort === port ? undefined : targetPort }];
  }

  #lowerSelector(pods: SelectedPods | undefined): Labels | undefined {
    const { selector } = this.#props;
    if (pods === undefined) {
      return selector;
    }
    const refusal = this.#namespaceRefusal(pods);
    if (refusal !== undefined) {
      this.refuse(refusal);
    }
    if (selector === undefined && Object.keys(pods.labels).length === 0 && !(this.#props.for instanceof Workload)) {
      this.#refuseSelector(pods);
    }
    return selector ?? pods.labels;
  }

  #namespaceRefusal({ description, namespaces }: SelectedPods): Refusal | undefined {
    return namespaceRefusal(this, description, namespaces, 'a Service only selects pods of its own namespace');
  }

  #refuseSelector({ description }: SelectedPods): void {
    this.refuse({
      field: 'spec.selector',
      what: `no labels select ${description}`,
      why: 'a Service selects pods only by labels, so it would have no endpoints',
      fix: "set labels that only these pods have: selector: { app: 'api' }",
    });
  }

  /** A container may listen on a port that it does not declare, but `for` relies on declared ports. */
  #refuseUndeclared(ports: readonly ServicePort[], pods: SelectedPods | undefined): void {
    const { ports: declared } = pods ?? {};
    for (const [index, { name, port, targetPort = port }] of ports.entries()) {
      const isKnown = declared === undefined || declared.some((pod) => answers(pod, targetPort));
      if (typeof targetPort === 'number' && !isKnown && !Array.isArray(this.#props.ports)) {
        const isByName = name !== undefined && targetPort === port;
        this.#refusePort(isByName ? `${quote(name)} or ${port}` : String(targetPort), index, pods);
      }
    }
  }

  #refusePort(asked: string, index: number, pods: SelectedPods | undefined): void {
    const known = (pods?.ports ?? []).map(({ name, containerPort }) =>
      name ? `${name}: ${containerPort}` : containerPort,
    );
    this.refuse({
      field: `spec.ports[${index}].targetPort`,
      what: `no container of ${pods?.description} has the port ${asked}`,
      why: 'the Service would have no endpoints for the port, so connections would fail',
      fix:
        known.length > 0
          ? `use a port that it has: ${known.join(', ')}`
          : `give the workload the port: ports: { http: 8080 }`,
    });
  }
}
