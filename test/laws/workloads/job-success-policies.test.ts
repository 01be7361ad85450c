import { jobSuccessPolicies } from '../../../src/laws/workloads/job-success-policies';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function job(spec: Fields, name = 'load'): Fields {
  return { apiVersion: 'batch/v1', kind: 'Job', metadata: { name }, spec };
}

function succeeding(...rules: readonly Fields[]): Fields {
  return job({ completionMode: 'Indexed', completions: 5, successPolicy: { rules } });
}

testLaws(jobSuccessPolicies, {
  accept: [
    { title: 'indexes and a count', given: succeeding({ succeededIndexes: '0,2-4', succeededCount: 4 }) },
    { title: 'a number alone', given: succeeding({ succeededCount: 5 }) },
  ],
  refuse: [
    {
      title: 'no rules',
      given: succeeding(),
      at: 'spec.successPolicy.rules',
      what: 'there are 0 rules; there must be 1 to 20',
    },
    {
      title: 'a rule without a condition',
      given: succeeding({}),
      at: 'spec.successPolicy.rules[0]',
      what: 'a rule has neither succeededIndexes nor succeededCount',
    },
    {
      title: 'indexes that are not in ascending order',
      given: succeeding({ succeededIndexes: '3,1' }),
      at: 'spec.successPolicy.rules[0].succeededIndexes',
      what: 'succeededIndexes is "3,1", which is not a list of indexes below 5 in ascending order',
    },
    {
      title: 'an unknown index',
      given: succeeding({ succeededIndexes: '3-5' }),
      at: 'spec.successPolicy.rules[0].succeededIndexes',
      what: 'succeededIndexes is "3-5", which is not a list of indexes below 5 in ascending order',
    },
    {
      title: 'a count above the number of indexes',
      given: succeeding({ succeededIndexes: '1-2', succeededCount: 3 }),
      at: 'spec.successPolicy.rules[0].succeededCount',
      what: 'succeededCount is 3; it must be from 0 to 2',
    },
  ],
});
