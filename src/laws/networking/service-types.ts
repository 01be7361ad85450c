import type { Service, ServiceSpec } from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { service } from '../api-types';
import { labelKeyFault, subdomainFault } from '../grammars/names';
import { portNumber } from '../grammars/numbers';
import { law } from '../law';
import type { Place } from '../place';

const ABOUT = {
  name: 'service-types',
  why: 'the API server refuses a Service with fields that its type does not have',
  fix: 'leave the field out, or choose the type that has it',
};

/** https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types */
export const serviceTypes = [
  law({
    ...ABOUT,
    type: apiType<ServiceSpec>('core/v1.ServiceSpec'),
    check(spec, place) {
      if (typeOf(spec) === 'ExternalName') {
        checkExternalName(spec, place);
      }
      if (typeOf(spec) === 'LoadBalancer') {
        checkBalancerClass(spec, place);
      } else {
        refuseBalancerFields(spec, place);
      }
      checkTrafficPolicies(spec, place);
      checkHealthCheck(spec, place);
    },
  }),
  law({
    ...ABOUT,
    type: service,
    check({ spec = {} }, place) {
      const type = typeOf(spec);
      if ((type === 'LoadBalancer' || type === 'NodePort') && isHeadless(spec)) {
        const what = `clusterIP is "None", but a Service of type ${quote(type)} has an address`;
        place.refuse(['spec', 'clusterIP'], what, `leave clusterIP out, or type: '${type}'`);
      }
      if ((spec.ports ?? []).length === 0 && type !== 'ExternalName' && !isHeadless(spec)) {
        place.refuse(['spec', 'ports'], 'the Service has no ports', PORTS);
      }
    },
  }),
];

const PORTS =
  "give the workload a port, ports: { http: 8080 }, or the Service: ports: { http: 80 }; or make it headless: clusterIP: 'None'";

type Spec = Given<ServiceSpec>;

function typeOf({ type = '' }: Spec): string {
  return type === '' ? 'ClusterIP' : type;
}

function isHeadless({ clusterIP, clusterIPs = [] }: NonNullable<Given<Service>['spec']>): boolean {
  return clusterIPs.length === 0 ? clusterIP === 'None' : clusterIPs.length === 1 && clusterIPs[0] === 'None';
}

function checkExternalName(spec: Spec, place: Place): void {
  const { clusterIP = '', clusterIPs = [], ipFamilies = [], ipFamilyPolicy, externalName = '' } = spec;
  const isGiven = {
    [clusterIPs.length > 0 ? 'clusterIPs' : 'clusterIP']: clusterIP !== '' || clusterIPs.length > 0,
    ipFamilies: ipFamilies.length > 0,
    ipFamilyPolicy: ipFamilyPolicy !== undefined,
  };
  for (const [field, given] of Object.entries(isGiven)) {
    if (given) {
      place.refuse([field], `a Service of type "ExternalName" has ${field}`, `leave ${field} out`);
    }
  }
  const fault = subdomainFault(externalName.endsWith('.') ? externalName.slice(0, -1) : externalName);
  if (fault !== undefined) {
    const fix = "name a host in lower-case letters, without a scheme or a port: externalName: 'db.example.com'";
    place.refuse(['externalName'], `the external name ${quote(externalName)} ${fault}`, fix);
  }
}

function checkBalancerClass({ loadBalancerClass }: Spec, place: Place): void {
  const fault = loadBalancerClass === undefined ? undefined : labelKeyFault(loadBalancerClass);
  if (fault !== undefined) {
    const fix = "name it after a domain: loadBalancerClass: 'example.com/internal'";
    place.refuse(['loadBalancerClass'], `the loadBalancerClass ${quote(loadBalancerClass ?? '')} ${fault}`, fix);
  }
}

function refuseBalancerFields(spec: Spec, place: Place): void {
  const { loadBalancerClass, loadBalancerSourceRanges = [], allocateLoadBalancerNodePorts } = spec;
  const refuseIf = (isGiven: boolean, field: string) => {
    if (isGiven) {
      const what = `a Service of type ${quote(typeOf(spec))} has ${field}`;
      place.refuse([field], what, "leave it out, or type: 'LoadBalancer'");
    }
  };
  refuseIf(loadBalancerClass !== undefined, 'loadBalancerClass');
  refuseIf(loadBalancerSourceRanges.length > 0, 'loadBalancerSourceRanges');
  refuseIf(allocateLoadBalancerNodePorts !== undefined, 'allocateLoadBalancerNodePorts');
}

function checkTrafficPolicies(spec: Spec, place: Place): void {
  const { externalTrafficPolicy = '', externalIPs = [], internalTrafficPolicy, trafficDistribution } = spec;
  const type = typeOf(spec);
  const isReached = type === 'LoadBalancer' || type === 'NodePort' || (type === 'ClusterIP' && externalIPs.length > 0);
  if (externalTrafficPolicy !== '' && !isReached) {
    const what = `a Service of type ${quote(type)} has externalTrafficPolicy, but it cannot be reached from outside the cluster`;
    const fix = "leave it out, or type: 'LoadBalancer' or type: 'NodePort'";
    place.refuse(['externalTrafficPolicy'], what, fix);
  }
  if (internalTrafficPolicy === '') {
    place.refuse(['internalTrafficPolicy'], 'internalTrafficPolicy is empty', "write 'Cluster', or leave it out");
  }
  const distributions = place.isOn('PreferSameTrafficDistribution') ? DISTRIBUTIONS : OLDER_DISTRIBUTIONS;
  if (trafficDistribution !== undefined && !distributions.includes(trafficDistribution)) {
    const isNewer = DISTRIBUTIONS.includes(trafficDistribution) ? ', which is allowed from Kubernetes 1.34' : '';
    const what = `trafficDistribution is ${quote(trafficDistribution)}${isNewer}`;
    place.refuse(['trafficDistribution'], what, `use ${distributions.map(quote).join(' or ')}`);
  }
}

const OLDER_DISTRIBUTIONS: readonly string[] = ['PreferClose'];
const DISTRIBUTIONS: readonly string[] = [...OLDER_DISTRIBUTIONS, 'PreferSameZone', 'PreferSameNode'];

function checkHealthCheck(spec: Spec, place: Place): void {
  const { healthCheckNodePort: port = 0, externalTrafficPolicy } = spec;
  if (port === 0) {
    return;
  }
  const isChecked = typeOf(spec) === 'LoadBalancer' && externalTrafficPolicy === 'Local';
  const fault = isChecked ? portNumber(port) : undefined;
  if (!isChecked) {
    const what = 'healthCheckNodePort is set, but it requires type "LoadBalancer" and externalTrafficPolicy "Local"';
    const fix = "leave it out, or type: 'LoadBalancer' and externalTrafficPolicy: 'Local'";
    place.refuse(['healthCheckNodePort'], what, fix);
  } else if (fault !== undefined) {
    place.refuse(['healthCheckNodePort'], `healthCheckNodePort ${fault}`, 'leave it out; the cluster chooses one');
  }
}
