import { noMissingIngressPort } from '../../../src/checks/rules/no-missing-ingress-port';
import type { Fields } from '../../../src/manifests/manifest';
import { object, service } from '../objects';
import { testRule } from '../rule-tester';

function ingress(port: Fields, name = 'web'): Fields {
  const paths = [{ path: '/', pathType: 'Prefix', backend: { service: { name, port } } }];
  return object('networking.k8s.io/v1', 'Ingress', 'web', { spec: { rules: [{ http: { paths } }] } });
}

const PORTS = service({
  ports: [
    { name: 'http', port: 80, targetPort: 8080 },
    { name: 'admin', port: 9000 },
  ],
});
const AT = 'spec.rules[0].http.paths[0].backend.service.port';

testRule(noMissingIngressPort, {
  accept: [
    { title: 'a port by name', given: [PORTS, ingress({ name: 'admin' })] },
    { title: 'a port by number', given: [PORTS, ingress({ number: 80 })] },
    { title: 'a Service that may exist in the cluster', given: [PORTS, ingress({ number: 81 }, 'api')] },
    {
      title: 'a Service of another namespace',
      given: [{ ...PORTS, metadata: { name: 'web', namespace: 'blog' } }, ingress({ number: 81 })],
    },
    {
      title: 'an ExternalName Service',
      given: [service({ type: 'ExternalName', ports: [] }), ingress({ number: 443 })],
    },
    { title: 'a backend in an annotation', given: [PORTS, ingress({ name: 'use-annotation' })] },
    {
      title: 'a backend that is not a Service',
      given: object('networking.k8s.io/v1', 'Ingress', 'web', {
        spec: { defaultBackend: { resource: { name: 'web' } } },
      }),
    },
  ],
  reject: [
    {
      title: 'the port of the pods, and lists those of the Service',
      given: [PORTS, ingress({ number: 8080 })],
      at: `${AT}.number`,
      what: 'the Service "web" has no port 8080',
      fix: "{ service: http, port: 'http' or 'admin' }",
    },
    {
      title: 'a name that no port has',
      given: [ingress({ name: 'web' }), service()],
      at: `${AT}.name`,
      what: 'the Service "web" has no port "web"',
      fix: '{ service: http, port: 80 }',
    },
    {
      title: 'a Service without ports as the default backend',
      given: [
        service({ ports: [], clusterIP: 'None' }),
        object('networking.k8s.io/v1', 'Ingress', 'web', {
          spec: { defaultBackend: { service: { name: 'web', port: { name: 'http' } } } },
        }),
      ],
      at: 'spec.defaultBackend.service.port.name',
      what: 'the Service "web" has no ports, but the Ingress points at its port "http"',
      fix: "new Service(chart, 'http', { for: api, port: 80 })",
    },
  ],
});
