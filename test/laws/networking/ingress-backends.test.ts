import { ingressBackends } from '../../../src/laws/networking/ingress-backends';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

const service = { name: 'web', port: { number: 80 } };

function ingress(spec: Fields, annotations: Fields = {}): Fields {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'web', annotations }, spec };
}

function backend(fields: Fields): Fields {
  return ingress({ defaultBackend: fields });
}

testLaws(ingressBackends, {
  accept: [
    { title: 'a port by number', given: backend({ service }) },
    { title: 'a port by name', given: backend({ service: { name: 'web', port: { name: 'http' } } }) },
    { title: 'a resource', given: backend({ resource: { kind: 'Bucket', name: 'files' } }) },
  ],
  refuse: [
    {
      title: 'nothing',
      given: backend({}),
      at: 'spec.defaultBackend',
      what: 'a backend has neither a service nor a resource',
    },
    {
      title: 'both',
      given: backend({ service, resource: { kind: 'Bucket', name: 'files' } }),
      at: 'spec.defaultBackend',
      what: 'a backend has both a service and a resource',
    },
    {
      title: 'a Service without a port',
      given: backend({ service: { name: 'web' } }),
      at: 'spec.defaultBackend.service.port',
      what: 'the port of a Service has neither a name nor a number',
    },
    {
      title: 'a port by name and number',
      given: backend({ service: { name: 'web', port: { name: 'http', number: 80 } } }),
      at: 'spec.defaultBackend.service.port',
      what: 'the port of a Service has both a name and a number',
    },
    {
      title: 'an invalid port number',
      given: backend({ service: { name: 'web', port: { number: 65536 } } }),
      at: 'spec.defaultBackend.service.port.number',
      what: 'the number of a port is 65536; it must be from 1 to 65535',
    },
    {
      title: 'an invalid Service',
      given: backend({ service: { name: 'a.b', port: { number: 80 } } }),
      at: 'spec.defaultBackend.service.name',
      what: 'the Service "a.b" contains "."; only a-z, 0-9 and "-" are allowed',
    },
    {
      title: 'a resource without a name',
      given: backend({ resource: { kind: 'Bucket', name: '' } }),
      at: 'spec.defaultBackend.resource.name',
      what: 'the name of a resource is empty',
    },
  ],
});
