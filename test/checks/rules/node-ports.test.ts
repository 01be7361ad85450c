import { nodePorts } from '../../../src/checks/rules/node-ports';
import type { Fields } from '../../../src/manifests/manifest';
import { object } from '../objects';
import { testRule } from '../rule-tester';

function service(name: string, ...ports: Fields[]): Fields {
  return object('v1', 'Service', name, { spec: { type: 'NodePort', ports } });
}

const HTTP = { port: 80, nodePort: 30080 };

testRule(nodePorts, {
  accept: [
    { title: 'different node ports', given: [service('a', HTTP), service('b', { port: 80, nodePort: 30081 })] },
    {
      title: 'node ports that the cluster allocates',
      given: [service('a', { port: 80 }), service('b', { port: 80, nodePort: 0 })],
    },
    {
      title: 'one node port for two protocols of a Service',
      given: service('dns', { ...HTTP, protocol: 'TCP' }, { ...HTTP, protocol: 'UDP' }),
    },
  ],
  reject: [
    {
      title: 'one node port for two Services',
      given: [service('a', HTTP), service('b', { port: 443 }, { port: 8080, nodePort: 30080 })],
      at: 'spec.ports[1].nodePort',
      what: 'the Service "shop/a" has the node port 30080, too',
      fix: 'leave nodePort out',
    },
    {
      title: 'a node port for the health checks of a load balancer',
      given: [service('a', HTTP), object('v1', 'Service', 'b', { spec: { healthCheckNodePort: 30080 } })],
      at: 'spec.healthCheckNodePort',
      what: 'the Service "shop/a" has the node port 30080, too',
    },
    {
      title: 'a node port of a Service of another namespace',
      given: [
        { ...service('web', HTTP), metadata: { name: 'web', namespace: 'store' } },
        service('web', { ...HTTP, protocol: 'UDP' }),
      ],
      at: 'spec.ports[0].nodePort',
      what: 'the Service "store/web" has the node port 30080, too',
    },
  ],
});
