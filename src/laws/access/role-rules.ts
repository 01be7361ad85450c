import type { AggregationRule, PolicyRule } from '../../kubernetes/generated/rbac/v1';
import { apiType } from '../api-type';
import { law } from '../law';

const NAME = 'role-rules';
const WHY = 'the API server refuses the role, and it grants nothing';

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole */
export const roleRules = [
  law({
    name: NAME,
    type: apiType<PolicyRule>('rbac/v1.PolicyRule'),
    why: WHY,
    fix: "write complete rules: { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list'] }",
    check({ verbs = [], nonResourceURLs = [], apiGroups = [], resources = [], resourceNames = [] }, place) {
      if (verbs.length === 0) {
        place.refuse(['verbs'], 'the rule has no verbs', "add the verbs: verbs: ['get', 'list']");
      }
      if (nonResourceURLs.length === 0) {
        if (apiGroups.length === 0) {
          place.refuse(['apiGroups'], 'the rule has no apiGroups', "write apiGroups: [''] for the core API group");
        }
        if (resources.length === 0) {
          place.refuse(['resources'], 'the rule has no resources', "add the resources: resources: ['pods']");
        }
        return;
      }
      if (place.manifest.kind === 'Role') {
        place.refuse(
          ['nonResourceURLs'],
          'a Role allows URLs, which do not belong to a namespace',
          'make it a ClusterRole',
        );
      }
      if (apiGroups.length > 0 || resources.length > 0 || resourceNames.length > 0) {
        place.refuse(['nonResourceURLs'], 'the rule has both resources and URLs', 'split it into two rules');
      }
    },
  }),
  law({
    name: NAME,
    type: apiType<AggregationRule>('rbac/v1.AggregationRule'),
    why: WHY,
    fix: "select the roles to combine: clusterRoleSelectors: [{ matchLabels: { 'example.com/to-admin': 'true' } }]",
    check({ clusterRoleSelectors = [] }, place) {
      if (clusterRoleSelectors.length === 0) {
        place.refuse(['clusterRoleSelectors'], 'the aggregation rule selects no roles');
      }
    },
  }),
];
