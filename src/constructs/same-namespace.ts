import type { Refusal } from '../problems/refusals';
import type { ObjectReference } from './object';

/** Something that is in a namespace, or in the one that is chosen when it is applied. */
export interface Placed extends ObjectReference {
  readonly metadata?: { readonly namespace?: string };
}

/** The namespace of an object, if it names one. */
export function namespaceOf(object: ObjectReference | undefined): string | undefined {
  const placed: Placed | undefined = object;
  return placed?.metadata?.namespace;
}

/**
 * Why an object cannot point into other namespaces; nothing where it may be in the same one.
 *
 * @param called what it points at, as the end of a sentence: `the Deployment "api"`
 * @param why what happens in a cluster when the two are apart
 */
export function namespaceRefusal(
  from: Placed,
  called: string,
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
    what: `the ${from.kind} is in the namespace "${own}", and ${called} in "${other}"`,
    why,
    fix: `put both into one namespace: namespace: '${other}'`,
  };
}
