import type {
  MatchCondition,
  MutatingAdmissionPolicySpec,
  ValidatingAdmissionPolicySpec,
} from '../../kubernetes/generated/admissionregistration/v1';
import type { Given } from '../api-type';
import { BOOL, type CelType, DYN, listOf, NULL, STRING, structOf } from '../cel/cel-type';
import type { CelEnvironment } from '../cel/environment';
import type { Place, Steps } from '../place';
import { checkExpression } from './check-expression';
import { mutationEnvironment, type RequestOptions, requestEnvironment } from './request-environment';

type Conditions = readonly Given<MatchCondition>[];
type PolicySpec = Pick<ValidatingAdmissionPolicySpec, 'matchConditions' | 'paramKind' | 'variables'>;

/** The environment of the expressions in one policy. */
type Options = RequestOptions & { readonly variables: Map<string, CelType> };

/** Checks the expressions of a validating policy. */
export function checkValidatingPolicy(spec: Given<ValidatingAdmissionPolicySpec>, place: Place): void {
  const { variables, ...options } = checkVariables(spec, place);
  checkValidations(spec, (spec.variables ?? []).length === 0 ? options : { ...options, variables }, place);
}

/** Checks the expressions of a mutating policy. */
export function checkMutatingPolicy(spec: Given<MutatingAdmissionPolicySpec>, place: Place): void {
  checkMutations(spec, checkVariables(spec, place), place);
}

/** Checks match conditions; those of webhooks have no parameters. */
export function checkConditions(conditions: Conditions, hasParams: boolean, place: Place): void {
  const environment = requestEnvironment({ version: place.version, hasParams, hasAuthorizer: true });
  for (const [index, { expression: text = '' }] of conditions.entries()) {
    checkFilled(text, ['matchConditions', index, 'expression'], [BOOL], environment, place);
  }
}

/** Checks match conditions and variables first; each variable can use the earlier ones. */
function checkVariables(spec: Given<PolicySpec>, place: Place): Options {
  const hasParams = spec.paramKind !== undefined;
  checkConditions(spec.matchConditions ?? [], hasParams, place);
  const variables = new Map<string, CelType>();
  const options = { version: place.version, hasParams, hasAuthorizer: true, variables };
  const environment = requestEnvironment(options);
  for (const [index, { name = '', expression: text = '' }] of (spec.variables ?? []).entries()) {
    if (text.trim() !== '') {
      const { type, faults } = checkExpression({ steps: ['variables', index, 'expression'], text }, environment, place);
      variables.set(name, faults.length > 0 ? DYN : keptType(type));
    }
  }
  return options;
}

/** The type of a variable as the server keeps it: only simple types, lists and maps. */
function keptType(type: CelType): CelType {
  switch (type.kind) {
    case 'scalar':
      return type;
    case 'list':
    case 'map':
      return { ...type, parameters: type.parameters.map(keptType) };
    default:
      return DYN;
  }
}

function checkValidations(spec: Given<ValidatingAdmissionPolicySpec>, options: RequestOptions, place: Place): void {
  const environment = requestEnvironment(options);
  const ofMessages = requestEnvironment({ ...options, hasAuthorizer: false });
  for (const [index, { expression = '', messageExpression = '' }] of (spec.validations ?? []).entries()) {
    const at = (field: string) => ['validations', index, field];
    checkFilled(expression, at('expression'), [BOOL], environment, place);
    checkFilled(messageExpression, at('messageExpression'), [STRING], ofMessages, place);
  }
  for (const [index, { valueExpression = '' }] of (spec.auditAnnotations ?? []).entries()) {
    checkFilled(valueExpression, ['auditAnnotations', index, 'valueExpression'], [STRING, NULL], environment, place);
  }
}

function checkMutations(spec: Given<MutatingAdmissionPolicySpec>, options: RequestOptions, place: Place): void {
  const environment = mutationEnvironment(options);
  for (const [index, { patchType, applyConfiguration, jsonPatch }] of (spec.mutations ?? []).entries()) {
    const at = (field: string) => ['mutations', index, field, 'expression'];
    if (patchType === 'ApplyConfiguration') {
      const { expression = '' } = applyConfiguration ?? {};
      checkFilled(expression, at('applyConfiguration'), [structOf('Object')], environment, place);
    }
    if (patchType === 'JSONPatch') {
      const { expression = '' } = jsonPatch ?? {};
      checkFilled(expression, at('jsonPatch'), [listOf(structOf('JSONPatch'))], environment, place);
    }
  }
}

function checkFilled(
  text: string,
  steps: Steps,
  results: readonly CelType[],
  environment: CelEnvironment,
  place: Place,
): void {
  if (text.trim() !== '') {
    checkExpression({ steps, text, results }, environment, place);
  }
}
