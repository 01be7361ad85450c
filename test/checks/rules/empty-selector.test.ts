import { emptySelector } from '../../../src/checks/rules/empty-selector';
import type { Fields } from '../../../src/manifests/manifest';
import { object } from '../objects';
import { testRule } from '../rule-tester';

function policy(podSelector: Fields, rules: Fields = {}): Fields {
  return object('networking.k8s.io/v1', 'NetworkPolicy', 'web', { spec: { podSelector, ...rules } });
}

function budget(selector: Fields): Fields {
  return object('policy/v1', 'PodDisruptionBudget', 'web', { spec: { selector, minAvailable: 1 } });
}

const NAMED = { namespaceSelector: null, podSelector: { matchLabels: { app: 'web' } } };
const EXPRESSION = { key: 'app', operator: 'Exists' };

testRule(emptySelector, {
  accept: [
    { title: '{}, which selects everything on purpose', given: [policy({}), budget({})] },
    {
      title: 'null for one half of a selector',
      given: policy({ matchLabels: { app: 'web' }, matchExpressions: null }),
    },
    {
      title: 'null as a selector of a peer, which means that it is not set',
      given: policy({}, { ingress: [{ from: [NAMED] }] }),
    },
    { title: 'a label', given: [policy({ matchLabels: { app: 'web' } }), budget({ matchLabels: { app: 'web' } })] },
    { title: 'an expression without labels', given: policy({ matchLabels: {}, matchExpressions: [EXPRESSION] }) },
    { title: 'a peer without selectors', given: policy({}, { ingress: [{ from: [{ ipBlock: { cidr: '::/0' } }] }] }) },
  ],
  reject: [
    {
      title: 'a policy that lost its labels',
      given: policy({ matchLabels: {} }),
      at: 'spec.podSelector',
      what: 'podSelector names no label, so it matches everything',
      fix: "podSelector: { matchLabels: { app: 'api' } }",
    },
    {
      title: 'a peer that lost its labels',
      given: policy({}, { egress: [{ to: [{ namespaceSelector: { matchLabels: {}, matchExpressions: [] } }] }] }),
      at: 'spec.egress[0].to[0].namespaceSelector',
      what: 'namespaceSelector names no label, so it matches everything',
    },
    {
      title: 'a peer whose labels are null',
      given: policy({}, { ingress: [{ from: [{ namespaceSelector: { matchLabels: null } }] }] }),
      at: 'spec.ingress[0].from[0].namespaceSelector',
      what: 'namespaceSelector names no label, so it matches everything',
    },
    {
      title: 'a policy whose pods are null',
      given: object('networking.k8s.io/v1', 'NetworkPolicy', 'web', { spec: { podSelector: null } }),
      at: 'spec.podSelector',
      what: 'podSelector is null, so it matches everything',
    },
    {
      title: 'a budget that lost its expressions',
      given: budget({ matchExpressions: [] }),
      at: 'spec.selector',
      what: 'selector names no label, so it matches everything',
    },
  ],
});
