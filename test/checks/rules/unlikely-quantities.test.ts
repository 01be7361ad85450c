import { unlikelyQuantities } from '../../../src/checks/rules/unlikely-quantities';
import type { Fields } from '../../../src/manifests/manifest';
import { deployment, object, pod, workload } from '../objects';
import { testRule } from '../rule-tester';

function asking(requests: Fields, limits: Fields = {}): Fields {
  return deployment({ containers: [{ name: 'web', image: 'nginx:1.27.3', resources: { requests, limits } }] });
}

function claim(storage: string): Fields {
  return object('v1', 'PersistentVolumeClaim', 'data', { spec: { resources: { requests: { storage } } } });
}

const AT = 'spec.template.spec.containers[0].resources';

testRule(unlikelyQuantities, {
  accept: [
    {
      title: 'usual amounts',
      given: [
        asking({ cpu: '250m', memory: '256Mi', 'ephemeral-storage': '1Gi' }, { cpu: '2', memory: '1.5Gi' }),
        asking({ cpu: 0.5, memory: 268435456 }),
        asking({ cpu: '96', memory: '768Gi', 'nvidia.com/gpu': '512' }),
        claim('10Gi'),
      ],
    },
    { title: 'zero', given: asking({ cpu: '0', memory: '0' }) },
    {
      title: 'many CPUs for a whole namespace',
      given: object('v1', 'ResourceQuota', 'quota', {
        spec: { hard: { 'requests.cpu': '500', 'limits.memory': '2Ti' } },
      }),
    },
    {
      title: 'a small min',
      given: object('v1', 'LimitRange', 'a', { spec: { limits: [{ type: 'Container', min: { memory: '4Ki' } }] } }),
    },
    { title: 'a small emptyDir', given: pod({ volumes: [{ name: 'a', emptyDir: { sizeLimit: '64Ki' } }] }) },
  ],
  reject: [
    {
      title: 'memory in thousandths of a byte',
      given: asking({ memory: '512m' }),
      at: `${AT}.requests.memory`,
      what: 'memory is "512m", where m means a fraction of a byte',
      fix: "memory: '512Mi'",
    },
    {
      title: 'memory without a unit',
      given: asking({}, { memory: 512 }),
      at: `${AT}.limits.memory`,
      what: 'memory is "512", which is 512 bytes',
      fix: "memory: '512Mi'",
    },
    {
      title: 'CPUs instead of thousandths',
      given: asking({ cpu: '500' }),
      at: `${AT}.requests.cpu`,
      what: 'cpu is "500", which is 500 whole CPUs',
      fix: "cpu: '500m'",
    },
    {
      title: 'CPUs with a unit of memory',
      given: asking({ cpu: '1Gi' }),
      at: `${AT}.requests.cpu`,
      what: 'cpu is "1Gi", which is 1073741824 whole CPUs',
    },
    {
      title: 'more memory than any machine has',
      given: asking({ memory: '512Ti' }),
      at: `${AT}.requests.memory`,
      what: 'memory is "512Ti", more than any machine has',
      fix: "memory: '512Gi'",
    },
    {
      title: 'storage without a unit',
      given: claim('10'),
      at: 'spec.resources.requests.storage',
      what: 'storage is "10", which is 10 bytes',
      fix: "storage: '10Mi'",
    },
    {
      title: 'a claim of a StatefulSet',
      given: {
        ...workload('StatefulSet'),
        spec: {
          template: {},
          volumeClaimTemplates: [{ metadata: { name: 'a' }, spec: { resources: { requests: { storage: '500m' } } } }],
        },
      },
      at: 'spec.volumeClaimTemplates[0].spec.resources.requests.storage',
      what: 'storage is "500m", where m means a fraction of a byte',
    },
    {
      title: 'the size of an emptyDir',
      given: pod({ volumes: [{ name: 'a', emptyDir: { sizeLimit: '100m' } }] }),
      at: 'spec.volumes[0].emptyDir.sizeLimit',
      what: 'sizeLimit is "100m", where m means a fraction of a byte',
    },
    {
      title: 'a quota',
      given: object('v1', 'ResourceQuota', 'quota', { spec: { hard: { 'requests.memory': '512m' } } }),
      at: 'spec.hard[requests.memory]',
      what: 'requests.memory is "512m", where m means a fraction of a byte',
    },
    {
      title: 'the default of a LimitRange',
      given: object('v1', 'LimitRange', 'a', { spec: { limits: [{ type: 'Container', default: { memory: '256' } }] } }),
      at: 'spec.limits[0].default.memory',
      what: 'memory is "256", which is 256 bytes',
    },
    {
      title: 'the requests of a pod',
      given: pod({ resources: { requests: { cpu: '1000' } } }),
      at: 'spec.resources.requests.cpu',
      what: 'cpu is "1000", which is 1000 whole CPUs',
    },
  ],
});
