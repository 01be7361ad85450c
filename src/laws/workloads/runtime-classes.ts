import type { RuntimeClass, Scheduling } from '../../kubernetes/generated/node/v1';
import { apiType } from '../api-type';
import { text } from '../grammars/constraint';
import { labelFault } from '../grammars/names';
import { law } from '../law';
import { checkLabels } from '../metadata/labels';

const ABOUT = { name: 'runtime-classes', why: 'the API server refuses the RuntimeClass' };

/** https://kubernetes.io/docs/concepts/containers/runtime-class/ */
export const runtimeClasses = [
  law({
    ...ABOUT,
    type: apiType<RuntimeClass>('node/v1.RuntimeClass'),
    fix: "name the handler as nodes know it: handler: 'runsc'",
    fields: { handler: text(labelFault) },
  }),
  law({
    ...ABOUT,
    type: apiType<Scheduling>('node/v1.Scheduling'),
    fix: "select nodes by valid labels: nodeSelector: { sandbox: 'gvisor' }",
    check({ nodeSelector, tolerations = [] }, place) {
      checkLabels(nodeSelector, ['nodeSelector'], place);
      const known = new Set<string>();
      for (const [index, { key = '', operator = '', value = '', effect = '' }] of tolerations.entries()) {
        const toleration = JSON.stringify([key, operator, value, effect]);
        if (known.has(toleration)) {
          place.refuse(['tolerations', index], 'a toleration appears twice', 'remove one of them');
        }
        known.add(toleration);
      }
    },
  }),
];
