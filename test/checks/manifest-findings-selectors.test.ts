import type { Fields, Value } from '../../src/manifests/manifest';
import { testManifests } from './manifest-tester';
import { cronJob, object, pod, service } from './objects';

/** A workload whose pods have the labels app=web and tier=front, with a selector. */
function selecting(selector: Value, kind = 'Deployment'): Fields {
  const template = { metadata: { labels: { app: 'web', tier: 'front' } }, spec: {} };
  return object('apps/v1', kind, 'web', { spec: { selector, template } });
}

function expression(key: string, operator: string, ...values: string[]): Fields {
  return { matchExpressions: [{ key, operator, ...(values.length > 0 && { values }) }] };
}

function job(spec: Fields): Fields {
  return object('batch/v1', 'Job', 'migrate', {
    spec: { template: { metadata: { labels: { app: 'web' } }, spec: { restartPolicy: 'Never' } }, ...spec },
  });
}

const AT = 'spec.selector.matchExpressions[0]';

testManifests(['workload-selectors', 'label-selectors', 'job-pods', 'field-type', 'enum-value'], {
  accept: [
    { title: 'some of the labels of the pods', given: selecting({ matchLabels: { app: 'web' } }) },
    { title: 'a value that is in the list', given: selecting(expression('tier', 'In', 'back', 'front')) },
    { title: 'a value that is not in the list', given: selecting(expression('tier', 'NotIn', 'back'), 'DaemonSet') },
    { title: 'a missing label as not in the list', given: selecting(expression('team', 'NotIn', 'a'), 'ReplicaSet') },
    { title: 'a label that exists', given: selecting(expression('tier', 'Exists'), 'StatefulSet') },
    { title: 'a label that does not exist', given: selecting(expression('team', 'DoesNotExist')) },
    { title: 'a Job without a selector', given: job({}) },
    {
      title: 'a Job that adopts pods',
      given: job({ manualSelector: true, selector: { matchLabels: { app: 'web' } } }),
    },
    { title: 'a CronJob without a selector', given: cronJob() },
    {
      title: 'objects without a selector of pods',
      given: [pod(), service(), object('apps.kruise.io/v1', 'Deployment', 'a')],
    },
  ],
  refuse: [
    {
      title: 'another value, and shows the fix for the labels of the pods',
      given: selecting({ matchLabels: { app: 'api' } }),
      at: 'spec.template.metadata.labels.app',
      what: 'the selector requires app=api, but the pods have app=web',
      fix: "give the pods the label: labels: { app: 'api' }",
    },
    {
      title: 'a label that the pods of a StatefulSet do not have',
      given: selecting({ matchLabels: { app: 'web', 'example.com/team': 'a' } }, 'StatefulSet'),
      at: 'spec.template.metadata.labels',
      what: 'the selector requires example.com/team=a, but the pods have no label "example.com/team"',
      fix: "'example.com/team': 'a'",
    },
    {
      title: 'a value that is not in the list',
      given: selecting(expression('tier', 'In', 'back', 'middle'), 'DaemonSet'),
      at: 'spec.template.metadata.labels.tier',
      what: 'the selector requires tier In (back, middle), but the pods have tier=front',
    },
    {
      title: 'a missing label in a list',
      given: selecting(expression('team', 'In', 'a')),
      at: 'spec.template.metadata.labels',
      what: 'the selector requires team In (a), but the pods have no label "team"',
    },
    {
      title: 'an excluded value',
      given: selecting(expression('tier', 'NotIn', 'front')),
      at: 'spec.template.metadata.labels.tier',
      what: 'the selector requires tier NotIn (front), but the pods have tier=front',
    },
    {
      title: 'a label that must exist',
      given: selecting(expression('team', 'Exists')),
      at: 'spec.template.metadata.labels',
      what: 'the selector requires team Exists, but the pods have no label "team"',
    },
    {
      title: 'a label that must not exist',
      given: selecting(expression('tier', 'DoesNotExist')),
      at: 'spec.template.metadata.labels.tier',
      what: 'the selector requires tier DoesNotExist, but the pods have tier=front',
    },
    {
      title: 'an operator of node selectors',
      given: selecting(expression('tier', 'Gt', '1')),
      at: `${AT}.operator`,
      what: 'operator is "Gt"',
      fix: "'DoesNotExist'",
    },
    {
      title: 'missing values',
      given: selecting(expression('tier', 'In')),
      at: `${AT}.values`,
      what: 'the operator "In" has no values',
    },
    {
      title: 'superfluous values',
      given: selecting(expression('tier', 'Exists', 'front')),
      at: `${AT}.values`,
      what: 'the operator "Exists" has values',
    },
    {
      title: 'an empty selector, and shows the labels of the pods',
      given: selecting({ matchLabels: {}, matchExpressions: [] }, 'ReplicaSet'),
      at: 'spec.selector',
      what: 'the selector is empty',
      fix: "selector: { matchLabels: { app: 'web', tier: 'front' } }",
    },
    {
      title: 'a missing selector',
      given: object('apps/v1', 'DaemonSet', 'agent', { spec: {} }),
      at: 'spec.selector',
      what: 'the DaemonSet has no selector',
    },
    {
      title: 'the selector of a ReplicationController',
      given: object('v1', 'ReplicationController', 'web', { spec: { selector: { app: 'api' } } }),
      at: 'spec.template',
      what: 'the ReplicationController has no template',
    },
    {
      title: 'a Job with a selector without manualSelector',
      given: job({ selector: { matchLabels: { app: 'web' } } }),
      at: 'spec.selector',
      what: 'the Job has its own selector, but the server creates one',
      fix: 'manualSelector: true',
    },
    {
      title: 'a Job that adopts pods with other labels',
      given: job({ manualSelector: true, selector: { matchLabels: { app: 'api' } } }),
      at: 'spec.template.metadata.labels.app',
      what: 'the selector requires app=api, but the pods have app=web',
    },
    {
      title: 'a Job that adopts pods without a selector',
      given: job({ manualSelector: true }),
      at: 'spec.selector',
      what: 'manualSelector is true, but there is no selector',
    },
    {
      title: 'a CronJob whose Jobs have a selector',
      given: object('batch/v1', 'CronJob', 'c', {
        spec: { jobTemplate: { spec: { selector: {}, template: { spec: { restartPolicy: 'Never' } } } } },
      }),
      at: 'spec.jobTemplate.spec.selector',
      what: 'the Jobs of a CronJob have a selector',
      fix: 'leave selector and manualSelector out',
    },
  ],
});
