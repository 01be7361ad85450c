import type { Fields, Value } from '../../src/manifests/manifest';
import { testManifests } from './manifest-tester';
import { object } from './objects';

function policy(spec: Fields): Fields {
  return object('networking.k8s.io/v1', 'NetworkPolicy', 'web', { spec: { podSelector: {}, ...spec } });
}

function from(peer: Fields): Fields {
  return policy({ ingress: [{ from: [peer] }] });
}

function block(cidr: Value, ...except: Value[]): Fields {
  return policy({ egress: [{ to: [{ ipBlock: { cidr, except } }] }] });
}

function port(port: Fields): Fields {
  return policy({ ingress: [{ ports: [port] }] });
}

const PORTS: readonly Fields[] = [
  { port: 'http' },
  { port: 53, protocol: 'UDP' },
  { port: 1, endPort: 1 },
  { protocol: 'TCP' },
];

const PEER = 'spec.ingress[0].from[0]';
const BLOCK = 'spec.egress[0].to[0].ipBlock';
const PORT = 'spec.ingress[0].ports[0]';

testManifests(
  [
    'network-policy-peers',
    'network-policy-ports',
    'network-policy-types',
    'field-type',
    'enum-value',
    'required-field',
  ],
  {
    accept: [
      {
        title: 'everything and nothing',
        given: [policy({}), policy({ ingress: [{}], policyTypes: ['Ingress', 'Egress'] })],
      },
      {
        title: 'empty selectors',
        given: [from({ podSelector: {} }), from({ namespaceSelector: {}, podSelector: {} })],
      },
      { title: 'IP blocks', given: [block('10.0.0.0/8', '10.1.0.0/16', '10.0.0.1/32'), block('::/0', 'fd00::/8')] },
      {
        title: 'ports',
        given: PORTS.map(port),
      },
    ],
    refuse: [
      {
        title: 'a peer without a selector or addresses',
        given: from({}),
        at: PEER,
        what: 'a peer names neither pods nor namespaces nor addresses',
        fix: '{ podSelector: ',
      },
      {
        title: 'a block with a selector',
        given: from({ ipBlock: { cidr: '10.0.0.0/8' }, podSelector: {} }),
        at: PEER,
        what: 'a peer names both addresses and pods or namespaces',
      },
      {
        title: 'an address without a mask',
        given: block('10.0.0.1'),
        at: `${BLOCK}.cidr`,
        what: 'cidr is the string "10.0.0.1", an address without a mask',
        fix: "'10.0.0.1/32'",
      },
      {
        title: 'an IP block without a range',
        given: block(null),
        at: `${BLOCK}.cidr`,
        what: 'IPBlock has no cidr',
      },
      {
        title: 'an exception outside the range',
        given: block('10.0.0.0/8', '192.168.0.0/16'),
        at: `${BLOCK}.except[0]`,
        what: 'the exception "192.168.0.0/16" is not a smaller range within "10.0.0.0/8"',
        fix: 'a mask longer than 8',
      },
      {
        title: 'an exception of the whole range',
        given: block('10.0.0.0/8', '10.0.0.0/8'),
        at: `${BLOCK}.except[0]`,
        what: 'the exception "10.0.0.0/8" is not a smaller range within "10.0.0.0/8"',
      },
      {
        title: 'an exception that is an address',
        given: block('fd00::/8', 'fd00::1'),
        at: `${BLOCK}.except[0]`,
        what: 'an exception is the string "fd00::1", an address without a mask',
        fix: "'fd00::1/128'",
      },
      {
        title: 'a port range that descends',
        given: port({ port: 8080, endPort: 8000 }),
        at: `${PORT}.endPort`,
        what: 'endPort is 8000, below the port 8080',
        fix: '{ port: 8000, endPort: 8080 }',
      },
      {
        title: 'a range that starts with a name',
        given: port({ port: 'http', endPort: 8000 }),
        at: `${PORT}.endPort`,
        what: 'endPort is 8000, but port is the name "http"',
      },
      {
        title: 'an end without a start',
        given: port({ endPort: 8000 }),
        at: `${PORT}.endPort`,
        what: 'endPort is 8000, but port is not set',
      },
      {
        title: 'a port in quotes',
        given: port({ port: '80' }),
        at: `${PORT}.port`,
        what: 'port is the string "80"; a port is a number, or a name with a letter in it',
      },
      {
        title: 'a port out of range',
        given: port({ port: 70000 }),
        at: `${PORT}.port`,
        what: 'port is 70000; it must be from 1 to 65535',
      },
      {
        title: 'a protocol in lower-case letters',
        given: port({ port: 53, protocol: 'udp' }),
        at: `${PORT}.protocol`,
        what: 'protocol is "udp"; it must be one of "SCTP", "TCP", "UDP"',
      },
      {
        title: 'an unknown policy type',
        given: policy({ policyTypes: ['ingress'] }),
        at: 'spec.policyTypes[0]',
        what: 'an element of policyTypes is "ingress"; it must be one of "Egress", "Ingress"',
      },
    ],
  },
);
