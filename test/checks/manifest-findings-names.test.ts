import { testManifests } from './manifest-tester';
import { object } from './objects';

testManifests(['object-names', 'field-type', 'enum-value'], {
  accept: [
    { title: 'a DNS label', given: object('apps/v1', 'Deployment', 'my-app-2') },
    { title: 'dots where a subdomain is allowed', given: object('v1', 'ConfigMap', 'my.app') },
    { title: 'a ConfigMap of 253 characters', given: object('v1', 'ConfigMap', 'a'.repeat(253)) },
    { title: 'a Deployment of more than 63 characters', given: object('apps/v1', 'Deployment', 'a'.repeat(100)) },
    { title: 'a CronJob of 52 characters', given: object('batch/v1', 'CronJob', 'a'.repeat(52)) },
    { title: 'colons in RBAC names', given: object('rbac.authorization.k8s.io/v1', 'Role', 'system:My_Role') },
    { title: 'a custom resource with dots', given: object('example.com/v1', 'Widget', 'a.b.c') },
    {
      title: 'an address as the name of an IPAddress',
      given: object('networking.k8s.io/v1', 'IPAddress', '2001:db8::1'),
    },
    { title: 'a Service that begins with a digit', given: object('v1', 'Service', '1st') },
    { title: 'no namespace', given: { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db' } } },
  ],
  refuse: [
    {
      title: 'capital letters, and shows a valid name',
      given: object('apps/v1', 'Deployment', 'My_App'),
      at: 'metadata.name',
      what: 'the name "My_App" contains "M"; only a-z, 0-9, "-" and "." are allowed',
      fix: "name: 'my-app'",
    },
    {
      title: 'a dot in the name of a Service',
      given: object('v1', 'Service', 'my.app'),
      at: 'metadata.name',
      what: 'the name "my.app" contains "."; only a-z, 0-9 and "-" are allowed',
      fix: "name: 'my-app'",
    },
    {
      title: 'a dash at the end',
      given: object('v1', 'Namespace', 'shop-'),
      at: 'metadata.name',
      what: 'the name "shop-" does not begin and end with a letter or digit',
      fix: "name: 'shop'",
    },
    {
      title: 'two dots in a row',
      given: object('v1', 'Secret', 'a..b'),
      at: 'metadata.name',
      what: 'the name "a..b" has a part between dots that does not begin and end with a letter or digit',
    },
    {
      title: 'an empty name',
      given: object('v1', 'Secret', ''),
      at: 'metadata.name',
      what: 'the Secret has no name',
      fix: "name: 'secret'",
    },
    {
      title: 'a slash in an RBAC name',
      given: object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'a/b'),
      at: 'metadata.name',
      what: 'the name "a/b" contains "/"; it is not allowed in a path segment',
    },
    {
      title: 'a custom resource with an underscore',
      given: object('example.com/v1', 'Widget', 'a_b'),
      at: 'metadata.name',
      what: 'the name "a_b" contains "_"; only a-z, 0-9, "-" and "." are allowed',
      fix: "name: 'a-b'",
    },
    {
      title: 'a namespace with a dot',
      given: { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db', namespace: 'my.shop' } },
      at: 'metadata.namespace',
      what: 'the namespace "my.shop" contains "."; only a-z, 0-9 and "-" are allowed',
      fix: "namespace: 'my-shop'",
    },
  ],
});
