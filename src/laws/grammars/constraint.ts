import { quote } from '../../manifests/literal';
import type { Constraint, Fault, VersionedConstraint } from '../law';
import type { Place } from '../place';

/**
 * A constraint from a grammar; it adds the text to the fault of the grammar.
 *
 * @param isEmptyAllowed whether an empty string is the same as an absent one, as in most optional fields
 */
export function text(grammar: (text: string) => Fault, isEmptyAllowed = false): Constraint<string> {
  return (value) => {
    const fault = isEmptyAllowed && value === '' ? undefined : grammar(value);
    return fault && `is ${quote(value)}, which ${fault}`;
  };
}

/** Like `text`, for a grammar that depends on the version of Kubernetes. */
export function versionedText(
  grammar: (text: string, place: Place) => Fault,
  isEmptyAllowed = false,
): VersionedConstraint<string> {
  return { inVersion: (value, place) => text((each) => grammar(each, place), isEmptyAllowed)(value) };
}

/** A string that is not empty; the schema reports a missing one. */
export const filled: Constraint<string> = (value) => (value === '' ? 'is empty' : undefined);
