import { quote } from '../../manifests/literal';
import type { Constraint, Fault } from '../law';

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

/** A text that is not empty; one that is not there is told by the schema. */
export const filled: Constraint<string> = (value) => (value === '' ? 'is empty' : undefined);
