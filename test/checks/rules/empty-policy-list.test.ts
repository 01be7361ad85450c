import { emptyPolicyList } from '../../../src/checks/rules/empty-policy-list';
import type { Fields } from '../../../src/manifests/manifest';
import { object } from '../objects';
import { testRule } from '../rule-tester';

function policy(spec: Fields): Fields {
  return object('networking.k8s.io/v1', 'NetworkPolicy', 'web', { spec: { podSelector: {}, ...spec } });
}

const PEER = { podSelector: { matchLabels: { app: 'web' } } };

testRule(emptyPolicyList, {
  accept: [
    { title: 'no rules, which allows no connections', given: policy({ ingress: [] }) },
    { title: 'a rule without lists, which allows all connections', given: policy({ ingress: [{}], egress: [{}] }) },
    { title: 'peers and ports', given: policy({ ingress: [{ from: [PEER], ports: [{ port: 80 }] }] }) },
  ],
  reject: [
    {
      title: 'peers from an empty list',
      given: policy({ ingress: [{ from: [PEER] }, { from: [] }] }),
      at: 'spec.ingress[1].from',
      what: 'spec.ingress[1].from is an empty list',
      fix: 'leave from out to allow everyone',
    },
    {
      title: 'peers to an empty list',
      given: policy({ egress: [{ to: [], ports: [{ port: 53 }] }] }),
      at: 'spec.egress[0].to',
      what: 'spec.egress[0].to is an empty list',
    },
    {
      title: 'null for the peers, as an empty field of a YAML file is',
      given: policy({ ingress: [{ from: null, ports: [{ port: 80 }] }] }),
      at: 'spec.ingress[0].from',
      what: 'spec.ingress[0].from is null, which is read as an empty list',
      fix: 'leave from out to allow everyone',
    },
    {
      title: 'null for a rule',
      given: policy({ egress: [null] }),
      at: 'spec.egress[0]',
      what: 'spec.egress[0] is null, which is read as an empty rule',
      fix: 'to allow every connection: {}',
    },
    {
      title: 'an empty list of ports',
      given: policy({ ingress: [{ from: [PEER], ports: [] }] }),
      at: 'spec.ingress[0].ports',
      what: 'spec.ingress[0].ports is an empty list',
      fix: 'leave ports out to allow all ports',
    },
  ],
});
