import { containerResources } from '../../../src/laws/pods/container-resources';
import { pod, podOf, testPodLaws } from './pod-law-tester';

testPodLaws(
  containerResources,
  [
    [
      'requests below limits',
      podOf({ resources: { requests: { cpu: '250m', memory: '64Mi' }, limits: { cpu: 1, memory: '128Mi' } } }),
    ],
    [
      'one amount in two notations',
      podOf({ resources: { requests: { memory: '1Gi' }, limits: { memory: '1024Mi' } } }),
    ],
    [
      'a fraction of a thousandth, which is rounded up',
      podOf({ resources: { requests: { cpu: '1.5m' }, limits: { cpu: '2m' } } }),
    ],
    ['a device', podOf({ resources: { requests: { 'nvidia.com/gpu': 1 }, limits: { 'nvidia.com/gpu': '1000m' } } })],
    [
      'huge pages with memory',
      podOf({ resources: { requests: { memory: '1Gi', 'hugepages-2Mi': '4Mi' }, limits: { 'hugepages-2Mi': '4Mi' } } }),
    ],
    [
      'a claim of the pod',
      podOf(
        {
          resources: {
            claims: [
              { name: 'gpu', request: 'a' },
              { name: 'gpu', request: 'b' },
            ],
          },
        },
        { resourceClaims: [{ name: 'gpu', resourceClaimName: 'gpu' }] },
      ),
    ],
    [
      'resizing without restart',
      podOf({ resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }] }, { restartPolicy: 'Never' }),
    ],
    ['overhead', pod({ overhead: { cpu: '50m' } })],
  ],
  [
    [
      'a request above its limit',
      podOf({ resources: { requests: { cpu: 2 }, limits: { cpu: '1500m' } } }),
      'spec.containers[0].resources.requests.cpu',
      'the request of cpu is 2, above the limit of 1500m',
    ],
    [
      'a negative amount',
      podOf({ resources: { requests: { cpu: '-1' } } }),
      'spec.containers[0].resources.requests.cpu',
      'cpu is -1, which is negative',
    ],
    [
      'an unknown resource',
      podOf({ resources: { requests: { gpu: 1 } } }),
      'spec.containers[0].resources.requests.gpu',
      'the resource "gpu" is not a Kubernetes resource; other resources have a domain, such as "example.com/gpu"',
    ],
    [
      'a resource of volumes',
      podOf({ resources: { limits: { storage: '1Gi' } } }),
      'spec.containers[0].resources.limits.storage',
      'the resource "storage" is not a resource of containers',
    ],
    [
      'half a device',
      podOf({ resources: { limits: { 'nvidia.com/gpu': '500m' } } }),
      'spec.containers[0].resources.limits[nvidia.com/gpu]',
      'nvidia.com/gpu is 500m, which is not a whole number',
    ],
    [
      'a device without a limit',
      podOf({ resources: { requests: { 'nvidia.com/gpu': 1 } } }),
      'spec.containers[0].resources.limits[nvidia.com/gpu]',
      'nvidia.com/gpu is requested, but has no limit',
    ],
    [
      'a device with a limit other than its request',
      podOf({ resources: { requests: { 'nvidia.com/gpu': 1 }, limits: { 'nvidia.com/gpu': 2 } } }),
      'spec.containers[0].resources.requests[nvidia.com/gpu]',
      'the request of nvidia.com/gpu is 1, and its limit 2; they must be the same',
    ],
    [
      'a fraction of a huge page',
      podOf({ resources: { limits: { cpu: 1, 'hugepages-2Mi': '3Mi' } } }),
      'spec.containers[0].resources.limits.hugepages-2Mi',
      'hugepages-2Mi is 3Mi, not a multiple of 2Mi',
    ],
    [
      'huge pages alone',
      podOf({ resources: { limits: { 'hugepages-2Mi': '4Mi' } } }),
      'spec.containers[0].resources',
      'hugepages-2Mi is requested without cpu or memory',
    ],
    [
      'a claim that the pod does not have',
      podOf({ resources: { claims: [{ name: 'gpu' }] } }),
      'spec.containers[0].resources.claims[0].name',
      'the pod has no claim "gpu"',
    ],
    [
      'a claim named twice',
      podOf(
        { resources: { claims: [{ name: 'gpu', request: 'a' }, { name: 'gpu' }] } },
        { resourceClaims: [{ name: 'gpu', resourceClaimName: 'gpu' }] },
      ),
      'spec.containers[0].resources.claims[1]',
      'the claim "gpu" appears twice',
    ],
    [
      'resizing of a resource that does not support it',
      podOf({ resizePolicy: [{ resourceName: 'ephemeral-storage', restartPolicy: 'NotRequired' }] }),
      'spec.containers[0].resizePolicy[0].resourceName',
      'resourceName is "ephemeral-storage", which cannot be resized',
    ],
    [
      'a restart in a pod that never restarts',
      podOf({ resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }] }, { restartPolicy: 'Never' }),
      'spec.containers[0].resizePolicy[0].restartPolicy',
      'restartPolicy is "RestartContainer", but that of the pod is "Never"',
    ],
    [
      'a resize policy twice',
      podOf({
        resizePolicy: ['NotRequired', 'RestartContainer'].map((restartPolicy) => ({
          resourceName: 'cpu',
          restartPolicy,
        })),
      }),
      'spec.containers[0].resizePolicy[1]',
      'two resizePolicies are for "cpu"',
    ],
    [
      'overhead of an unknown resource',
      pod({ overhead: { gpu: 1 } }),
      'spec.overhead.gpu',
      'the resource "gpu" is not a Kubernetes resource; other resources have a domain, such as "example.com/gpu"',
    ],
  ],
);
