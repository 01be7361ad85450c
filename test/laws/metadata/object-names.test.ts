import { objectNames } from '../../../src/laws/metadata/object-names';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function object(apiVersion: string, kind: string, metadata: Fields): Fields {
  return { apiVersion, kind, metadata };
}

testLaws(objectNames, {
  accept: [
    { title: 'a subdomain', given: object('v1', 'ConfigMap', { name: 'web.example.com' }) },
    { title: 'a generated name', given: object('v1', 'ConfigMap', { generateName: 'web-' }) },
    { title: 'a long prefix, which is shortened', given: object('v1', 'Service', { generateName: 'a'.repeat(63) }) },
    { title: 'a LimitRange without a name', given: object('v1', 'LimitRange', {}) },
    { title: 'a review without a name', given: object('authorization.k8s.io/v1', 'SelfSubjectAccessReview', {}) },
    {
      title: 'colons in names of roles',
      given: object('rbac.authorization.k8s.io/v1', 'ClusterRole', { name: 'system:node' }),
    },
    {
      title: 'any path segment as the name of a budget',
      given: object('policy/v1', 'PodDisruptionBudget', { name: 'A b' }),
    },
    {
      title: 'any path segment as the name of a certificate request',
      given: object('certificates.k8s.io/v1', 'CertificateSigningRequest', { name: '@ada' }),
    },
    { title: 'any path segment as the name of a core Event', given: object('v1', 'Event', { name: 'Web.1' }) },
    { title: 'a Deployment with a long name', given: object('apps/v1', 'Deployment', { name: 'a'.repeat(253) }) },
    {
      title: 'any prefix next to a valid name',
      given: object('v1', 'ReplicationController', { name: 'web', generateName: '-A' }),
    },
    { title: 'a namespace', given: object('v1', 'ConfigMap', { name: 'web', namespace: 'shop' }) },
    {
      title: 'any namespace of a cluster-scoped object',
      given: object('v1', 'Namespace', { name: 'web', namespace: 'A b' }),
    },
    {
      title: 'any name of a template',
      given: { ...object('apps/v1', 'Deployment', { name: 'web' }), spec: { template: { metadata: { name: 'A b' } } } },
    },
  ],
  refuse: [
    {
      title: 'an object without a name',
      given: object('v1', 'ConfigMap', {}),
      at: 'metadata.name',
      what: 'the ConfigMap has no name',
    },
    {
      title: 'capital letters',
      given: object('v1', 'ConfigMap', { name: 'Web' }),
      at: 'metadata.name',
      what: 'the name "Web" contains "W"; only a-z, 0-9, "-" and "." are allowed',
    },
    {
      title: 'a dot in a DNS label',
      given: object('v1', 'Service', { name: 'web.example' }),
      at: 'metadata.name',
      what: 'the name "web.example" contains "."; only a-z, 0-9 and "-" are allowed',
    },
    {
      title: 'a DNS label of more than 63 characters',
      given: object('apps/v1', 'StatefulSet', { name: 'a'.repeat(64) }),
      at: 'metadata.name',
      what: `the name "${'a'.repeat(64)}" is 64 characters long; the limit is 63`,
    },
    {
      title: 'a slash in any name',
      given: object('policy/v1', 'PodDisruptionBudget', { name: 'a/b' }),
      at: 'metadata.name',
      what: 'the name "a/b" contains "/"; it is not allowed in a path segment',
    },
    {
      title: 'capital letters in an Event of the group events.k8s.io',
      given: object('events.k8s.io/v1', 'Event', { name: 'Web' }),
      at: 'metadata.name',
      what: 'the name "Web" contains "W"; only a-z, 0-9, "-" and "." are allowed',
    },
    {
      title: 'a prefix of a role that is not a path segment',
      given: object('rbac.authorization.k8s.io/v1', 'Role', { name: 'web', generateName: '..' }),
      at: 'metadata.generateName',
      what: 'the name prefix ".." is "." or ".."',
    },
    {
      title: 'an invalid prefix',
      given: object('v1', 'ConfigMap', { generateName: '-web-' }),
      at: 'metadata.generateName',
      what: 'the name prefix "-web-" has a part between dots that does not begin and end with a letter or digit',
    },
    {
      title: 'an invalid namespace',
      given: object('v1', 'ConfigMap', { name: 'web', namespace: 'my.shop' }),
      at: 'metadata.namespace',
      what: 'the namespace "my.shop" contains "."; only a-z, 0-9 and "-" are allowed',
    },
  ],
});
