import * as kplus from 'cdk8s-plus-28';
import { ClusterRole, ConfigMap, Deployment, Ingress, Role, type RoleProps, Secret } from 'kustruct';
import { objectsOf, refusalsOf, shop } from '../in-chart';

function rulesOf(rules: RoleProps['rules']): unknown {
  const chart = shop();
  new Role(chart, 'reader', { rules });
  return objectsOf(chart)['Role reader']?.rules;
}

describe('a Role', () => {
  it('knows the API groups of the built-in resources', () => {
    expect(rulesOf([{ resources: ['pods', 'pods/log', 'events'], verbs: ['get'] }])).toEqual([
      { apiGroups: [''], resources: ['pods', 'pods/log', 'events'], verbs: ['get'] },
    ]);
    expect(rulesOf([{ resources: ['deployments/scale'], verbs: ['patch'] }])).toEqual([
      { apiGroups: ['apps'], resources: ['deployments/scale'], verbs: ['patch'] },
    ]);
  });

  it('has one rule for each API group of its resources', () => {
    const rule = { resources: ['pods', 'jobs', 'services'], resourceNames: ['a'], verbs: ['list'] };
    expect(rulesOf([rule])).toEqual([
      { apiGroups: [''], resources: ['pods', 'services'], resourceNames: ['a'], verbs: ['list'] },
      { apiGroups: ['batch'], resources: ['jobs'], resourceNames: ['a'], verbs: ['list'] },
    ]);
  });

  it('keeps API groups that are set', () => {
    const rule = { apiGroups: ['example.com'], resources: ['widgets'], verbs: ['*'] };
    expect(rulesOf([rule])).toEqual([rule]);
  });

  it('refuses a resource whose API group is not known', () => {
    const unknown = (resource: string) =>
      refusalsOf((chart) => new Role(chart, 'reader', { rules: [{ resources: [resource], verbs: ['get'] }] }));
    expect(unknown('widgets')).toEqual([
      {
        field: 'rules[0].apiGroups',
        what: 'the API group of the resource "widgets" is not known',
        fix: "set it: apiGroups: ['example.com']",
      },
    ]);
    expect(unknown('Deployment').map(({ fix }) => fix)).toEqual(["use the plural: 'deployments'"]);
    expect(unknown('pod/log').map(({ fix }) => fix)).toEqual(["use the plural: 'pods/log'"]);
    expect(unknown('Ingress').map(({ fix }) => fix)).toEqual(["use the plural: 'ingresses'"]);
    expect(unknown('deploy').map(({ fix }) => fix)).toEqual(["use the plural: 'deployments'"]);
    expect(unknown('user').map(({ fix }) => fix)).toEqual(["use the plural: 'users'"]);
  });

  it('allows single objects of kustruct and of cdk8s-plus, and no others of their kinds', () => {
    const chart = shop();
    const settings = new ConfigMap(chart, 'settings');
    const flags = new ConfigMap(chart, 'flags');
    const password = new Secret(chart, 'password', { stringData: { a: 'b' } });
    const theirs = new kplus.Secret(chart, 'theirs', { metadata: { name: 'theirs' } });
    const web = new Ingress(chart, 'web', { rules: [{ host: 'example.com' }] });
    const api = new Deployment(chart, 'api', { image: 'api:1' });
    new Role(chart, 'reader', {
      rules: [{ resources: [settings, password, flags, theirs, web, api], verbs: ['get'] }],
    });
    expect(objectsOf(chart)['Role reader']?.rules).toEqual([
      { apiGroups: [''], resources: ['configmaps'], resourceNames: ['settings', 'flags'], verbs: ['get'] },
      { apiGroups: [''], resources: ['secrets'], resourceNames: ['password', 'theirs'], verbs: ['get'] },
      { apiGroups: ['networking.k8s.io'], resources: ['ingresses'], resourceNames: ['web'], verbs: ['get'] },
      { apiGroups: ['apps'], resources: ['deployments'], resourceNames: ['api'], verbs: ['get'] },
    ]);
  });

  it('does not compile with paths of the server, or with names in addition to objects', () => {
    const chart = shop();
    const settings = new ConfigMap(chart, 'settings');
    // @ts-expect-error paths are for a ClusterRole
    const paths: RoleProps = { rules: [{ nonResourceURLs: ['/healthz'], verbs: ['get'] }] };
    // @ts-expect-error the objects have names
    const named: RoleProps = { rules: [{ resources: [settings], resourceNames: ['a'], verbs: ['get'] }] };
    expect([paths.rules, named.rules]).toHaveLength(2);
  });
});

describe('a ClusterRole', () => {
  it('has no namespace, and aggregates other roles, or allows resources and paths', () => {
    const chart = shop({ namespace: 'shop', defaults: 'plain' });
    const clusterRoleSelectors = [{ matchLabels: { tier: 'a' } }, { matchLabels: { tier: 'b' } }];
    new ClusterRole(chart, 'sum', { aggregationRule: { clusterRoleSelectors } });
    new ClusterRole(chart, 'part', {
      name: 'acme:part',
      labels: { tier: 'a' },
      rules: [
        { resources: ['nodes', 'nodes/proxy'], verbs: ['get'] },
        { nonResourceURLs: ['/metrics/*'], verbs: ['get'] },
      ],
    });
    expect(chart.toJson()).toEqual([
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: { name: 'acme:part', labels: { tier: 'a' } },
        rules: [
          { apiGroups: [''], resources: ['nodes', 'nodes/proxy'], verbs: ['get'] },
          { nonResourceURLs: ['/metrics/*'], verbs: ['get'] },
        ],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: { name: 'sum' },
        aggregationRule: { clusterRoleSelectors },
        rules: [],
      },
    ]);
  });
});
