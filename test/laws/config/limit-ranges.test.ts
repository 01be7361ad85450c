import { limitRanges } from '../../../src/laws/config/limit-ranges';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function range(...limits: readonly Fields[]): Fields {
  return { apiVersion: 'v1', kind: 'LimitRange', metadata: { name: 'limits' }, spec: { limits } };
}

function container(fields: Fields): Fields {
  return range({ type: 'Container', ...fields });
}

testLaws(limitRanges, {
  accept: [
    {
      title: 'ascending amounts',
      given: container({
        min: { cpu: '50m' },
        defaultRequest: { cpu: 0.1 },
        default: { cpu: '500m' },
        max: { cpu: '2' },
      }),
    },
    { title: 'equal amounts', given: container({ min: { cpu: '1' }, max: { cpu: '1000m' } }) },
    { title: 'a custom type', given: range({ type: 'example.com/thing', max: { storage: '1Gi' } }) },
    {
      title: 'a ratio that the bounds allow',
      given: range({ type: 'Pod', min: { cpu: '1' }, max: { cpu: '4' }, maxLimitRequestRatio: { cpu: '4' } }),
    },
    {
      title: 'a ratio that the server cannot count',
      given: range({ min: { cpu: '1' }, max: { cpu: '4' }, maxLimitRequestRatio: { cpu: '9223372036854775808' } }),
    },
    { title: 'no limits', given: range() },
  ],
  refuse: [
    {
      title: 'an unknown type',
      given: range({ type: 'container' }),
      at: 'spec.limits[0].type',
      what: 'the type "container" does not exist',
    },
    {
      title: 'two entries with the same type',
      given: range({ type: 'Pod' }, { type: 'Pod' }),
      at: 'spec.limits[1].type',
      what: 'two entries have the type "Pod"',
    },
    {
      title: 'a resource that is not one of containers',
      given: container({ max: { storage: '1Gi' } }),
      at: 'spec.limits[0].max.storage',
      what: 'the resource "storage" is not a resource of containers',
    },
    {
      title: 'defaults of whole pods',
      given: range({ type: 'Pod', default: { cpu: '1' } }),
      at: 'spec.limits[0].default',
      what: 'default is set for the type Pod',
    },
    {
      title: 'claims without min or max',
      given: range({ type: 'PersistentVolumeClaim', default: { storage: '1Gi' } }),
      at: 'spec.limits[0]',
      what: 'the limits of claims have neither min.storage nor max.storage',
    },
    {
      title: 'a min above the max',
      given: range({ type: 'Pod', min: { cpu: '2' }, max: { cpu: '1' } }),
      at: 'spec.limits[0].min.cpu',
      what: 'min of cpu is 2, more than max, which is 1',
    },
    {
      title: 'a request above the default limit, which is max',
      given: container({ defaultRequest: { cpu: '2' }, max: { cpu: '1' } }),
      at: 'spec.limits[0].defaultRequest.cpu',
      what: 'defaultRequest of cpu is 2, more than max, which is 1',
    },
    {
      title: 'a ratio below 1',
      given: container({ maxLimitRequestRatio: { cpu: '500m' } }),
      at: 'spec.limits[0].maxLimitRequestRatio.cpu',
      what: 'the ratio of limits and requests of cpu is 500m; the minimum is 1',
    },
    {
      title: 'a ratio beyond the bounds',
      given: range({ type: 'Pod', min: { cpu: '1' }, max: { cpu: '2' }, maxLimitRequestRatio: { cpu: '3' } }),
      at: 'spec.limits[0].maxLimitRequestRatio.cpu',
      what: 'the ratio of limits and requests of cpu is 3, more than 2 divided by 1',
    },
    {
      title: 'devices with a request below the limit',
      given: container({ default: { 'nvidia.com/gpu': 2 }, defaultRequest: { 'nvidia.com/gpu': 1 } }),
      at: 'spec.limits[0].defaultRequest[nvidia.com/gpu]',
      what: 'defaultRequest of nvidia.com/gpu is 1, and default is 2; the request is larger than the limit',
    },
  ],
});
