import { objectGenerations } from '../../../src/laws/metadata/object-generations';
import { testLaws } from '../law-tester';

const metadata = { name: 'web', generation: -1 };

testLaws(objectGenerations, {
  accept: [
    { title: 'a generation', given: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web', generation: 3 } } },
    {
      title: 'any generation of a kind whose generation the server resets',
      given: { apiVersion: 'apps/v1', kind: 'Deployment', metadata },
    },
    {
      title: 'any generation of a webhook',
      given: { apiVersion: 'admissionregistration.k8s.io/v1', kind: 'MutatingWebhookConfiguration', metadata },
    },
    { title: 'any generation of a custom kind', given: { apiVersion: 'example.com/v1', kind: 'Widget', metadata } },
  ],
  refuse: [
    {
      title: 'a generation below zero',
      given: { apiVersion: 'v1', kind: 'ConfigMap', metadata },
      at: 'metadata.generation',
      what: 'generation is -1; the minimum is 0',
    },
  ],
});
