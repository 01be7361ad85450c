import type { ApiObject } from 'cdk8s';
import type { Origin } from '../problems/problem';

/** The property that holds the definition of a kind that the program defines. */
export const DECLARED_KIND: unique symbol = Symbol('kustruct.declared-kind');

/** The definition of a kind by the program. */
export interface DeclaredKind {
  readonly scope: 'Namespaced' | 'Cluster';
  /** The key fields of list elements, by the path of the list. */
  readonly mergeKeys: { readonly [path: string]: readonly string[] };
  /** The line that defines it. */
  readonly origin: Origin;
}

/** The definition of an object's kind by the program; undefined for any other kind. */
export function declaredKindOf(object: ApiObject): DeclaredKind | undefined {
  return isOfDeclaredKind(object) ? object[DECLARED_KIND] : undefined;
}

function isOfDeclaredKind(object: ApiObject): object is ApiObject & { readonly [DECLARED_KIND]: DeclaredKind } {
  return DECLARED_KIND in object;
}
