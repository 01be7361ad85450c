import type {
  ApplyConfiguration,
  AuditAnnotation,
  JSONPatch,
  MatchResources,
  MutatingAdmissionPolicy,
  MutatingAdmissionPolicySpec,
  Mutation,
  ParamKind,
  ValidatingAdmissionPolicy,
  ValidatingAdmissionPolicySpec,
  Validation,
  Variable,
} from '../../kubernetes/generated/admissionregistration/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { filled } from '../grammars/constraint';
import { dns1035Fault } from '../grammars/dns1035';
import { lowerCase } from '../grammars/lower-case';
import { labelKeyFault, subdomainFault } from '../grammars/names';
import { law } from '../law';
import type { Place } from '../place';
import { checkMatchConditions, notBlank } from './match-conditions';

const ABOUT = {
  name: 'admission-policies',
  why: 'the API server refuses the policy, so no request is checked',
  fix: "set what it applies to and what must be true: matchConstraints: { resourceRules: [...] }, validations: [{ expression: '...' }]",
};

/** https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/ */
export const admissionPolicies = [
  law({
    ...ABOUT,
    type: apiType<ValidatingAdmissionPolicy>('admissionregistration/v1.ValidatingAdmissionPolicy'),
    check({ spec = {}, metadata = {} }, place) {
      const { validations = [], auditAnnotations = [] } = spec;
      checkPolicy(spec, place);
      if (validations.length === 0 && auditAnnotations.length === 0) {
        place.refuse(['spec', 'validations'], 'the policy has neither validations nor auditAnnotations');
      }
      checkAnnotations(auditAnnotations, nameOf(metadata), place);
    },
  }),
  law({
    ...ABOUT,
    type: apiType<MutatingAdmissionPolicy>('admissionregistration/v1.MutatingAdmissionPolicy'),
    fix: "set what it applies to and what it changes: matchConstraints: { resourceRules: [...] }, mutations: [...], reinvocationPolicy: 'Never'",
    check({ spec = {} }, place) {
      checkPolicy(spec, place);
      const policy: string = spec.reinvocationPolicy ?? '';
      if ((spec.mutations ?? []).length === 0) {
        place.refuse(['spec', 'mutations'], 'the policy has no mutations');
      }
      if (policy === '') {
        place.refuse(
          ['spec', 'reinvocationPolicy'],
          'the policy has no reinvocationPolicy',
          "reinvocationPolicy: 'Never'",
        );
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<MatchResources>('admissionregistration/v1.MatchResources'),
    fix: "matchPolicy: 'Equivalent'",
    fields: { matchPolicy: filled },
  }),
  law({
    ...ABOUT,
    type: apiType<ParamKind>('admissionregistration/v1.ParamKind'),
    fix: "name a kind: paramKind: { apiVersion: 'v1', kind: 'ConfigMap' }",
    check({ apiVersion = '', kind = '' }, place) {
      const versionFault = apiVersionFault(apiVersion);
      const kindFault = dns1035Fault(lowerCase(kind));
      if (versionFault !== undefined) {
        place.refuse(['apiVersion'], `apiVersion is ${quote(apiVersion)}, which ${versionFault}`);
      }
      if (kindFault !== undefined) {
        place.refuse(['kind'], `kind is ${quote(kind)}, which ${kindFault}`);
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<Variable>('admissionregistration/v1.Variable'),
    fix: "write both: { name: 'replicas', expression: 'object.spec.replicas' }",
    fields: {
      expression: notBlank,
      name: (name) =>
        IDENTIFIER.test(name) && !RESERVED.has(name) ? undefined : `is ${quote(name)}, which is not a name in CEL`,
    },
  }),
  law({
    ...ABOUT,
    type: apiType<Validation>('admissionregistration/v1.Validation'),
    fix: "write { expression: 'object.spec.replicas <= 5', message: 'too many replicas' }",
    fields: {
      expression: notBlank,
      messageExpression: blank,
      message: (message) => blank(message) ?? (/[\n\r]/.test(message.trim()) ? 'has more than one line' : undefined),
      reason: (reason) =>
        REASONS.includes(reason) ? undefined : `is ${quote(reason)}; it must be one of ${REASON_LIST}`,
    },
  }),
  law({
    ...ABOUT,
    type: apiType<Mutation>('admissionregistration/v1.Mutation'),
    fix: "write { patchType: 'ApplyConfiguration', applyConfiguration: { expression: '...' } }",
    check({ patchType, jsonPatch, applyConfiguration }, place) {
      const type: string | undefined = patchType;
      if (type === '') {
        place.refuse(['patchType'], 'patchType is empty');
      } else if (type === 'JSONPatch') {
        checkPatch('jsonPatch', jsonPatch, 'applyConfiguration', applyConfiguration, place);
      } else if (type === 'ApplyConfiguration') {
        checkPatch('applyConfiguration', applyConfiguration, 'jsonPatch', jsonPatch, place);
      }
    },
  }),
];

const IDENTIFIER = /^[_a-zA-Z]\w*$/;
const RESERVED: ReadonlySet<string> = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
);
const REASONS = ['Forbidden', 'Invalid', 'RequestEntityTooLarge'];
const REASON_LIST = REASONS.map(quote).join(', ');

/** A string that, if set, is not only whitespace. */
function blank(text: string): string | undefined {
  return text !== '' && text.trim() === '' ? 'contains only whitespace' : undefined;
}

function apiVersionFault(apiVersion: string): string | undefined {
  const parts = apiVersion.split('/');
  if (parts.length > 2) {
    return 'contains more than one "/"';
  }
  const group = parts.length === 2 ? (parts[0] ?? '') : '';
  return (group === '' ? undefined : subdomainFault(group)) ?? dns1035Fault(parts.at(-1) ?? '');
}

type Policy = Given<ValidatingAdmissionPolicySpec> | Given<MutatingAdmissionPolicySpec>;

function checkPolicy({ failurePolicy, matchConstraints, matchConditions }: Policy, place: Place): void {
  if ((failurePolicy as string | undefined) === '') {
    place.refuse(['spec', 'failurePolicy'], 'failurePolicy is empty', "failurePolicy: 'Fail'");
  }
  if (matchConstraints === undefined) {
    place.refuse(['spec', 'matchConstraints'], 'the policy has no matchConstraints');
  } else if ((matchConstraints.resourceRules ?? []).length === 0) {
    place.refuse(['spec', 'matchConstraints', 'resourceRules'], 'the policy has no resourceRules');
  }
  checkMatchConditions(matchConditions, place, ['spec']);
}

const MOST_ANNOTATIONS = 20;
const LONGEST_EXPRESSION = 5 * 1024;

/** A generated name is shortened, and gets a suffix of five letters or digits. */
function nameOf({ name = '', generateName = '' }: { readonly name?: string; readonly generateName?: string }): string {
  return name === '' && generateName !== '' ? `${generateName.slice(0, 58)}00000` : name;
}

function checkAnnotations(annotations: readonly Given<AuditAnnotation>[], policy: string, place: Place): void {
  const at = ['spec', 'auditAnnotations'];
  if (annotations.length > MOST_ANNOTATIONS) {
    const what = `there are ${annotations.length} auditAnnotations; the limit is ${MOST_ANNOTATIONS}`;
    place.refuse(at, what, 'split it into two policies');
  }
  const keys = new Set<string>();
  for (const [index, { key = '', valueExpression }] of annotations.entries()) {
    const fault = labelKeyFault(`${policy}/${key}`);
    if (fault !== undefined) {
      place.refuse([...at, index, 'key'], `the key ${quote(`${policy}/${key}`)} ${fault}`, "key: 'replicas'");
    } else if (keys.has(key)) {
      place.refuse([...at, index, 'key'], `two annotations are named ${quote(key)}`, 'give one of them another key');
    }
    keys.add(key);
    const length = Buffer.byteLength((valueExpression ?? '').trim());
    if (valueExpression !== undefined && (length === 0 || length > LONGEST_EXPRESSION)) {
      const what = length === 0 ? 'is empty' : `is ${length} bytes long; the limit is ${LONGEST_EXPRESSION}`;
      place.refuse([...at, index, 'valueExpression'], `valueExpression ${what}`, 'valueExpression: "\'replicas\'"');
    }
  }
}

type Patch = Given<JSONPatch> | Given<ApplyConfiguration> | undefined;

function checkPatch(field: string, patch: Patch, otherField: string, other: Patch, place: Place): void {
  if (patch === undefined) {
    place.refuse([field], `the mutation has no ${field}`);
  } else if ((patch.expression ?? '').trim() === '') {
    place.refuse([field, 'expression'], 'the mutation has no expression');
  }
  if (other !== undefined) {
    place.refuse([otherField], `the mutation also has ${otherField}`, 'remove it');
  }
}
