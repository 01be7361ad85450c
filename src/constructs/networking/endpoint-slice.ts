import type { Construct } from 'constructs';
import type { Endpoint, EndpointPort, EndpointSlice as Wire } from '../../kubernetes/generated/discovery/v1';
import { describeValue } from '../../manifests/field';
import { type Refusal, refuseWhole } from '../../problems/refusals';
import { defaultsOf } from '../defaults';
import { KubernetesObject, type NamespacedProps, type ReferenceTo } from '../object';
import { namespaceOf, namespaceRefusal } from '../same-namespace';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';
import { Service } from './service';

/** Props of an EndpointSlice. */
export interface EndpointSliceProps extends NamespacedProps<Wire> {
  /**
   * The Service of these endpoints, which has no selector; the slice is named after it. A Service of this program, or
   * the name of one.
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors
   */
  readonly service: Service | ReferenceTo<'Service'> | string;
  /**
   * The type of the addresses; it cannot be changed later.
   * @see https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#address-types
   */
  readonly addressType: 'IPv4' | 'IPv6' | 'FQDN';
  /**
   * The endpoints, at most 1000: an address, or an endpoint in the API's form.
   * @see https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#conditions
   */
  readonly endpoints: readonly (string | Endpoint)[];
  /**
   * The ports of the endpoints, by their names in the Service, or in the API's form; `''` is the name of a Service's
   * only port if it has none.
   * @default the target ports of the Service, if it is one of this program
   * @see https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/
   */
  readonly ports?: EndpointPorts | readonly EndpointPort[];
}

/** Ports of endpoints by name: the number of a TCP port, or a port in the API's form. */
export type EndpointPorts = { readonly [name: string]: number | Omit<EndpointPort, 'name'> };

const SERVICE_NAME = 'kubernetes.io/service-name';
const MANAGED_BY = 'endpointslice.kubernetes.io/managed-by';

/**
 * Addresses of a Service without a selector, such as those of a database outside the cluster.
 *
 * https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/
 */
export class EndpointSlice extends KubernetesObject<Wire> {
  readonly #props: EndpointSliceProps;

  constructor(scope: Construct, id: string, props: EndpointSliceProps) {
    const service = serviceOf(props.service);
    const own = {
      [SERVICE_NAME]: service?.name ?? '',
      ...(defaultsOf(scope).labels ? { [MANAGED_BY]: 'kustruct' } : {}),
    };
    const options = {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      after: service,
      workload: service?.name,
    };
    const namespace = props.namespace ?? namespaceOf(service);
    super(scope, id, options, { ...props, namespace, labels: { ...own, ...props.labels } });
    refuseUnknownProps(this, EndpointSlice, 'EndpointSlice', props, true);
    this.#props = props;
    if (service === undefined) {
      refuseWhole(this, serviceRefusal(props.service));
    }
  }

  protected lower(): DeepReadonly<Omit<Wire, 'metadata'>> {
    const { service, addressType, endpoints } = this.#props;
    if (service instanceof Service) {
      this.#refuseOtherNamespace(service);
    }
    return {
      addressType,
      endpoints: endpoints.map((endpoint) => (typeof endpoint === 'string' ? { addresses: [endpoint] } : endpoint)),
      ports: this.#lowerPorts(),
    };
  }

  #refuseOtherNamespace(service: Service): void {
    const why = 'a Service only uses slices of its own namespace';
    const refusal = namespaceRefusal(this, `the Service "${service.name}"`, [service.namespace], why);
    if (refusal !== undefined) {
      this.refuse(refusal);
    }
  }

  #lowerPorts(): readonly EndpointPort[] | undefined {
    const { service, ports } = this.#props;
    if (ports === undefined) {
      return service instanceof Service ? this.#portsBehind(service) : undefined;
    }
    return isList(ports)
      ? ports
      : Object.entries(ports).map(([name, port]) => ({ name, ...(typeof port === 'object' ? port : { port }) }));
  }

  #portsBehind(service: Service): EndpointPort[] {
    return service.ports.map(({ name, port, targetPort = port, protocol, appProtocol }, index) => {
      if (typeof targetPort === 'string') {
        this.#refuseNamed(targetPort, name, index);
      }
      return { name, port: typeof targetPort === 'number' ? targetPort : undefined, protocol, appProtocol };
    });
  }

  #refuseNamed(targetPort: string, name: string | undefined, index: number): void {
    this.refuse({
      field: `ports[${index}].port`,
      what: `the Service targets a port named "${targetPort}", whose number is not known`,
      why: 'only pods have named ports; an endpoint outside the cluster needs a number',
      fix: `set the number: ports: { ${name ?? "''"}: 8080 }`,
    });
  }
}

/** Undefined for anything else that an untyped program may give. */
function serviceOf(service: unknown): ReferenceTo<'Service'> | undefined {
  if (typeof service === 'string') {
    return { kind: 'Service', name: service };
  }
  return isReference(service) ? service : undefined;
}

function isReference(value: unknown): value is ReferenceTo<'Service'> {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}

function serviceRefusal(service: unknown): Refusal {
  return {
    field: 'service',
    what: service === undefined ? 'service is missing' : `service is ${describeValue(service)}, which is not a Service`,
    why: 'the endpoints would belong to no Service',
    fix: "pass the Service, or its name: service: 'db'",
  };
}

function isList(ports: EndpointPorts | readonly EndpointPort[]): ports is readonly EndpointPort[] {
  return Array.isArray(ports);
}
