import { duplicatePorts } from '../../../src/checks/rules/duplicate-ports';
import type { Fields } from '../../../src/manifests/manifest';
import { deployment, pod } from '../objects';
import { testRule } from '../rule-tester';

function container(name: string, ...ports: Fields[]): Fields {
  return { name, image: 'nginx:1.27.3', ports };
}

const HTTP = { containerPort: 8080 };

testRule(duplicatePorts, {
  accept: [
    {
      title: 'ports with different numbers',
      given: pod({ containers: [container('web', HTTP, { containerPort: 9090 })] }),
    },
    {
      title: 'one number for two protocols',
      given: pod({ containers: [container('dns', { containerPort: 53 }, { containerPort: 53, protocol: 'UDP' })] }),
    },
    {
      title: 'a port of an init container, which ends before the others start',
      given: pod({ initContainers: [container('first', HTTP)], containers: [container('web', HTTP)] }),
    },
    { title: 'one port in two pods', given: [pod({ containers: [container('web', HTTP)] }), deployment()] },
  ],
  reject: [
    {
      title: 'a port that appears twice',
      given: pod({
        containers: [container('web', { ...HTTP, name: 'http' }, { ...HTTP, name: 'web', protocol: 'TCP' })],
      }),
      at: 'spec.containers[0].ports[1].containerPort',
      what: 'two ports of the container are 8080 for TCP',
      why: 'server-side apply, which Flux, Argo CD and Helm 4 use, refuses the object, because it lists one port twice',
    },
    {
      title: 'two containers that listen on the same port',
      given: deployment({ containers: [container('web', HTTP), container('proxy', HTTP)] }),
      at: 'spec.template.spec.containers[1].ports[0].containerPort',
      what: 'the containers "web" and "proxy" have the port 8080 for TCP',
      fix: 'give one of them another port',
    },
    {
      title: 'a sidecar that listens on the port of a container',
      given: pod({
        initContainers: [{ ...container('proxy', HTTP), restartPolicy: 'Always' }],
        containers: [container('web', HTTP)],
      }),
      at: 'spec.containers[0].ports[0].containerPort',
      what: 'the containers "proxy" and "web" have the port 8080 for TCP',
    },
  ],
});
