import type { ValidationRule } from '../../kubernetes/generated/apiextensions/v1';
import type { Given } from '../api-type';
import { BOOL, type CelType, optionalOf, STRING } from '../cel/cel-type';
import { type CelEnvironment, environmentOf, type ObjectFields } from '../cel/environment';
import type { Place, Steps } from '../place';
import { checkExpression } from './check-expression';
import { isEmbedded } from './schema';
import { declare } from './schema-types';
import { RULES, type SchemaWithRules } from './schemas-with-rules';

/** Checks the expressions of the rules of a schema. */
export function checkRuleExpressions(
  { schema, steps, isRoot, hasOldValue, rules }: SchemaWithRules,
  place: Place,
): void {
  const objects = new Map<string, ObjectFields>();
  const self = declare(schema, 'self', isRoot || isEmbedded(schema), objects)?.type;
  if (self === undefined) {
    place.refuse(
      [...steps, RULES],
      'the schema does not say of what type the values are, so no rule can read them',
      "type: 'object'",
    );
    return;
  }
  for (const [index, given] of rules.entries()) {
    const old = given.optionalOldSelf === true ? optionalOf(self) : self;
    const variables = new Map<string, CelType>([
      ['self', self],
      ['oldSelf', old],
    ]);
    const at = [...steps, RULES, index];
    checkRule(given, at, environmentOf(variables, objects), hasOldValue, place);
  }
}

function checkRule(
  { rule = '', messageExpression = '', optionalOldSelf }: Given<ValidationRule>,
  steps: Steps,
  environment: CelEnvironment,
  hasOldValue: boolean,
  place: Place,
): void {
  if (rule.trim() === '') {
    return;
  }
  const compiled = checkExpression({ steps: [...steps, 'rule'], text: rule, results: [BOOL] }, environment, place);
  if (messageExpression.trim() !== '') {
    checkExpression(
      { steps: [...steps, 'messageExpression'], text: messageExpression, results: [STRING] },
      environment,
      place,
    );
  }
  if (compiled.uses('oldSelf') && !hasOldValue) {
    const what = 'rule uses oldSelf in a list whose elements the server cannot tell apart';
    place.refuse(
      [...steps, 'rule'],
      what,
      "'x-kubernetes-list-type': 'map', with 'x-kubernetes-list-map-keys', on the list",
    );
  }
  if (compiled.faults.length === 0 && !compiled.uses('oldSelf') && optionalOldSelf !== undefined) {
    place.refuse(
      [...steps, 'optionalOldSelf'],
      'optionalOldSelf is set, and the rule does not use oldSelf',
      'remove it',
    );
  }
}
