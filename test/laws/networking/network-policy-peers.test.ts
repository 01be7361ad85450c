import { networkPolicyPeers } from '../../../src/laws/networking/network-policy-peers';
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

function peer(fields: Fields): Fields {
  return policy({ egress: [{ to: [fields] }] });
}

testLaws(networkPolicyPeers, {
  accept: [
    { title: 'pods of namespaces', given: peer({ podSelector: {}, namespaceSelector: {} }) },
    { title: 'addresses', given: peer({ ipBlock: { cidr: '0.0.0.0/0', except: ['10.0.0.0/8'] } }) },
    { title: 'both types', given: policy({ policyTypes: ['Ingress', 'Egress'] }) },
  ],
  refuse: [
    {
      title: 'an empty peer',
      given: peer({}),
      at: 'spec.egress[0].to[0]',
      what: 'a peer names neither pods nor namespaces nor addresses',
    },
    {
      title: 'addresses and pods in one',
      given: peer({ podSelector: {}, ipBlock: { cidr: '10.0.0.0/8' } }),
      at: 'spec.egress[0].to[0]',
      what: 'a peer names both addresses and pods or namespaces',
    },
    {
      title: 'an address without a mask',
      given: peer({ ipBlock: { cidr: '10.0.0.1' } }),
      at: 'spec.egress[0].to[0].ipBlock.cidr',
      what: 'cidr is the string "10.0.0.1", an address without a mask',
    },
    {
      title: 'an exception outside the range',
      given: peer({ ipBlock: { cidr: '10.0.0.0/8', except: ['11.0.0.0/16'] } }),
      at: 'spec.egress[0].to[0].ipBlock.except[0]',
      what: 'the exception "11.0.0.0/16" is not a smaller range within "10.0.0.0/8"',
    },
    {
      title: 'three types',
      given: policy({ policyTypes: ['Ingress', 'Egress', 'Ingress'] }),
      at: 'spec.policyTypes',
      what: 'there are 3 policyTypes; the limit is 2',
    },
    {
      title: 'an empty type',
      given: policy({ policyTypes: [''] }),
      at: 'spec.policyTypes[0]',
      what: 'a policyType is empty',
    },
  ],
});
