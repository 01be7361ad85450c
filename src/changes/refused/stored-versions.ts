import { isFields } from '../../manifests/field';
import { quote } from '../../manifests/literal';
import type { Value } from '../../manifests/manifest';
import { listAt, mapAt } from '../../manifests/read-fields';
import type { Update } from './update';
import { updateLaw } from './update-law';

/**
 * A definition keeps the versions in which objects of its kind are stored.
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#upgrade-existing-objects-to-a-new-stored-version
 */
export const storedVersions = updateLaw({
  name: 'stored-version',
  kinds: ['apiextensions.k8s.io/CustomResourceDefinition'],
  why: 'the API server refuses the update: objects may be stored in this version, and could no longer be read',
  fix: 'keep the version, with served: false if it must not be used; remove it after all objects are stored in another version and status.storedVersions no longer lists it',
  check(update) {
    const versions = new Set(listAt(mapAt(update.after, 'spec'), 'versions').map(nameOf));
    for (const name of storedIn(update)) {
      if (!versions.has(name)) {
        update.refuse(update.differences('spec.versions'), {
          what: `the version ${quote(String(name))} is removed, but objects are stored in it`,
        });
      }
    }
  },
});

/** The versions in the status, or the storage version of the old definition. */
function storedIn({ manifest, before }: Update): readonly (Value | undefined)[] {
  const status = isFields(manifest.status) ? listAt(manifest.status, 'storedVersions') : [];
  const versions = listAt(mapAt(before, 'spec'), 'versions');
  return status.length > 0
    ? status
    : versions.filter((version) => isFields(version) && version.storage === true).map(nameOf);
}

function nameOf(version: Value): Value | undefined {
  return isFields(version) ? version.name : undefined;
}
