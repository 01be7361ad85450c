import type { Fields } from '../../src/manifests/manifest';
import { testManifests } from './manifest-tester';
import { cronJob, deployment, pod, service, workload } from './objects';

function web(rest: Fields): { containers: Fields[] } {
  return { containers: [{ name: 'web', image: 'nginx', ...rest }] };
}

function ports(...list: Fields[]): { containers: Fields[] } {
  return web({ ports: list });
}

const POD = 'spec.containers[0]';

testManifests(['container-ports', 'container-probes', 'host-ports', 'service-ports', 'field-type', 'enum-value'], {
  accept: [
    {
      title: 'numbers at both limits',
      given: pod(ports({ containerPort: 1 }, { containerPort: 65535, hostPort: 80 })),
    },
    { title: 'ports that are left out', given: pod(ports({ containerPort: 80, hostPort: 0, name: '' })) },
    {
      title: 'one number for two protocols',
      given: pod(ports({ containerPort: 53 }, { containerPort: 53, protocol: 'UDP' })),
    },
    {
      title: 'one name in two containers',
      given: pod({ containers: ['a', 'b'].map((name) => ({ name, ports: [{ name: 'http', containerPort: 80 }] })) }),
    },
    {
      title: 'probes and hooks by name and by number',
      given: deployment(
        web({
          livenessProbe: { httpGet: { port: 'http' } },
          readinessProbe: { tcpSocket: { port: 5432 } },
          startupProbe: { grpc: { port: 9000 } },
          lifecycle: { preStop: { httpGet: { port: 'http-2' } }, postStart: { exec: { command: ['true'] } } },
        }),
      ),
    },
    {
      title: 'one number of a Service for two protocols',
      given: service({
        ports: [
          { name: 'dns', port: 53 },
          { name: 'dns-udp', port: 53, protocol: 'UDP', targetPort: 'dns-udp' },
        ],
      }),
    },
    {
      title: 'a long name of a port of a Service',
      given: service({ ports: [{ name: 'a'.repeat(63), port: 80, targetPort: 0 }] }),
    },
  ],
  refuse: [
    {
      title: 'a number above the range in a CronJob',
      given: cronJob(ports({ containerPort: 70000 })),
      at: 'spec.jobTemplate.spec.template.spec.containers[0].ports[0].containerPort',
      what: 'containerPort is 70000; it must be from 1 to 65535',
    },
    {
      title: 'a string of digits',
      given: pod(ports({ containerPort: '8080' })),
      at: `${POD}.ports[0].containerPort`,
      what: 'containerPort is the string "8080"; it must be a whole number',
      fix: 'write it without quotes: 8080',
    },
    {
      title: 'a fractional host port of an init container in a DaemonSet',
      given: workload('DaemonSet', {
        initContainers: [{ name: 'init', ports: [{ containerPort: 80, hostPort: 8.5 }] }],
      }),
      at: 'spec.template.spec.initContainers[0].ports[0].hostPort',
      what: 'hostPort is the number 8.5; it must be a whole number',
    },
    {
      title: 'a port without a number',
      given: pod(ports({ name: 'http' })),
      at: `${POD}.ports[0].containerPort`,
      what: 'containerPort is 0; it must be from 1 to 65535',
    },
    {
      title: 'a port that is a number after one that is a map',
      given: deployment(web({ ports: [{ containerPort: 80 }, 8080] })),
      at: 'spec.template.spec.containers[0].ports[1]',
      what: 'an element of ports is the number 8080; it must be a map',
      fix: 'write a map: { containerPort: 8080 }',
    },
    {
      title: 'a port that is a string',
      given: pod(web({ ports: ['80:8080'] })),
      at: `${POD}.ports[0]`,
      what: 'an element of ports is the string "80:8080"; it must be a map',
      fix: 'write a map: { containerPort: ... }',
    },
    {
      title: 'a port of a Service that is a number',
      given: service({ ports: [80] }),
      at: 'spec.ports[0]',
      what: 'an element of ports is the number 80; it must be a map',
      fix: 'write a map: { port: 80 }',
    },
    {
      title: 'a name of 16 characters',
      given: pod(ports({ containerPort: 80, name: 'a234567890123456' })),
      at: `${POD}.ports[0].name`,
      what: 'name is "a234567890123456", which is 16 characters long; the limit is 15',
      fix: 'ports: { http: 8080 }',
    },
    {
      title: 'a name without a letter',
      given: pod(ports({ containerPort: 80, name: '80' })),
      at: `${POD}.ports[0].name`,
      what: 'name is "80", which needs at least one letter, and allows single dashes only between letters and digits',
    },
    {
      title: 'two dashes in a row',
      given: pod(ports({ containerPort: 80, name: 'a--b' })),
      at: `${POD}.ports[0].name`,
      what: 'name is "a--b", which needs at least one letter, and allows single dashes only between letters and digits',
    },
    {
      title: 'one name twice in a container',
      given: pod(ports({ containerPort: 80, name: 'http' }, { containerPort: 81, name: 'http' })),
      at: `${POD}.ports[1].name`,
      what: 'two ports are named "http"',
      fix: "'http-2': ...",
    },
    {
      title: 'a protocol in lower-case letters',
      given: pod(ports({ containerPort: 53, protocol: 'udp' })),
      at: `${POD}.ports[0].protocol`,
      what: 'protocol is "udp"; it must be one of "SCTP", "TCP", "UDP"',
    },
    {
      title: 'a probe without a port',
      given: pod(web({ livenessProbe: { httpGet: { path: '/' } } })),
      at: `${POD}.livenessProbe.httpGet.port`,
      what: 'port is 0; it must be from 1 to 65535',
    },
    {
      title: 'a hook with a port in quotes',
      given: pod(web({ lifecycle: { preStop: { httpGet: { port: '8080' } } } })),
      at: `${POD}.lifecycle.preStop.httpGet.port`,
      what: 'port is the string "8080"; a port is a number, or a name with a letter in it',
    },
    {
      title: 'a probe of a port with a name in capitals',
      given: pod(web({ readinessProbe: { tcpSocket: { port: 'HTTP' } } })),
      at: `${POD}.readinessProbe.tcpSocket.port`,
      what: 'port is "HTTP", which contains "H"; only a-z, 0-9 and "-" are allowed',
    },
    {
      title: 'a gRPC probe with a port name',
      given: pod(web({ startupProbe: { grpc: { port: 'grpc' } } })),
      at: `${POD}.startupProbe.grpc.port`,
      what: 'port is the string "grpc"; it must be a whole number',
    },
    {
      title: 'a port 0 of a Service',
      given: service({ ports: [{ port: 0 }] }),
      at: 'spec.ports[0].port',
      what: 'port is 0; it must be from 1 to 65535',
    },
    {
      title: 'a target of a Service in quotes',
      given: service({ ports: [{ port: 80, targetPort: '8080' }] }),
      at: 'spec.ports[0].targetPort',
      what: 'targetPort is the string "8080"; a port is a number, or a name with a letter in it',
    },
    {
      title: 'several ports of a Service, if one has no name',
      given: service({ ports: [{ name: 'http', port: 80 }, { port: 443 }] }),
      at: 'spec.ports[1].name',
      what: 'the Service has 2 ports, and this one has no name',
      fix: 'ports: { http: 80, metrics: 9090 }',
    },
    {
      title: 'two ports of a Service with the same name',
      given: service({
        ports: [
          { name: 'http', port: 80 },
          { name: 'http', port: 81 },
        ],
      }),
      at: 'spec.ports[1].name',
      what: 'two ports are named "http"',
    },
    {
      title: 'two ports of a Service with the same number',
      given: service({
        ports: [
          { name: 'a', port: 80 },
          { name: 'b', port: 80, protocol: 'TCP' },
        ],
      }),
      at: 'spec.ports[1].port',
      what: 'two ports have the number 80 for TCP',
    },
    {
      title: 'an underscore in the name of a port of a Service',
      given: service({ ports: [{ name: 'http_1', port: 80 }] }),
      at: 'spec.ports[0].name',
      what: 'name is "http_1", which contains "_"; only a-z, 0-9 and "-" are allowed',
    },
  ],
});
