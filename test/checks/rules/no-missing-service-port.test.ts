import { noMissingServicePort } from '../../../src/checks/rules/no-missing-service-port';
import type { Fields } from '../../../src/manifests/manifest';
import { deployment, pod, service, workload } from '../objects';
import { testRule } from '../rule-tester';

function leadingTo(targetPort: string | number, protocol?: string): Fields {
  return service({ ports: [{ port: 80, targetPort, ...(protocol && { protocol }) }] });
}

function listening(name: string, port: Fields): Fields {
  return { name, image: 'nginx', ports: [port] };
}

const HTTP = listening('web', { name: 'http', containerPort: 8080 });
const AT = 'spec.ports[0].targetPort';

testRule(noMissingServicePort, {
  accept: [
    { title: 'a port by its name', given: [leadingTo('http'), deployment({ containers: [HTTP] })] },
    { title: 'a number that no container lists', given: [leadingTo(9090), deployment()] },
    { title: 'no target', given: [service(), deployment()] },
    {
      title: 'a port of a sidecar among the init containers',
      given: [
        leadingTo('http'),
        workload('DaemonSet', { initContainers: [{ ...HTTP, name: 'a', restartPolicy: 'Always' }] }),
      ],
    },
    {
      title: 'a port that one of two workloads has',
      given: [leadingTo('http'), pod(), deployment({ containers: [HTTP] })],
    },
    {
      title: 'a port for UDP',
      given: [
        leadingTo('dns', 'UDP'),
        pod({ containers: [listening('a', { name: 'dns', containerPort: 53, protocol: 'UDP' })] }),
      ],
    },
    { title: 'pods that may exist in the cluster', given: leadingTo('http') },
    { title: 'no selector', given: [service({ selector: null, ports: [{ port: 1, targetPort: 'http' }] }), pod()] },
  ],
  reject: [
    {
      title: 'a name that no container of a StatefulSet has, and lists the existing names',
      given: [leadingTo('web'), workload('StatefulSet', { containers: [HTTP] })],
      at: AT,
      what: 'no container of StatefulSet "web" has a port "web" for TCP',
      fix: "targetPort: 'http'; or name the port in the workload: ports: { web: 8080 }",
    },
    {
      title: 'a port of pods without ports',
      given: [leadingTo('http'), deployment()],
      at: AT,
      what: 'no container of Deployment "web" has a port "http" for TCP',
      fix: 'name the port in the workload: ports: { http: 8080 }',
    },
    {
      title: 'a port of an init container, which ends before the others start',
      given: [leadingTo('http'), pod({ initContainers: [HTTP] })],
      at: AT,
      what: 'no container of Pod "web" has a port "http" for TCP',
    },
    {
      title: 'a port for another protocol',
      given: [
        leadingTo('dns'),
        pod({ containers: [listening('a', { name: 'dns', containerPort: 53, protocol: 'UDP' })] }),
      ],
      at: AT,
      what: 'no container of Pod "web" has a port "dns" for TCP',
      fix: "protocol: 'UDP'",
    },
  ],
});
