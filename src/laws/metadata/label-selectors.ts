import { literal, quote } from '../../manifests/literal';
import { labelSelector, labelSelectorRequirement } from '../api-types';
import { labelKeyFault, labelValueFault } from '../grammars/names';
import { law } from '../law';
import type { Place } from '../place';
import { fitLabelKey, fitLabelValue } from './fitting-labels';
import { checkLabels } from './labels';

const NAME = 'label-selectors';
const WHY = 'the API server refuses the object';

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors */
export const labelSelectors = [
  law({
    name: NAME,
    type: labelSelector,
    why: WHY,
    fix: "select by labels that fit: matchLabels: { app: 'web' }",
    check({ matchLabels }, place) {
      if (!isUnchecked(place)) {
        checkLabels(matchLabels, ['matchLabels'], place);
      }
    },
  }),
  law({
    name: NAME,
    type: labelSelectorRequirement,
    why: WHY,
    fix: "write a complete condition: { key: 'app', operator: 'In', values: ['web'] }",
    check({ key = '', operator = '', values = [] }, place) {
      if (isUnchecked(place)) {
        return;
      }
      const keyFault = labelKeyFault(key);
      if (keyFault !== undefined) {
        place.refuse(['key'], `the label key ${quote(key)} ${keyFault}`, `write key: ${literal(fitLabelKey(key))}`);
      }
      for (const [index, value = ''] of values.entries()) {
        const fault = labelValueFault(value);
        if (fault !== undefined) {
          const what = `the value ${quote(value)} of the label ${quote(key)} ${fault}`;
          place.refuse(['values', index], what, `write values: [${literal(fitLabelValue(value))}]`);
        }
      }
      if ((operator === 'In' || operator === 'NotIn') && values.length === 0) {
        const fix = `write { key: ${literal(key)}, operator: ${literal(operator)}, values: ['...'] }`;
        place.refuse(['values'], `the operator ${quote(operator)} has no values`, fix);
      }
      if ((operator === 'Exists' || operator === 'DoesNotExist') && values.length > 0) {
        const fix = `write { key: ${literal(key)}, operator: ${literal(operator)} } without values`;
        place.refuse(['values'], `the operator ${quote(operator)} has values`, fix);
      }
      if (!OPERATORS.has(operator) && !REVIEWS.has(place.manifest.kind)) {
        const fix = "use an existing one: operator: 'In', 'NotIn', 'Exists' or 'DoesNotExist'";
        place.refuse(['operator'], `operator is ${quote(operator)}`, fix);
      }
    },
  }),
];

/** Access reviews accept operators that only newer servers know. */
const REVIEWS: ReadonlySet<string> = new Set([
  'LocalSubjectAccessReview',
  'SelfSubjectAccessReview',
  'SubjectAccessReview',
]);

/** Selectors of metrics are read by the metrics server, which is not part of Kubernetes. */
function isUnchecked(place: Place): boolean {
  return place.manifest.kind === 'HorizontalPodAutoscaler';
}

const OPERATORS: ReadonlySet<string> = new Set(['In', 'NotIn', 'Exists', 'DoesNotExist']);
