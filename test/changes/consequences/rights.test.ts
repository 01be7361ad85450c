import { compare } from '../../../src/changes/compare';
import type { Fields, Manifest, Value } from '../../../src/manifests/manifest';
import { rendering } from '../rendering';
import { consequencesOf, object, workload } from './consequence-texts';

const RBAC = 'rbac.authorization.k8s.io/v1';

function role(rules: readonly Fields[], kind = 'Role', name = 'reader', labels: Fields = {}): Manifest {
  return object(RBAC, kind, name, { rules }, kind === 'Role' ? { namespace: 'shop' } : { labels });
}

function binding(
  kind = 'RoleBinding',
  roleKind = 'Role',
  name = 'reader',
  subjects: readonly Value[] = [account('api')],
): Manifest {
  const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: roleKind, name };
  return object(RBAC, kind, 'api', { roleRef, subjects }, kind === 'RoleBinding' ? { namespace: 'shop' } : {});
}

function account(name: string): Value {
  return { kind: 'ServiceAccount', name, namespace: 'shop' };
}

function rule(verbs: readonly string[], resources: readonly string[], more: Fields = {}): Fields {
  return { apiGroups: [''], verbs, resources, ...more };
}

const READ = rule(['get', 'list'], ['pods']);

describe('rights', () => {
  test('that a role adds are reported for its subjects', () => {
    expect(
      consequencesOf([role([READ]), binding()], [role([READ, rule(['delete'], ['pods'])]), binding()], 'rights'),
    ).toEqual(['more-rights: ServiceAccount shop/api may delete pods in the namespace shop']);
  });

  test('without a subject are not reported', () => {
    expect(consequencesOf([role([READ])], [role([READ, rule(['delete'], ['pods'])])], 'rights')).toEqual([]);
  });

  test('that are only written in another way, or that the subject already has, are not reported', () => {
    const same = role([rule(['get'], ['pods']), rule(['list'], ['pods'])]);
    expect(consequencesOf([role([READ]), binding()], [same, binding()], 'rights')).toEqual([]);
    const wide = role([rule(['*'], ['*'])], 'ClusterRole', 'all');
    const all = { ...binding('ClusterRoleBinding', 'ClusterRole', 'all'), metadata: { name: 'all' } };
    expect(
      consequencesOf(
        [wide, all, role([READ]), binding()],
        [wide, all, role([rule(['delete'], ['pods'])]), binding()],
        'rights',
      ),
    ).toEqual([]);
  });

  test('that a binding gives to a new subject are reported', () => {
    const more = binding('RoleBinding', 'Role', 'reader', [account('api'), { kind: 'User', name: 'eve' }]);
    expect(consequencesOf([role([READ]), binding()], [role([READ]), more], 'rights')).toEqual([
      'more-rights: User eve may get, list pods in the namespace shop',
    ]);
  });

  test('of a role that exists only in the cluster are reported by its name, and those of cluster-admin as everything', () => {
    const before = [role([READ])];
    expect(consequencesOf(before, [...before, binding('RoleBinding', 'ClusterRole', 'view')], 'rights')).toEqual([
      'more-rights: ServiceAccount shop/api may do everything that ClusterRole view allows in the namespace shop',
    ]);
    const { changes } = compare(rendering(), rendering(binding('ClusterRoleBinding', 'ClusterRole', 'cluster-admin')));
    expect(changes[0]?.consequences[0]).toMatchObject({
      what: 'ServiceAccount shop/api may do everything; do anything with * in the whole cluster',
      why: 'this allows everything: anyone who gets its token owns the cluster',
    });
  });

  test('that an aggregated role gains are reported', () => {
    const gathering = object(
      RBAC,
      'ClusterRole',
      'all',
      { aggregationRule: { clusterRoleSelectors: [{ matchLabels: { part: 'x' } }] } },
      {},
    );
    const bound = binding('ClusterRoleBinding', 'ClusterRole', 'all');
    const part = (verbs: readonly string[]) => role([rule(verbs, ['secrets'])], 'ClusterRole', 'part', { part: 'x' });
    expect(
      consequencesOf([gathering, bound, part(['get'])], [gathering, bound, part(['get', 'list'])], 'rights'),
    ).toEqual(['more-rights: ServiceAccount shop/api may list secrets in the whole cluster']);
  });

  test('on names, subresources and URLs are reported if they are new', () => {
    const before = role([rule(['get'], ['secrets'], { resourceNames: ['db'] }), rule(['get'], ['*/log'])]);
    const after = role([rule(['get'], ['secrets']), rule(['get'], ['pods/log'])]);
    expect(consequencesOf([before, binding()], [after, binding()], 'rights')).toEqual([
      'more-rights: ServiceAccount shop/api may get secrets in the namespace shop',
    ]);
  });

  test('of another account are reported for pods that run with it', () => {
    const parts = [role([READ]), binding()];
    const pods = (serviceAccountName: string) => workload('Deployment', {}, {}, { serviceAccountName });
    expect(consequencesOf([...parts, pods('other')], [...parts, pods('api')], 'rights')).toEqual([
      'other-account: pods run as ServiceAccount shop/api instead of ServiceAccount shop/other, and may get, list pods',
    ]);
    expect(consequencesOf([...parts, pods('api')], [...parts, pods('other')], 'rights')).toEqual([]);
  });
});
