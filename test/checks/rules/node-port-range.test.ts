import { nodePortRange } from '../../../src/checks/rules/node-port-range';
import { object } from '../objects';
import { testRule } from '../rule-tester';

function withNodePort(nodePort: number) {
  return object('v1', 'Service', 'web', { spec: { type: 'NodePort', ports: [{ port: 443 }, { port: 80, nodePort }] } });
}

testRule(nodePortRange, {
  accept: [
    { title: 'the first port of the default range', given: withNodePort(30_000) },
    { title: 'the last port of the default range', given: withNodePort(32_767) },
    { title: 'a node port that the cluster allocates', given: withNodePort(0) },
  ],
  reject: [
    {
      title: 'a port of the Service as its node port',
      given: withNodePort(80),
      at: 'spec.ports[1].nodePort',
      what: 'the node port 80 is not in the default range, 30000 to 32767',
      fix: 'write a port from 30000 to 32767',
    },
    {
      title: 'a node port above the default range',
      given: withNodePort(32_768),
      at: 'spec.ports[1].nodePort',
      what: 'the node port 32768 is not in the default range, 30000 to 32767',
    },
    {
      title: 'a node port for health checks below the default range',
      given: object('v1', 'Service', 'web', { spec: { type: 'LoadBalancer', healthCheckNodePort: 8080 } }),
      at: 'spec.healthCheckNodePort',
      what: 'the node port 8080 is not in the default range, 30000 to 32767',
    },
  ],
});
