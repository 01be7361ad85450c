import type {
  CustomResourceDefinition,
  CustomResourceDefinitionNames,
} from '../../kubernetes/generated/apiextensions/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { dns1035Fault } from '../grammars/dns1035';
import { lowerCase } from '../grammars/lower-case';
import { subdomainFault } from '../grammars/names';
import { law } from '../law';
import type { Place } from '../place';

/** https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/ */
export const customDefinitions = [
  law({
    name: 'custom-resource-definitions',
    type: apiType<CustomResourceDefinition>('apiextensions/v1.CustomResourceDefinition'),
    why: 'the API server refuses the definition, so objects of the kind cannot exist',
    fix: "name the kind in full: group: 'example.com', scope: 'Namespaced', names: { kind: 'Widget', plural: 'widgets' }",
    check({ spec, metadata = {} }, place) {
      if (spec === undefined) {
        place.refuse(['spec', 'group'], 'the definition has no group, no names and no versions');
        return;
      }
      const { group, names, scope, versions = [], preserveUnknownFields } = spec;
      const name = `${names?.plural ?? ''}.${group ?? ''}`;
      if (metadata.name !== undefined && metadata.name !== '' && metadata.name !== name) {
        const what = `the object is named ${quote(metadata.name)}, but must be named after its plural and group: ${quote(name)}`;
        place.refuse(['metadata', 'name'], what, `name: '${name}'`);
      }
      const { generateName = '' } = metadata;
      if (generateName !== '' && generateName !== name) {
        const what = `generateName is ${quote(generateName)}; the name must be ${quote(name)}`;
        place.refuse(['metadata', 'generateName'], what, `name: '${name}'`);
      }
      checkApproval(group ?? '', metadata.annotations?.[APPROVED], place);
      checkGroup(group, place);
      if (scope !== undefined && scope !== 'Cluster' && scope !== 'Namespaced') {
        place.refuse(['spec', 'scope'], `scope is ${quote(scope)}; it must be "Cluster" or "Namespaced"`);
      }
      if (names === undefined) {
        place.refuse(['spec', 'names', 'plural'], 'the definition has no names');
      } else {
        checkNames(names, place);
      }
      if (preserveUnknownFields === true) {
        const what = 'preserveUnknownFields is true, which only older versions of the API allow';
        place.refuse(
          ['spec', 'preserveUnknownFields'],
          what,
          "set it in the schema: 'x-kubernetes-preserve-unknown-fields': true",
        );
      }
      checkVersions(versions, place);
    },
  }),
];

const APPROVED = 'api-approved.kubernetes.io';

/** Kubernetes' own groups must link to their approval. */
function checkApproval(group: string, approval: string | undefined, place: Place): void {
  const isProtected = /(?:^|\.)(?:k8s|kubernetes)\.io$/.test(group);
  if (!isProtected || /^(?:unapproved|[a-z][a-z0-9+.-]*:\/\/[^/?#])/i.test(approval ?? '')) {
    return;
  }
  const what = `the group ${quote(group)} belongs to Kubernetes, but the annotation ${APPROVED} is ${approval === undefined ? 'missing' : quote(approval)}`;
  const fix = "use your own group, or link to its approval: 'https://github.com/kubernetes/…'";
  place.refuse(['metadata', 'annotations', APPROVED], what, fix);
}

function checkGroup(group: string | undefined, place: Place): void {
  const fault =
    group === undefined ? undefined : (subdomainFault(group) ?? (group.includes('.') ? undefined : 'contains no dot'));
  if (fault !== undefined) {
    place.refuse(['spec', 'group'], `the group ${quote(group ?? '')} ${fault}`, "group: 'example.com'");
  }
}

function checkNames(names: Given<CustomResourceDefinitionNames>, place: Place): void {
  const { kind = '', listKind = '', shortNames = [], categories = [] } = names;
  const refuse = (steps: readonly (string | number)[], name: string, fault: string | undefined) => {
    if (fault !== undefined) {
      place.refuse(['spec', 'names', ...steps], `the name ${quote(name)} ${fault}`);
    }
  };
  for (const field of ['plural', 'kind'] as const) {
    const name = names[field];
    refuse(
      [field],
      name ?? '',
      name === undefined ? undefined : dns1035Fault(field === 'kind' ? lowerCase(name) : name),
    );
  }
  for (const field of ['singular', 'listKind'] as const) {
    const name = names[field] ?? '';
    refuse([field], name, name === '' ? undefined : dns1035Fault(field === 'listKind' ? lowerCase(name) : name));
  }
  if (listKind === '' && kind !== '' && dns1035Fault(lowerCase(kind)) === undefined) {
    refuse(['listKind'], `${kind}List`, dns1035Fault(lowerCase(`${kind}List`)));
  }
  if (kind !== '' && kind === listKind) {
    refuse(['listKind'], kind, 'is also the singular name');
  }
  for (const [field, list] of Object.entries({ shortNames, categories })) {
    for (const [index, name] of list.entries()) {
      refuse([field, index], name, dns1035Fault(name));
    }
  }
}

function checkVersions(
  versions: readonly { readonly name?: string; readonly storage?: boolean }[],
  place: Place,
): void {
  const stored = versions.filter(({ storage }) => storage === true).length;
  if (stored !== 1) {
    const what = `${stored} versions are stored; it must be exactly one`;
    place.refuse(['spec', 'versions'], what, 'write storage: true in one of them, and false in all others');
  }
  const names = new Set<string>();
  for (const [index, { name = '' }] of versions.entries()) {
    const fault = names.has(name) ? 'appears twice' : dns1035Fault(name);
    if (fault !== undefined && (name !== '' || names.has(name))) {
      place.refuse(['spec', 'versions', index, 'name'], `the version ${quote(name)} ${fault}`, "name: 'v1'");
    }
    names.add(name);
  }
}
