import { sharedHostPorts } from '../../../src/checks/rules/shared-host-ports';
import type { Fields } from '../../../src/manifests/manifest';
import { workload } from '../objects';
import { testRule } from '../rule-tester';

function agent(kind: string, name: string, port: Fields, spec: Fields = {}): Fields {
  const containers = [{ name: 'agent', image: 'agent:1', ports: [port] }];
  return { ...workload(kind, { containers, ...spec }), metadata: { name, namespace: 'shop' } };
}

const METRICS = { containerPort: 9100, hostPort: 9100 };
const AT = 'spec.template.spec.containers[0].ports[0].hostPort';

testRule(sharedHostPorts, {
  accept: [
    { title: 'one DaemonSet', given: agent('DaemonSet', 'a', METRICS) },
    {
      title: 'different ports and protocols',
      given: [
        agent('DaemonSet', 'a', METRICS),
        agent('DaemonSet', 'b', { containerPort: 9100, hostPort: 9101 }),
        agent('DaemonSet', 'c', { ...METRICS, protocol: 'UDP' }),
        agent('DaemonSet', 'd', { containerPort: 9100 }),
      ],
    },
    {
      title: 'DaemonSets for some of the nodes',
      given: [
        agent('DaemonSet', 'a', METRICS, { nodeSelector: { 'kubernetes.io/os': 'linux' } }),
        agent('DaemonSet', 'b', METRICS, { nodeSelector: { 'kubernetes.io/os': 'windows' } }),
      ],
    },
    {
      title: 'different addresses of the node',
      given: [
        agent('DaemonSet', 'a', { ...METRICS, hostIP: '127.0.0.1' }),
        agent('DaemonSet', 'b', { ...METRICS, hostIP: '10.0.0.1' }),
      ],
    },
    {
      title: 'Deployments, whose pods can run on different nodes',
      given: [agent('Deployment', 'a', METRICS), agent('Deployment', 'b', METRICS)],
    },
    {
      title: 'pods that tolerate nodes without the DaemonSet',
      given: [
        agent('DaemonSet', 'a', METRICS),
        agent('Deployment', 'b', METRICS, { tolerations: [{ key: 'control-plane', operator: 'Exists' }] }),
      ],
    },
  ],
  reject: [
    {
      title: 'two DaemonSets',
      given: [agent('DaemonSet', 'a', METRICS), agent('DaemonSet', 'b', { ...METRICS, hostIP: '0.0.0.0' })],
      at: AT,
      what: 'the DaemonSet "a" uses the port 9100 for TCP on every node, too',
      fix: 'give one of them another hostPort',
    },
    {
      title: 'DaemonSets on the network of the node',
      given: [
        agent('DaemonSet', 'a', { containerPort: 9100 }, { hostNetwork: true }),
        agent('DaemonSet', 'b', METRICS, { tolerations: [{ operator: 'Exists' }] }),
      ],
      at: AT,
      what: 'the DaemonSet "a" uses the port 9100 for TCP on every node, too',
    },
    {
      title: 'a Deployment and a DaemonSet, in any order',
      given: [agent('Deployment', 'b', METRICS), agent('DaemonSet', 'a', METRICS)],
      at: AT,
      what: 'the DaemonSet "a" uses the port 9100 for TCP on every node, too',
    },
  ],
});
