import { literalEntry, quote } from '../../manifests/literal';
import { labelKeyFault, labelValueFault } from '../grammars/names';
import type { Place, Steps } from '../place';
import { fitLabelKey, fitLabelValue } from './fitting-labels';

/** Reports labels with an invalid key or value; `steps` lead to their map. */
export function checkLabels(
  labels: { readonly [key: string]: string | undefined } = {},
  steps: Steps,
  place: Place,
): void {
  for (const key in labels) {
    const { [key]: value = '' } = labels;
    const keyFault = labelKeyFault(key);
    const valueFault = labelValueFault(value);
    if (keyFault !== undefined || valueFault !== undefined) {
      const fix = `write ${literalEntry(fitLabelKey(key), fitLabelValue(value))}`;
      const what =
        keyFault === undefined
          ? `the value ${quote(value)} of the label ${quote(key)} ${valueFault}`
          : `the label key ${quote(key)} ${keyFault}`;
      place.refuse([...steps, key], what, fix);
    }
  }
}
