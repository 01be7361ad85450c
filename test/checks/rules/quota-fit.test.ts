import { quotaFit } from '../../../src/checks/rules/quota-fit';
import type { Fields } from '../../../src/manifests/manifest';
import { cronJob, deployment, object, pod, service, workload } from '../objects';
import { testRule } from '../rule-tester';

function quota(hard: Fields, rest: Fields = {}): Fields {
  return object('v1', 'ResourceQuota', 'quota', { spec: { hard, ...rest } });
}

function web(replicas: number | undefined, requests: Fields, kind = 'Deployment', rest: Fields = {}): Fields {
  const containers = [{ name: 'web', image: 'nginx:1.27.3', resources: { requests } }];
  const given = workload(kind, { containers });
  return { ...given, spec: { ...Object(given.spec), ...(replicas !== undefined && { replicas }), ...rest } };
}

const DATA = { metadata: { name: 'data' }, spec: { resources: { requests: { storage: '10Gi' } } } };

testRule(quotaFit, {
  accept: [
    { title: 'objects within the quota', given: [quota({ 'requests.cpu': '2', pods: '4' }), web(4, { cpu: '500m' })] },
    {
      title: 'quotas of some pods only',
      given: [quota({ pods: '1' }, { scopes: ['BestEffort'] }), web(4, { cpu: '1' })],
    },
    {
      title: 'pods that are not always running',
      given: [quota({ pods: '0' }), cronJob(), pod({ restartPolicy: 'Never' }), web(undefined, {}, 'DaemonSet')],
    },
    {
      title: 'another namespace',
      given: [{ ...quota({ pods: '0' }), metadata: { name: 'quota', namespace: 'store' } }, deployment()],
    },
    {
      title: 'the min of an autoscaler',
      given: [
        quota({ pods: '2' }),
        web(undefined, {}),
        object('autoscaling/v2', 'HorizontalPodAutoscaler', 'a', {
          spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }, minReplicas: 2 },
        }),
      ],
    },
    { title: 'resources that no object uses', given: [quota({ 'requests.nvidia.com/gpu': '0' }), deployment()] },
  ],
  reject: [
    {
      title: 'pods that exceed the requests together',
      given: [quota({ 'requests.cpu': '2' }), web(3, { cpu: '500m' }), web(1, { cpu: '1' }, 'StatefulSet')],
      at: 'spec.hard[requests.cpu]',
      what: 'the objects of the namespace "shop" use requests.cpu=2500m, but the quota is 2',
      fix: 'raise the quota',
    },
    {
      title: 'the short name of a request',
      given: [quota({ memory: '1k' }), web(2, { memory: '600' })],
      at: 'spec.hard[memory]',
      what: 'the objects of the namespace "shop" use memory=1200, but the quota is 1k',
    },
    {
      title: 'too many pods',
      given: [quota({ pods: '3' }), web(3, {}), pod()],
      at: 'spec.hard[pods]',
      what: 'the objects of the namespace "shop" use pods=4, but the quota is 3',
    },
    {
      title: 'storage of a StatefulSet',
      given: [quota({ 'requests.storage': '20Gi' }), web(3, {}, 'StatefulSet', { volumeClaimTemplates: [DATA] })],
      at: 'spec.hard[requests.storage]',
      what: 'the objects of the namespace "shop" use requests.storage=32212254720, but the quota is 20Gi',
    },
    {
      title: 'too many objects of a kind',
      given: [quota({ 'count/deployments.apps': '0' }), deployment()],
      at: 'spec.hard[count/deployments.apps]',
      what: 'the objects of the namespace "shop" use count/deployments.apps=1, but the quota is 0',
    },
    {
      title: 'Services with node ports',
      given: [quota({ services: '1', 'services.nodeports': '0' }), service({ type: 'NodePort' })],
      at: 'spec.hard[services.nodeports]',
      what: 'the objects of the namespace "shop" use services.nodeports=1, but the quota is 0',
    },
  ],
});
