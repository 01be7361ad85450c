import { servicePorts } from '../../../src/laws/networking/service-ports';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function service(...ports: readonly Fields[]): Fields {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { ports } };
}

function nodePorts(...ports: readonly Fields[]): Fields {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { type: 'NodePort', ports } };
}

testLaws(servicePorts, {
  accept: [
    { title: 'one port without a name', given: service({ port: 80 }) },
    { title: 'an empty name', given: service({ port: 80, name: '' }) },
    {
      title: 'one number for two protocols',
      given: service({ port: 53, name: 'a' }, { port: 53, name: 'b', protocol: 'UDP' }),
    },
    { title: 'a target by name', given: service({ port: 80, targetPort: 'http' }) },
    { title: 'an empty target, which is the port', given: service({ port: 80, targetPort: 0 }) },
    { title: 'an empty protocol, which is TCP', given: service({ port: 80, protocol: '' }) },
    {
      title: 'one node port for one port and two protocols',
      given: nodePorts(
        { port: 53, name: 'a', nodePort: 30053 },
        { port: 53, name: 'b', nodePort: 30053, protocol: 'UDP' },
      ),
    },
    { title: 'a Service without a spec', given: { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' } } },
  ],
  refuse: [
    {
      title: 'an invalid port number',
      given: service({ port: 65536 }),
      at: 'spec.ports[0].port',
      what: 'port is 65536; it must be from 1 to 65535',
    },
    {
      title: 'a port without a number',
      given: service({ name: 'http' }),
      at: 'spec.ports[0].port',
      what: 'port is 0; it must be from 1 to 65535',
    },
    {
      title: 'an invalid target',
      given: service({ port: 80, targetPort: 'a--b' }),
      at: 'spec.ports[0].targetPort',
      what: 'targetPort is "a--b", which needs at least one letter, and allows single dashes only between letters and digits',
    },
    {
      title: 'a second port without a name',
      given: service({ port: 80, name: 'http' }, { port: 81 }),
      at: 'spec.ports[1].name',
      what: 'the Service has 2 ports, and this one has no name',
    },
    {
      title: 'two ports with the same name',
      given: service({ port: 80, name: 'http' }, { port: 81, name: 'http' }),
      at: 'spec.ports[1].name',
      what: 'two ports are named "http"',
    },
    {
      title: 'two ports with the same number and protocol',
      given: service({ port: 80, name: 'a' }, { port: 80, name: 'b', protocol: 'TCP' }),
      at: 'spec.ports[1].port',
      what: 'two ports have the number 80 for TCP',
    },
    {
      title: 'a node port of a ClusterIP Service',
      given: service({ port: 80, nodePort: 30080 }),
      at: 'spec.ports[0].nodePort',
      what: 'nodePort is 30080 in a Service of type "ClusterIP"',
    },
    {
      title: 'one node port for two ports, even of two protocols',
      given: nodePorts(
        { port: 53, name: 'a', nodePort: 30053 },
        { port: 54, name: 'b', nodePort: 30053, protocol: 'UDP' },
      ),
      at: 'spec.ports[1].nodePort',
      what: 'two ports have the node port 30053',
    },
  ],
});
