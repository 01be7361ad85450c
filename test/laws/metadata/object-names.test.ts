import { objectNames } from '../../../src/laws/metadata/object-names';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function object(apiVersion: string, kind: string, metadata: Fields): Fields {
  return { apiVersion, kind, metadata };
}

testLaws(objectNames, {
  accept: [
    { title: 'a subdomain', given: object('v1', 'ConfigMap', { name: 'web.example.com' }) },
    { title: 'a name to be made up', given: object('v1', 'ConfigMap', { generateName: 'web-' }) },
    { title: 'a long beginning, which is cut', given: object('v1', 'Service', { generateName: 'a'.repeat(63) }) },
    { title: 'a LimitRange without a name', given: object('v1', 'LimitRange', {}) },
    { title: 'a review without a name', given: object('authorization.k8s.io/v1', 'SelfSubjectAccessReview', {}) },
    {
      title: 'colons in names of roles',
      given: object('rbac.authorization.k8s.io/v1', 'ClusterRole', { name: 'system:node' }),
    },
    { title: 'any step of a path as a budget', given: object('policy/v1', 'PodDisruptionBudget', { name: 'A b' }) },
    {
      title: 'any step of a path as a request of a certificate',
      given: object('certificates.k8s.io/v1', 'CertificateSigningRequest', { name: '@ada' }),
    },
    { title: 'any step of a path as an Event of the core', given: object('v1', 'Event', { name: 'Web.1' }) },
    { title: 'a Deployment of many characters', given: object('apps/v1', 'Deployment', { name: 'a'.repeat(253) }) },
    {
      title: 'any beginning of what has a name that fits',
      given: object('v1', 'ReplicationController', { name: 'web', generateName: '-A' }),
    },
    { title: 'a namespace', given: object('v1', 'ConfigMap', { name: 'web', namespace: 'shop' }) },
    { title: 'any namespace of what has none', given: object('v1', 'Namespace', { name: 'web', namespace: 'A b' }) },
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
      title: 'a dot in what must be a label',
      given: object('v1', 'Service', { name: 'web.example' }),
      at: 'metadata.name',
      what: 'the name "web.example" contains "."; only a-z, 0-9 and "-" are allowed',
    },
    {
      title: 'more than 63 characters of a label',
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
      title: 'capital letters of an Event of its own group',
      given: object('events.k8s.io/v1', 'Event', { name: 'Web' }),
      at: 'metadata.name',
      what: 'the name "Web" contains "W"; only a-z, 0-9, "-" and "." are allowed',
    },
    {
      title: 'a beginning of a role that is no step of a path',
      given: object('rbac.authorization.k8s.io/v1', 'Role', { name: 'web', generateName: '..' }),
      at: 'metadata.generateName',
      what: 'the name prefix ".." is "." or ".."',
    },
    {
      title: 'a beginning that no name has',
      given: object('v1', 'ConfigMap', { generateName: '-web-' }),
      at: 'metadata.generateName',
      what: 'the name prefix "-web-" has a part between dots that does not begin and end with a letter or digit',
    },
    {
      title: 'a namespace that there cannot be',
      given: object('v1', 'ConfigMap', { name: 'web', namespace: 'my.shop' }),
      at: 'metadata.namespace',
      what: 'the namespace "my.shop" contains "."; only a-z, 0-9 and "-" are allowed',
    },
  ],
});
