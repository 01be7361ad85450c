import { autoscalerMetrics } from '../../../src/laws/workloads/autoscaler-metrics';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' };

function autoscaler(spec: Fields, apiVersion = 'autoscaling/v2'): Fields {
  const metadata = { name: 'web' };
  return { apiVersion, kind: 'HorizontalPodAutoscaler', metadata, spec: { scaleTargetRef, maxReplicas: 5, ...spec } };
}

function metric(fields: Fields): Fields {
  return autoscaler({ metrics: [fields] });
}

const target = { type: 'Utilization', averageUtilization: 70 };

testLaws(autoscalerMetrics, {
  accept: [
    { title: 'load', given: metric({ type: 'Resource', resource: { name: 'cpu', target } }) },
    {
      title: 'an external metric',
      given: metric({
        type: 'External',
        external: { metric: { name: 'queue' }, target: { type: 'Value', value: '10' } },
      }),
    },
  ],
  refuse: [
    {
      title: 'an unknown type',
      given: metric({ type: 'resource', resource: { name: 'cpu', target } }),
      at: 'spec.metrics[0].type',
      what: 'the type of a metric is "resource"',
    },
    {
      title: 'an unknown source',
      given: metric({ type: 'Pods' }),
      at: 'spec.metrics[0].pods',
      what: 'a metric of type "Pods" has no pods',
    },
    {
      title: 'two sources',
      given: metric({ type: 'Resource', resource: { name: 'cpu', target }, pods: { metric: { name: 'a' }, target } }),
      at: 'spec.metrics[0].pods',
      what: 'a metric of type "Resource" has pods',
    },
    {
      title: 'a source without a target',
      given: metric({ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization' } } }),
      at: 'spec.metrics[0].resource.target.averageUtilization',
      what: 'a target has neither averageUtilization nor averageValue',
    },
    {
      title: 'a target of 0',
      given: metric({
        type: 'Pods',
        pods: { metric: { name: 'a' }, target: { type: 'AverageValue', averageValue: '0' } },
      }),
      at: 'spec.metrics[0].pods.target.averageValue',
      what: 'averageValue is 0; it must be more than 0',
    },
    {
      title: 'an unknown resource of containers',
      given: metric({
        type: 'ContainerResource',
        containerResource: { name: 'disk', container: 'web', target },
      }),
      at: 'spec.metrics[0].containerResource.name',
      what: 'name is "disk", which is not a resource of containers',
    },
  ],
});
