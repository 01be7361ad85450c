import { capacityPolicies } from '../../../src/laws/resource/capacity-policies';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';
import { sliceOf } from './device-claim';

function policy(requestPolicy: Fields, value: string | number = '16Gi'): Fields {
  return sliceOf({ allowMultipleAllocations: true, capacity: { memory: { value, requestPolicy } } });
}

function range(validRange: Fields, usual = '1Gi'): Fields {
  return policy({ default: usual, validRange });
}

const AT = 'spec.devices[0].capacity.memory.requestPolicy';

testLaws(capacityPolicies, {
  accept: [
    { title: 'a policy with only a default', given: policy({ default: '100Gi' }) },
    { title: 'an empty policy', given: policy({}) },
    { title: 'values', given: policy({ default: '2048Mi', validValues: ['1Gi', '2Gi', '16Gi'] }) },
    { title: 'numbers', given: policy({ default: 2, validValues: [2, 4] }, 8) },
    { title: 'a range', given: range({ min: '1Gi', max: '16Gi', step: '1Gi' }) },
    { title: 'a range without a max', given: range({ min: '512Mi' }) },
    {
      title: 'steps of parts, counted in whole units',
      given: policy({ default: '1', validRange: { min: '0', step: '500m' } }, '8'),
    },
  ],
  refuse: [
    {
      title: 'a policy of a device that is not shared',
      given: sliceOf({ capacity: { memory: { value: 1, requestPolicy: {} } } }),
      at: AT,
      what: 'the capacity has a requestPolicy, but the device does not set allowMultipleAllocations',
    },
    {
      title: 'values and a range',
      given: policy({ default: 1, validValues: [1], validRange: { min: 1 } }),
      at: AT,
      what: 'the policy has both validValues and validRange',
    },
    {
      title: 'values without a default',
      given: policy({ validValues: [1] }),
      at: `${AT}.default`,
      what: 'the policy has no default',
    },
    {
      title: 'a default that is not one of the values',
      given: policy({ default: 3, validValues: [2, 4] }),
      at: `${AT}.default`,
      what: 'default is 3, which is not one of validValues',
    },
    {
      title: 'values in another order',
      given: policy({ default: 2, validValues: [4, 2] }),
      at: `${AT}.validValues[1]`,
      what: '2 comes after 4',
    },
    {
      title: 'values that are equal in whole units',
      given: policy({ default: 2, validValues: ['1500m', 2] }),
      at: `${AT}.validValues[1]`,
      what: 'the amount "2" appears twice',
    },
    {
      title: 'a value beyond the capacity',
      given: policy({ default: '1Gi', validValues: ['1Gi', '17Gi'] }),
      at: `${AT}.validValues[1]`,
      what: '17Gi is more than the capacity, 16Gi',
    },
    {
      title: 'a range without a min',
      given: range({ max: '2Gi' }),
      at: `${AT}.validRange.min`,
      what: 'the range has no min',
    },
    {
      title: 'a default below the range',
      given: range({ min: '2Gi' }),
      at: `${AT}.validRange.min`,
      what: 'min is 2Gi, more than the default, 1Gi',
    },
    {
      title: 'a range beyond the capacity',
      given: range({ min: '1Gi', max: '17Gi' }),
      at: `${AT}.validRange.max`,
      what: 'max is 17Gi, more than the capacity',
    },
    {
      title: 'a step that does not divide the range',
      given: range({ min: '1Gi', max: '4Gi', step: '2Gi' }),
      at: `${AT}.validRange.step`,
      what: 'step is 2Gi, which does not divide the range from 1Gi (min) to 4Gi (max)',
    },
    {
      title: 'a step beyond the capacity',
      given: range({ min: '1Gi', step: '16Gi' }),
      at: `${AT}.validRange.step`,
      what: 'step is 16Gi, which exceeds the capacity from min',
    },
    {
      title: 'a step of 0',
      given: range({ min: '1Gi', step: 0 }),
      at: `${AT}.validRange.step`,
      what: 'step is 0; it must be more than 0',
    },
  ],
});
