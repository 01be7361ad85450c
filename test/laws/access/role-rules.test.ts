import { roleRules } from '../../../src/laws/access/role-rules';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

const APIS = 'rbac.authorization.k8s.io/v1';

function role(rule: Fields, kind = 'Role'): Fields {
  return { apiVersion: APIS, kind, metadata: { name: 'reader' }, rules: [rule] };
}

function aggregate(aggregationRule: Fields): Fields {
  return { apiVersion: APIS, kind: 'ClusterRole', metadata: { name: 'all' }, aggregationRule };
}

const PODS = { apiGroups: [''], resources: ['pods'], verbs: ['get'] };

testLaws(roleRules, {
  accept: [
    { title: 'a rule about resources', given: role(PODS) },
    {
      title: 'a rule about URLs in a ClusterRole',
      given: role({ nonResourceURLs: ['/x'], verbs: ['get'] }, 'ClusterRole'),
    },
    { title: 'an empty list of URLs', given: role({ ...PODS, nonResourceURLs: [] }) },
    { title: 'unknown resources and verbs', given: role({ ...PODS, resources: ['x y'], verbs: ['fly'] }) },
    { title: 'a role without rules', given: { apiVersion: APIS, kind: 'Role', metadata: { name: 'none' } } },
    { title: 'an aggregated role', given: aggregate({ clusterRoleSelectors: [{}] }) },
  ],
  refuse: [
    { title: 'no verbs', given: role({ ...PODS, verbs: [] }), at: 'rules[0].verbs', what: 'the rule has no verbs' },
    {
      title: 'no API groups',
      given: role({ ...PODS, apiGroups: [] }),
      at: 'rules[0].apiGroups',
      what: 'the rule has no apiGroups',
      fix: "['']",
    },
    {
      title: 'no resources',
      given: role({ apiGroups: [''], verbs: ['get'] }),
      at: 'rules[0].resources',
      what: 'the rule has no resources',
    },
    {
      title: 'URLs in a Role',
      given: role({ nonResourceURLs: ['/healthz'], verbs: ['get'] }),
      at: 'rules[0].nonResourceURLs',
      what: 'a Role allows URLs, which do not belong to a namespace',
      fix: 'ClusterRole',
    },
    {
      title: 'URLs together with names of resources',
      given: role({ nonResourceURLs: ['/healthz'], verbs: ['get'], resourceNames: ['a'] }, 'ClusterRole'),
      at: 'rules[0].nonResourceURLs',
      what: 'the rule has both resources and URLs',
    },
    {
      title: 'an aggregation without selectors',
      given: aggregate({}),
      at: 'aggregationRule.clusterRoleSelectors',
      what: 'the aggregation rule selects no roles',
    },
  ],
});
