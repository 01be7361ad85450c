import { isBuiltInGroup } from '../../kubernetes/kind';
import { fieldPath, isList } from '../../manifests/field';
import { type Element, elementsAt, listAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';
import { groupMisnomer, type Misnomer, resourceMisnomer, verbMisnomer } from '../served-resources';

/**
 * API groups, resources and verbs in the rules of roles: groups without a version, resources of these groups, named as in URLs
 * (in the plural and in small letters), and the verbs of requests.
 */
export const roleResources = rule({
  name: 'role-resources',
  severity: 'error',
  isAccepted: true,
  why: 'a rule about what there is not allows nothing, and the API server does not say so',
  fix: "name resources in the plural: resources: ['pods']",
  kinds: ['rbac.authorization.k8s.io/Role', 'rbac.authorization.k8s.io/ClusterRole'],

  check({ manifest }) {
    const rules = isList(manifest.rules) ? manifest.rules : [];
    return elementsAt({ rules }, 'rules', '').flatMap(checkRule);
  },
});

function checkRule({ field, fields }: Element): Finding[] {
  const groups = listAt(fields, 'apiGroups').filter((group) => typeof group === 'string');
  const wrong = misnomers(fields, field, 'apiGroups', groupMisnomer);
  if (wrong.length > 0) {
    return wrong;
  }
  const resources = misnomers(fields, field, 'resources', (resource) => resourceMisnomer(resource, groups));
  const isBuiltIn = groups.length > 0 && groups.every(isBuiltInGroup);
  return isBuiltIn ? [...resources, ...misnomers(fields, field, 'verbs', verbMisnomer)] : resources;
}

function misnomers(
  fields: Element['fields'],
  field: string,
  key: string,
  judge: (text: string) => Misnomer | undefined,
): Finding[] {
  return listAt(fields, key).flatMap((text, index) => {
    const misnomer = typeof text === 'string' ? judge(text) : undefined;
    return misnomer ? [{ at: fieldPath(`${field}.${key}`, index), ...misnomer }] : [];
  });
}
