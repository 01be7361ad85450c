import { quote } from '../../manifests/literal';
import type { Constraint, Fault, VersionedConstraint } from '../law';
import type { Place } from '../place';

/**
 * A constraint from a grammar, which says only what is wrong with a text: the text itself comes before it.
 *
 * @param isEmptyAllowed whether the empty text is the same as none, as it is in most fields that may be left out
 */
export function text(grammar: (text: string) => Fault, isEmptyAllowed = false): Constraint<string> {
  return (value) => {
    const fault = isEmptyAllowed && value === '' ? undefined : grammar(value);
    return fault && `is ${quote(value)}, which ${fault}`;
  };
}

/** As `text`, from a grammar that depends on the version of Kubernetes. */
export function versionedText(
  grammar: (text: string, place: Place) => Fault,
  isEmptyAllowed = false,
): VersionedConstraint<string> {
  return { inVersion: (value, place) => text((each) => grammar(each, place), isEmptyAllowed)(value) };
}

/** A text that is not empty; one that is not there is told by the schema. */
export const filled: Constraint<string> = (value) => (value === '' ? 'is empty' : undefined);
