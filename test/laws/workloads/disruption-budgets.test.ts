import { disruptionBudgets } from '../../../src/laws/workloads/disruption-budgets';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function budget(spec: Fields): Fields {
  return { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name: 'web' }, spec };
}

testLaws(disruptionBudgets, {
  accept: [
    { title: 'a percentage', given: budget({ minAvailable: '50%' }) },
    { title: 'neither number', given: budget({}) },
  ],
  refuse: [
    {
      title: 'both numbers',
      given: budget({ minAvailable: 1, maxUnavailable: 1 }),
      at: 'spec',
      what: 'both minAvailable and maxUnavailable are set',
    },
    {
      title: 'a string that is not a percentage',
      given: budget({ maxUnavailable: '1' }),
      at: 'spec.maxUnavailable',
      what: 'maxUnavailable is the string "1", neither a whole number nor a percentage such as "25%"',
    },
  ],
});
