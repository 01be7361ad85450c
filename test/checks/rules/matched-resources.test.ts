import { matchedResources } from '../../../src/checks/rules/matched-resources';
import type { Fields } from '../../../src/manifests/manifest';
import { object } from '../objects';
import { testRule } from '../rule-tester';

const API = 'admissionregistration.k8s.io/v1';

function webhook(apiGroups: readonly string[], ...resources: readonly string[]): Fields {
  return object(API, 'ValidatingWebhookConfiguration', 'hooks', {
    webhooks: [{ name: 'a', rules: [{ apiGroups, resources }] }],
  });
}

function policy(key: string, apiGroups: readonly string[], ...resources: readonly string[]): Fields {
  return object(API, 'ValidatingAdmissionPolicy', 'policy', {
    spec: { matchConstraints: { [key]: [{ apiGroups, resources }] } },
  });
}

function binding(apiGroups: readonly string[], ...resources: readonly string[]): Fields {
  const spec = { matchResources: { resourceRules: [{ apiGroups, resources }] } };
  return object(API, 'ValidatingAdmissionPolicyBinding', 'binding', { spec });
}

function quota(...counted: readonly string[]): Fields {
  return object('v1', 'ResourceQuota', 'quota', {
    spec: { hard: Object.fromEntries(counted.map((key) => [key, '5'])) },
  });
}

testRule(matchedResources, {
  accept: [
    {
      title: 'resources of their group, and their subresources',
      given: webhook([''], 'pods', 'pods/exec', 'pods/*', '*/scale'),
    },
    { title: 'everything', given: webhook(['*'], '*/*') },
    {
      title: 'a resource of a custom group',
      given: policy('resourceRules', ['example.com'], 'deployments'),
    },
    {
      title: 'counts of resources, and amounts',
      given: quota('count/pods', 'count/deployments.apps', 'requests.cpu', 'pods'),
    },
    { title: 'counts of a custom resource', given: quota('count/widgets.example.com') },
  ],
  reject: [
    {
      title: 'a resource of another group in a webhook',
      given: webhook([''], 'pods', 'deployments'),
      at: 'webhooks[0].rules[0].resources[1]',
      what: 'the API group "" has no resource "deployments"',
      fix: "apiGroups: ['apps']",
    },
    {
      title: 'a group with its version in a policy',
      given: policy('resourceRules', ['apps/v1'], 'deployments'),
      at: 'spec.matchConstraints.resourceRules[0].apiGroups[0]',
      what: 'there is no API group "apps/v1"',
      fix: "apiGroups: ['apps']",
    },
    {
      title: 'the kind of an excluded resource in a policy',
      given: policy('excludeResourceRules', ['apps'], 'Deployment'),
      at: 'spec.matchConstraints.excludeResourceRules[0].resources[0]',
      what: 'there is no resource "Deployment"',
      fix: "'deployments'",
    },
    {
      title: 'a resource of another group in a binding',
      given: binding(['apps'], 'jobs'),
      at: 'spec.matchResources.resourceRules[0].resources[0]',
      what: 'the API group "apps" has no resource "jobs"',
      fix: "apiGroups: ['batch']",
    },
    {
      title: 'the count of a resource without its group',
      given: quota('count/deployments'),
      at: 'spec.hard[count/deployments]',
      what: 'the API group "" has no resource "deployments"',
      fix: "'count/deployments.apps'",
    },
  ],
});
