import { isBuiltInGroup } from '../../kubernetes/kind';
import { isList } from '../../manifests/field';
import { type Element, elementsAt, listAt } from '../../manifests/read-fields';
import { type Finding, rule } from '../rule';
import { misnomersIn, ruleMisnomers, verbMisnomer } from '../served-resources';

/**
 * API groups, resources and verbs in the rules of roles: groups without a version, resources of these groups in lower-case
 * plural, as in URLs, and the verbs of requests.
 */
export const roleResources = rule({
  name: 'role-rules',
  severity: 'error',
  isAccepted: true,
  why: 'a rule about something that does not exist allows nothing, and the API server does not report it',
  fix: "name resources in the plural: resources: ['pods']",
  kinds: ['rbac.authorization.k8s.io/Role', 'rbac.authorization.k8s.io/ClusterRole'],

  check({ manifest }) {
    const rules = isList(manifest.rules) ? manifest.rules : [];
    return elementsAt({ rules }, 'rules', '').flatMap(checkRule);
  },
});

function checkRule(rule: Element): Finding[] {
  const wrong = ruleMisnomers(rule);
  const groups = listAt(rule.fields, 'apiGroups');
  const isBuiltIn = groups.length > 0 && groups.every((group) => typeof group === 'string' && isBuiltInGroup(group));
  return isBuiltIn ? [...wrong, ...misnomersIn(rule, 'verbs', verbMisnomer)] : wrong;
}
