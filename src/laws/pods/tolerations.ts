import type { Toleration } from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { text } from '../grammars/constraint';
import { labelKeyFault, labelValueFault } from '../grammars/names';
import { law } from '../law';

/** https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/ */
export const tolerations = [
  law({
    name: 'tolerations',
    type: apiType<Toleration>('core/v1.Toleration'),
    why: 'the API server refuses the object',
    fix: "write a complete toleration: { key: 'dedicated', operator: 'Equal', value: 'gpu', effect: 'NoSchedule' }",
    fields: { key: text(labelKeyFault, true) },
    check({ key = '', operator, value = '', effect = '', tolerationSeconds }, place) {
      if (key === '' && operator !== 'Exists') {
        const what = `there is no key, but operator is ${quote(operator ?? '')}`;
        place.refuse(['operator'], what, "name the key, or tolerate all: operator: 'Exists'");
      }
      if (tolerationSeconds !== undefined && effect !== 'NoExecute') {
        const what = `tolerationSeconds is set, but effect is ${quote(effect)}`;
        place.refuse(['effect'], what, "leave tolerationSeconds out, or write effect: 'NoExecute'");
      }
      if (operator === 'Exists' && value !== '') {
        const what = `operator is "Exists", but value is ${quote(value)}`;
        place.refuse(['operator'], what, "leave value out, or write operator: 'Equal'");
      } else if (operator === 'Lt' || operator === 'Gt') {
        const what = `operator is ${quote(operator)}, which needs the feature gate TaintTolerationComparisonOperators`;
        place.refuse(['operator'], what, "write operator: 'Equal' or 'Exists'");
      }
      const fault = (operator ?? 'Equal') === 'Exists' ? undefined : labelValueFault(value);
      if (fault !== undefined && operator !== 'Lt' && operator !== 'Gt') {
        place.refuse(['value'], `value is ${quote(value)}, which ${fault}`);
      }
    },
  }),
];
