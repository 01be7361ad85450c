import { fieldPath, isList } from '../../manifests/field';
import type { Fields, Manifest } from '../../manifests/manifest';
import { type Element, elementsAt, mapAt } from '../../manifests/read-fields';
import { type Finding, rule } from '../rule';
import { groupMisnomer, resourceMisnomer, ruleMisnomers } from '../served-resources';

const ADMISSION = 'admissionregistration.k8s.io';

/** API groups and resources that webhooks and admission policies match, and that quotas count. */
export const matchedResources = rule({
  name: 'matched-resources',
  severity: 'error',
  isAccepted: true,
  why: 'no such resource exists, so nothing is matched, and the API server does not report it',
  fix: "name resources in the plural, in their own group: apiGroups: ['apps'], resources: ['deployments']",
  kinds: [
    `${ADMISSION}/ValidatingWebhookConfiguration`,
    `${ADMISSION}/MutatingWebhookConfiguration`,
    `${ADMISSION}/ValidatingAdmissionPolicy`,
    `${ADMISSION}/MutatingAdmissionPolicy`,
    `${ADMISSION}/ValidatingAdmissionPolicyBinding`,
    `${ADMISSION}/MutatingAdmissionPolicyBinding`,
    '/ResourceQuota',
  ],

  check({ manifest }) {
    return [...rulesOf(manifest).flatMap(ruleMisnomers), ...countMisnomers(mapAt(manifest, 'spec', 'hard'))];
  },
});

/** The rules of all webhooks, or of a policy or its binding. */
function rulesOf(manifest: Manifest): readonly Element[] {
  const webhooks = isList(manifest.webhooks) ? manifest.webhooks : [];
  const ofWebhooks = elementsAt({ webhooks }, 'webhooks', '').flatMap((hook) => elementsAt(hook.fields, 'rules', hook));
  const ofPolicies = ['matchConstraints', 'matchResources'].flatMap((field) =>
    ['resourceRules', 'excludeResourceRules'].flatMap((key) =>
      elementsAt(mapAt(manifest, 'spec', field), key, `spec.${field}`),
    ),
  );
  return [...ofWebhooks, ...ofPolicies];
}

const COUNT = 'count/';

/** A quota counts objects as `count/deployments.apps`: the resource, and its group if it has one. */
function countMisnomers(hard: Fields): Finding[] {
  return Object.keys(hard).flatMap((key) => {
    const [resource = '', ...group] = key.startsWith(COUNT) ? key.slice(COUNT.length).split('.') : [];
    const name = group.join('.');
    const misnomer = resource === '' ? undefined : (groupMisnomer(name) ?? resourceMisnomer(resource, [name]));
    return misnomer ? [{ at: fieldPath('spec.hard', key), ...misnomer, fix: COUNT_FIX }] : [];
  });
}

const COUNT_FIX = "a resource in the plural, and its group without a version: 'count/deployments.apps', 'count/pods'";
