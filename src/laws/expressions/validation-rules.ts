import type { CustomResourceDefinitionVersion } from '../../kubernetes/generated/apiextensions/v1';
import { quote } from '../../manifests/literal';
import type { Given } from '../api-type';
import type { Place, Steps } from '../place';
import { rulePathFault } from './rule-paths';
import { RULES, type SchemaWithRules, schemasWithRules } from './schemas-with-rules';

/** Checks the rules of a version of a definition, without their expressions. */
export function checkRules({ schema }: Given<CustomResourceDefinitionVersion>, place: Place): void {
  for (const at of schemasWithRules(schema?.openAPIV3Schema)) {
    checkRulesOf(at, place);
  }
}

function checkRulesOf({ schema, steps, rules }: SchemaWithRules, place: Place): void {
  for (const [index, { rule = '', message, messageExpression, fieldPath, reason }] of rules.entries()) {
    const at = [...steps, RULES, index];
    if (rule.trim() === '') {
      place.refuse([...at, 'rule'], 'the rule is empty');
    }
    checkMessage(rule, message, at, place);
    if (messageExpression !== undefined && messageExpression !== '' && messageExpression.trim() === '') {
      place.refuse([...at, 'messageExpression'], 'messageExpression is blank', 'leave it out');
    }
    if (String(reason) === '') {
      place.refuse([...at, 'reason'], 'reason is empty', "leave it out, or write reason: 'FieldValueInvalid'");
    }
    const fault = fieldPath === undefined || fieldPath === '' ? undefined : rulePathFault(fieldPath, schema);
    if (fault !== undefined) {
      place.refuse(
        [...at, 'fieldPath'],
        `fieldPath is ${quote(fieldPath ?? '')}, which ${fault}`,
        "fieldPath: '.replicas'",
      );
    }
  }
}

function checkMessage(rule: string, message = '', steps: Steps, place: Place): void {
  if (message !== '' && message.trim() === '') {
    place.refuse([...steps, 'message'], 'message is blank', 'leave it out');
  } else if (/[\n\r]/.test(message.trim())) {
    place.refuse([...steps, 'message'], 'message has more than one line');
  } else if (/[\n\r]/.test(rule.trim()) && message.trim() === '') {
    place.refuse([...steps, 'message'], 'the rule has more than one line, but no message');
  }
}
