import { podDns } from '../../../src/laws/pods/pod-dns';
import { pod, testPodLaws } from './pod-law-tester';

testPodLaws(
  podDns,
  [
    [
      'servers and domains',
      pod({
        dnsPolicy: 'None',
        dnsConfig: {
          nameservers: ['10.0.0.10', 'fd00::a'],
          searches: ['.', '_tcp.example.com.'],
          options: [{ name: 'ndots', value: '2' }],
        },
      }),
    ],
    ['names for an address', pod({ hostAliases: [{ ip: '10.0.0.1', hostnames: ['db.example.com'] }] })],
  ],
  [
    [
      'None without servers',
      pod({ dnsPolicy: 'None' }),
      'spec.dnsConfig',
      'dnsPolicy is "None", but there are no nameservers',
    ],
    [
      'None with an empty list of servers',
      pod({ dnsPolicy: 'None', dnsConfig: { nameservers: [] } }),
      'spec.dnsConfig.nameservers',
      'dnsPolicy is "None", but there are no nameservers',
    ],
    [
      'four servers',
      pod({ dnsConfig: { nameservers: ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'] } }),
      'spec.dnsConfig.nameservers',
      'there are 4 nameservers; the limit is 3',
    ],
    [
      'a server that is not an address',
      pod({ dnsConfig: { nameservers: ['dns.example.com'] } }),
      'spec.dnsConfig.nameservers[0]',
      'an element of nameservers is "dns.example.com", which is not a valid IP address',
    ],
    [
      'an address with leading zeros',
      pod({ dnsConfig: { nameservers: ['010.0.0.1'] } }),
      'spec.dnsConfig.nameservers[0]',
      'an element of nameservers is "010.0.0.1", which is not a valid IP address',
    ],
    [
      'an IPv4 address in IPv6 notation',
      pod({ hostAliases: [{ ip: '::ffff:10.0.0.1' }] }),
      'spec.hostAliases[0].ip',
      'ip is "::ffff:10.0.0.1", which is an IPv4 address in IPv6 notation',
    ],
    [
      'a domain in capitals',
      pod({ dnsConfig: { searches: ['Example.com'] } }),
      'spec.dnsConfig.searches[0]',
      'an element of searches is "Example.com", which is not a domain of lower-case letters, digits, "-" and "_"',
    ],
    [
      '33 domains',
      pod({ dnsConfig: { searches: Array.from({ length: 33 }, () => 'a') } }),
      'spec.dnsConfig.searches',
      'there are 33 searches; the limit is 32',
    ],
    [
      'an option without a name',
      pod({ dnsConfig: { options: [{ value: '2' }] } }),
      'spec.dnsConfig.options[0].name',
      'the option has no name',
    ],
    [
      'an invalid host name',
      pod({ hostAliases: [{ ip: '10.0.0.1', hostnames: ['a b'] }] }),
      'spec.hostAliases[0].hostnames[0]',
      'an element of hostnames is "a b", which contains " "; only a-z, 0-9, "-" and "." are allowed',
    ],
  ],
);
