import { expressionLaws } from '../../../src/laws/expressions/index';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

const laws = expressionLaws.filter(({ fix }) => fix === 'correct the expression');
const APIS = 'admissionregistration.k8s.io/v1';

function validating(spec: Fields): Fields {
  return { apiVersion: APIS, kind: 'ValidatingAdmissionPolicy', metadata: { name: 'few' }, spec };
}

function mutating(mutation: Fields, spec: Fields = {}): Fields {
  const kind = 'MutatingAdmissionPolicy';
  return { apiVersion: APIS, kind, metadata: { name: 'few' }, spec: { ...spec, mutations: [mutation] } };
}

function applied(expression: string, spec: Fields = {}): Fields {
  return mutating({ patchType: 'ApplyConfiguration', applyConfiguration: { expression } }, spec);
}

function patched(expression: string): Fields {
  return mutating({ patchType: 'JSONPatch', jsonPatch: { expression } });
}

function webhook(expression: string): Fields {
  const webhooks = [{ name: 'a.b.c', matchConditions: [{ name: 'd', expression }] }];
  return { apiVersion: APIS, kind: 'ValidatingWebhookConfiguration', metadata: { name: 'hooks' }, webhooks };
}

const validation = (expression: string, fields: Fields = {}) => ({ validations: [{ expression, ...fields }] });
const variables = [
  { name: 'replicas', expression: 'object.spec.replicas' },
  { name: 'names', expression: "['a'].map(name, name)" },
];
const PARAMS = { apiVersion: 'v1', kind: 'ConfigMap' };

testLaws(laws, {
  accept: [
    { title: 'a condition', given: validating(validation('object.spec.replicas <= 5')) },
    {
      title: 'variables',
      given: validating({ variables, ...validation("variables.replicas > 1 && 'a' in variables.names") }),
    },
    {
      title: 'a variable that uses one before it',
      given: validating({
        variables: [...variables, { name: 'few', expression: 'variables.replicas < 5' }],
        ...validation('variables.few'),
      }),
    },
    { title: 'parameters', given: validating({ paramKind: PARAMS, ...validation('object.a == params.a') }) },
    {
      title: 'a message',
      given: validating(validation('true', { messageExpression: "'at most ' + string(object.spec.replicas)" })),
    },
    {
      title: 'an annotation that is null',
      given: validating({ auditAnnotations: [{ key: 'a', valueExpression: 'null' }] }),
    },
    { title: 'an expression that is blank, which is reported elsewhere', given: validating(validation(' ')) },
    { title: 'an object', given: applied("Object{metadata: Object.metadata{labels: {'a': 'b'}}}") },
    {
      title: 'an object with a variable',
      given: applied('Object{spec: Object.spec{replicas: variables.replicas}}', { variables }),
    },
    {
      title: 'a patch',
      given: patched("[JSONPatch{op: 'add', path: '/metadata/labels/' + jsonpatch.escapeKey('a/b'), value: object.a}]"),
    },
    {
      title: 'a patch with an unknown field and a value of unknown type, which fails only at run time',
      given: patched('[JSONPatch{operation: object.a}]'),
    },
    {
      title: 'an expression for another kind of patch, which is reported elsewhere',
      given: mutating({ patchType: 'JSONPatch', applyConfiguration: { expression: '1' } }),
    },
    { title: 'a condition of a webhook', given: webhook("request.userInfo.username != 'system:admin'") },
  ],
  refuse: [
    {
      title: 'a misspelled variable, at its line and column',
      given: validating(validation('true &&\n  objet.spec.replicas <= 5')),
      at: 'spec.validations[0].expression',
      what: 'expression has an error at 2:3: there is no variable "objet"',
      fix: 'write object',
    },
    {
      title: 'a condition that is a number',
      given: validating(validation('1')),
      at: 'spec.validations[0].expression',
      what: 'expression gives int; it must give bool',
    },
    {
      title: 'a condition of unknown type',
      given: validating(validation('object.spec.paused')),
      at: 'spec.validations[0].expression',
      what: 'expression gives dyn; it must give bool',
      fix: 'object.spec.paused == true',
    },
    {
      title: 'an unknown variable',
      given: validating({ variables, ...validation('variables.replica < 5') }),
      at: 'spec.validations[0].expression',
      what: 'expression has an error at 1:11: kubernetes.variables has no field "replica"',
      fix: 'write replicas',
    },
    {
      title: 'variables in a policy without any',
      given: validating(validation('variables.replicas < 5')),
      at: 'spec.validations[0].expression',
      what: 'expression has an error at 1:1: there is no variable "variables"',
    },
    {
      title: 'a variable that uses one after it',
      given: validating({
        variables: [{ name: 'few', expression: 'variables.replicas < 5' }, ...variables],
        ...validation('true'),
      }),
      at: 'spec.variables[0].expression',
      what: 'expression has an error at 1:11: kubernetes.variables has no field "replicas"',
    },
    {
      title: 'a variable with a value of the wrong type',
      given: validating({ variables, ...validation('1 in variables.names') }),
      at: 'spec.validations[0].expression',
      what: 'expression has an error at 1:3: there is no int in list(string)',
    },
    {
      title: 'parameters in a policy without any',
      given: validating(validation('params.a == 1')),
      at: 'spec.validations[0].expression',
      what: 'expression has an error at 1:1: there is no variable "params"',
    },
    {
      title: 'a message that is a number',
      given: validating(validation('true', { messageExpression: '1' })),
      at: 'spec.validations[0].messageExpression',
      what: 'messageExpression gives int; it must give string',
      fix: 'string(',
    },
    {
      title: 'a message that uses the authorizer',
      given: validating(validation('true', { messageExpression: "authorizer.path('/a').check('get').reason()" })),
      at: 'spec.validations[0].messageExpression',
      what: 'messageExpression has an error at 1:1: there is no variable "authorizer"',
    },
    {
      title: 'an annotation that is a number',
      given: validating({ auditAnnotations: [{ key: 'a', valueExpression: '1' }] }),
      at: 'spec.auditAnnotations[0].valueExpression',
      what: 'valueExpression gives int; it must give string or null_type',
    },
    {
      title: 'a condition on requests that uses variables',
      given: validating({
        variables,
        matchConditions: [{ name: 'a', expression: 'variables.replicas > 1' }],
        ...validation('true'),
      }),
      at: 'spec.matchConditions[0].expression',
      what: 'expression has an error at 1:1: there is no variable "variables"',
    },
    {
      title: 'an object that is a map',
      given: applied("{'a': 1}"),
      at: 'spec.mutations[0].applyConfiguration.expression',
      what: 'expression gives map(string, int); it must give Object',
    },
    {
      title: 'an empty list of patches, whose type is unknown',
      given: patched('[]'),
      at: 'spec.mutations[0].jsonPatch.expression',
      what: 'expression gives list(dyn); it must give list(JSONPatch)',
    },
    {
      title: 'a patch with an operation that is a number',
      given: patched('[JSONPatch{op: 1}]'),
      at: 'spec.mutations[0].jsonPatch.expression',
      what: 'expression has an error at 1:12: the field "op" is of the type string, but its value is int',
    },
    {
      title: 'a patch with an unknown field',
      given: patched("[JSONPatch{operation: 'add'}]"),
      at: 'spec.mutations[0].jsonPatch.expression',
      what: 'expression has an error at 1:12: JSONPatch has no field "operation"',
      fix: 'its fields are from, op, path, value',
    },
    {
      title: 'an object in a condition',
      given: validating(validation('object == Object{}')),
      at: 'spec.validations[0].expression',
      what: 'expression has an error at 1:11: there is no type "Object"',
    },
    {
      title: 'parameters of a webhook',
      given: webhook('params.a == 1'),
      at: 'webhooks[0].matchConditions[0].expression',
      what: 'expression has an error at 1:1: there is no variable "params"',
    },
  ],
});
