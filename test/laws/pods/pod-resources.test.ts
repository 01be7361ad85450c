import { podResources } from '../../../src/laws/pods/pod-resources';
import { container, pod, template, testPodLaws } from './pod-law-tester';

testPodLaws(
  podResources,
  [
    [
      'enough for all containers',
      pod({
        resources: { requests: { cpu: 1 }, limits: { cpu: 2 } },
        containers: ['a', 'b'].map((name) => container({ name, resources: { requests: { cpu: '500m' } } })),
      }),
    ],
    [
      'an init container that requires most on its own, before a later sidecar',
      pod({
        resources: { requests: { cpu: 2 } },
        initContainers: [
          container({ name: 'a', resources: { requests: { cpu: 2 } } }),
          container({ name: 'b', restartPolicy: 'Always', resources: { requests: { cpu: 1 } } }),
        ],
      }),
    ],
    [
      'limits below the total of the containers',
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
      'requests below the total of the containers',
      template({
        resources: { requests: { cpu: 1 } },
        containers: ['a', 'b'].map((name) => container({ name, resources: { requests: { cpu: '501m' } } })),
      }),
      'spec.template.spec.resources.requests.cpu',
      'the pod requests 1 of cpu, less than its containers request in total',
    ],
    [
      'requests of a pod below the limits of its containers, which are their default requests',
      pod({
        resources: { requests: { cpu: 1 } },
        containers: ['a', 'b'].map((name) => container({ name, resources: { limits: { cpu: 1 } } })),
      }),
      'spec.resources.requests.cpu',
      'the pod requests 1 of cpu, less than its containers request in total',
    ],
    [
      'an init container together with a sidecar',
      pod({
        resources: { requests: { cpu: 2 } },
        initContainers: [
          container({ name: 'b', restartPolicy: 'Always', resources: { requests: { cpu: 1 } } }),
          container({ name: 'a', resources: { requests: { cpu: 2 } } }),
        ],
      }),
      'spec.resources.requests.cpu',
      'the pod requests 2 of cpu, less than its containers request in total',
    ],
    [
      'a container with a higher limit',
      template({ resources: { limits: { cpu: 1 } }, containers: [container({ resources: { limits: { cpu: 2 } } })] }),
      'spec.template.spec.containers[0].resources.limits.cpu',
      "the limit of cpu is 2, above the pod's limit of 1",
    ],
    [
      'limits of a pod below the total requests of its containers',
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
      'the pod is for Windows, but has pod-level resources',
    ],
  ],
);
