import type {
  MutatingAdmissionPolicySpec,
  MutatingWebhook,
  ValidatingAdmissionPolicySpec,
  ValidatingWebhook,
} from '../../kubernetes/generated/admissionregistration/v1';
import type { CustomResourceDefinitionVersion } from '../../kubernetes/generated/apiextensions/v1';
import type { CELDeviceSelector } from '../../kubernetes/generated/resource/v1';
import type { Value } from '../../manifests/manifest';
import { type ApiType, apiType, type Given } from '../api-type';
import { law } from '../law';
import type { Place, RunnableLaw } from '../place';
import type { BrokenRule } from './rule-results';
import type { Schema } from './schema';
import { schemasWithRules } from './schemas-with-rules';
import { checkRules } from './validation-rules';

export type { BrokenRule };

const versionType = apiType<CustomResourceDefinitionVersion>('apiextensions/v1.CustomResourceDefinitionVersion');

/**
 * The laws of CEL expressions, wherever the API server compiles them.
 *
 * https://kubernetes.io/docs/reference/using-api/cel/
 */
export const expressionLaws = [
  ...[
    apiType<MutatingWebhook>('admissionregistration/v1.MutatingWebhook'),
    apiType<ValidatingWebhook>('admissionregistration/v1.ValidatingWebhook'),
  ].map((type) =>
    expressions<MutatingWebhook | ValidatingWebhook>(type, ({ matchConditions = [] }, place) => {
      if (matchConditions.length > 0) {
        checks().checkConditions(matchConditions, false, place);
      }
    }),
  ),
  expressions(
    apiType<ValidatingAdmissionPolicySpec>('admissionregistration/v1.ValidatingAdmissionPolicySpec'),
    (spec, place) => checks().checkValidatingPolicy(spec, place),
  ),
  expressions(
    apiType<MutatingAdmissionPolicySpec>('admissionregistration/v1.MutatingAdmissionPolicySpec'),
    (spec, place) => checks().checkMutatingPolicy(spec, place),
  ),
  expressions(apiType<CELDeviceSelector>('resource/v1.CELDeviceSelector'), (selector, place) =>
    checks().checkDeviceSelector(selector, place),
  ),
  expressions(versionType, ({ schema }, place) => {
    const schemas = schemasWithRules(schema?.openAPIV3Schema);
    if (schemas.length > 0) {
      checks().checkRuleExpressions(schemas, place);
    }
  }),
  law({
    name: 'cel-expressions',
    type: versionType,
    why: 'the API server refuses the definition, so objects of the kind cannot exist',
    fix: "write { rule: 'self.minReplicas <= self.maxReplicas', message: 'minReplicas is greater than maxReplicas' }",
    check: checkRules,
  }),
];

/**
 * The rules in the schema of a custom kind that a new value breaks, as far as that is known exactly.
 *
 * @param version the version of Kubernetes
 * @param isRoot whether it is a whole custom resource
 */
export function brokenRules(value: Value, schema: Schema, version: string, isRoot: boolean): Iterable<BrokenRule> {
  return hasRules(schema) ? checks().brokenRules(value, schema, version, isRoot) : [];
}

/** Whether schemas have rules: a definition has thousands of fields, and many resources. */
const known = new WeakMap<Schema, boolean>();

function hasRules(schema: Schema): boolean {
  const has = known.get(schema) ?? schemasWithRules(schema).length > 0;
  known.set(schema, has);
  return has;
}

function expressions<Value extends object>(
  type: ApiType<Value>,
  check: (value: Given<Value>, place: Place) => void,
): RunnableLaw {
  return law({
    name: 'cel-expressions',
    type,
    why: 'the API server compiles the expression, and refuses the object if that fails',
    fix: 'correct the expression',
    check,
  });
}

/** The checks, with the parser and the functions of CEL; loaded for the first expression. */
function checks(): typeof import('./cel-checks') {
  return require('./cel-checks');
}
