import { quotaRequests } from '../../../src/checks/rules/quota-requests';
import type { Fields } from '../../../src/manifests/manifest';
import { deployment, object, pod } from '../objects';
import { testRule } from '../rule-tester';

function quota(hard: Fields, rest: Fields = {}): Fields {
  return object('v1', 'ResourceQuota', 'quota', { spec: { hard, ...rest } });
}

function container(resources: Fields, name = 'web'): Fields {
  return { name, image: 'nginx:1.27.3', resources };
}

testRule(quotaRequests, {
  accept: [
    {
      title: 'containers with requests and limits',
      given: [quota({ 'requests.cpu': '4' }), deployment({ containers: [container({ requests: { cpu: '1' } })] })],
    },
    {
      title: 'limits, which are also requests',
      given: [quota({ cpu: '4' }), pod({ containers: [container({ limits: { cpu: '1' } })] })],
    },
    { title: 'quotas of other resources', given: [quota({ pods: '4', 'requests.storage': '1Gi' }), deployment()] },
    { title: 'quotas of some pods only', given: [quota({ cpu: '4' }, { scopes: ['Terminating'] }), deployment()] },
    {
      title: 'defaults of a LimitRange',
      given: [
        quota({ 'limits.memory': '4Gi' }),
        object('v1', 'LimitRange', 'a', { spec: { limits: [{ type: 'Container', default: { memory: '256Mi' } }] } }),
        deployment(),
      ],
    },
    {
      title: 'resources of the whole pod',
      given: [quota({ cpu: '4' }), deployment({ resources: { requests: { cpu: '1' } } })],
    },
  ],
  reject: [
    {
      title: 'a container without a request',
      given: [quota({ 'requests.cpu': '4' }), deployment()],
      at: 'spec.template.spec.containers[0].resources',
      what: 'the container "web" has no cpu request, but the ResourceQuota "quota" restricts requests.cpu',
      fix: "resources: { requests: { cpu: '250m' } }",
    },
    {
      title: 'an init container without a limit',
      given: [
        quota({ 'limits.memory': '4Gi' }),
        pod({
          initContainers: [container({ requests: { memory: '1Gi' } }, 'first')],
          containers: [container({ limits: { memory: '1Gi' } })],
        }),
      ],
      at: 'spec.initContainers[0].resources',
      what: 'the container "first" has no memory limit, but the ResourceQuota "quota" restricts limits.memory',
    },
  ],
});
