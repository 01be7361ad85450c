import type { Fields } from '../../src/manifests/manifest';
import { testManifests } from './manifest-tester';
import { cronJob, deployment, object, pod, workload } from './objects';

const CONTAINERS = [{ name: 'web', image: 'nginx' }];

function job(podSpec: Fields, rest: Fields = {}): Fields {
  return object('batch/v1', 'Job', 'web', {
    spec: { template: { spec: { containers: CONTAINERS, ...podSpec } }, ...rest },
  });
}

const FIELD = 'spec.template.spec.restartPolicy';

testManifests(['workload-pods', 'job-pods', 'field-type', 'enum-value'], {
  accept: [
    {
      title: 'any policy in a Pod',
      given: ['Always', 'OnFailure', 'Never', null].map((restartPolicy) => pod({ restartPolicy })),
    },
    { title: 'a Deployment without a restart policy', given: deployment() },
    { title: 'Always in a DaemonSet', given: workload('DaemonSet', { restartPolicy: 'Always' }) },
    { title: 'both policies in a Job', given: [job({ restartPolicy: 'OnFailure' }), job({ restartPolicy: 'Never' })] },
    {
      title: 'a Job with a pod failure policy',
      given: job({ restartPolicy: 'Never' }, { podFailurePolicy: { rules: [] } }),
    },
    { title: 'a CronJob', given: cronJob({ restartPolicy: 'OnFailure' }) },
  ],
  refuse: [
    {
      title: 'Never in a Deployment',
      given: deployment({ restartPolicy: 'Never' }),
      at: FIELD,
      what: 'restartPolicy is "Never" in a Deployment',
      fix: 'leave it out; for pods that end, use a Job',
    },
    {
      title: 'OnFailure in a StatefulSet',
      given: workload('StatefulSet', { restartPolicy: 'OnFailure' }),
      at: FIELD,
      what: 'restartPolicy is "OnFailure" in a StatefulSet',
    },
    {
      title: 'a Job without a restart policy',
      given: job({}),
      at: FIELD,
      what: 'restartPolicy is "Always", which is the default',
      fix: "set what happens to pods that fail: restartPolicy: 'Never' or restartPolicy: 'OnFailure'",
    },
    {
      title: 'Always in a CronJob',
      given: cronJob({ restartPolicy: 'Always' }),
      at: 'spec.jobTemplate.spec.template.spec.restartPolicy',
      what: 'restartPolicy is "Always"',
    },
    {
      title: 'OnFailure in a Job with a pod failure policy',
      given: job({ restartPolicy: 'OnFailure' }, { podFailurePolicy: { rules: [] } }),
      at: FIELD,
      what: 'restartPolicy is "OnFailure" together with podFailurePolicy',
      fix: 'leave podFailurePolicy out',
    },
    {
      title: 'an unknown policy',
      given: pod({ restartPolicy: 'onFailure' }),
      at: 'spec.restartPolicy',
      what: 'restartPolicy is "onFailure"; it must be one of "Always", "Never", "OnFailure"',
    },
  ],
});
