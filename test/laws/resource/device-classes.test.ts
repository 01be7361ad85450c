import { deviceClasses } from '../../../src/laws/resource/device-classes';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function deviceClass(spec: Fields): Fields {
  return { apiVersion: 'resource.k8s.io/v1', kind: 'DeviceClass', metadata: { name: 'gpu.example.com' }, spec };
}

const configuration = { opaque: { driver: 'gpu.example.com', parameters: {} } };

testLaws(deviceClasses, {
  accept: [
    { title: 'no selectors', given: deviceClass({}) },
    { title: 'a resource', given: deviceClass({ extendedResourceName: 'example.com/gpu' }) },
  ],
  refuse: [
    {
      title: 'an empty resource',
      given: deviceClass({ extendedResourceName: '' }),
      at: 'spec.extendedResourceName',
      what: 'extendedResourceName is "", which is not the name of an extended resource, such as "example.com/gpu"',
    },
    {
      title: 'a resource of Kubernetes',
      given: deviceClass({ extendedResourceName: 'kubernetes.io/gpu' }),
      at: 'spec.extendedResourceName',
      what: 'extendedResourceName is "kubernetes.io/gpu", which is not the name of an extended resource, such as "example.com/gpu"',
    },
    {
      title: '33 configurations',
      given: deviceClass({ config: Array.from({ length: 33 }, () => configuration) }),
      at: 'spec.config',
      what: 'config has 33 elements; the limit is 32',
    },
  ],
});
