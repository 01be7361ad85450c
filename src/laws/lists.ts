import { quote } from '../manifests/literal';
import type { Place, Steps } from './place';

/**
 * Reports a list or map with more elements than the server takes.
 *
 * @param count how many elements there are
 * @param most how many there may be at most
 * @param steps to the list
 */
export function refuseTooMany(count: number, most: number, steps: Steps, place: Place): void {
  if (count > most) {
    place.refuse(steps, `${String(steps.at(-1))} has ${count} elements; the limit is ${most}`);
  }
}

/**
 * Reports each text of a list that came before.
 *
 * @param texts the elements, or what tells them apart
 * @param stepsTo the steps to the text with an index
 * @param noun what such a text is, such as `name`
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
