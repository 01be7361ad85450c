import type { Fields, Value } from '../../src/manifests/manifest';
import { testManifests } from './manifest-tester';
import { cronJob, deployment, pod } from './objects';

function web(resources: Value): { containers: Fields[] } {
  return { containers: [{ name: 'web', image: 'nginx', resources }] };
}

const RESOURCES = 'spec.containers[0].resources';
const GPU = 'nvidia.com/gpu';
const HUGE = 'hugepages-2Mi';

testManifests(['container-resources', 'pod-resources', 'field-type', 'enum-value'], {
  accept: [
    {
      title: 'limits above and equal to their requests, in any notation',
      given: pod(web({ requests: { cpu: '1000m', memory: '1Gi' }, limits: { cpu: 1, memory: '1025Mi' } })),
    },
    { title: 'requests alone', given: deployment(web({ requests: { cpu: '1', 'ephemeral-storage': '1Gi' } })) },
    {
      title: 'devices and huge pages with equal limits',
      given: pod(web({ requests: { [GPU]: 1, [HUGE]: '1Gi', cpu: 1 }, limits: { [GPU]: '1', [HUGE]: '1024Mi' } })),
    },
    { title: 'only a limit for a device', given: cronJob(web({ limits: { [GPU]: 2 } })) },
    { title: 'custom resources of the cluster', given: pod(web({ requests: { 'node.kubernetes.io/x': '500m' } })) },
  ],
  refuse: [
    {
      title: 'a limit below its request',
      given: deployment(web({ requests: { memory: '1Gi' }, limits: { memory: '1G' } })),
      at: 'spec.template.spec.containers[0].resources.requests.memory',
      what: 'the request of memory is 1Gi, above the limit of 1G',
      fix: "requests: { memory: '1G' }",
    },
    {
      title: 'a limit below the request of a whole pod',
      given: pod({ resources: { requests: { cpu: 2 }, limits: { cpu: '1' } } }),
      at: 'spec.resources.requests.cpu',
      what: 'the request of cpu is 2, above the limit of 1',
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
      at: 'spec.containers[0].resources.requests[nvidia.com/gpu]',
      what: 'the request of nvidia.com/gpu is 1, and its limit 2; they must be the same',
    },
    {
      title: 'a limit of huge pages above the request',
      given: pod(web({ requests: { [HUGE]: '2Mi', cpu: '1' }, limits: { [HUGE]: '4Mi' } })),
      at: 'spec.containers[0].resources.requests.hugepages-2Mi',
      what: 'the request of hugepages-2Mi is 2Mi, and its limit 4Mi; they must be the same',
    },
    {
      title: 'half a device',
      given: pod(web({ limits: { [GPU]: '500m' } })),
      at: `${RESOURCES}.limits[nvidia.com/gpu]`,
      what: 'nvidia.com/gpu is 500m, which is not a whole number',
      fix: "request whole ones: 'nvidia.com/gpu': '1'",
    },
    {
      title: 'huge pages without cpu and memory',
      given: pod(web({ limits: { [HUGE]: '2Mi' } })),
      at: RESOURCES,
      what: 'hugepages-2Mi is requested without cpu or memory',
    },
    {
      title: 'an unknown resource',
      given: pod(web({ limits: { cpus: '2' } })),
      at: `${RESOURCES}.limits.cpus`,
      what: 'the resource "cpus" is not a Kubernetes resource; other resources have a domain, such as "example.com/cpus"',
      fix: 'cpu, memory',
    },
  ],
});
