import { jobCounts } from '../../../src/laws/workloads/job-counts';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function job(spec: Fields, name = 'load'): Fields {
  return { apiVersion: 'batch/v1', kind: 'Job', metadata: { name }, spec };
}

function cronJob(spec: Fields, name = 'load'): Fields {
  return { apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name }, spec };
}

testLaws(jobCounts, {
  accept: [
    { title: 'a Job that runs once', given: job({}) },
    { title: 'one index, which is the default', given: job({ completionMode: 'Indexed' }) },
    {
      title: 'indexes that may fail',
      given: job({ completionMode: 'Indexed', completions: 3, backoffLimitPerIndex: 1, maxFailedIndexes: 3 }),
    },
    { title: 'a custom controller', given: job({ managedBy: 'example.com/jobs' }) },
  ],
  refuse: [
    {
      title: 'completions below zero',
      given: job({ completions: -1 }),
      at: 'spec.completions',
      what: 'completions is -1; the minimum is 0',
    },
    {
      title: 'indexes without completions',
      given: job({ completionMode: 'Indexed', parallelism: 2 }),
      at: 'spec.completions',
      what: 'completionMode is "Indexed", but completions is not set',
    },
    {
      title: 'indexes without completions in a CronJob',
      given: cronJob({ jobTemplate: { spec: { completionMode: 'Indexed' } } }),
      at: 'spec.jobTemplate.spec.completions',
      what: 'completionMode is "Indexed", but completions is not set',
    },
    {
      title: 'a limit per index without indexes',
      given: job({ backoffLimitPerIndex: 1 }),
      at: 'spec.backoffLimitPerIndex',
      what: 'backoffLimitPerIndex is set, but completionMode is not "Indexed"',
    },
    {
      title: 'more failures than indexes',
      given: job({ completionMode: 'Indexed', completions: 3, backoffLimitPerIndex: 1, maxFailedIndexes: 4 }),
      at: 'spec.maxFailedIndexes',
      what: 'maxFailedIndexes is 4; the maximum is 3',
    },
    {
      title: 'a controller without a domain',
      given: job({ managedBy: 'jobs' }),
      at: 'spec.managedBy',
      what: 'managedBy is "jobs", which is not a domain, "/" and a path',
    },
    {
      title: 'a name that the last pod cannot have',
      given: job({ completionMode: 'Indexed', completions: 11 }, 'a'.repeat(61)),
      at: 'metadata.name',
      what: `the last pod would be named "${'a'.repeat(61)}-10", which is 64 characters long; the limit is 63`,
    },
  ],
});
