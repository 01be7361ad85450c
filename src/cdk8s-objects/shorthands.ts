import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
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

/** What an object was given in short, and what all objects of a namespace were given at once. */
export function shorthandsOf(object: ApiObject, manifest: Manifest): readonly Shorthand[] {
  const own = isGivenInShort(object) ? object[SHORTHANDS](manifest) : [];
  const above = (explained.get(object) ?? []).flatMap((shorthands) => shorthands(manifest));
  const { namespace } = manifest.metadata;
  return [...own, ...above, ...(namespace === undefined ? [] : [ofNamespace(object.node.root, namespace)])];
}

/** By the root of a tree: the props that named a namespace, one for all objects in it, because they got it from one place. */
const namespaces = new WeakMap<IConstruct, Map<string, Shorthand>>();

function ofNamespace(root: IConstruct, namespace: string): Shorthand {
  const known = namespaces.get(root) ?? new Map<string, Shorthand>();
  const shorthand = known.get(namespace) ?? { prop: 'namespace', fields: ['metadata.namespace'] };
  namespaces.set(root, known.set(namespace, shorthand));
  return shorthand;
}

function isGivenInShort(object: ApiObject): object is ApiObject & GivenInShort {
  return SHORTHANDS in object;
}
