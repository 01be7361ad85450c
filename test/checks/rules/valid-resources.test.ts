import { validResources } from '../../../src/checks/rules/valid-resources';
import type { Fields, Value } from '../../../src/manifests/manifest';
import { cronJob, deployment, pod } from '../objects';
import { testRule } from '../rule-tester';

function web(resources: Value): { containers: Fields[] } {
  return { containers: [{ name: 'web', image: 'nginx', resources }] };
}

const RESOURCES = 'spec.containers[0].resources';
const GPU = 'nvidia.com/gpu';
const HUGE = 'hugepages-2Mi';

testRule(validResources, {
  accept: [
    {
      title: 'limits above and equal to their requests, however they are written',
      given: pod(web({ requests: { cpu: '1000m', memory: '1Gi' }, limits: { cpu: 1, memory: '1025Mi' } })),
    },
    { title: 'requests alone', given: deployment(web({ requests: { cpu: '1', 'ephemeral-storage': '1Gi' } })) },
    {
      title: 'devices and huge pages with equal limits',
      given: pod(web({ requests: { [GPU]: 1, [HUGE]: '1Gi', cpu: 1 }, limits: { [GPU]: '1', [HUGE]: '1024Mi' } })),
    },
    { title: 'a limit of a device alone', given: cronJob(web({ limits: { [GPU]: 2 } })) },
    { title: "resources of the cluster's own", given: pod(web({ requests: { 'node.kubernetes.io/x': '500m' } })) },
    {
      title: 'what is no amount, or of a wrong shape',
      given: [
        pod(web({ requests: { cpu: 'x', [GPU]: true }, limits: { cpu: '1' } })),
        pod(web([])),
        pod(web({ limits: 1 })),
      ],
    },
  ],
  reject: [
    {
      title: 'a limit below its request',
      given: deployment(web({ requests: { memory: '1Gi' }, limits: { memory: '1G' } })),
      at: 'spec.template.spec.containers[0].resources.limits.memory',
      what: 'the limit of memory is 1G, below the request of 1Gi',
      fix: "requests: { memory: '1G' }",
    },
    {
      title: 'a limit below the request of a whole pod',
      given: pod({ resources: { requests: { cpu: 2 }, limits: { cpu: '1' } } }),
      at: 'spec.resources.limits.cpu',
      what: 'the limit of cpu is 1, below the request of 2',
    },
    {
      title: 'a device that is requested without a limit',
      given: pod(web({ requests: { [GPU]: 1 } })),
      at: `${RESOURCES}.limits[nvidia.com/gpu]`,
      what: 'nvidia.com/gpu is requested, but has no limit',
      fix: "limits: { 'nvidia.com/gpu': '1' }",
    },
    {
      title: 'a limit of a device above its request',
      given: pod(web({ requests: { [GPU]: 1 }, limits: { [GPU]: 2 } })),
      at: `${RESOURCES}.limits[nvidia.com/gpu]`,
      what: 'the limit of nvidia.com/gpu is 2, not the request of 1',
    },
    {
      title: 'a limit of huge pages above the request',
      given: pod(web({ requests: { [HUGE]: '2Mi', cpu: '1' }, limits: { [HUGE]: '4Mi' } })),
      at: `${RESOURCES}.limits.hugepages-2Mi`,
      what: 'the limit of hugepages-2Mi is 4Mi, not the request of 2Mi',
    },
    {
      title: 'half a device',
      given: pod(web({ limits: { [GPU]: '500m' } })),
      at: `${RESOURCES}.limits[nvidia.com/gpu]`,
      what: 'nvidia.com/gpu is 500m, a part of one',
      fix: "limits: { 'nvidia.com/gpu': '1' }",
    },
    {
      title: 'huge pages without cpu and memory',
      given: pod(web({ limits: { [HUGE]: '2Mi' } })),
      at: RESOURCES,
      what: 'hugepages-2Mi is asked for without cpu or memory',
    },
    {
      title: 'a resource that there is not',
      given: pod(web({ limits: { cpus: '2' } })),
      at: `${RESOURCES}.limits.cpus`,
      what: '"cpus" is no resource of containers',
      fix: 'cpu, memory',
    },
  ],
});
