import { quote } from '../../manifests/literal';
import { labelKeyFault, labelValueFault } from '../grammars/names';
import type { Place, Steps } from '../place';

/** Reports the labels of a map that do not fit the grammar of labels; `steps` lead to the map. */
export function checkLabels(
  labels: { readonly [key: string]: string | undefined } = {},
  steps: Steps,
  place: Place,
): void {
  for (const [key, value] of Object.entries(labels)) {
    const keyFault = labelKeyFault(key);
    const valueFault = labelValueFault(value ?? '');
    if (keyFault !== undefined) {
      place.refuse([...steps, key], `the label key ${quote(key)} ${keyFault}`);
    }
    if (valueFault !== undefined) {
      place.refuse([...steps, key], `the label value ${quote(value ?? '')} ${valueFault}`);
    }
  }
}
