import type { OwnerReference } from '../../kubernetes/generated/meta/v1';
import { equal } from '../../manifests/equal';
import { quote } from '../../manifests/literal';
import type { Given } from '../api-type';
import { objectMeta } from '../api-types';
import { law } from '../law';
import type { Place } from '../place';
import { storedKind } from './stored-kind';

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/owners-dependents/ */
export const ownerReferences = [
  law({
    name: 'owner-references',
    type: objectMeta,
    why: 'the API server refuses the object',
    fix: 'leave ownerReferences to the controllers that make objects',
    check({ ownerReferences: references = [] }, place) {
      if (references.length === 0 || storedKind(place) === undefined) {
        return;
      }
      let controller: string | undefined;
      for (const [index, reference] of references.entries()) {
        checkReference(reference, index, place);
        // The server drops repeated references.
        const isRepeated = references.slice(0, index).some((other) => equal(other, reference));
        if (reference.controller === true && !isRepeated) {
          if (controller !== undefined) {
            const what = `both ${quote(controller)} and ${quote(reference.name ?? '')} are marked as its controller`;
            place.refuse(['ownerReferences', index, 'controller'], what, 'set controller on only one of them');
          }
          controller ??= reference.name ?? '';
        }
      }
    },
  }),
];

function checkReference(
  { apiVersion = '', kind, name, uid }: Given<OwnerReference>,
  index: number,
  place: Place,
): void {
  const at = ['ownerReferences', index];
  const [, version = ''] = /^(?:[^/]*\/)?([^/]*)$/.exec(apiVersion) ?? [];
  if (version === '') {
    place.refuse([...at, 'apiVersion'], `the apiVersion ${quote(apiVersion)} of an owner has no version`);
  }
  for (const [field, value = ''] of Object.entries({ kind, name, uid })) {
    if (value === '') {
      place.refuse([...at, field], `an owner has no ${field}`);
    }
  }
  if ((apiVersion === 'v1' || apiVersion === '/v1') && kind === 'Event') {
    place.refuse(at, 'an Event may not own anything');
  }
}
