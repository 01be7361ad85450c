import { roleResources } from '../../../src/checks/rules/role-resources';
import type { Fields } from '../../../src/manifests/manifest';
import { object } from '../objects';
import { testRule } from '../rule-tester';

function role(apiGroups: readonly string[], ...resources: readonly string[]): Fields {
  return object('rbac.authorization.k8s.io/v1', 'Role', 'reader', {
    rules: [{ apiGroups, resources, verbs: ['get'] }],
  });
}

function verbs(...verbs: readonly string[]): Fields {
  return object('rbac.authorization.k8s.io/v1', 'Role', 'reader', {
    rules: [{ apiGroups: [''], resources: ['pods'], verbs }],
  });
}

testRule(roleResources, {
  accept: [
    { title: 'resources of several groups in one rule', given: role(['', 'apps'], 'pods', 'deployments') },
    { title: 'an API group of old clusters', given: role(['extensions'], 'ingresses') },
    {
      title: 'a resource of a custom group with the name of a built-in one',
      given: role(['metrics.k8s.io'], 'pods'),
    },
    { title: 'a resource that may be in a custom group', given: role(['', 'metrics.k8s.io'], 'deployments') },
    {
      title: 'a subresource that only plugins use',
      given: role(['', 'apps'], 'deployments/finalizers', 'nodes/stats'),
    },
    { title: 'wildcards for subresources', given: role([''], 'pods/*', '*/scale') },
    { title: 'resources for impersonation', given: role([''], 'users', 'groups') },
    {
      title: 'verbs of certificate requests and of authorizers',
      given: verbs('get', 'deletecollection', 'bind', 'impersonate', '*'),
    },
    { title: 'an unknown verb', given: verbs('frobnicate') },
    { title: 'resources and subresources', given: role([''], 'pods', 'pods/log', 'secrets', '*') },
    { title: 'a resource of another group', given: role(['apps'], 'deployments') },
    { title: 'the name of a kind in a custom group', given: role(['example.com'], 'pod') },
    { title: 'the name of a kind in every group', given: role(['*'], 'pod') },
    { title: 'an unknown resource', given: role([''], 'things') },
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
      title: 'a kind, and its subresource',
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
    {
      title: 'a resource of another group',
      given: role([''], 'deployments'),
      at: 'rules[0].resources[0]',
      what: 'the API group "" has no resource "deployments"',
      fix: "apiGroups: ['apps']",
    },
    {
      title: 'a resource that no listed group has',
      given: role(['', 'batch'], 'pods', 'ingresses'),
      at: 'rules[0].resources[1]',
      what: 'none of the API groups "", "batch" has a resource "ingresses"',
      fix: "apiGroups: ['networking.k8s.io']",
    },
    {
      title: 'a group with its version',
      given: role(['networking.k8s.io/v1'], 'ingresses'),
      at: 'rules[0].apiGroups[0]',
      what: 'there is no API group "networking.k8s.io/v1"',
      fix: "apiGroups: ['networking.k8s.io']",
    },
    {
      title: 'a name for the core group',
      given: role(['core'], 'pods'),
      at: 'rules[0].apiGroups[0]',
      what: 'there is no API group "core"',
      fix: "apiGroups: ['']",
    },
    {
      title: 'a custom group without a dot',
      given: role(['app'], 'deployments'),
      at: 'rules[0].apiGroups[0]',
      what: 'there is no API group "app"',
      fix: "apiGroups: ['apps']",
    },
    {
      title: 'an unknown subresource',
      given: role([''], 'pods/logs'),
      at: 'rules[0].resources[0]',
      what: 'there is no resource "pods/logs"',
      fix: "'pods/log'",
    },
    {
      title: 'a verb in capital letters',
      given: verbs('Get'),
      at: 'rules[0].verbs[0]',
      what: 'there is no verb "Get"',
      fix: "verbs: ['get']",
    },
    {
      title: 'a verb of another system',
      given: verbs('get', 'read'),
      at: 'rules[0].verbs[1]',
      what: 'there is no verb "read"',
      fix: "verbs: ['get', 'list', 'watch']",
    },
    {
      title: 'several verbs in one string',
      given: verbs('get, list'),
      at: 'rules[0].verbs[0]',
      what: 'there is no verb "get, list"',
      fix: "verbs: ['get', 'list']",
    },
  ],
});
