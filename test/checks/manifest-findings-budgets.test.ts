import type { Fields } from '../../src/manifests/manifest';
import { testManifests } from './manifest-tester';
import { object } from './objects';

function budget(spec: Fields): Fields {
  return object('policy/v1', 'PodDisruptionBudget', 'web', { spec });
}

testManifests(['disruption-budgets', 'field-type', 'enum-value'], {
  accept: [
    { title: 'one bound', given: [budget({ minAvailable: '50%' }), budget({ maxUnavailable: 0, minAvailable: null })] },
    { title: 'a budget without a bound', given: budget({}) },
  ],
  refuse: [
    {
      title: 'both bounds',
      given: budget({ minAvailable: 1, maxUnavailable: 1 }),
      at: 'spec',
      what: 'both minAvailable and maxUnavailable are set',
      fix: "minAvailable: '50%', or maxUnavailable: 1",
    },
    {
      title: 'a number in quotes',
      given: budget({ minAvailable: '1' }),
      at: 'spec.minAvailable',
      what: 'minAvailable is the string "1", neither a whole number nor a percentage such as "25%"',
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
