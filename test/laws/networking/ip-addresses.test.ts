import { ipAddresses } from '../../../src/laws/networking/ip-addresses';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function address(name: string, spec: Fields = { parentRef: { resource: 'services', name: 'web' } }): Fields {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'IPAddress', metadata: { name }, spec };
}

testLaws(ipAddresses, {
  accept: [
    { title: 'an address as the name', given: address('10.96.1.1') },
    { title: 'an address of IPv6', given: address('fd00::1') },
  ],
  refuse: [
    {
      title: 'a name that is not the address',
      given: address('web'),
      at: 'metadata.name',
      what: 'the name "web" is not a valid IP address',
    },
    {
      title: 'a name prefix',
      given: {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'IPAddress',
        metadata: { name: '10.96.1.1', generateName: 'web-' },
        spec: { parentRef: { resource: 'services', name: 'web' } },
      },
      at: 'metadata.generateName',
      what: 'the generateName "web-" is not a valid IP address',
    },
    {
      title: 'no owner',
      given: address('10.96.1.1', {}),
      at: 'spec.parentRef',
      what: 'the IPAddress has no parentRef',
    },
    {
      title: 'an invalid owner',
      given: address('10.96.1.1', { parentRef: { resource: 'a/b', name: 'web' } }),
      at: 'spec.parentRef.resource',
      what: 'resource is "a/b", which contains "/"; it is not allowed in a path segment',
    },
  ],
});
