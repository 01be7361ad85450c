import type { Fields } from '../../src/manifests/manifest';
import { testManifests } from './manifest-tester';
import { object } from './objects';

const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' };

function scaler(spec: Fields, version = 'v2'): Fields {
  return object(`autoscaling/${version}`, 'HorizontalPodAutoscaler', 'web', {
    spec: { scaleTargetRef, maxReplicas: 10, ...spec },
  });
}

function measured(...metrics: Fields[]): Fields {
  return scaler({ metrics });
}

function scaled(policy: Fields, rest: Fields = {}): Fields {
  return scaler({
    behavior: { scaleDown: { policies: [{ type: 'Pods', value: 1, periodSeconds: 60, ...policy }], ...rest } },
  });
}

const CPU: Fields = {
  type: 'Resource',
  resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } },
};
const QUEUE: Fields = {
  type: 'External',
  external: { metric: { name: 'queue' }, target: { type: 'Value', value: '30' } },
};
const METRIC = 'spec.metrics[0]';
const POLICY = 'spec.behavior.scaleDown.policies[0]';

testManifests(['autoscalers', 'autoscaler-metrics', 'autoscaler-behavior', 'field-type', 'enum-value'], {
  accept: [
    { title: 'bounds and a metric', given: [scaler({}), scaler({ minReplicas: 10 }), scaler({ minReplicas: null })] },
    { title: 'metrics', given: measured(CPU, QUEUE) },
    {
      title: 'two values in the target of an object metric',
      given: measured({
        type: 'Object',
        object: {
          metric: { name: 'hits' },
          describedObject: { kind: 'Ingress', name: 'web', apiVersion: 'networking.k8s.io/v1' },
          target: { value: 1, averageValue: 1 },
        },
      }),
    },
    { title: 'behaviour', given: scaled({ type: 'Percent' }, { stabilizationWindowSeconds: 3600 }) },
    { title: 'the older API version', given: scaler({ targetCPUUtilizationPercentage: 70 }, 'v1') },
  ],
  refuse: [
    {
      title: 'a min above the max',
      given: scaler({ minReplicas: 20 }),
      at: 'spec.maxReplicas',
      what: 'maxReplicas is 10, below minReplicas, which is 20',
      fix: 'minReplicas: 10, maxReplicas: 20',
    },
    {
      title: 'no max',
      given: scaler({ maxReplicas: null }, 'v1'),
      at: 'spec.maxReplicas',
      what: 'maxReplicas is 0; the minimum is 1',
    },
    {
      title: 'a min of 0 with a metric of pods',
      given: scaler({ minReplicas: 0, metrics: [CPU] }),
      at: 'spec.minReplicas',
      what: 'minReplicas is 0; the minimum is 1',
    },
    {
      title: 'a negative min',
      given: scaler({ minReplicas: -1 }),
      at: 'spec.minReplicas',
      what: 'minReplicas is -1; the minimum is 1',
    },
    {
      title: 'half a pod',
      given: scaler({ minReplicas: 1.5 }),
      at: 'spec.minReplicas',
      what: 'minReplicas is the number 1.5; it must be a whole number',
    },
    {
      title: 'a metric of an unknown type',
      given: measured({ ...CPU, type: 'CPU' }),
      at: `${METRIC}.type`,
      what: 'the type of a metric is "CPU"',
      fix: "'Resource'",
    },
    {
      title: 'a metric with the source of another type',
      given: measured({ ...CPU, type: 'Pods' }),
      at: 'spec.metrics[0].resource',
      what: 'a metric of type "Pods" has resource, but no pods',
      fix: "write type: 'Resource'",
    },
    {
      title: 'a metric with two sources',
      given: measured({ ...QUEUE, ...CPU }),
      at: 'spec.metrics[0].external',
      what: 'a metric of type "Resource" has external',
    },
    {
      title: 'a metric without a source',
      given: measured({ type: 'Object' }),
      at: 'spec.metrics[0].object',
      what: 'a metric of type "Object" has no object',
    },
    {
      title: 'a target without a value',
      given: measured({ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization' } } }),
      at: 'spec.metrics[0].resource.target.averageUtilization',
      what: 'a target has neither averageUtilization nor averageValue',
      fix: 'averageUtilization: 70',
    },
    {
      title: 'a target with two values',
      given: measured({
        type: 'External',
        external: { metric: { name: 'queue' }, target: { value: 1, averageValue: 1 } },
      }),
      at: 'spec.metrics[0].external.target.value',
      what: 'a target has both value and averageValue',
    },
    {
      title: 'a target of zero',
      given: measured({ type: 'Pods', pods: { metric: { name: 'hits' }, target: { averageValue: '0' } } }),
      at: `${METRIC}.pods.target.averageValue`,
      what: 'averageValue is 0; it must be more than 0',
    },
    {
      title: 'a window that is too long',
      given: scaled({}, { stabilizationWindowSeconds: 3601 }),
      at: 'spec.behavior.scaleDown.stabilizationWindowSeconds',
      what: 'stabilizationWindowSeconds is 3601; it must be from 0 to 3600',
    },
    {
      title: 'a policy of an unknown type',
      given: scaled({ type: 'pods' }),
      at: `${POLICY}.type`,
      what: 'the type of a policy is "pods"',
    },
    {
      title: 'a policy with the value zero',
      given: scaled({ value: 0 }),
      at: `${POLICY}.value`,
      what: 'value is 0; the minimum is 1',
    },
    {
      title: 'a period that is too long',
      given: scaled({ periodSeconds: 3600 }),
      at: `${POLICY}.periodSeconds`,
      what: 'periodSeconds is 3600; it must be from 1 to 1800',
    },
  ],
});
