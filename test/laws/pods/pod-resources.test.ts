import { podResources } from '../../../src/laws/pods/pod-resources';
import { container, pod, template, testPodLaws } from './pod-law-tester';

testPodLaws(
  podResources,
  [
    [
      'room for all containers',
      pod({
        resources: { requests: { cpu: 1 }, limits: { cpu: 2 } },
        containers: ['a', 'b'].map((name) => container({ name, resources: { requests: { cpu: '500m' } } })),
      }),
    ],
    [
      'an init container that needs more alone than it is given with a sidecar of later',
      pod({
        resources: { requests: { cpu: 2 } },
        initContainers: [
          container({ name: 'a', resources: { requests: { cpu: 2 } } }),
          container({ name: 'b', restartPolicy: 'Always', resources: { requests: { cpu: 1 } } }),
        ],
      }),
    ],
    [
      'limits below those of containers together',
      pod({
        resources: { limits: { cpu: 1 } },
        containers: ['a', 'b'].map((name) =>
          container({ name, resources: { limits: { cpu: 1 }, requests: { cpu: '500m' } } }),
        ),
      }),
    ],
  ],
  [
    [
      'requests below those of containers together',
      template({
        resources: { requests: { cpu: 1 } },
        containers: ['a', 'b'].map((name) => container({ name, resources: { requests: { cpu: '501m' } } })),
      }),
      'spec.template.spec.resources.requests.cpu',
      'the pod requests 1 of cpu, less than its containers in total',
    ],
    [
      'requests of a pod below what its containers are limited to, which they request then',
      pod({
        resources: { requests: { cpu: 1 } },
        containers: ['a', 'b'].map((name) => container({ name, resources: { limits: { cpu: 1 } } })),
      }),
      'spec.resources.requests.cpu',
      'the pod requests 1 of cpu, less than its containers in total',
    ],
    [
      'an init container beside a sidecar',
      pod({
        resources: { requests: { cpu: 2 } },
        initContainers: [
          container({ name: 'b', restartPolicy: 'Always', resources: { requests: { cpu: 1 } } }),
          container({ name: 'a', resources: { requests: { cpu: 2 } } }),
        ],
      }),
      'spec.resources.requests.cpu',
      'the pod requests 2 of cpu, less than its containers in total',
    ],
    [
      'a container with a higher limit',
      template({ resources: { limits: { cpu: 1 } }, containers: [container({ resources: { limits: { cpu: 2 } } })] }),
      'spec.template.spec.containers[0].resources.limits.cpu',
      'the limit of cpu is 2, above the 1 of the pod',
    ],
    [
      'limits of a pod below what its containers request together',
      pod({
        resources: { limits: { cpu: 1 } },
        containers: ['a', 'b'].map((name) => container({ name, resources: { requests: { cpu: 1 } } })),
      }),
      'spec.resources.requests.cpu',
      'the request of cpu is 2, above the limit of 1',
    ],
    [
      'storage',
      pod({ resources: { requests: { 'ephemeral-storage': '1Gi' } } }),
      'spec.resources.requests.ephemeral-storage',
      'the resource "ephemeral-storage" is not a pod-level resource',
    ],
    ['claims', pod({ resources: { claims: [] } }), 'spec.resources.claims', 'the pod has claims in its resources'],
    [
      'a pod for Windows',
      pod({ os: { name: 'windows' }, resources: {} }),
      'spec.resources',
      'the pod is for Windows, and has pod-level resources',
    ],
  ],
);
