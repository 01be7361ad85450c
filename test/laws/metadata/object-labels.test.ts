import { objectLabels } from '../../../src/laws/metadata/object-labels';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function configMap(labels: Fields): Fields {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web', labels } };
}

function deployment(labels: Fields): Fields {
  const spec = { template: { metadata: { labels } } };
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' }, spec };
}

function cronJob(labels: Fields): Fields {
  const spec = { jobTemplate: { metadata: { labels } } };
  return { apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name: 'web' }, spec };
}

testLaws(objectLabels, {
  accept: [
    { title: 'labels', given: configMap({ 'app.kubernetes.io/name': 'web', Tier: 'A_b.c', empty: '' }) },
    { title: 'labels of pods', given: deployment({ app: 'web' }) },
    { title: 'any labels of Jobs of a CronJob, which the server does not check', given: cronJob({ 'a b': '!' }) },
  ],
  refuse: [
    {
      title: 'an invalid label value',
      given: configMap({ app: 'a b' }),
      at: 'metadata.labels.app',
      what: 'the value "a b" of the label "app" contains " "; only letters, digits, "-", "_" and "." are allowed',
    },
    {
      title: 'an invalid label key',
      given: configMap({ 'Example.com/app': 'web' }),
      at: 'metadata.labels[Example.com/app]',
      what: 'the label key "Example.com/app" has a part before "/" that contains "E"; only a-z, 0-9, "-" and "." are allowed',
    },
    {
      title: 'an invalid value of a pod label',
      given: deployment({ app: '-web' }),
      at: 'spec.template.metadata.labels.app',
      what: 'the value "-web" of the label "app" does not begin and end with a letter or digit',
    },
  ],
});
