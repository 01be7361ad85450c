import { type Kind, kindOf } from '../../kubernetes/kind';
import type { Place } from '../place';

/**
 * The kind of the object whose own metadata the walk is at; nothing for the metadata of templates, and for requests such as
 * reviews, which the server answers and does not store.
 */
export function storedKind(place: Place): Kind | undefined {
  if (place.path !== 'metadata') {
    return undefined;
  }
  const kind = kindOf(place.manifest.apiVersion, place.manifest.kind);
  return kind?.verbs.includes('get') === true ? kind : undefined;
}
