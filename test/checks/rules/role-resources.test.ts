import { roleResources } from '../../../src/checks/rules/role-resources';
import type { Fields } from '../../../src/manifests/manifest';
import { object } from '../objects';
import { testRule } from '../rule-tester';

function role(apiGroups: readonly string[], ...resources: readonly string[]): Fields {
  return object('rbac.authorization.k8s.io/v1', 'Role', 'reader', {
    rules: [{ apiGroups, resources, verbs: ['get'] }],
  });
}

testRule(roleResources, {
  accept: [
    { title: 'resources and what is below them', given: role([''], 'pods', 'pods/log', 'secrets', '*') },
    { title: 'a resource of another group', given: role(['apps'], 'deployments') },
    { title: 'the name of a kind in a group that is not built in', given: role(['example.com'], 'pod') },
    { title: 'the name of a kind in every group', given: role(['*'], 'pod') },
    { title: 'a resource that nobody knows', given: role([''], 'things') },
  ],
  reject: [
    {
      title: 'a resource in the singular',
      given: role([''], 'pods', 'pod'),
      at: 'rules[0].resources[1]',
      what: 'there is no resource "pod"',
      fix: "'pods'",
    },
    {
      title: 'a kind, and what is below it',
      given: role(['', 'apps'], 'Deployment/scale'),
      at: 'rules[0].resources[0]',
      what: 'there is no resource "Deployment/scale"',
      fix: "'deployments/scale'",
    },
    {
      title: 'a short name',
      given: role([''], 'cm'),
      at: 'rules[0].resources[0]',
      what: 'there is no resource "cm"',
      fix: "'configmaps'",
    },
  ],
});
