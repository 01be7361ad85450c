import { testManifests } from './manifest-tester';
import { service } from './objects';

const CLIENT = { clientIP: { timeoutSeconds: 600 } };

testManifests(['service-types', 'session-affinity', 'service-addresses', 'service-ports', 'field-type', 'enum-value'], {
  accept: [
    { title: 'a Service with few fields', given: [service(), service({ type: '', sessionAffinity: 'None' })] },
    { title: 'a headless Service', given: service({ clusterIP: 'None', type: 'ClusterIP' }) },
    {
      title: 'a load balancer with all its fields',
      given: service({
        type: 'LoadBalancer',
        loadBalancerClass: 'example.com/lb',
        loadBalancerSourceRanges: ['10.0.0.0/8', ' fd00::/8'],
        allocateLoadBalancerNodePorts: false,
        externalTrafficPolicy: 'Local',
        healthCheckNodePort: 30000,
        ports: [{ port: 80, nodePort: 30001 }],
      }),
    },
    { title: 'session affinity', given: service({ sessionAffinity: 'ClientIP', sessionAffinityConfig: CLIENT }) },
    { title: 'an external name', given: service({ type: 'ExternalName', externalName: 'db.example.com.' }) },
    {
      title: 'external addresses with a traffic policy',
      given: service({
        externalIPs: ['203.0.113.7'],
        externalTrafficPolicy: 'Local',
        internalTrafficPolicy: 'Local',
      }),
    },
    {
      title: 'defaults that are set explicitly',
      given: service({ loadBalancerSourceRanges: [], healthCheckNodePort: 0, ports: [{ port: 80, nodePort: 0 }] }),
    },
  ],
  refuse: [
    {
      title: 'an unknown type',
      given: service({ type: 'Loadbalancer' }),
      at: 'spec.type',
      what: 'type is "Loadbalancer"; it must be one of "ClusterIP", "ExternalName", "LoadBalancer", "NodePort"',
      fix: "'LoadBalancer'",
    },
    {
      title: 'a headless load balancer',
      given: service({ type: 'LoadBalancer', clusterIP: 'None' }),
      at: 'spec.clusterIP',
      what: 'clusterIP is "None", but a Service of type "LoadBalancer" has an address',
      fix: 'leave clusterIP out',
    },
    {
      title: 'a headless NodePort',
      given: service({ type: 'NodePort', clusterIP: 'None', clusterIPs: ['None'] }),
      at: 'spec.clusterIP',
      what: 'clusterIP is "None", but a Service of type "NodePort" has an address',
    },
    {
      title: 'an external name that is a URL',
      given: service({ type: 'ExternalName', externalName: 'https://db.example.com' }),
      at: 'spec.externalName',
      what: 'the external name "https://db.example.com" contains ":"; only a-z, 0-9, "-" and "." are allowed',
    },
    {
      title: 'no external name',
      given: service({ type: 'ExternalName' }),
      at: 'spec.externalName',
      what: 'the external name "" is empty',
    },
    {
      title: 'an external name with an address',
      given: service({ type: 'ExternalName', externalName: 'db', clusterIP: '10.0.0.1' }),
      at: 'spec.clusterIP',
      what: 'a Service of type "ExternalName" has clusterIP',
    },
    {
      title: 'a session timeout that is too long',
      given: service({
        sessionAffinity: 'ClientIP',
        sessionAffinityConfig: { clientIP: { timeoutSeconds: 86_401 } },
      }),
      at: 'spec.sessionAffinityConfig.clientIP.timeoutSeconds',
      what: 'timeoutSeconds is 86401; it must be from 1 to 86400',
    },
    {
      title: 'an unknown session affinity',
      given: service({ sessionAffinity: 'Cookie' }),
      at: 'spec.sessionAffinity',
      what: 'sessionAffinity is "Cookie"; it must be one of "ClientIP", "None"',
    },
    {
      title: 'a field of load balancers',
      given: service({ loadBalancerSourceRanges: ['10.0.0.0/8'] }),
      at: 'spec.loadBalancerSourceRanges',
      what: 'a Service of type "ClusterIP" has loadBalancerSourceRanges',
      fix: "type: 'LoadBalancer'",
    },
    {
      title: 'a health check without a load balancer',
      given: service({ type: 'NodePort', externalTrafficPolicy: 'Local', healthCheckNodePort: 30000 }),
      at: 'spec.healthCheckNodePort',
      what: 'healthCheckNodePort is set, but it requires type "LoadBalancer" and externalTrafficPolicy "Local"',
    },
    {
      title: 'an external traffic policy on a Service without external traffic',
      given: service({ externalTrafficPolicy: 'Local' }),
      at: 'spec.externalTrafficPolicy',
      what: 'a Service of type "ClusterIP" has externalTrafficPolicy, but it cannot be reached from outside the cluster',
    },
    {
      title: 'a node port on a type without node ports',
      given: service({ ports: [{ port: 80, nodePort: 30000 }] }),
      at: 'spec.ports[0].nodePort',
      what: 'nodePort is 30000 in a Service of type "ClusterIP"',
      fix: "type: 'NodePort'",
    },
    {
      title: 'an unknown policy',
      given: service({ internalTrafficPolicy: 'Node' }),
      at: 'spec.internalTrafficPolicy',
      what: 'internalTrafficPolicy is "Node"; it must be one of "Cluster", "Local"',
    },
    {
      title: 'an address instead of a range',
      given: service({ type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.1'] }),
      at: 'spec.loadBalancerSourceRanges[0]',
      what: 'the range is the string "10.0.0.1", an address without a mask',
    },
  ],
});
