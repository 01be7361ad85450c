import { endpointsSubsets } from '../../../src/laws/networking/endpoints-subsets';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

const addresses = [{ ip: '10.1.2.3' }];

function subset(fields: Fields): Fields {
  return { apiVersion: 'v1', kind: 'Endpoints', metadata: { name: 'db' }, subsets: [fields] };
}

testLaws(endpointsSubsets, {
  accept: [
    { title: 'addresses and ports', given: subset({ addresses, ports: [{ port: 80 }] }) },
    { title: 'addresses that are not ready', given: subset({ notReadyAddresses: addresses }) },
    {
      title: 'an address with its node and target',
      given: subset({ addresses: [{ ip: '10.1.2.3', hostname: 'db-0', nodeName: 'a.b' }] }),
    },
  ],
  refuse: [
    { title: 'no addresses', given: subset({}), at: 'subsets[0]', what: 'a subset has no addresses' },
    {
      title: 'a loopback address',
      given: subset({ addresses: [{ ip: '127.0.0.1' }] }),
      at: 'subsets[0].addresses[0].ip',
      what: 'ip is "127.0.0.1", which is a loopback address',
    },
    {
      title: 'two ports without names',
      given: subset({ addresses, ports: [{ port: 80, name: 'a' }, { port: 81 }] }),
      at: 'subsets[0].ports[1].name',
      what: 'there are 2 ports, and this one has no name',
    },
    {
      title: 'an invalid port number',
      given: subset({ addresses, ports: [{ port: 0 }] }),
      at: 'subsets[0].ports[0].port',
      what: 'port is 0; it must be from 1 to 65535',
    },
  ],
});
