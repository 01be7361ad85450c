import type { Fields } from '../../src/manifests/manifest';
import { testManifests } from './manifest-tester';
import { object } from './objects';

function limits(...list: Fields[]): Fields {
  return object('v1', 'LimitRange', 'limits', { spec: { limits: list } });
}

function container(rest: Fields): Fields {
  return limits({ type: 'Container', ...rest });
}

testManifests(['limit-ranges', 'field-type', 'enum-value', 'required-field'], {
  accept: [
    {
      title: 'ascending amounts',
      given: container({
        min: { cpu: '50m' },
        defaultRequest: { cpu: 0.05, memory: '1Gi' },
        default: { cpu: '500m', memory: '1Gi' },
        max: { cpu: 2 },
      }),
    },
    { title: 'different types', given: limits({ type: 'Pod', max: { cpu: 1 } }, { type: 'Container' }) },
    { title: 'claims', given: limits({ type: 'PersistentVolumeClaim', min: { storage: '1Gi' } }) },
  ],
  refuse: [
    {
      title: 'a default below the default request',
      given: container({ defaultRequest: { memory: '1Gi' }, default: { memory: '512Mi' } }),
      at: 'spec.limits[0].defaultRequest.memory',
      what: 'defaultRequest of memory is 1Gi, more than default, which is 512Mi',
      fix: "default: { memory: '1Gi' }",
    },
    {
      title: 'a max below the min',
      given: container({ min: { cpu: 2 }, max: { cpu: '1' } }),
      at: 'spec.limits[0].min.cpu',
      what: 'min of cpu is 2, more than max, which is 1',
    },
    {
      title: 'two entries of one type',
      given: limits({ type: 'Container' }, { type: 'Container' }),
      at: 'spec.limits[1].type',
      what: 'two entries have the type "Container"',
    },
    {
      title: 'defaults of whole pods',
      given: limits({ type: 'Pod', default: { cpu: 1 } }),
      at: 'spec.limits[0].default',
      what: 'default is set for the type Pod',
      fix: "type: 'Container'",
    },
    {
      title: 'claims without min or max',
      given: limits({ type: 'PersistentVolumeClaim' }),
      at: 'spec.limits[0]',
      what: 'the limits of claims have neither min.storage nor max.storage',
    },
    {
      title: 'limits of nothing',
      given: limits({ max: { cpu: 1 } }),
      at: 'spec.limits[0].type',
      what: 'LimitRangeItem has no type',
    },
  ],
});
