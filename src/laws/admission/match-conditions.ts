import type { MatchCondition } from '../../kubernetes/generated/admissionregistration/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { text } from '../grammars/constraint';
import { labelKeyFault } from '../grammars/names';
import { law } from '../law';
import type { Place, Steps } from '../place';

/** https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#matching-requests-matchconditions */
export const matchConditions = [
  law({
    name: 'admission-rules',
    type: apiType<MatchCondition>('admissionregistration/v1.MatchCondition'),
    why: 'the API server refuses the object, and no request is checked',
    fix: "write both: { name: 'no-system', expression: \"object.metadata.namespace != 'kube-system'\" }",
    fields: { name: text(labelKeyFault), expression: notBlank },
  }),
];

const MOST = 64;

/** Reports too many conditions, and repeated names. */
export function checkMatchConditions(
  conditions: readonly Given<MatchCondition>[] = [],
  place: Place,
  steps: Steps = [],
): void {
  if (conditions.length > MOST) {
    const what = `there are ${conditions.length} matchConditions; the limit is ${MOST}`;
    place.refuse([...steps, 'matchConditions'], what, 'combine some of them with &&');
  }
  const names = new Set<string>();
  for (const [index, { name = '' }] of conditions.entries()) {
    if (name !== '' && names.has(name)) {
      const what = `two conditions are named ${quote(name)}`;
      place.refuse([...steps, 'matchConditions', index, 'name'], what, 'give one of them another name');
    }
    names.add(name);
  }
}

/** An expression that is not only whitespace. */
export function notBlank(expression: string): string | undefined {
  return expression.trim() === '' ? 'is empty' : undefined;
}
