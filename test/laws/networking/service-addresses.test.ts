import { serviceAddresses } from '../../../src/laws/networking/service-addresses';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function service(spec: Fields, annotations: Fields = {}): Fields {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', annotations }, spec };
}

testLaws(serviceAddresses, {
  accept: [
    { title: 'an address', given: service({ clusterIP: '10.96.1.1' }) },
    { title: 'no address', given: service({ clusterIP: 'None' }) },
    {
      title: 'one address of each family',
      given: service({
        clusterIP: '10.96.1.1',
        clusterIPs: ['10.96.1.1', 'fd00::1'],
        ipFamilies: ['IPv4', 'IPv6'],
        ipFamilyPolicy: 'PreferDualStack',
      }),
    },
    {
      title: 'two families without a policy and without a selector',
      given: service({ clusterIP: 'None', ipFamilies: ['IPv4', 'IPv6'] }),
    },
    { title: 'an external address', given: service({ externalIPs: ['192.0.2.1'] }) },
  ],
  refuse: [
    {
      title: 'an invalid address',
      given: service({ clusterIP: 'none' }),
      at: 'spec.clusterIP',
      what: 'the cluster IP "none" is not a valid IP address',
    },
    {
      title: 'a list without clusterIP',
      given: service({ clusterIPs: ['10.96.1.1'] }),
      at: 'spec.clusterIPs',
      what: 'clusterIPs is set, but clusterIP is not',
    },
    {
      title: 'a first address that differs',
      given: service({ clusterIP: '10.96.1.2', clusterIPs: ['10.96.1.1'] }),
      at: 'spec.clusterIPs',
      what: 'clusterIP is "10.96.1.2", but the first of clusterIPs is "10.96.1.1"',
    },
    {
      title: 'an address that is not of the requested family',
      given: service({ clusterIP: '10.96.1.1', ipFamilies: ['IPv6'] }),
      at: 'spec.clusterIP',
      what: 'the address is IPv4, but ipFamilies has IPv6 there',
    },
    {
      title: 'two addresses of the same family',
      given: service({
        clusterIP: '10.96.1.1',
        clusterIPs: ['10.96.1.1', '10.96.1.2'],
        ipFamilyPolicy: 'PreferDualStack',
      }),
      at: 'spec.clusterIPs',
      what: 'both addresses are IPv4',
    },
    {
      title: 'a family that is given twice, which makes no Service dual-stack',
      given: service({ ipFamilies: ['IPv4', 'IPv4'] }),
      at: 'spec.ipFamilies[1]',
      what: 'the family IPv4 appears twice',
    },
    {
      title: 'two families in a single-stack Service',
      given: service({ ipFamilies: ['IPv4', 'IPv6'] }),
      at: 'spec.ipFamilyPolicy',
      what: 'ipFamilyPolicy is "SingleStack", but two families are given',
    },
    {
      title: 'an external address that cannot be reached',
      given: service({ externalIPs: ['127.0.0.1'] }),
      at: 'spec.externalIPs[0]',
      what: 'an element of externalIPs is "127.0.0.1", which is a loopback address',
    },
  ],
});
