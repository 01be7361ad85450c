import { quote } from '../manifests/literal';
import type { Place, Steps } from './place';

/**
 * Reports a list or map with more elements than the server allows.
 *
 * @param count the number of elements
 * @param most the largest number allowed
 * @param steps to the list
 */
export function refuseTooMany(count: number, most: number, steps: Steps, place: Place): void {
  if (count > most) {
    place.refuse(steps, `${String(steps.at(-1))} has ${count} elements; the limit is ${most}`);
  }
}

/**
 * Reports each text of a list that appeared earlier in it.
 *
 * @param texts the elements, or their identities
 * @param stepsTo returns the steps to the text at an index
 * @param noun the noun for such a text, such as `name`
 */
export function refuseRepeated(
  texts: readonly string[],
  stepsTo: (index: number) => Steps,
  noun: string,
  place: Place,
): void {
  const known = new Set<string>();
  for (const [index, text] of texts.entries()) {
    if (known.has(text)) {
      place.refuse(stepsTo(index), `the ${noun} ${quote(text)} appears twice`, 'change or remove one of the two');
    }
    known.add(text);
  }
}
