import { admissionPolicies } from '../../../src/laws/admission/admission-policies';
import { policyBindings } from '../../../src/laws/admission/policy-bindings';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

const APIS = 'admissionregistration.k8s.io/v1';
const RULES = {
  resourceRules: [{ operations: ['CREATE'], apiGroups: [''], apiVersions: ['v1'], resources: ['pods'] }],
};

function policy(fields: Fields): Fields {
  const spec = { matchConstraints: RULES, validations: [{ expression: 'true' }], ...fields };
  return { apiVersion: APIS, kind: 'ValidatingAdmissionPolicy', metadata: { name: 'few' }, spec };
}

function mutating(mutation: Fields): Fields {
  const spec = { matchConstraints: RULES, mutations: [mutation], reinvocationPolicy: 'Never' };
  return { apiVersion: APIS, kind: 'MutatingAdmissionPolicy', metadata: { name: 'few' }, spec };
}

testLaws(admissionPolicies, {
  accept: [
    { title: 'a policy', given: policy({ paramKind: { apiVersion: 'rules.example.com/v1', kind: 'Limit' } }) },
    {
      title: 'annotations alone',
      given: policy({ validations: [], auditAnnotations: [{ key: 'a', valueExpression: "'b'" }] }),
    },
    {
      title: 'annotations of a policy whose name the server generates',
      given: {
        ...policy({ auditAnnotations: [{ key: 'a', valueExpression: "'b'" }] }),
        metadata: { generateName: 'few-' },
      },
    },
    { title: 'a mutation', given: mutating({ patchType: 'JSONPatch', jsonPatch: { expression: '[]' } }) },
  ],
  refuse: [
    {
      title: 'no validations',
      given: policy({ validations: [] }),
      at: 'spec.validations',
      what: 'the policy has neither validations nor auditAnnotations',
    },
    {
      title: 'no resources',
      given: policy({ matchConstraints: {} }),
      at: 'spec.matchConstraints.resourceRules',
      what: 'the policy has no resourceRules',
    },
    {
      title: 'parameters without a version',
      given: policy({ paramKind: { kind: 'Limit' } }),
      at: 'spec.paramKind.apiVersion',
      what: 'apiVersion is "", which is empty',
    },
    {
      title: 'a variable with a reserved name of CEL',
      given: policy({ variables: [{ name: 'in', expression: '1' }] }),
      at: 'spec.variables[0].name',
      what: 'name is "in", which is not a name in CEL',
    },
    {
      title: 'a message with two lines',
      given: policy({ validations: [{ expression: 'true', message: 'a\nb' }] }),
      at: 'spec.validations[0].message',
      what: 'message has more than one line',
    },
    {
      title: 'an unknown reason',
      given: policy({ validations: [{ expression: 'true', reason: 'No' }] }),
      at: 'spec.validations[0].reason',
      what: 'reason is "No"; it must be one of "Forbidden", "Invalid", "RequestEntityTooLarge"',
    },
    {
      title: 'an annotation twice',
      given: policy({
        auditAnnotations: [
          { key: 'a', valueExpression: '1' },
          { key: 'a', valueExpression: '1' },
        ],
      }),
      at: 'spec.auditAnnotations[1].key',
      what: 'two annotations are named "a"',
    },
    {
      title: 'a patch of the wrong type',
      given: mutating({ patchType: 'ApplyConfiguration', applyConfiguration: { expression: 'a' }, jsonPatch: {} }),
      at: 'spec.mutations[0].jsonPatch',
      what: 'the mutation also has jsonPatch',
    },
  ],
});

function binding(fields: Fields): Fields {
  const spec = { policyName: 'few', validationActions: ['Deny'], ...fields };
  return { apiVersion: APIS, kind: 'ValidatingAdmissionPolicyBinding', metadata: { name: 'few' }, spec };
}

testLaws(policyBindings, {
  accept: [
    { title: 'parameters by name', given: binding({ paramRef: { name: 'a', parameterNotFoundAction: 'Deny' } }) },
    { title: 'two actions', given: binding({ validationActions: ['Deny', 'Audit'] }) },
  ],
  refuse: [
    {
      title: 'no action',
      given: binding({ validationActions: [] }),
      at: 'spec.validationActions',
      what: 'the binding has no validationActions',
    },
    {
      title: 'both deny and warn',
      given: binding({ validationActions: ['Deny', 'Warn'] }),
      at: 'spec.validationActions',
      what: 'the binding both denies and warns',
    },
    {
      title: 'parameters without a name',
      given: binding({ paramRef: { parameterNotFoundAction: 'Deny' } }),
      at: 'spec.paramRef',
      what: 'the parameters have neither a name nor a selector',
    },
    {
      title: 'no action for missing parameters',
      given: binding({ paramRef: { name: 'a' } }),
      at: 'spec.paramRef.parameterNotFoundAction',
      what: 'parameterNotFoundAction is ""; it must be "Deny" or "Allow"',
    },
    {
      title: 'a policy with a name that none has',
      given: binding({ policyName: 'Few' }),
      at: 'spec.policyName',
      what: 'policyName is "Few", which contains "F"; only a-z, 0-9, "-" and "." are allowed',
    },
  ],
});
