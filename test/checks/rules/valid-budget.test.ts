import { validBudget } from '../../../src/checks/rules/valid-budget';
import type { Fields } from '../../../src/manifests/manifest';
import { object } from '../objects';
import { testRule } from '../rule-tester';

function budget(spec: Fields): Fields {
  return object('policy/v1', 'PodDisruptionBudget', 'web', { spec });
}

testRule(validBudget, {
  accept: [
    { title: 'one bound', given: [budget({ minAvailable: '50%' }), budget({ maxUnavailable: 0, minAvailable: null })] },
    { title: 'none', given: budget({}) },
  ],
  reject: [
    {
      title: 'both bounds',
      given: budget({ minAvailable: 1, maxUnavailable: 1 }),
      at: 'spec',
      what: 'minAvailable and maxUnavailable are both given',
      fix: "minAvailable: '50%', or maxUnavailable: 1",
    },
    {
      title: 'a number in quotes',
      given: budget({ minAvailable: '1' }),
      at: 'spec.minAvailable',
      what: 'minAvailable is the text "1", neither a whole number nor a percentage such as "25%"',
      fix: 'minAvailable: 1',
    },
    {
      title: 'more than all pods',
      given: budget({ maxUnavailable: '101%' }),
      at: 'spec.maxUnavailable',
      what: 'maxUnavailable is 101%, more than 100 %',
    },
  ],
});
