import { workloadSelectors } from '../../../src/laws/workloads/workload-selectors';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function workload(kind: string, spec: Fields): Fields {
  return { apiVersion: 'apps/v1', kind, metadata: { name: 'web' }, spec };
}

function selecting(selector: Fields | undefined, labels: Fields, kind = 'Deployment'): Fields {
  return workload(kind, { ...(selector === undefined ? {} : { selector }), template: { metadata: { labels } } });
}

function controller(spec: Fields): Fields {
  return { apiVersion: 'v1', kind: 'ReplicationController', metadata: { name: 'web' }, spec };
}

testLaws(workloadSelectors, {
  accept: [
    { title: 'labels of the template', given: selecting({ matchLabels: { app: 'web' } }, { app: 'web', tier: 'a' }) },
    {
      title: 'conditions that the template fulfils',
      given: selecting(
        {
          matchExpressions: [
            { key: 'app', operator: 'In', values: ['web', 'api'] },
            { key: 'tier', operator: 'NotIn', values: ['b'] },
            { key: 'app', operator: 'Exists' },
            { key: 'old', operator: 'DoesNotExist' },
          ],
        },
        { app: 'web' },
      ),
    },
    {
      title: 'a ReplicationController that selects by the labels of its template',
      given: controller({ template: { metadata: { labels: { app: 'web' } } } }),
    },
  ],
  refuse: [
    {
      title: 'no selector',
      given: selecting(undefined, { app: 'web' }, 'DaemonSet'),
      at: 'spec.selector',
      what: 'the DaemonSet has no selector',
    },
    {
      title: 'an empty selector',
      given: selecting({}, { app: 'web' }),
      at: 'spec.selector',
      what: 'the selector is empty',
    },
    {
      title: 'other labels',
      given: selecting({ matchLabels: { app: 'web' } }, { app: 'api' }, 'StatefulSet'),
      at: 'spec.template.metadata.labels.app',
      what: 'the selector requires app=web, but the pods have app=api',
    },
    {
      title: 'a condition that the template does not fulfil',
      given: selecting({ matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] }, { app: 'api' }),
      at: 'spec.template.metadata.labels.app',
      what: 'the selector requires app DoesNotExist, but the pods have app=api',
    },
    {
      title: 'a ReplicationController that selects other pods',
      given: controller({ selector: { app: 'web' }, template: {} }),
      at: 'spec.template.metadata.labels',
      what: 'the selector requires app=web, but the pods have no label "app"',
    },
    {
      title: 'a ReplicationController that selects nothing',
      given: controller({ template: {} }),
      at: 'spec.selector',
      what: 'the selector is empty',
    },
  ],
});
