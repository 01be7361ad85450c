import * as kplus from 'cdk8s-plus-28';
import {
  ClusterRole,
  ClusterRoleBinding,
  ConfigMap,
  CronJob,
  Deployment,
  Role,
  RoleBinding,
  type RoleBindingProps,
  ServiceAccount,
  Subject,
} from 'kustruct';
import { isSubject } from '../../../src/cdk8s-objects/companions';
import { objectsOf, refusalsOf, shop } from '../in-chart';

const view = ClusterRole.existing('view');

describe('a RoleBinding', () => {
  it('binds a role to subjects of every kind', () => {
    const chart = shop({ namespace: 'shop', defaults: 'plain' });
    const role = new Role(chart, 'reader', { rules: [{ resources: ['pods'], verbs: ['get'] }] });
    const robot = new ServiceAccount(chart, 'robot');
    const far = new ServiceAccount(chart, 'far', { namespace: 'elsewhere' });
    new RoleBinding(chart, 'readers', {
      role,
      subjects: [
        robot,
        far,
        ServiceAccount.existing('made'),
        ServiceAccount.existing('made', 'elsewhere'),
        Subject.user('jane'),
        Subject.group('devs'),
        { kind: 'ServiceAccount', name: 'wire' },
      ],
    });
    const api = 'rbac.authorization.k8s.io';
    expect(objectsOf(chart)['RoleBinding readers']).toEqual({
      apiVersion: `${api}/v1`,
      kind: 'RoleBinding',
      metadata: { name: 'readers', namespace: 'shop' },
      roleRef: { apiGroup: api, kind: 'Role', name: 'reader' },
      subjects: [
        { kind: 'ServiceAccount', name: 'robot', namespace: 'shop' },
        { kind: 'ServiceAccount', name: 'far', namespace: 'elsewhere' },
        { kind: 'ServiceAccount', name: 'made', namespace: 'shop' },
        { kind: 'ServiceAccount', name: 'made', namespace: 'elsewhere' },
        { kind: 'User', name: 'jane', apiGroup: api },
        { kind: 'Group', name: 'devs', apiGroup: api },
        { kind: 'ServiceAccount', name: 'wire', namespace: 'shop' },
      ],
    });
  });

  it('accepts roles and subjects of cdk8s-plus', () => {
    const chart = shop({ namespace: 'shop', defaults: 'plain' });
    const role = new kplus.Role(chart, 'theirs', { metadata: { name: 'theirs' } });
    const account = new kplus.ServiceAccount(chart, 'robot', { metadata: { name: 'robot' } });
    const subjects = [account, kplus.User.fromName(chart, 'jane', 'jane'), kplus.Group.fromName(chart, 'devs', 'devs')];
    new RoleBinding(chart, 'in-room', { role, subjects });
    new ClusterRoleBinding(chart, 'everywhere', {
      role: kplus.ClusterRole.fromClusterRoleName(chart, 'view', 'view'),
      subjects,
    });
    const found = objectsOf(chart);
    const expected = [
      { kind: 'ServiceAccount', name: 'robot', namespace: 'shop' },
      { kind: 'User', name: 'jane', apiGroup: 'rbac.authorization.k8s.io' },
      { kind: 'Group', name: 'devs', apiGroup: 'rbac.authorization.k8s.io' },
    ];
    expect(found['RoleBinding in-room']).toMatchObject({
      roleRef: { kind: 'Role', name: 'theirs' },
      subjects: expected,
    });
    expect(found['ClusterRoleBinding everywhere']).toMatchObject({
      roleRef: { kind: 'ClusterRole', name: 'view' },
      subjects: expected,
    });
  });

  it('gives a workload its own account with its name, and mounts the token', () => {
    const chart = shop({ namespace: 'shop', defaults: 'secure' });
    const quiet = new Deployment(chart, 'quiet', { image: 'api:1' });
    const api = new Deployment(chart, 'api', { image: 'api:1' });
    new RoleBinding(chart, 'one', { role: view, subjects: [api] });
    new RoleBinding(chart, 'two', { role: view, subjects: [api] });
    const found = objectsOf(chart);
    expect(Object.keys(found).filter((key) => key.startsWith('ServiceAccount'))).toEqual(['ServiceAccount api']);
    expect(found['RoleBinding two']?.subjects).toEqual([{ kind: 'ServiceAccount', name: 'api', namespace: 'shop' }]);
    expect(found['Deployment api']).toMatchObject({ spec: { template: { spec: { serviceAccountName: 'api' } } } });
    expect(found['Deployment api']).not.toHaveProperty('spec.template.spec.automountServiceAccountToken');
    expect(found[`Deployment ${quiet.name}`]).toHaveProperty('spec.template.spec.automountServiceAccountToken', false);
  });

  it('marks accounts as subjects immediately, whatever is rendered first', () => {
    const chart = shop({ defaults: 'secure' });
    const account = new ServiceAccount(chart, 'robot');
    const backup = new CronJob(chart, 'backup', { image: 'backup:1', schedule: '@daily', serviceAccount: account });
    expect(account[isSubject]).toBe(false);
    new RoleBinding(chart, 'z-last', { role: view, subjects: [account] });
    expect(account[isSubject]).toBe(true);
    expect(backup.toJson()).not.toHaveProperty('spec.jobTemplate.spec.template.spec.automountServiceAccountToken');
  });

  it('uses the account that was set on a workload', () => {
    const chart = shop({ namespace: 'shop', defaults: 'plain' });
    const given = new Deployment(chart, 'given', { image: 'api:1', serviceAccount: 'robot' });
    const theirs = new kplus.ServiceAccount(chart, 'theirs', { metadata: { name: 'theirs' } });
    const foreign = new Deployment(chart, 'foreign', { image: 'api:1', serviceAccount: theirs });
    new RoleBinding(chart, 'readers', { role: view, subjects: [given, foreign] });
    expect(objectsOf(chart)['RoleBinding readers']?.subjects).toEqual([
      { kind: 'ServiceAccount', name: 'robot', namespace: 'shop' },
      { kind: 'ServiceAccount', name: 'theirs', namespace: 'shop' },
    ]);
  });

  it('refuses anything but a role', () => {
    const refused = refusalsOf((chart) => {
      const role = new kplus.ConfigMap(chart, 'settings', { metadata: { name: 'settings' } });
      new RoleBinding(chart, 'readers', { role, subjects: [Subject.user('jane')] });
    });
    expect(refused).toEqual([
      {
        field: 'roleRef.kind',
        what: 'the kind of the role is "ConfigMap"',
        fix: "use kind: 'Role' or kind: 'ClusterRole'",
      },
    ]);
  });

  it('refuses a Role of another namespace, which would grant nothing', () => {
    const refused = refusalsOf(
      (chart) => {
        const role = new Role(chart, 'reader', { namespace: 'elsewhere', rules: [] });
        new RoleBinding(chart, 'readers', { role, subjects: [Subject.user('jane')] });
      },
      { namespace: 'shop', defaults: 'plain' },
    );
    expect(refused.map(({ what }) => what)).toEqual([
      'the RoleBinding is in the namespace "shop", and the Role "reader" in "elsewhere"',
    ]);
  });

  it('does not compile with anything but a role and subjects', () => {
    const chart = shop();
    const settings = new ConfigMap(chart, 'settings');
    // @ts-expect-error a ConfigMap is not a role
    const role: RoleBindingProps = { role: settings, subjects: [] };
    // @ts-expect-error a ConfigMap is not a subject
    const object: RoleBindingProps = { role: view, subjects: [settings] };
    // @ts-expect-error Subject.user('jane') or Subject.group('jane')?
    const text: RoleBindingProps = { role: view, subjects: ['jane'] };
    expect([role, object, text]).toHaveLength(3);
  });
});

describe('a ClusterRoleBinding', () => {
  it('has no namespace, and gives its accounts the namespace of the chart', () => {
    const chart = shop({ namespace: 'shop', defaults: 'plain' });
    new ClusterRoleBinding(chart, 'viewers', { role: view, subjects: [ServiceAccount.existing('robot')] });
    expect(objectsOf(chart)['ClusterRoleBinding viewers']).toMatchObject({
      metadata: { name: 'viewers' },
      subjects: [{ kind: 'ServiceAccount', name: 'robot', namespace: 'shop' }],
    });
  });

  it('refuses an account without a namespace', () => {
    const refused = refusalsOf(
      (chart) =>
        new ClusterRoleBinding(chart, 'viewers', {
          role: view,
          subjects: [Subject.user('jane'), new ServiceAccount(chart, 'a')],
        }),
    );
    expect(refused).toEqual([
      {
        field: 'subjects[1].namespace',
        what: 'the service account "a" has no namespace, and neither has the binding',
        fix: "set a namespace for the chart or for the account: ServiceAccount.existing('a', 'its-namespace')",
      },
    ]);
  });
});

test('a RoleBinding of cdk8s-plus accepts accounts and workloads of kustruct', () => {
  const chart = shop({ namespace: 'shop', defaults: 'secure' });
  const account = new ServiceAccount(chart, 'robot');
  const api = new Deployment(chart, 'api', { image: 'api:1' });
  new kplus.ClusterRole(chart, 'pods', { metadata: { name: 'pods' } }).bindInNamespace('shop', account, api);
  const found = objectsOf(chart);
  const bindings = Object.entries(found).filter(([key]) => key.includes('RoleBinding'));
  expect(bindings.map(([, { subjects }]) => subjects)).toContainEqual([
    { apiGroup: '', kind: 'ServiceAccount', name: 'robot', namespace: 'shop' },
    { apiGroup: '', kind: 'ServiceAccount', name: 'api', namespace: 'shop' },
  ]);
  expect(found['ServiceAccount api']).toBeDefined();
  expect(found['Deployment api']).not.toHaveProperty('spec.template.spec.automountServiceAccountToken');
});
