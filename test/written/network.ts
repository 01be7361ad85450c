import { type Chart, EndpointSlice, Ingress, IngressClass, NetworkPolicy, Service } from 'kustruct';

const namespace = 'judge';

/** The documents of `test/manifests/network.yaml`, by kind and name. */
export const written: Record<string, (chart: Chart) => unknown> = {
  'Service web': (chart) =>
    new Service(chart, 'web', {
      namespace,
      type: 'ClusterIP',
      selector: { app: 'web' },
      sessionAffinity: 'ClientIP',
      sessionAffinityConfig: { clientIP: { timeoutSeconds: 3600 } },
      internalTrafficPolicy: 'Local',
      externalIPs: ['203.0.113.10'],
      publishNotReadyAddresses: true,
      ipFamilyPolicy: 'SingleStack',
      ipFamilies: ['IPv4'],
      ports: {
        http: { port: 80, targetPort: 'http', protocol: 'TCP', appProtocol: 'http' },
        dns: { port: 53, targetPort: 5353, protocol: 'UDP' },
      },
    }),

  'Service headless': (chart) =>
    new Service(chart, 'headless', { namespace, clusterIP: 'None', selector: { app: 'db' }, port: 5432 }),

  'Service nodeport': (chart) =>
    new Service(chart, 'nodeport', {
      namespace,
      type: 'NodePort',
      externalTrafficPolicy: 'Local',
      selector: { app: 'web' },
      ports: [{ port: 80, targetPort: 8080, nodePort: 30080 }],
    }),

  'Service lb': (chart) =>
    new Service(chart, 'lb', {
      namespace,
      topologyMode: 'Auto',
      type: 'LoadBalancer',
      loadBalancerClass: 'example.com/lb',
      loadBalancerSourceRanges: ['10.0.0.0/8'],
      allocateLoadBalancerNodePorts: false,
      selector: { app: 'web' },
      externalTrafficPolicy: 'Cluster',
      trafficDistribution: 'PreferClose',
      ports: { https: { port: 443, targetPort: 8443 } },
    }),

  'Service external': (chart) =>
    new Service(chart, 'external', { namespace, type: 'ExternalName', externalName: 'db.example.com' }),

  'Service selectorless': (chart) =>
    new Service(chart, 'selectorless', { namespace, ports: [{ port: 3306, targetPort: 3306 }] }),

  'EndpointSlice selectorless-1': (chart) =>
    new EndpointSlice(chart, 'endpoints', {
      name: 'selectorless-1',
      namespace,
      service: 'selectorless',
      addressType: 'IPv4',
      ports: { '': { port: 3306, protocol: 'TCP' } },
      endpoints: [{ addresses: ['10.1.2.3'], conditions: { ready: true }, hostname: 'legacy', zone: 'a' }],
    }),

  'Ingress web': (chart) =>
    new Ingress(chart, 'web', {
      namespace,
      annotations: { 'nginx.ingress.kubernetes.io/rewrite-target': '/' },
      ingressClassName: 'nginx',
      defaultBackend: { service: Service.existing('web'), port: 80 },
      tls: [{ hosts: ['shop.example.com', '*.shop.example.com'], secretName: 'shop-tls' }],
      host: 'shop.example.com',
      paths: {
        '/api': { service: Service.existing('api'), port: 'http' },
        '/exact': { backend: { service: Service.existing('api'), port: 8080 }, pathType: 'Exact' },
        '/static': {
          backend: { resource: { apiGroup: 'k8s.example.com', kind: 'StorageBucket', name: 'static' } },
          pathType: 'ImplementationSpecific',
        },
      },
    }),

  'IngressClass nginx': (chart) =>
    new IngressClass(chart, 'nginx', {
      controller: 'k8s.io/ingress-nginx',
      parameters: { apiGroup: 'k8s.example.com', kind: 'IngressParameters', name: 'external', scope: 'Cluster' },
    }),

  'NetworkPolicy api': (chart) =>
    new NetworkPolicy(chart, 'api', {
      namespace,
      podSelector: { matchLabels: { app: 'api' } },
      ingress: [
        {
          from: [
            {
              podSelector: { matchLabels: { app: 'web' } },
              namespaceSelector: { matchExpressions: [{ key: 'team', operator: 'In', values: ['shop'] }] },
            },
            { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] },
          ],
          ports: [{ port: 8080, endPort: 8090, protocol: 'TCP' }],
        },
      ],
      egress: [
        {
          to: [{ namespaceSelector: {} }],
          ports: [
            { port: 53, protocol: 'UDP' },
            { port: 'dns', protocol: 'TCP' },
          ],
        },
      ],
    }),
};
