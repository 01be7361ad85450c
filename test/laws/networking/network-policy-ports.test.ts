import { networkPolicyPorts } from '../../../src/laws/networking/network-policy-ports';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function policy(spec: Fields): Fields {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'web' },
    spec: { podSelector: {}, ...spec },
  };
}

function port(fields: Fields): Fields {
  return policy({ ingress: [{ ports: [fields] }] });
}

testLaws(networkPolicyPorts, {
  accept: [
    { title: 'a range', given: port({ port: 8000, endPort: 8010 }) },
    { title: 'a range with one port', given: port({ port: 8000, endPort: 8000 }) },
    { title: 'a name', given: port({ port: 'http', protocol: 'UDP' }) },
    { title: 'every port', given: port({}) },
  ],
  refuse: [
    {
      title: 'an end below the start',
      given: port({ port: 8000, endPort: 7999 }),
      at: 'spec.ingress[0].ports[0].endPort',
      what: 'endPort is 7999, below the port 8000',
    },
    {
      title: 'an invalid port end',
      given: port({ port: 8000, endPort: 65536 }),
      at: 'spec.ingress[0].ports[0].endPort',
      what: 'endPort is 65536; it must be from 1 to 65535',
    },
    {
      title: 'an end with a port name',
      given: port({ port: 'http', endPort: 8010 }),
      at: 'spec.ingress[0].ports[0].endPort',
      what: 'endPort is 8010, but port is the name "http"',
    },
    {
      title: 'an end without a start',
      given: port({ endPort: 8010 }),
      at: 'spec.ingress[0].ports[0].endPort',
      what: 'endPort is 8010, but port is not set',
    },
    {
      title: 'an invalid port number',
      given: port({ port: 0 }),
      at: 'spec.ingress[0].ports[0].port',
      what: 'port is 0; it must be from 1 to 65535',
    },
    {
      title: 'an empty protocol',
      given: port({ protocol: '' }),
      at: 'spec.ingress[0].ports[0].protocol',
      what: 'protocol is empty',
    },
  ],
});
