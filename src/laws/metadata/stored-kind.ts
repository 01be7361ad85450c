import { type Kind, kindOf } from '../../kubernetes/kind';
import { group } from '../../manifests/manifest';
import type { Place } from '../place';

/** The facts about the kind of an object that laws of metadata need. */
export type StoredKind = Pick<Kind, 'group' | 'kind' | 'namespaced'>;

/**
 * The kind of the object whose own metadata the walk is in; undefined for the metadata of templates, and for requests such as
 * reviews, which the server answers but does not store. Custom kinds are assumed to be namespaced.
 */
export function storedKind(place: Place): StoredKind | undefined {
  if (!place.isIn('metadata')) {
    return undefined;
  }
  const { apiVersion, kind: name } = place.manifest;
  const kind = kindOf(apiVersion, name);
  if (kind === undefined) {
    return { group: group(place.manifest), kind: name, namespaced: true };
  }
  return kind.verbs.includes('get') ? kind : undefined;
}
