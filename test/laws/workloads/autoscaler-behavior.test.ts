import { autoscalerBehavior } from '../../../src/laws/workloads/autoscaler-behavior';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' };

function autoscaler(spec: Fields, apiVersion = 'autoscaling/v2'): Fields {
  const metadata = { name: 'web' };
  return { apiVersion, kind: 'HorizontalPodAutoscaler', metadata, spec: { scaleTargetRef, maxReplicas: 5, ...spec } };
}

function behavior(scaleDown: Fields): Fields {
  return autoscaler({ behavior: { scaleDown } });
}

testLaws(autoscalerBehavior, {
  accept: [
    {
      title: 'a policy',
      given: behavior({
        stabilizationWindowSeconds: 3600,
        selectPolicy: 'Min',
        policies: [{ type: 'Pods', value: 1, periodSeconds: 1800 }],
      }),
    },
    { title: 'the usual policies', given: behavior({ tolerance: '0.05' }) },
  ],
  refuse: [
    {
      title: 'a window of more than an hour',
      given: behavior({ stabilizationWindowSeconds: 3601 }),
      at: 'spec.behavior.scaleDown.stabilizationWindowSeconds',
      what: 'stabilizationWindowSeconds is 3601; it must be from 0 to 3600',
    },
    {
      title: 'no policies',
      given: behavior({ policies: [] }),
      at: 'spec.behavior.scaleDown.policies',
      what: 'the list of policies is empty',
    },
    {
      title: 'an unknown selectPolicy',
      given: behavior({ selectPolicy: 'Middle' }),
      at: 'spec.behavior.scaleDown.selectPolicy',
      what: 'selectPolicy is "Middle"',
    },
    {
      title: 'a period of 0',
      given: behavior({ policies: [{ type: 'Pods', value: 1, periodSeconds: 0 }] }),
      at: 'spec.behavior.scaleDown.policies[0].periodSeconds',
      what: 'periodSeconds is 0; it must be from 1 to 1800',
    },
    {
      title: 'a negative tolerance',
      given: behavior({ tolerance: '-0.1' }),
      at: 'spec.behavior.scaleDown.tolerance',
      what: 'tolerance is -0.1, below 0',
    },
  ],
});
