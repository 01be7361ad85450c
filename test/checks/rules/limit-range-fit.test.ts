import { limitRangeFit } from '../../../src/checks/rules/limit-range-fit';
import { check } from '../../../src/checks/run';
import type { Fields } from '../../../src/manifests/manifest';
import { deployment, object, pod } from '../objects';
import { rendering } from '../rendering';
import { testRule } from '../rule-tester';

function range(limits: Fields, type = 'Container'): Fields {
  return object('v1', 'LimitRange', 'limits', { spec: { limits: [{ type, ...limits }] } });
}

function container(requests: Fields, limits: Fields = {}, name = 'web'): Fields {
  return { name, image: 'nginx:1.27.3', resources: { requests, limits } };
}

function asking(requests: Fields, limits: Fields = {}): Fields {
  return deployment({ containers: [container(requests, limits)] });
}

const AT = 'spec.template.spec.containers[0].resources';

testRule(limitRangeFit, {
  accept: [
    { title: 'amounts within the limits', given: [range({ max: { cpu: '2' } }), asking({ cpu: '1' }, { cpu: '2' })] },
    {
      title: 'defaults of the LimitRange',
      given: [range({ max: { cpu: '2' }, min: { cpu: '100m' } }), deployment()],
    },
    {
      title: 'requests that come from limits',
      given: [range({ min: { memory: '128Mi' } }), asking({}, { memory: '256Mi' })],
    },
    {
      title: 'a LimitRange of another namespace',
      given: [
        { ...range({ max: { cpu: '1' } }), metadata: { name: 'limits', namespace: 'store' } },
        asking({ cpu: '4' }),
      ],
    },
    {
      title: 'the largest init container, because these run one after another',
      given: [
        range({ max: { cpu: '2' } }, 'Pod'),
        pod({
          initContainers: [container({}, { cpu: '2' }, 'a'), container({}, { cpu: '2' }, 'b')],
          containers: [container({}, { cpu: '1' })],
        }),
      ],
    },
  ],
  reject: [
    {
      title: 'a limit above the max',
      given: [range({ max: { cpu: '2' } }), asking({ cpu: '1' }, { cpu: '2500m' })],
      at: AT,
      what: 'the container "web" has a cpu limit of 2500m, but the maximum is 2 in the LimitRange "limits"',
      fix: 'request what the LimitRange allows',
    },
    {
      title: 'a request above the max, if the limit is a default',
      given: [range({ max: { cpu: '2' } }), asking({ cpu: '3' })],
      at: AT,
      what: 'the container "web" has a cpu request of 3, but the maximum is 2 in the LimitRange "limits"',
    },
    {
      title: 'a request below the min',
      given: [range({ min: { memory: '128Mi' } }), asking({ memory: '64Mi' })],
      at: AT,
      what: 'the container "web" has a memory request of 67108864, but the minimum is 128Mi in the LimitRange "limits"',
    },
    {
      title: 'a ratio above the max',
      given: [range({ maxLimitRequestRatio: { cpu: '4' } }), asking({ cpu: '100m' }, { cpu: '1' })],
      at: AT,
      what: 'the container "web" has a cpu limit of 1, more than 4 times the request of 100m, in the LimitRange "limits"',
    },
    {
      title: 'containers that exceed the limit together',
      given: [
        range({ max: { cpu: '2' } }, 'Pod'),
        deployment({ containers: [container({}, { cpu: '1' }, 'a'), container({}, { cpu: '1500m' }, 'b')] }),
      ],
      at: 'spec.template.spec.containers',
      what: 'the pod has a cpu limit of 2500m, but the maximum is 2 in the LimitRange "limits"',
    },
    {
      title: 'a pod without a limit, if whole pods must have one',
      given: [range({ max: { memory: '1Gi' } }, 'Pod'), asking({ memory: '256Mi' })],
      at: 'spec.template.spec.containers',
      what: 'the pod has no memory limit, but the maximum is 1Gi in the LimitRange "limits"',
    },
  ],
});

test('a pod and a claim that a LimitRange does not allow are refused, however they were created', () => {
  const claim = object('v1', 'PersistentVolumeClaim', 'data', {
    spec: { resources: { requests: { storage: '100Gi' } } },
  });
  const given = [
    range({ max: { storage: '50Gi' } }, 'PersistentVolumeClaim'),
    claim,
    range({ max: { cpu: '1' } }),
    pod({ containers: [container({ cpu: '2' })] }),
  ];
  expect(check(rendering(given), [limitRangeFit]).map(({ severity, why, what }) => ({ severity, why, what }))).toEqual([
    {
      severity: 'error',
      why: 'the API server refuses the pod',
      what: 'the container "web" has a cpu request of 2, but the maximum is 1 in the LimitRange "limits"',
    },
    {
      severity: 'error',
      why: 'the API server refuses the claim',
      what: 'the claim has a storage request of 107374182400, but the maximum is 50Gi in the LimitRange "limits"',
    },
  ]);
});
