import { labelSelectors } from '../../../src/laws/metadata/label-selectors';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function budget(selector: Fields): Fields {
  return { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name: 'web' }, spec: { selector } };
}

function expression(expression: Fields): Fields {
  return budget({ matchExpressions: [expression] });
}

testLaws(labelSelectors, {
  accept: [
    { title: 'labels', given: budget({ matchLabels: { 'app.kubernetes.io/name': 'web', empty: '' } }) },
    { title: 'a condition with values', given: expression({ key: 'app', operator: 'In', values: ['web', ''] }) },
    { title: 'a condition without values', given: expression({ key: 'app', operator: 'Exists' }) },
    {
      title: 'any string in the selector of a metric, which another server reads',
      given: {
        apiVersion: 'autoscaling/v2',
        kind: 'HorizontalPodAutoscaler',
        metadata: { name: 'web' },
        spec: { metrics: [{ external: { metric: { name: 'q', selector: { matchLabels: { queue: 'a b' } } } } }] },
      },
    },
  ],
  refuse: [
    {
      title: 'an invalid label value',
      given: budget({ matchLabels: { app: 'a b' } }),
      at: 'spec.selector.matchLabels.app',
      what: 'the value "a b" of the label "app" contains " "; only letters, digits, "-", "_" and "." are allowed',
    },
    {
      title: 'an invalid label key',
      given: budget({ matchLabels: { '-app': 'web' } }),
      at: 'spec.selector.matchLabels[-app]',
      what: 'the label key "-app" does not begin and end with a letter or digit',
    },
    {
      title: 'In without values',
      given: expression({ key: 'app', operator: 'In' }),
      at: 'spec.selector.matchExpressions[0].values',
      what: 'the operator "In" has no values',
    },
    {
      title: 'Exists with values',
      given: expression({ key: 'app', operator: 'Exists', values: ['web'] }),
      at: 'spec.selector.matchExpressions[0].values',
      what: 'the operator "Exists" has values',
    },
    {
      title: 'an unknown operator',
      given: expression({ key: 'app', operator: 'in', values: ['web'] }),
      at: 'spec.selector.matchExpressions[0].operator',
      what: 'operator is "in"',
      fix: "'In', 'NotIn'",
    },
  ],
});
