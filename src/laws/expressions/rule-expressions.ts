import type { ValidationRule } from '../../kubernetes/generated/apiextensions/v1';
import type { Given } from '../api-type';
import { BOOL, type CelType, optionalOf, STRING } from '../cel/cel-type';
import type { CompiledCel } from '../cel/compile';
import { type CelEnvironment, environmentOf, type ObjectFields } from '../cel/environment';
import { times } from '../cel/sizes';
import type { Place, Steps } from '../place';
import { checkExpression } from './check-expression';
import { refuseCost, refuseTotalCost } from './costs';
import { isEmbedded } from './schema';
import { mostInRequest } from './schema-sizes';
import { type Declared, declare, sizeIn } from './schema-types';
import { RULES, type SchemaWithRules } from './schemas-with-rules';

/** The environment of the rules of one schema. */
interface Scope {
  readonly self: Declared;
  readonly objects: ReadonlyMap<string, ObjectFields>;
  readonly hasOldValue: boolean;
  /** The most times that a rule runs on one object. */
  readonly mostRuns: number;
}

/** Checks the expressions of all rules in a version of a definition. */
export function checkRuleExpressions(schemas: readonly SchemaWithRules[], place: Place): void {
  const costs = schemas.map((schema) => checkRulesOf(schema, place));
  refuseTotalCost(
    costs.reduce((total, cost) => total + cost, 0),
    place,
  );
}

/** Checks the expressions of the rules of one schema, and returns their highest cost. */
function checkRulesOf(
  { schema, steps, isRoot, hasOldValue, mostValues, rules }: SchemaWithRules,
  place: Place,
): number {
  const objects = new Map<string, ObjectFields>();
  const self = declare(schema, 'self', isRoot || isEmbedded(schema), objects);
  if (self === undefined) {
    const what = 'the schema gives the values no type, so no rule can read them';
    place.refuse([...steps, RULES], what, "type: 'object'");
    return 0;
  }
  const scope = { self, objects, hasOldValue, mostRuns: mostValues ?? mostInRequest(self.leastSize) };
  const costs = rules.map((rule, index) => checkRule(rule, [...steps, RULES, index], scope, place));
  return costs.reduce((total, cost) => total + cost, 0);
}

function checkRule(given: Given<ValidationRule>, steps: Steps, scope: Scope, place: Place): number {
  const { rule = '', messageExpression = '' } = given;
  if (rule.trim() === '') {
    return 0;
  }
  const environment = environmentOfRule(given, scope, place.version);
  const sizeAt = (path: readonly string[]) => sizeIn(scope.self, path.slice(1));
  const compiled = checkExpression({ steps: [...steps, 'rule'], text: rule, results: [BOOL] }, environment, place);
  const cost = refuseCost(times(compiled.cost(sizeAt), scope.mostRuns), [...steps, 'rule'], place);
  checkOldValue(given, compiled, steps, scope, place);
  if (messageExpression.trim() === '') {
    return cost;
  }
  const at = [...steps, 'messageExpression'];
  const message = checkExpression({ steps: at, text: messageExpression, results: [STRING] }, environment, place);
  return cost + refuseCost(message.cost(sizeAt), at, place);
}

function environmentOfRule(
  { optionalOldSelf }: Given<ValidationRule>,
  { self, objects }: Scope,
  version: string,
): CelEnvironment {
  const variables = new Map<string, CelType>([
    ['self', self.type],
    ['oldSelf', optionalOldSelf === true ? optionalOf(self.type) : self.type],
  ]);
  return environmentOf({ version, variables, objects });
}

function checkOldValue(
  { optionalOldSelf }: Given<ValidationRule>,
  compiled: CompiledCel,
  steps: Steps,
  { hasOldValue }: Scope,
  place: Place,
): void {
  if (compiled.uses('oldSelf') && !hasOldValue) {
    const what = 'rule uses oldSelf in a list whose elements the server cannot distinguish';
    const fix = "'x-kubernetes-list-type': 'map', with 'x-kubernetes-list-map-keys', on the list";
    place.refuse([...steps, 'rule'], what, fix);
  }
  if (compiled.faults.length === 0 && !compiled.uses('oldSelf') && optionalOldSelf !== undefined) {
    const what = 'optionalOldSelf is set, but the rule does not use oldSelf';
    place.refuse([...steps, 'optionalOldSelf'], what, 'remove it');
  }
}
