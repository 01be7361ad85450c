import { allKinds } from '../../kubernetes/kind';
import { fieldPath, isList } from '../../manifests/field';
import { literal, quote } from '../../manifests/literal';
import { elementsAt, listAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';

/** Resources in the rules of roles, which are named as in URLs: in the plural and in small letters. */
export const roleResources = rule({
  name: 'role-resources',
  severity: 'error',
  isAccepted: true,
  why: 'a rule about a resource that there is not allows nothing, and the API server does not say so',
  fix: "name resources in the plural: resources: ['pods']",
  kinds: ['rbac.authorization.k8s.io/Role', 'rbac.authorization.k8s.io/ClusterRole'],

  check({ manifest }) {
    const found: Finding[] = [];
    const rules = isList(manifest.rules) ? manifest.rules : [];
    for (const { field, fields } of elementsAt({ rules }, 'rules', '')) {
      const groups = listAt(fields, 'apiGroups');
      for (const [index, resource] of listAt(fields, 'resources').entries()) {
        const meant = typeof resource === 'string' ? pluralOf(resource, groups) : undefined;
        if (typeof resource === 'string' && meant !== undefined) {
          const at = fieldPath(`${field}.resources`, index);
          const what = `there is no resource ${quote(resource)}`;
          found.push({ at, what, fix: `resources are in the plural: ${literal(meant)}` });
        }
      }
    }
    return found;
  },
});

/** The resource that is meant by a kind, a name in the singular or a short name; nothing for what may be one. */
function pluralOf(text: string, groups: readonly unknown[]): string | undefined {
  const [noun = '', ...below] = text.split('/');
  const kinds = allKinds().filter(({ group }) => groups.includes(group));
  if (groups.includes('*') || kinds.some(({ plural }) => plural === noun)) {
    return undefined;
  }
  const name = noun.toLowerCase();
  const meant = kinds.find(({ plural, singular, shortNames }) => [plural, singular, ...shortNames].includes(name));
  return meant && [meant.plural, ...below].join('/');
}
