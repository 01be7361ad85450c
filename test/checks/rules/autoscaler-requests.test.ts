import { autoscalerRequests } from '../../../src/checks/rules/autoscaler-requests';
import type { Fields } from '../../../src/manifests/manifest';
import { deployment, object } from '../objects';
import { testRule } from '../rule-tester';

const REF = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' };

function autoscaler(metrics?: readonly Fields[], apiVersion = 'autoscaling/v2'): Fields {
  const spec = { scaleTargetRef: REF, maxReplicas: 5, ...(metrics && { metrics }) };
  return object(apiVersion, 'HorizontalPodAutoscaler', 'scale', { spec });
}

function percent(name: string): Fields {
  return { type: 'Resource', resource: { name, target: { type: 'Utilization', averageUtilization: 80 } } };
}

function ofContainer(container: string): Fields {
  const target = { type: 'Utilization', averageUtilization: 80 };
  return { type: 'ContainerResource', containerResource: { name: 'cpu', container, target } };
}

function container(name: string, resources: Fields = {}): Fields {
  return { name, image: 'nginx:1.27.3', resources };
}

const CPU = { requests: { cpu: '250m' } };

function limitRange(limits: Fields): Fields {
  return object('v1', 'LimitRange', 'limits', { spec: { limits: [{ type: 'Container', ...limits }] } });
}

testRule(autoscalerRequests, {
  accept: [
    {
      title: 'pods with a request',
      given: [autoscaler([percent('cpu')]), deployment({ containers: [container('a', CPU)] })],
    },
    {
      title: 'limits, which count as requests',
      given: [autoscaler(), deployment({ containers: [container('a', { limits: { cpu: '1' } })] })],
    },
    {
      title: 'requests of the whole pod',
      given: [autoscaler([percent('cpu')]), deployment({ resources: CPU })],
    },
    {
      title: 'requests from a LimitRange',
      given: [autoscaler([percent('cpu')]), deployment(), limitRange({ defaultRequest: { cpu: '100m' } })],
    },
    {
      title: 'amounts, which need no requests',
      given: [
        autoscaler([
          { type: 'Resource', resource: { name: 'cpu', target: { type: 'AverageValue', averageValue: '1' } } },
        ]),
        deployment(),
      ],
    },
    {
      title: 'a request of the scaled container, whatever the others request',
      given: [autoscaler([ofContainer('a')]), deployment({ containers: [container('a', CPU), container('b')] })],
    },
    {
      title: 'init containers without requests',
      given: [autoscaler(), deployment({ initContainers: [container('first')], containers: [container('a', CPU)] })],
    },
    { title: 'a missing workload, which may exist in the cluster', given: autoscaler([percent('cpu')]) },
  ],
  reject: [
    {
      title: 'pods without requests',
      given: [autoscaler([percent('memory')]), deployment()],
      at: 'spec.metrics[0].resource',
      what: 'the metric is a percentage of the memory that the Deployment "web" requests, but the container "web" requests none',
      fix: "resources: { requests: { memory: '256Mi' } }",
    },
    {
      title: 'a sidecar without requests, for an autoscaler with default metrics',
      given: [
        autoscaler(),
        deployment({
          initContainers: [{ ...container('proxy'), restartPolicy: 'Always' }],
          containers: [container('a', CPU)],
        }),
      ],
      at: 'spec',
      what: 'the metric is a percentage of the cpu that the Deployment "web" requests, but the container "proxy" requests none',
    },
    {
      title: 'the first version of the API',
      given: [autoscaler(undefined, 'autoscaling/v1'), deployment({ containers: [container('a'), container('b')] })],
      at: 'spec',
      what: 'the metric is a percentage of the cpu that the Deployment "web" requests, but the containers "a", "b" request none',
    },
    {
      title: 'a missing container',
      given: [autoscaler([ofContainer('api')]), deployment({ containers: [container('a', CPU)] })],
      at: 'spec.metrics[0].containerResource.container',
      what: 'the metric is for the container "api", which the pods do not have',
      fix: 'name one of their containers: a',
    },
  ],
});
