import { validRestartPolicy } from '../../../src/checks/rules/valid-restart-policy';
import type { Fields } from '../../../src/manifests/manifest';
import { cronJob, deployment, object, pod, workload } from '../objects';
import { testRule } from '../rule-tester';

const CONTAINERS = [{ name: 'web', image: 'nginx' }];

function job(podSpec: Fields, rest: Fields = {}): Fields {
  return object('batch/v1', 'Job', 'web', {
    spec: { template: { spec: { containers: CONTAINERS, ...podSpec } }, ...rest },
  });
}

const FIELD = 'spec.template.spec.restartPolicy';

testRule(validRestartPolicy, {
  accept: [
    {
      title: 'any of a Pod',
      given: ['Always', 'OnFailure', 'Never', null].map((restartPolicy) => pod({ restartPolicy })),
    },
    { title: 'none of a Deployment', given: deployment() },
    { title: 'Always of a DaemonSet', given: workload('DaemonSet', { restartPolicy: 'Always' }) },
    { title: 'those of a Job', given: [job({ restartPolicy: 'OnFailure' }), job({ restartPolicy: 'Never' })] },
    {
      title: 'a Job that looks at failures',
      given: job({ restartPolicy: 'Never' }, { podFailurePolicy: { rules: [] } }),
    },
    { title: 'a CronJob', given: cronJob({ restartPolicy: 'OnFailure' }) },
  ],
  reject: [
    {
      title: 'Never of a Deployment',
      given: deployment({ restartPolicy: 'Never' }),
      at: FIELD,
      what: 'the restart policy of the pods is the text "Never", where a Deployment takes "Always"',
      fix: 'leave restartPolicy out',
    },
    {
      title: 'OnFailure of a StatefulSet',
      given: workload('StatefulSet', { restartPolicy: 'OnFailure' }),
      at: FIELD,
      what: 'the restart policy of the pods is the text "OnFailure", where a StatefulSet takes "Always"',
    },
    {
      title: 'a Job that says nothing',
      given: job({}),
      at: FIELD,
      what: 'the restart policy of the pods is "Always" by default, where a Job takes "OnFailure" or "Never"',
      fix: "restartPolicy: 'OnFailure' or restartPolicy: 'Never'",
    },
    {
      title: 'Always of a CronJob',
      given: cronJob({ restartPolicy: 'Always' }),
      at: 'spec.jobTemplate.spec.template.spec.restartPolicy',
      what: 'the restart policy of the pods is the text "Always", where a CronJob takes "OnFailure" or "Never"',
    },
    {
      title: 'OnFailure of a Job that looks at failures',
      given: job({ restartPolicy: 'OnFailure' }, { podFailurePolicy: { rules: [] } }),
      at: FIELD,
      what: 'the restart policy of the pods is the text "OnFailure", where a Job takes "Never"',
      fix: 'leave podFailurePolicy out',
    },
    {
      title: 'one that there is not',
      given: pod({ restartPolicy: 'onFailure' }),
      at: 'spec.restartPolicy',
      what: 'the restart policy of the pods is the text "onFailure", where a Pod takes "Always" or "OnFailure" or "Never"',
    },
  ],
});
