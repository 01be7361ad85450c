import type { ApiObject } from 'cdk8s';
import type { Manifest } from '../manifests/manifest';
import type { Shorthand } from '../manifests/shorthand';

/** The method by which an object tells what it was given in short. */
export const SHORTHANDS: unique symbol = Symbol('kustruct.shorthands');

/** An object that can be given in short what the API has at length. */
export interface GivenInShort {
  /**
   * The props that wrote fields under other names than theirs; asked only where something is wrong with the object.
   *
   * @param manifest what was made of the object in the end
   */
  [SHORTHANDS](manifest: Manifest): readonly Shorthand[];
}

/** What wrote fields of an object, given its manifest. */
type Explain = (manifest: Manifest) => readonly Shorthand[];

const explained = new WeakMap<ApiObject, Explain[]>();

/** Notes which fields of an object its template wrote, for what props of its own. */
export function explain(object: ApiObject, shorthands: Explain): void {
  explained.set(object, [...(explained.get(object) ?? []), shorthands]);
}

/** What an object was given in short. */
export function shorthandsOf(object: ApiObject, manifest: Manifest): readonly Shorthand[] {
  const own = isGivenInShort(object) ? object[SHORTHANDS](manifest) : [];
  const above = (explained.get(object) ?? []).flatMap((shorthands) => shorthands(manifest));
  return above.length === 0 ? own : [...own, ...above];
}

function isGivenInShort(object: ApiObject): object is ApiObject & GivenInShort {
  return SHORTHANDS in object;
}
