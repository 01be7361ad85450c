import { roleBindings } from '../../../src/laws/access/role-bindings';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

const REF = { kind: 'ClusterRole', name: 'reader' };

function binding(fields: Fields, kind = 'RoleBinding'): Fields {
  return { apiVersion: 'rbac.authorization.k8s.io/v1', kind, metadata: { name: 'readers' }, roleRef: REF, ...fields };
}

function subject(fields: Fields, kind?: string): Fields {
  return binding({ subjects: [fields] }, kind);
}

testLaws(roleBindings, {
  accept: [
    {
      title: 'a role without a group, which has a default',
      given: binding({ roleRef: { ...REF, apiGroup: '' } }),
    },
    { title: 'names that only roles have', given: binding({ roleRef: { ...REF, name: 'system:node' } }) },
    {
      title: 'an account without a namespace in a RoleBinding',
      given: subject({ kind: 'ServiceAccount', name: 'api' }),
    },
    { title: 'any name of a user', given: subject({ kind: 'User', name: 'Jane Doe/x' }) },
    { title: 'no subjects', given: binding({}) },
  ],
  refuse: [
    {
      title: 'a Role in a ClusterRoleBinding',
      given: binding({ roleRef: { kind: 'Role', name: 'reader' } }, 'ClusterRoleBinding'),
      at: 'roleRef.kind',
      what: 'the kind of the role is "Role"',
      fix: "kind: 'ClusterRole'",
    },
    {
      title: 'another group',
      given: binding({ roleRef: { ...REF, apiGroup: 'rbac' } }),
      at: 'roleRef.apiGroup',
      what: 'apiGroup is "rbac"',
    },
    {
      title: 'a name with a slash',
      given: binding({ roleRef: { ...REF, name: 'a/b' } }),
      at: 'roleRef.name',
      what: 'the name of the role "a/b" contains "/"; it is not allowed in a path segment',
    },
    {
      title: 'no role',
      given: { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', metadata: { name: 'a' } },
      at: 'roleRef.name',
      what: 'the binding names no role',
    },
    {
      title: 'an unknown kind of subject',
      given: subject({ kind: 'user', name: 'jane' }),
      at: 'subjects[0].kind',
      what: 'the kind of the subject is "user"',
      fix: "'User'",
    },
    {
      title: 'an invalid account name',
      given: subject({ kind: 'ServiceAccount', name: 'Api' }),
      at: 'subjects[0].name',
      what: 'the name of the service account "Api" contains "A"; only a-z, 0-9, "-" and "." are allowed',
    },
    {
      title: 'an account of a group',
      given: subject({ kind: 'ServiceAccount', name: 'api', apiGroup: 'rbac.authorization.k8s.io' }),
      at: 'subjects[0].apiGroup',
      what: 'the apiGroup of the service account is "rbac.authorization.k8s.io"',
    },
    {
      title: 'an account without a namespace in a ClusterRoleBinding',
      given: subject({ kind: 'ServiceAccount', name: 'api' }, 'ClusterRoleBinding'),
      at: 'subjects[0].namespace',
      what: 'the service account "api" has no namespace, and neither has the binding',
    },
    {
      title: 'a user in another group',
      given: subject({ kind: 'Group', name: 'admins', apiGroup: 'v1' }),
      at: 'subjects[0].apiGroup',
      what: 'apiGroup is "v1"',
    },
    {
      title: 'an empty name',
      given: subject({ kind: 'User', name: '' }),
      at: 'subjects[0].name',
      what: 'the name of the subject is empty',
    },
  ],
});
