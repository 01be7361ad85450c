import type { ApiObject } from 'cdk8s';
import type { Origin } from '../problems/problem';

/** The property by which an object of a kind that a program defines tells how. */
export const DECLARED_KIND: unique symbol = Symbol('kustruct.declared-kind');

/** How a program defines a kind. */
export interface DeclaredKind {
  readonly scope: 'Namespaced' | 'Cluster';
  /** By the path of a list: the fields that tell its elements apart. */
  readonly mergeKeys: { readonly [path: string]: readonly string[] };
  /** The line that defines it. */
  readonly origin: Origin;
}

/** How the kind of an object is defined by the program; nothing for an object of any other kind. */
export function declaredKindOf(object: ApiObject): DeclaredKind | undefined {
  return isOfDeclaredKind(object) ? object[DECLARED_KIND] : undefined;
}

function isOfDeclaredKind(object: ApiObject): object is ApiObject & { readonly [DECLARED_KIND]: DeclaredKind } {
  return DECLARED_KIND in object;
}
