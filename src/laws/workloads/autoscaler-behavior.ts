import type { HPAScalingPolicy, HPAScalingRules } from '../../kubernetes/generated/autoscaling/v2';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { between } from '../grammars/numbers';
import { amountOf } from '../grammars/quantities';
import { law } from '../law';

const ABOUT = {
  name: 'autoscaler-behavior',
  why: 'the API server refuses the autoscaler, so the workload is not scaled',
};

/** https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#configurable-scaling-behavior */
export const autoscalerBehavior = [
  law({
    ...ABOUT,
    type: apiType<HPAScalingRules>('autoscaling/v2.HPAScalingRules'),
    fix: "write complete policies: { policies: [{ type: 'Pods', value: 2, periodSeconds: 60 }] }",
    fields: { stabilizationWindowSeconds: between(0, 3600) },
    check({ policies, selectPolicy, tolerance }, place) {
      if (policies?.length === 0) {
        place.refuse(['policies'], 'the list of policies is empty', 'add one, or leave policies out');
      }
      if (selectPolicy !== undefined && !SELECTIONS.has(selectPolicy)) {
        place.refuse(['selectPolicy'], `selectPolicy is ${quote(selectPolicy)}`, "write 'Max', 'Min' or 'Disabled'");
      }
      if (tolerance !== undefined && amountOf(tolerance) < 0n) {
        place.refuse(
          ['tolerance'],
          `tolerance is ${tolerance}, below 0`,
          "write a fraction of the target: tolerance: '0.05'",
        );
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<HPAScalingPolicy>('autoscaling/v2.HPAScalingPolicy'),
    fix: "write a complete policy: { type: 'Pods', value: 2, periodSeconds: 60 }",
    check({ type, value = 0, periodSeconds = 0 }, place) {
      const fault = between(1, 1800)(periodSeconds);
      if (type !== undefined && type !== 'Pods' && type !== 'Percent') {
        place.refuse(['type'], `the type of a policy is ${quote(type)}`, "write type: 'Pods' or type: 'Percent'");
      }
      if (value <= 0) {
        place.refuse(['value'], `value is ${value}; the minimum is 1`, 'write value: 1');
      }
      if (fault !== undefined) {
        place.refuse(['periodSeconds'], `periodSeconds ${fault}`, 'write periodSeconds: 60');
      }
    },
  }),
];

const SELECTIONS: ReadonlySet<string> = new Set(['Max', 'Min', 'Disabled']);
