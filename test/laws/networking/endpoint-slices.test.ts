import { endpointSlices } from '../../../src/laws/networking/endpoint-slices';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function slice(fields: Fields): Fields {
  const metadata = { name: 'db' };
  return { apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice', metadata, addressType: 'IPv4', ...fields };
}

function endpoint(fields: Fields, addressType = 'IPv4'): Fields {
  return slice({ addressType, endpoints: [{ addresses: ['10.1.2.3'], ...fields }] });
}

testLaws(endpointSlices, {
  accept: [
    { title: 'an address', given: endpoint({}) },
    { title: 'an address of IPv6', given: endpoint({ addresses: ['fd00::1'] }, 'IPv6') },
    { title: 'a name', given: endpoint({ addresses: ['db.example.com.'] }, 'FQDN') },
    { title: 'one port without a name', given: slice({ ports: [{ port: 80 }] }) },
  ],
  refuse: [
    {
      title: 'no addresses',
      given: endpoint({ addresses: [] }),
      at: 'endpoints[0].addresses',
      what: 'an endpoint has no addresses',
    },
    {
      title: 'an address of the other family',
      given: endpoint({ addresses: ['fd00::1'] }),
      at: 'endpoints[0].addresses[0]',
      what: 'the address "fd00::1" is not an IPv4 address',
    },
    {
      title: 'an address in another form',
      given: endpoint({ addresses: ['FD00::1'] }, 'IPv6'),
      at: 'endpoints[0].addresses[0]',
      what: 'the address "FD00::1" is not in its canonical form "fd00::1"',
    },
    {
      title: 'a name without a dot',
      given: endpoint({ addresses: ['db'] }, 'FQDN'),
      at: 'endpoints[0].addresses[0]',
      what: 'the address "db" contains no dot',
    },
    {
      title: 'many addresses',
      given: endpoint({ addresses: Array.from({ length: 101 }, () => '10.1.2.3') }),
      at: 'endpoints[0].addresses',
      what: 'addresses has 101 elements; the limit is 100',
    },
    {
      title: 'two ports without names',
      given: slice({ ports: [{ port: 80 }, { port: 81, name: '' }] }),
      at: 'ports[1].name',
      what: 'the name "" appears twice',
    },
    {
      title: 'one zone twice',
      given: endpoint({ hints: { forZones: [{ name: 'a' }, { name: 'a' }] } }),
      at: 'endpoints[0].hints.forZones[1].name',
      what: 'the name "a" appears twice',
    },
    {
      title: 'an invalid node',
      given: endpoint({ hints: { forNodes: [{ name: 'A' }] } }),
      at: 'endpoints[0].hints.forNodes[0].name',
      what: 'the name "A" contains "A"; only a-z, 0-9, "-" and "." are allowed',
    },
  ],
});
