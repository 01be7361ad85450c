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
    { title: 'a headless Service with only clusterIPs', given: service({ clusterIP: 'None', clusterIPs: ['None'] }) },
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
    { title: 'an external name with a trailing dot', given: service({ type: 'ExternalName', externalName: 'a.b.' }) },
    {
      title: 'a policy for traffic to external addresses',
      given: service({ ports, externalIPs: ['10.1.1.1'], externalTrafficPolicy: 'Local' }),
    },
    { title: 'an empty type, which means the default', given: service({ ports, type: '' }) },
    { title: 'a traffic distribution', given: service({ ports, trafficDistribution: 'PreferSameNode' }) },
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
      title: 'an invalid external name',
      given: service({ type: 'ExternalName', externalName: 'https://a' }),
      at: 'spec.externalName',
      what: 'the external name "https://a" contains ":"; only a-z, 0-9, "-" and "." are allowed',
    },
    {
      title: 'an external name with an address',
      given: service({ type: 'ExternalName', externalName: 'a.b', clusterIP: 'None' }),
      at: 'spec.clusterIP',
      what: 'a Service of type "ExternalName" has clusterIP',
    },
    {
      title: 'an external name with families',
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
      title: 'an invalid load balancer class',
      given: service({ ports, type: 'LoadBalancer', loadBalancerClass: '' }),
      at: 'spec.loadBalancerClass',
      what: 'the loadBalancerClass "" is empty',
    },
    {
      title: 'an external traffic policy of an internal Service',
      given: service({ ports, externalTrafficPolicy: 'Local' }),
      at: 'spec.externalTrafficPolicy',
      what: 'a Service of type "ClusterIP" has externalTrafficPolicy, but it cannot be reached from outside the cluster',
    },
    {
      title: 'a health check port without health checks',
      given: service({ ports, type: 'LoadBalancer', healthCheckNodePort: 30000 }),
      at: 'spec.healthCheckNodePort',
      what: 'healthCheckNodePort is set, but it requires type "LoadBalancer" and externalTrafficPolicy "Local"',
    },
    {
      title: 'an unknown distribution',
      given: service({ ports, trafficDistribution: 'Near' }),
      at: 'spec.trafficDistribution',
      what: 'trafficDistribution is "Near"',
    },
  ],
});
