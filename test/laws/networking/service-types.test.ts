import { serviceTypes } from '../../../src/laws/networking/service-types';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

const ports = [{ port: 80 }];

function service(spec: Fields): Fields {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec };
}

testLaws(serviceTypes, {
  accept: [
    { title: 'a Service with a port', given: service({ ports }) },
    { title: 'a headless Service without ports', given: service({ clusterIP: 'None' }) },
    { title: 'a headless Service by its list alone', given: service({ clusterIP: 'None', clusterIPs: ['None'] }) },
    {
      title: 'the fields of a load balancer',
      given: service({
        ports,
        type: 'LoadBalancer',
        loadBalancerClass: 'example.com/internal',
        loadBalancerSourceRanges: ['10.0.0.0/8'],
        allocateLoadBalancerNodePorts: false,
        externalTrafficPolicy: 'Local',
        healthCheckNodePort: 30000,
      }),
    },
    { title: 'a name outside, with a dot at the end', given: service({ type: 'ExternalName', externalName: 'a.b.' }) },
    {
      title: 'a policy for traffic to external addresses',
      given: service({ ports, externalIPs: ['10.1.1.1'], externalTrafficPolicy: 'Local' }),
    },
    { title: 'an empty type, which is the usual one', given: service({ ports, type: '' }) },
    { title: 'traffic that stays near', given: service({ ports, trafficDistribution: 'PreferSameNode' }) },
  ],
  refuse: [
    {
      title: 'a Service without ports',
      given: service({}),
      at: 'spec.ports',
      what: 'the Service has no ports',
    },
    {
      title: 'a Service without a spec',
      given: { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' } },
      at: 'spec.ports',
      what: 'the Service has no ports',
    },
    {
      title: 'a headless Service with node ports',
      given: service({ ports, type: 'NodePort', clusterIP: 'None' }),
      at: 'spec.clusterIP',
      what: 'clusterIP is "None", but a Service of type "NodePort" has an address',
    },
    {
      title: 'a name outside that is not one',
      given: service({ type: 'ExternalName', externalName: 'https://a' }),
      at: 'spec.externalName',
      what: 'the external name "https://a" contains ":"; only a-z, 0-9, "-" and "." are allowed',
    },
    {
      title: 'a name outside with an address',
      given: service({ type: 'ExternalName', externalName: 'a.b', clusterIP: 'None' }),
      at: 'spec.clusterIP',
      what: 'a Service of type "ExternalName" has clusterIP',
    },
    {
      title: 'a name outside with families',
      given: service({ type: 'ExternalName', externalName: 'a.b', ipFamilies: ['IPv4'] }),
      at: 'spec.ipFamilies',
      what: 'a Service of type "ExternalName" has ipFamilies',
    },
    {
      title: 'a field of load balancers, even if it is false',
      given: service({ ports, allocateLoadBalancerNodePorts: false }),
      at: 'spec.allocateLoadBalancerNodePorts',
      what: 'a Service of type "ClusterIP" has allocateLoadBalancerNodePorts',
    },
    {
      title: 'a class of load balancers that is not one',
      given: service({ ports, type: 'LoadBalancer', loadBalancerClass: '' }),
      at: 'spec.loadBalancerClass',
      what: 'the loadBalancerClass "" is empty',
    },
    {
      title: 'a policy for traffic from outside that does not come',
      given: service({ ports, externalTrafficPolicy: 'Local' }),
      at: 'spec.externalTrafficPolicy',
      what: 'a Service of type "ClusterIP" has externalTrafficPolicy, but it cannot be reached from outside the cluster',
    },
    {
      title: 'a port for health checks that nobody makes',
      given: service({ ports, type: 'LoadBalancer', healthCheckNodePort: 30000 }),
      at: 'spec.healthCheckNodePort',
      what: 'healthCheckNodePort is given, but not type "LoadBalancer" with externalTrafficPolicy "Local"',
    },
    {
      title: 'a distribution that there is not',
      given: service({ ports, trafficDistribution: 'Near' }),
      at: 'spec.trafficDistribution',
      what: 'trafficDistribution is "Near"',
    },
  ],
});
