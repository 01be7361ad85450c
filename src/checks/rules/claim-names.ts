import { quote } from '../../manifests/literal';
import type { Value } from '../../manifests/manifest';
import { elementsAt, mapAt } from '../../manifests/read-fields';
import { type Finding, rule } from '../rule';

/** Claim templates of a StatefulSet with the same name, for which each pod gets only one claim. */
export const claimNames = rule({
  name: 'stateful-sets',
  severity: 'error',
  isAccepted: true,
  why: 'the API server accepts the StatefulSet, but its pods get only one claim of this name: data meant for the other is lost',
  fix: 'give one of them another name, and mount it by that',
  kinds: ['apps/StatefulSet'],

  check({ manifest }) {
    const found: Finding[] = [];
    const taken = new Set<Value>();
    for (const { field, fields } of elementsAt(mapAt(manifest, 'spec'), 'volumeClaimTemplates', 'spec')) {
      const { name = '' } = mapAt(fields, 'metadata');
      if (name !== '' && taken.has(name)) {
        found.push({ at: `${field}.metadata.name`, what: `two claims are named ${quote(String(name))}` });
      }
      taken.add(name);
    }
    return found;
  },
});
