import type { NamedRuleWithOperations, RuleWithOperations } from '../../kubernetes/generated/admissionregistration/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { filled } from '../grammars/constraint';
import { pathFault } from '../grammars/names';
import { law } from '../law';
import type { Place } from '../place';

const ABOUT = {
  name: 'admission-rules',
  why: 'the API server refuses the object, and no request is checked',
  fix: "write complete rules: { operations: ['CREATE'], apiGroups: ['apps'], apiVersions: ['v1'], resources: ['deployments'] }",
};

/** https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#matching-requests-rules */
export const admissionRules = [
  law({
    ...ABOUT,
    type: apiType<RuleWithOperations>('admissionregistration/v1.RuleWithOperations'),
    fields: { scope: filled },
    check: checkRule,
  }),
  law({
    ...ABOUT,
    type: apiType<NamedRuleWithOperations>('admissionregistration/v1.NamedRuleWithOperations'),
    fields: { scope: filled },
    check(rule, place) {
      checkRule(rule, place);
      checkNames(rule.resourceNames, place);
      if (place.manifest.kind.startsWith('Mutating') && place.field === 'resourceRules') {
        for (const [index, operation] of (rule.operations ?? []).entries()) {
          if (operation === 'DELETE') {
            const what = 'the operation is "DELETE", which cannot be mutated';
            place.refuse(['operations', index], what, "operations: ['CREATE', 'UPDATE']");
          }
        }
      }
    },
  }),
];

function checkRule(rule: Given<RuleWithOperations>, place: Place): void {
  const { operations = [], apiGroups = [], apiVersions = [], resources = [] } = rule;
  const lists = { operations, apiGroups, apiVersions };
  for (const [field, values] of Object.entries<readonly string[]>(lists)) {
    if (values.length === 0) {
      place.refuse([field], `the rule has no ${field}`);
    }
    if (values.length > 1 && values.includes('*')) {
      place.refuse([field], `${field} has "*" together with others`, `${field}: ['*']`);
    }
    for (const [index, value] of field === 'apiGroups' ? [] : values.entries()) {
      if (value === '') {
        place.refuse([field, index], `an element of ${field} is empty`);
      }
    }
  }
  checkResources(resources, place);
}

function checkResources(resources: readonly string[], place: Place): void {
  if (resources.length === 0) {
    place.refuse(['resources'], 'the rule has no resources');
  }
  for (const [index, resource] of resources.entries()) {
    if (resource === '') {
      place.refuse(['resources', index], 'an element of resources is empty');
    }
  }
  checkSubresources(resources, place);
  if (resources.length > 1 && resources.includes('*/*')) {
    place.refuse(['resources'], 'resources has "*/*" together with others', "resources: ['*/*']");
  }
  // The server checks only the last one that is not a subresource.
  const last = resources.filter((resource) => resource !== '' && !resource.includes('/')).at(-1);
  if (resources.includes('*') && last !== undefined && last !== '*') {
    place.refuse(['resources'], `resources has "*" together with ${quote(last)}`, "resources: ['*']");
  }
}

function checkSubresources(resources: readonly string[], place: Place): void {
  const all = new Set<string>();
  for (const [index, resource] of resources.entries()) {
    const slash = resource.indexOf('/');
    const [parent, sub] = [resource.slice(0, slash), resource.slice(slash + 1)];
    const wider = slash < 0 ? undefined : [`${parent}/*`, `*/${sub}`].find((each) => all.has(each));
    if (wider !== undefined) {
      place.refuse(['resources', index], `${quote(resource)} is already covered by ${quote(wider)}`, 'remove it');
    }
    if (slash >= 0 && (parent === '*' || sub === '*')) {
      all.add(resource);
    }
  }
}

function checkNames(names: readonly string[] = [], place: Place): void {
  for (const [index, name] of names.entries()) {
    const fault = name === '' ? undefined : pathFault(name);
    if (fault !== undefined) {
      place.refuse(['resourceNames', index], `the name ${quote(name)} ${fault}`, "resourceNames: ['web']");
    }
    if (names.indexOf(name) < index) {
      place.refuse(['resourceNames', index], `the name ${quote(name)} appears twice`, 'remove one of the two');
    }
  }
}
