import { policyPorts } from '../../../src/checks/rules/policy-ports';
import type { Fields } from '../../../src/manifests/manifest';
import { object } from '../objects';
import { testRule } from '../rule-tester';

function pod(name: string, ports: readonly Fields[], namespace = 'shop'): Fields {
  const metadata = { name, namespace, labels: { app: name } };
  return { apiVersion: 'v1', kind: 'Pod', metadata, spec: { containers: [{ name: 'main', image: 'a:1', ports }] } };
}

function policy(spec: Fields): Fields {
  return object('networking.k8s.io/v1', 'NetworkPolicy', 'web', { spec });
}

function pods(app: string): Fields {
  return { podSelector: { matchLabels: { app } } };
}

const WEB = pod('web', [{ name: 'http', containerPort: 8080 }]);
const DNS = pod('dns', [{ name: 'dns', containerPort: 53, protocol: 'UDP' }]);
const ELSEWHERE = pod('db', [{ name: 'pg', containerPort: 5432 }], 'data');

function named(namespace: string): Fields {
  return { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } };
}

testRule(policyPorts, {
  accept: [
    { title: 'a port of the pods', given: [WEB, policy({ ...pods('web'), ingress: [{ ports: [{ port: 'http' }] }] })] },
    { title: 'a number', given: [WEB, policy({ ...pods('web'), ingress: [{ ports: [{ port: 9 }] }] })] },
    {
      title: 'pods that may exist in the cluster',
      given: policy({ ...pods('web'), ingress: [{ ports: [{ port: 'http' }] }] }),
    },
    {
      title: 'a port that only some of the pods have',
      given: [WEB, DNS, policy({ podSelector: {}, ingress: [{ ports: [{ port: 'http' }] }] })],
    },
    {
      title: 'a port of pods of another namespace',
      given: [
        ELSEWHERE,
        policy({ ...pods('web'), egress: [{ to: [{ ...pods('db'), ...named('data') }], ports: [{ port: 'pg' }] }] }),
      ],
    },
    {
      title: 'peers, one of them unknown',
      given: [
        WEB,
        policy({
          podSelector: {},
          egress: [{ to: [pods('web'), { ipBlock: { cidr: '10.0.0.0/8' } }], ports: [{ port: 'pg' }] }],
        }),
      ],
    },
    {
      title: 'peers in namespaces that are only known in the cluster',
      given: [
        WEB,
        policy({
          podSelector: {},
          egress: [{ to: [{ ...pods('web'), namespaceSelector: {} }], ports: [{ port: 'pg' }] }],
        }),
      ],
    },
  ],
  reject: [
    {
      title: 'a name that no container has',
      given: [WEB, policy({ ...pods('web'), ingress: [{ ports: [{ port: 'http' }, { port: 'web' }] }] })],
      at: 'spec.ingress[0].ports[1].port',
      what: 'no pod that the rule applies to has a port "web"',
      fix: 'use an existing port: http',
    },
    {
      title: 'a name that a container has for another protocol',
      given: [DNS, policy({ ...pods('dns'), ingress: [{ ports: [{ port: 'dns' }] }] })],
      at: 'spec.ingress[0].ports[0].port',
      what: 'no pod that the rule applies to has a port "dns"',
    },
    {
      title: 'a name that the pods selected by expressions do not have',
      given: [
        WEB,
        DNS,
        policy({
          podSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['web'] }] },
          ingress: [{ ports: [{ port: 'dns', protocol: 'UDP' }] }],
        }),
      ],
      at: 'spec.ingress[0].ports[0].port',
      what: 'no pod that the rule applies to has a port "dns"',
    },
    {
      title: 'a name that the target pods do not have',
      given: [
        ELSEWHERE,
        policy({ ...pods('web'), egress: [{ to: [{ ...pods('db'), ...named('data') }], ports: [{ port: 'http' }] }] }),
      ],
      at: 'spec.egress[0].ports[0].port',
      what: 'no pod that the rule applies to has a port "http"',
      fix: 'use an existing port: pg',
    },
  ],
});
