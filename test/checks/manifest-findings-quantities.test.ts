import type { Fields, Value } from '../../src/manifests/manifest';
import { testManifests } from './manifest-tester';
import { cronJob, deployment, object, pod, workload } from './objects';

function web(resources: Value): { containers: Fields[] } {
  return { containers: [{ name: 'web', image: 'nginx', resources }] };
}

function claims(storage: Value): Fields {
  const set = workload('StatefulSet');
  const claim = { metadata: { name: 'data' }, spec: { resources: { requests: { storage } } } };
  return { ...set, spec: { serviceName: 'web', volumeClaimTemplates: [claim] } };
}

const RESOURCES = 'spec.containers[0].resources';

testManifests(['container-resources', 'pod-resources', 'resource-quotas', 'limit-ranges', 'field-type', 'enum-value'], {
  accept: [
    {
      title: 'amounts in all notations',
      given: pod(
        web({
          requests: { cpu: '250m', memory: '128974848', 'ephemeral-storage': '1e9', 'nvidia.com/gpu': 1 },
          limits: { cpu: 0.5, memory: '1.5Gi', 'ephemeral-storage': '+2G', 'nvidia.com/gpu': '1' },
        }),
      ),
    },
    { title: 'blanks around an amount', given: pod(web({ requests: { cpu: ' 1 ' } })) },
    {
      title: 'missing amounts and null',
      given: [pod(web(null)), pod(web({ requests: null, limits: { cpu: null } }))],
    },
    { title: 'custom resources with their own amounts', given: object('a.io/v1', 'LimitRange', 'a', { spec: 1 }) },
    { title: 'a quota of pods', given: object('v1', 'ResourceQuota', 'a', { spec: { hard: { pods: 10 } } }) },
  ],
  refuse: [
    {
      title: 'two dots',
      given: deployment(web({ requests: { memory: '1.5.2' } })),
      at: 'spec.template.spec.containers[0].resources.requests.memory',
      what: 'memory is "1.5.2", which is not a valid quantity',
      fix: "memory: '256Mi'",
    },
    {
      title: 'bytes, and shows the intended unit',
      given: pod(web({ limits: { memory: '512 MB' } })),
      at: `${RESOURCES}.limits.memory`,
      what: 'memory is "512 MB", which is not a valid quantity',
      fix: "memory: '512M'",
    },
    {
      title: 'a negative amount',
      given: cronJob(web({ limits: { cpu: '-1' } })),
      at: 'spec.jobTemplate.spec.template.spec.containers[0].resources.limits.cpu',
      what: 'cpu is -1, which is negative',
    },
    {
      title: 'a negative number',
      given: pod(web({ limits: { cpu: -1 } })),
      at: `${RESOURCES}.limits.cpu`,
      what: 'cpu is -1, which is negative',
    },
    {
      title: 'an empty string for a resource with a slash in its name',
      given: pod(web({ limits: { 'nvidia.com/gpu': '' } })),
      at: `${RESOURCES}.limits[nvidia.com/gpu]`,
      what: 'nvidia.com/gpu is "", which is not a valid quantity',
    },
    {
      title: 'a boolean',
      given: pod(web({ requests: { cpu: true } })),
      at: `${RESOURCES}.requests.cpu`,
      what: 'cpu is true; it must be a quantity such as "250m" or "1Gi"',
    },
    {
      title: 'resources of a whole pod',
      given: pod({ resources: { requests: { cpu: '1 core' } } }),
      at: 'spec.resources.requests.cpu',
      what: 'cpu is "1 core", which is not a valid quantity',
    },
    {
      title: 'overhead',
      given: pod({ overhead: { memory: '64mb' } }),
      at: 'spec.overhead.memory',
      what: 'memory is "64mb", which is not a valid quantity',
      fix: "memory: '64M'",
    },
    {
      title: 'the size of an empty directory',
      given: pod({ volumes: [{ name: 'tmp', emptyDir: { sizeLimit: '1GB' } }] }),
      at: 'spec.volumes[0].emptyDir.sizeLimit',
      what: 'sizeLimit is "1GB", which is not a valid quantity',
      fix: "sizeLimit: '1G'",
    },
    {
      title: 'the claim of an ephemeral volume',
      given: pod({
        volumes: [
          {
            name: 'tmp',
            ephemeral: { volumeClaimTemplate: { spec: { resources: { requests: { storage: '10 GiB' } } } } },
          },
        ],
      }),
      at: 'spec.volumes[0].ephemeral.volumeClaimTemplate.spec.resources.requests.storage',
      what: 'storage is "10 GiB", which is not a valid quantity',
      fix: "storage: '10Gi'",
    },
    {
      title: 'a claim template of a StatefulSet',
      given: claims('10gb'),
      at: 'spec.volumeClaimTemplates[0].spec.resources.requests.storage',
      what: 'storage is "10gb", which is not a valid quantity',
      fix: "storage: '10G'",
    },
    {
      title: 'a claim',
      given: object('v1', 'PersistentVolumeClaim', 'a', { spec: { resources: { requests: { storage: '1,5Gi' } } } }),
      at: 'spec.resources.requests.storage',
      what: 'storage is "1,5Gi", which is not a valid quantity',
      fix: "storage: '1.5Gi'",
    },
    {
      title: 'the capacity of a volume',
      given: object('v1', 'PersistentVolume', 'a', { spec: { capacity: { storage: 'big' } } }),
      at: 'spec.capacity.storage',
      what: 'storage is "big", which is not a valid quantity',
    },
    {
      title: 'a quota',
      given: object('v1', 'ResourceQuota', 'a', { spec: { hard: { 'requests.cpu': '4 cores' } } }),
      at: 'spec.hard[requests.cpu]',
      what: 'requests.cpu is "4 cores", which is not a valid quantity',
    },
    {
      title: 'a limit of a LimitRange',
      given: object('v1', 'LimitRange', 'a', { spec: { limits: [{ type: 'Pod', max: { memory: '1gib' } }] } }),
      at: 'spec.limits[0].max.memory',
      what: 'memory is "1gib", which is not a valid quantity',
      fix: "memory: '1Gi'",
    },
    {
      title: 'the target of an autoscaler',
      given: object('autoscaling/v2', 'HorizontalPodAutoscaler', 'a', {
        spec: { metrics: [{ type: 'Pods', pods: { target: { type: 'AverageValue', averageValue: '2 K' } } }] },
      }),
      at: 'spec.metrics[0].pods.target.averageValue',
      what: 'averageValue is "2 K", which is not a valid quantity',
      fix: "averageValue: '2k'",
    },
    {
      title: 'the overhead of a RuntimeClass',
      given: object('node.k8s.io/v1', 'RuntimeClass', 'a', { overhead: { podFixed: { cpu: '100mm' } } }),
      at: 'overhead.podFixed.cpu',
      what: 'cpu is "100mm", which is not a valid quantity',
    },
  ],
});
