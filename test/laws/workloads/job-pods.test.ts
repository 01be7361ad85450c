import { jobPods } from '../../../src/laws/workloads/job-pods';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function job(spec: Fields, name = 'load'): Fields {
  return { apiVersion: 'batch/v1', kind: 'Job', metadata: { name }, spec };
}

function cronJob(spec: Fields, name = 'load'): Fields {
  return { apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name }, spec };
}

const template = { spec: { restartPolicy: 'Never' } };

testLaws(jobPods, {
  accept: [
    { title: 'pods that are not restarted', given: job({ template }) },
    {
      title: 'a selector by hand',
      given: job({
        manualSelector: true,
        selector: { matchLabels: { app: 'a' } },
        template: { ...template, metadata: { labels: { app: 'a' } } },
      }),
    },
    {
      title: 'the label that the server sets',
      given: job({ template: { ...template, metadata: { labels: { 'job-name': 'load' } } } }),
    },
  ],
  refuse: [
    {
      title: 'no spec',
      given: { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'load' } },
      at: 'spec',
      what: 'the Job has no spec',
    },
    {
      title: 'a CronJob without a template of Jobs',
      given: cronJob({ schedule: '@daily' }),
      at: 'spec.jobTemplate.spec',
      what: 'the Jobs of a CronJob have no spec',
    },
    {
      title: 'no policy',
      given: job({}),
      at: 'spec.template.spec.restartPolicy',
      what: 'restartPolicy is "Always", which is the default',
    },
    {
      title: 'restarts together with a failure policy',
      given: job({ podFailurePolicy: { rules: [] }, template: { spec: { restartPolicy: 'OnFailure' } } }),
      at: 'spec.template.spec.restartPolicy',
      what: 'restartPolicy is "OnFailure" together with podFailurePolicy',
    },
    {
      title: 'a name that is not a valid label value',
      given: job({ template }, 'a'.repeat(64)),
      at: 'metadata.name',
      what: `the name "${'a'.repeat(64)}", which is a label of its pods, is 64 characters long; the limit is 63`,
    },
    {
      title: 'the label of another Job',
      given: job({ template: { ...template, metadata: { labels: { 'job-name': 'other' } } } }),
      at: 'spec.template.metadata.labels.job-name',
      what: 'the label job-name is not the name of the Job',
    },
    {
      title: 'a selector without manualSelector',
      given: job({ template, selector: { matchLabels: { app: 'a' } } }),
      at: 'spec.selector',
      what: 'the Job has its own selector, but the server creates one',
    },
    {
      title: 'a selector of Jobs that a CronJob makes',
      given: cronJob({ jobTemplate: { spec: { template, selector: {} } } }),
      at: 'spec.jobTemplate.spec.selector',
      what: 'the Jobs of a CronJob have a selector',
    },
  ],
});
