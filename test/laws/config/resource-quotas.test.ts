import { namespaceFinalizers } from '../../../src/laws/config/namespace-finalizers';
import { resourceQuotas } from '../../../src/laws/config/resource-quotas';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function quota(spec: Fields): Fields {
  return { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'quota' }, spec };
}

function expression(fields: Fields, hard: Fields = {}): Fields {
  return quota({ hard, scopeSelector: { matchExpressions: [fields] } });
}

testLaws(resourceQuotas, {
  accept: [
    {
      title: 'what a quota can limit',
      given: quota({
        hard: { pods: '10', 'requests.cpu': '1500m', 'count/jobs.batch': 5, 'requests.nvidia.com/gpu': '2' },
      }),
    },
    { title: 'huge pages', given: quota({ hard: { 'hugepages-2Mi': '1Gi', 'requests.hugepages-1Gi': '1Gi' } }) },
    { title: 'an amount that the server rounds up to a whole one', given: quota({ hard: { pods: '0.999999' } }) },
    {
      title: 'a scope with an extended resource',
      given: quota({ hard: { 'example.com/a': '1' }, scopes: ['BestEffort'] }),
    },
    {
      title: 'a priority class',
      given: expression({ scopeName: 'PriorityClass', operator: 'In', values: ['high'] }),
    },
  ],
  refuse: [
    {
      title: 'an unknown resource',
      given: quota({ hard: { gpus: '1' } }),
      at: 'spec.hard.gpus',
      what: 'the resource "gpus" is not a Kubernetes resource; other resources have a domain, such as "example.com/gpus"',
    },
    {
      title: 'storage, which only claims request',
      given: quota({ hard: { storage: '1Gi' } }),
      at: 'spec.hard.storage',
      what: 'the resource "storage" cannot be limited by a quota',
    },
    {
      title: 'half of a pod',
      given: quota({ hard: { pods: '1.5' } }),
      at: 'spec.hard.pods',
      what: 'the amount of pods is 1.5, which is not a whole number',
    },
    {
      title: 'a negative amount',
      given: quota({ hard: { 'requests.cpu': '-1' } }),
      at: 'spec.hard[requests.cpu]',
      what: 'the amount of requests.cpu is -1; the minimum is 0',
    },
    {
      title: 'a scope that does not apply to a resource',
      given: quota({ hard: { 'requests.cpu': '1' }, scopes: ['BestEffort'] }),
      at: 'spec.scopes',
      what: 'the scope BestEffort does not apply to requests.cpu',
    },
    {
      title: 'scopes that exclude each other',
      given: quota({ scopes: ['Terminating', 'NotTerminating'] }),
      at: 'spec.scopes',
      what: 'the scopes Terminating and NotTerminating exclude each other',
    },
    {
      title: 'In without values',
      given: expression({ scopeName: 'PriorityClass', operator: 'In' }),
      at: 'spec.scopeSelector.matchExpressions[0].values',
      what: 'the operator In has no values',
    },
    {
      title: 'values for a scope without values',
      given: expression({ scopeName: 'BestEffort', operator: 'In', values: ['a'] }),
      at: 'spec.scopeSelector.matchExpressions[0].operator',
      what: 'the scope BestEffort has the operator "In"',
    },
  ],
});

testLaws(namespaceFinalizers, {
  accept: [
    {
      title: 'finalizers of Kubernetes and custom ones',
      given: {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: 'a' },
        spec: { finalizers: ['kubernetes', 'a.b/c'] },
      },
    },
  ],
  refuse: [
    {
      title: 'a finalizer without a domain',
      given: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a' }, spec: { finalizers: ['cleanup'] } },
      at: 'spec.finalizers[0]',
      what: 'an element of finalizers is "cleanup", which has no domain before it',
    },
  ],
});
