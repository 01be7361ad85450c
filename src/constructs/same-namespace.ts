import type { Refusal } from '../problems/refusals';
import type { ObjectReference } from './object';

/** Something in a namespace, or in the one chosen when it is applied. */
export interface Placed extends ObjectReference {
  readonly metadata?: { readonly namespace?: string };
}

/** The namespace of an object, if it sets one. */
export function namespaceOf(object: ObjectReference | undefined): string | undefined {
  const placed: Placed | undefined = object;
  return placed?.metadata?.namespace;
}

/**
 * Why an object cannot reference another namespace; undefined if both may be in the same one.
 *
 * @param description the referenced object, as the end of a sentence: `the Deployment "api"`
 * @param why what happens in a cluster when their namespaces differ
 */
export function namespaceRefusal(
  from: Placed,
  description: string,
  namespaces: readonly (string | undefined)[],
  why: string,
): Refusal | undefined {
  const own = namespaceOf(from);
  const other = namespaces.find((namespace) => namespace !== undefined && namespace !== own);
  if (own === undefined || other === undefined) {
    return undefined;
  }
  return {
    field: 'metadata.namespace',
    what: `the ${from.kind} is in the namespace "${own}", and ${description} in "${other}"`,
    why,
    fix: `use the same namespace for both: namespace: '${other}'`,
  };
}
