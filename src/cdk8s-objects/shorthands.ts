import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Manifest } from '../manifests/manifest';
import type { Shorthand } from '../manifests/shorthand';

/** The method that returns the shorthand props of an object. */
export const SHORTHANDS: unique symbol = Symbol('kustruct.shorthands');

/** An object with shorthand props. */
export interface HasShorthands {
  /**
   * The props that set fields with other names; called only when there is a problem with the object.
   *
   * @param manifest the final manifest of the object
   */
  [SHORTHANDS](manifest: Manifest): readonly Shorthand[];
}

/** The shorthands of an object, from its manifest. */
type Explain = (manifest: Manifest) => readonly Shorthand[];

const explained = new WeakMap<ApiObject, Explain[]>();

/** Notes which fields of an object a template set, and from which of its props. */
export function explain(object: ApiObject, shorthands: Explain): void {
  explained.set(object, [...(explained.get(object) ?? []), shorthands]);
}

/** The shorthands of an object: its own, those of its templates, and the one of its namespace. */
export function shorthandsOf(object: ApiObject, manifest: Manifest): readonly Shorthand[] {
  const own = hasShorthands(object) ? object[SHORTHANDS](manifest) : [];
  const above = (explained.get(object) ?? []).flatMap((shorthands) => shorthands(manifest));
  const { namespace } = manifest.metadata;
  return [...own, ...above, ...(namespace === undefined ? [] : [ofNamespace(object.node.root, namespace)])];
}

/** By the root of a tree: one shorthand per namespace, because all its objects get the namespace from one prop. */
const namespaces = new WeakMap<IConstruct, Map<string, Shorthand>>();

function ofNamespace(root: IConstruct, namespace: string): Shorthand {
  const known = namespaces.get(root) ?? new Map<string, Shorthand>();
  const shorthand = known.get(namespace) ?? { prop: 'namespace', fields: ['metadata.namespace'] };
  namespaces.set(root, known.set(namespace, shorthand));
  return shorthand;
}

function hasShorthands(object: ApiObject): object is ApiObject & HasShorthands {
  return SHORTHANDS in object;
}
