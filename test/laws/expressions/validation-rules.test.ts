import { expressionLaws } from '../../../src/laws/expressions/index';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

const laws = expressionLaws.filter(({ fix }) => fix !== 'correct the expression');
const RULE = 'spec.versions[0].schema.openAPIV3Schema.x-kubernetes-validations[0]';

const text = { type: 'string' };
const properties = {
  spec: {
    type: 'object',
    properties: { replicas: { type: 'integer' }, labels: { type: 'object', additionalProperties: text }, 'a.b': text },
  },
};

function rule(fields: Fields): Fields {
  const rules = [{ rule: 'true', ...fields }];
  const openAPIV3Schema = { type: 'object', properties, 'x-kubernetes-validations': rules };
  const versions = [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema } }];
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'a' },
    spec: { versions },
  };
}

testLaws(laws, {
  accept: [
    { title: 'a rule', given: rule({}) },
    { title: 'a message with space around it', given: rule({ message: ' wrong\n' }) },
    { title: 'a rule of several lines, with a message', given: rule({ rule: 'true &&\ntrue', message: 'wrong' }) },
    ...[
      '.spec',
      '.spec.replicas',
      '.spec.labels.app',
      ".spec.labels['a.b/c']",
      ".spec['a.b']",
      "['spec'].replicas",
    ].map((fieldPath) => ({
      title: `the path ${fieldPath}`,
      given: rule({ fieldPath }),
    })),
  ],
  refuse: [
    { title: 'a blank rule', given: rule({ rule: ' ' }), at: `${RULE}.rule`, what: 'the rule is empty' },
    { title: 'an empty reason', given: rule({ reason: '' }), at: `${RULE}.reason`, what: 'reason is empty' },
    { title: 'a blank message', given: rule({ message: ' ' }), at: `${RULE}.message`, what: 'message is blank' },
    {
      title: 'a message with two lines',
      given: rule({ message: 'a\nb' }),
      at: `${RULE}.message`,
      what: 'message has more than one line',
    },
    {
      title: 'a rule of two lines without a message',
      given: rule({ rule: 'true &&\ntrue' }),
      at: `${RULE}.message`,
      what: 'the rule has more than one line, but no message',
    },
    {
      title: 'a blank messageExpression',
      given: rule({ messageExpression: ' ' }),
      at: `${RULE}.messageExpression`,
      what: 'messageExpression is blank',
    },
    {
      title: 'the path of an unknown field',
      given: rule({ fieldPath: '.spec.replica' }),
      at: `${RULE}.fieldPath`,
      what: 'fieldPath is ".spec.replica", which does not lead to a field: there is no "replica"',
    },
    {
      title: 'a path into a list',
      given: rule({ fieldPath: '.spec[0]' }),
      at: `${RULE}.fieldPath`,
      what: 'fieldPath is ".spec[0]", which is not a path such as ".spec.replicas": "[0]" may not be there',
    },
    {
      title: 'a path without a dot',
      given: rule({ fieldPath: 'spec' }),
      at: `${RULE}.fieldPath`,
      what: 'fieldPath is "spec", which is not a path such as ".spec.replicas": "spec" may not be there',
    },
  ],
});
