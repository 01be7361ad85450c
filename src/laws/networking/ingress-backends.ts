import type { IngressBackend, IngressServiceBackend } from '../../kubernetes/generated/networking/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { serviceNameFault } from '../grammars/dns1035';
import { pathFault, portNameFault, subdomainFault } from '../grammars/names';
import { portNumber } from '../grammars/numbers';
import { law } from '../law';
import type { Place } from '../place';

const ABOUT = {
  name: 'ingress-backends',
  why: 'the API server refuses the Ingress',
  fix: "name a Service and one of its ports: { service: { name: 'web', port: { number: 80 } } }",
};

/** https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource */
export const ingressBackends = [
  law({
    ...ABOUT,
    type: apiType<IngressBackend>('networking/v1.IngressBackend'),
    check({ service, resource }, place) {
      if (service !== undefined && resource !== undefined) {
        place.refuse([], 'a backend has both a service and a resource', 'keep one of them');
      } else if (resource !== undefined) {
        checkResource(resource, place);
      } else if (service !== undefined) {
        checkService(service, place);
      } else {
        place.refuse([], 'a backend has neither a service nor a resource');
      }
    },
  }),
];

function checkResource(resource: NonNullable<Given<IngressBackend>['resource']>, place: Place): void {
  const { apiGroup, kind = '', name = '' } = resource;
  const faults = {
    apiGroup: apiGroup === undefined ? undefined : subdomainFault(apiGroup),
    kind: pathFault(kind),
    name: pathFault(name),
  };
  for (const [field, fault] of Object.entries(faults)) {
    if (fault !== undefined) {
      const fix = "name an object: { apiGroup: 'example.com', kind: 'Bucket', name: 'files' }";
      place.refuse(['resource', field], `the ${field} of a resource ${fault}`, fix);
    }
  }
}

function checkService({ name, port = {} }: Given<IngressServiceBackend>, place: Place): void {
  const fault = name === undefined ? undefined : serviceNameFault(name, place);
  if (fault !== undefined) {
    place.refuse(['service', 'name'], `the Service ${quote(name ?? '')} ${fault}`);
  }
  const { name: portName = '', number = 0 } = port;
  const nameFault = portName === '' ? undefined : portNameFault(portName);
  const numberFault = number === 0 ? undefined : portNumber(number);
  if (portName !== '' && number !== 0) {
    place.refuse(['service', 'port'], 'the port of a Service has both a name and a number', 'keep one of them');
  } else if (nameFault !== undefined) {
    place.refuse(['service', 'port', 'name'], `the port ${quote(portName)} ${nameFault}`);
  } else if (numberFault !== undefined) {
    place.refuse(['service', 'port', 'number'], `the number of a port ${numberFault}`);
  } else if (portName === '' && number === 0) {
    const fix = "name one: port: { number: 80 } or port: { name: 'http' }";
    place.refuse(['service', 'port'], 'the port of a Service has neither a name nor a number', fix);
  }
}
