import { noMissingProbePort } from '../../../src/checks/rules/no-missing-probe-port';
import type { Fields } from '../../../src/manifests/manifest';
import { cronJob, deployment, pod } from '../objects';
import { testRule } from '../rule-tester';

function web(rest: Fields): { containers: Fields[] } {
  return { containers: [{ name: 'web', image: 'nginx', ...rest }] };
}

const HTTP: Fields = { ports: [{ name: 'http', containerPort: 8080 }, { containerPort: 9090 }] };

testRule(noMissingProbePort, {
  accept: [
    {
      title: 'names that the container has, and numbers that it does not list',
      given: deployment(
        web({
          ...HTTP,
          livenessProbe: { httpGet: { port: 'http' } },
          readinessProbe: { tcpSocket: { port: 5432 } },
          startupProbe: { grpc: { port: 9000 } },
          lifecycle: { preStop: { httpGet: { port: 'http' } } },
        }),
      ),
    },
    { title: 'names that no port can have', given: pod(web({ livenessProbe: { httpGet: { port: '8080' } } })) },
    {
      title: 'parts with the wrong type',
      given: pod(web({ ports: 'http', livenessProbe: { httpGet: {} }, readinessProbe: [], lifecycle: 1 })),
    },
  ],
  reject: [
    {
      title: 'a probe with another port name',
      given: pod(web({ ...HTTP, livenessProbe: { httpGet: { port: 'web' } } })),
      at: 'spec.containers[0].livenessProbe.httpGet.port',
      what: 'the container "web" has no port "web"',
      fix: "port: 'http' or 9090; or name it in the container: ports: { web: 8080 }",
    },
    {
      title: 'a hook of a container without ports in a CronJob',
      given: cronJob(web({ ports: null, lifecycle: { preStop: { tcpSocket: { port: 'admin' } } } })),
      at: 'spec.jobTemplate.spec.template.spec.containers[0].lifecycle.preStop.tcpSocket.port',
      what: 'the container "web" has no port "admin"',
      fix: 'ports: { admin: 8080 }',
    },
    {
      title: 'a port of another container',
      given: deployment({
        initContainers: [{ name: 'proxy', restartPolicy: 'Always', readinessProbe: { httpGet: { port: 'http' } } }],
        containers: [{ name: 'web', ...HTTP }],
      }),
      at: 'spec.template.spec.initContainers[0].readinessProbe.httpGet.port',
      what: 'the container "proxy" has no port "http"',
    },
  ],
});
