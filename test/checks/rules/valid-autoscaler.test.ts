import { validAutoscaler } from '../../../src/checks/rules/valid-autoscaler';
import type { Fields } from '../../../src/manifests/manifest';
import { object } from '../objects';
import { testRule } from '../rule-tester';

function scaler(spec: Fields, version = 'v2'): Fields {
  return object(`autoscaling/${version}`, 'HorizontalPodAutoscaler', 'web', { spec: { maxReplicas: 10, ...spec } });
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
const QUEUE: Fields = { type: 'External', external: { target: { type: 'Value', value: '30' } } };
const METRIC = 'spec.metrics[0]';
const POLICY = 'spec.behavior.scaleDown.policies[0]';

testRule(validAutoscaler, {
  accept: [
    { title: 'bounds of one', given: [scaler({}), scaler({ minReplicas: 10 }), scaler({ minReplicas: null })] },
    { title: 'metrics', given: measured(CPU, QUEUE) },
    {
      title: 'none at all where something outside wakes the pods',
      given: scaler({ minReplicas: 0, metrics: [QUEUE] }),
    },
    {
      title: 'two targets of an object',
      given: measured({ type: 'Object', object: { target: { value: 1, averageValue: 1 } } }),
    },
    { title: 'behaviour', given: scaled({ type: 'Percent' }, { stabilizationWindowSeconds: 3600 }) },
    { title: 'the older version', given: scaler({ targetCPUUtilizationPercentage: 70 }, 'v1') },
  ],
  reject: [
    {
      title: 'a lower bound above the upper one',
      given: scaler({ minReplicas: 20 }),
      at: 'spec.minReplicas',
      what: 'minReplicas is 20, more than maxReplicas, which is 10',
      fix: 'minReplicas: 10, maxReplicas: 20',
    },
    {
      title: 'no upper bound',
      given: scaler({ maxReplicas: null }, 'v1'),
      at: 'spec.maxReplicas',
      what: 'maxReplicas is nothing, not a whole number from 1',
    },
    {
      title: 'none at all with a metric of the pods',
      given: scaler({ minReplicas: 0, metrics: [CPU] }),
      at: 'spec.minReplicas',
      what: 'minReplicas is 0, from which only a metric from outside the pods can scale up',
    },
    {
      title: 'less than none',
      given: scaler({ minReplicas: -1 }),
      at: 'spec.minReplicas',
      what: 'minReplicas is the number -1, not a whole number from 1',
    },
    {
      title: 'half a pod',
      given: scaler({ minReplicas: 1.5 }),
      at: 'spec.minReplicas',
      what: 'minReplicas is the number 1.5, not a whole number from 1',
    },
    {
      title: 'a metric of no known type',
      given: measured({ ...CPU, type: 'CPU' }),
      at: `${METRIC}.type`,
      what: 'the type of the metric is the text "CPU", which there is not',
      fix: "'Resource'",
    },
    {
      title: 'a metric with the source of another type',
      given: measured({ ...CPU, type: 'Pods' }),
      at: METRIC,
      what: 'the metric is of type "Pods", but has the source resource',
      fix: "{ type: 'Pods', pods: { ... } }",
    },
    {
      title: 'a metric with two sources',
      given: measured({ ...QUEUE, ...CPU }),
      at: METRIC,
      what: 'the metric is of type "Resource", but has the source resource and external',
    },
    {
      title: 'a metric without a source',
      given: measured({ type: 'Object' }),
      at: METRIC,
      what: 'the metric is of type "Object", but has no source',
    },
    {
      title: 'a target that says nothing',
      given: measured({ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization' } } }),
      at: `${METRIC}.resource.target`,
      what: 'the target has no averageUtilization or averageValue',
      fix: 'averageUtilization: 70',
    },
    {
      title: 'a target that says two things',
      given: measured({ type: 'External', external: { target: { value: 1, averageValue: 1 } } }),
      at: `${METRIC}.external.target`,
      what: 'the target has value and averageValue',
    },
    {
      title: 'a target of nothing',
      given: measured({ type: 'Pods', pods: { target: { averageValue: '0' } } }),
      at: `${METRIC}.pods.target.averageValue`,
      what: 'averageValue is 0, not more than 0',
    },
    {
      title: 'a window that is too long',
      given: scaled({}, { stabilizationWindowSeconds: 3601 }),
      at: 'spec.behavior.scaleDown.stabilizationWindowSeconds',
      what: 'stabilizationWindowSeconds is 3601, not from 0 to 3600',
    },
    {
      title: 'a policy of no known type',
      given: scaled({ type: 'pods' }),
      at: `${POLICY}.type`,
      what: 'the type of the policy is the text "pods", not "Pods" or "Percent"',
    },
    {
      title: 'a policy of nothing',
      given: scaled({ value: 0 }),
      at: `${POLICY}.value`,
      what: 'value is the number 0, not a number from 1',
    },
    {
      title: 'a period that is too long',
      given: scaled({ periodSeconds: 3600 }),
      at: `${POLICY}.periodSeconds`,
      what: 'periodSeconds is the number 3600, not a number from 1 to 1800',
    },
  ],
});
