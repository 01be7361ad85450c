import { expressionLaws } from '../../../src/laws/expressions/index';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

const laws = expressionLaws.filter(({ name }) => name === 'cel-expressions');
const SPEC = 'spec.versions[0].schema.openAPIV3Schema.properties.spec';

function definition(openAPIV3Schema: Fields): Fields {
  const versions = [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema } }];
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'a' },
    spec: { versions },
  };
}

const text = { type: 'string', maxLength: 10 };
const properties = {
  replicas: { type: 'integer' },
  ratio: { type: 'number' },
  paused: { type: 'boolean' },
  name: text,
  'a-b': text,
  namespace: text,
  data: { ...text, format: 'byte' },
  since: { type: 'string', format: 'date-time' },
  wait: { type: 'string', format: 'duration' },
  port: { 'x-kubernetes-int-or-string': true },
  labels: { type: 'object', maxProperties: 5, additionalProperties: text },
  items: { type: 'array', maxItems: 5, items: { type: 'object', properties: { name: text } } },
  open: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
  any: { 'x-kubernetes-preserve-unknown-fields': true },
  template: { type: 'object', 'x-kubernetes-embedded-resource': true, 'x-kubernetes-preserve-unknown-fields': true },
  from: { type: 'object', properties: { name: text } },
  to: { type: 'object', properties: { name: text } },
};

/** A definition with a rule on a spec that has a field of each kind. */
function rule(expression: string, fields: Fields = {}): Fields {
  const rules = [{ rule: expression, ...fields }];
  return definition({
    type: 'object',
    properties: { spec: { type: 'object', properties, 'x-kubernetes-validations': rules } },
  });
}

/** A definition with a rule on the elements of a list. */
function ofElements(list: Fields): Fields {
  const items = { ...text, 'x-kubernetes-validations': [{ rule: 'self == oldSelf' }] };
  return definition({ type: 'object', properties: { spec: { type: 'array', maxItems: 5, items, ...list } } });
}

const accepted = [
  'self.replicas > 1 && self.ratio < 1.5 && !self.paused',
  "self.name.startsWith('a')",
  "self.a__dash__b == self.__namespace__ || self.namespace == 'a'",
  "self.data == b'a'",
  "self.since < timestamp('2026-01-31T12:00:00Z')",
  "self.wait > duration('1h')",
  "type(self.port) == int ? self.port < 5 : self.port.endsWith('%')",
  "'a' in self.labels && self.labels['a'] == 'b'",
  "self.items.all(item, item.name != '')",
  "has(self.template.metadata.name) && self.template.kind == 'Pod'",
  'self == oldSelf',
  'self.from == oldSelf.from',
  'self.items == oldSelf.items',
];

testLaws(laws, {
  accept: [
    ...accepted.map((expression) => ({ title: expression, given: rule(expression) })),
    { title: 'a message', given: rule('true', { messageExpression: "'wrong: ' + self.name" }) },
    {
      title: 'an old value that may be absent',
      given: rule('oldSelf.optMap(old, old == self).orValue(true)', { optionalOldSelf: true }),
    },
    {
      title: 'the fields of every object, at the top',
      given: definition({
        type: 'object',
        'x-kubernetes-validations': [{ rule: "self.metadata.name != '' && self.kind == 'A'" }],
      }),
    },
    { title: 'old elements of a list with keys', given: ofElements({ 'x-kubernetes-list-type': 'map' }) },
  ],
  refuse: [
    {
      title: 'a blank rule, and does not compile it',
      given: rule(' '),
      at: `${SPEC}.x-kubernetes-validations[0].rule`,
      what: 'the rule is empty',
    },
    {
      title: 'an unknown field',
      given: rule('self.replica > 1'),
      at: `${SPEC}.x-kubernetes-validations[0].rule`,
      what: 'rule has an error at 1:6: self has no field "replica"',
      fix: 'write replicas',
    },
    {
      title: 'an unknown field of an element',
      given: rule("self.items.all(item, item.nmae != '')"),
      at: `${SPEC}.x-kubernetes-validations[0].rule`,
      what: 'rule has an error at 1:27: self.items.@idx has no field "nmae"',
    },
    {
      title: 'unknown fields, which rules do not see',
      given: rule('has(self.open.a)'),
      at: `${SPEC}.x-kubernetes-validations[0].rule`,
      what: 'rule has an error at 1:15: self.open has no field "a"',
    },
    {
      title: 'a field without a type',
      given: rule('has(self.any)'),
      at: `${SPEC}.x-kubernetes-validations[0].rule`,
      what: 'rule has an error at 1:10: self has no field "any"',
    },
    {
      title: 'metadata other than names',
      given: rule('has(self.template.metadata.labels)'),
      at: `${SPEC}.x-kubernetes-validations[0].rule`,
      what: 'rule has an error at 1:28: self.template.metadata has no field "labels"',
    },
    {
      title: 'values of different types compared',
      given: rule("self.replicas == 'a'"),
      at: `${SPEC}.x-kubernetes-validations[0].rule`,
      what: 'rule has an error at 1:15: there is no int == string',
    },
    {
      title: 'objects of two fields compared, though their fields are alike',
      given: rule('self.from == self.to'),
      at: `${SPEC}.x-kubernetes-validations[0].rule`,
      what: 'rule has an error at 1:11: there is no self.from == self.to',
    },
    {
      title: 'a rule that is a number',
      given: rule('self.replicas'),
      at: `${SPEC}.x-kubernetes-validations[0].rule`,
      what: 'rule gives int; it must give bool',
    },
    {
      title: 'a message that is a number',
      given: rule('true', { messageExpression: 'self.replicas' }),
      at: `${SPEC}.x-kubernetes-validations[0].messageExpression`,
      what: 'messageExpression gives int; it must give string',
    },
    {
      title: 'an optional old value used as if it were set',
      given: rule('oldSelf == self', { optionalOldSelf: true }),
      at: `${SPEC}.x-kubernetes-validations[0].rule`,
      what: 'rule has an error at 1:9: there is no optional_type(self) == self',
    },
    {
      title: 'optionalOldSelf in a rule without oldSelf',
      given: rule('true', { optionalOldSelf: false }),
      at: `${SPEC}.x-kubernetes-validations[0].optionalOldSelf`,
      what: 'optionalOldSelf is set, but the rule does not use oldSelf',
    },
    {
      title: 'old elements of a list without keys',
      given: ofElements({ 'x-kubernetes-list-type': 'set' }),
      at: `${SPEC}.items.x-kubernetes-validations[0].rule`,
      what: 'rule uses oldSelf in a list whose elements the server cannot distinguish',
      fix: "'x-kubernetes-list-type': 'map'",
    },
    {
      title: 'a rule that may cost too much, because the lists that it compares are not bounded',
      given: definition({
        type: 'object',
        properties: {
          names: { type: 'array', items: { type: 'string' } },
        },
        'x-kubernetes-validations': [{ rule: 'self.names.all(a, self.names.exists_one(b, a == b))' }],
      }),
      at: 'spec.versions[0].schema.openAPIV3Schema.x-kubernetes-validations[0].rule',
      what: 'rule may cost more than 100 times the limit of one expression',
      fix: 'add maxItems',
    },
    {
      title: 'rules on values without a type',
      given: definition({
        type: 'object',
        properties: {
          spec: { 'x-kubernetes-preserve-unknown-fields': true, 'x-kubernetes-validations': [{ rule: 'true' }] },
        },
      }),
      at: `${SPEC}.x-kubernetes-validations`,
      what: 'the schema gives the values no type, so no rule can read them',
    },
  ],
});
