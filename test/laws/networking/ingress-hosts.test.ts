import { ingressHosts } from '../../../src/laws/networking/ingress-hosts';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function ingress(spec: Fields, annotations: Fields = {}): Fields {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'web', annotations }, spec };
}

testLaws(ingressHosts, {
  accept: [
    { title: 'a host', given: ingress({ rules: [{ host: 'shop.example.com' }] }) },
    { title: 'a wildcard', given: ingress({ rules: [{ host: '*.example.com' }] }) },
    { title: 'hosts of a certificate', given: ingress({ tls: [{ hosts: ['a.b', '*.b'], secretName: 'web' }] }) },
  ],
  refuse: [
    {
      title: 'a host with a scheme',
      given: ingress({ rules: [{ host: 'https://a.b' }] }),
      at: 'spec.rules[0].host',
      what: 'the host "https://a.b" contains ":"; only a-z, 0-9, "-" and "." are allowed',
    },
    {
      title: 'an address',
      given: ingress({ rules: [{ host: '10.0.0.1' }] }),
      at: 'spec.rules[0].host',
      what: 'the host is "10.0.0.1", which is an IP address, not a name',
    },
    {
      title: 'a wildcard in the middle',
      given: ingress({ rules: [{ host: 'a.*.b' }] }),
      at: 'spec.rules[0].host',
      what: 'the host "a.*.b" contains "*", which is only allowed as the whole first part',
    },
    {
      title: 'an invalid host of a certificate',
      given: ingress({ tls: [{ hosts: ['A.b'] }] }),
      at: 'spec.tls[0].hosts[0]',
      what: 'an element of hosts is "A.b", which contains "A"; only a-z, 0-9, "-" and "." are allowed',
    },
    {
      title: 'an invalid Secret',
      given: ingress({ tls: [{ secretName: 'a_b' }] }),
      at: 'spec.tls[0].secretName',
      what: 'secretName is "a_b", which contains "_"; only a-z, 0-9, "-" and "." are allowed',
    },
  ],
});
