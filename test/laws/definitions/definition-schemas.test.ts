import { definitionVersions } from '../../../src/laws/definitions/definition-versions';
import { testLaws } from '../law-tester';
import { properties, property, rootSchema, SCHEMA_AT } from './definition';

const AT = `${SCHEMA_AT}.properties.a`;
const text = { type: 'string' };
const anyOf = [{ type: 'integer' }, { type: 'string' }];

testLaws(definitionVersions, {
  accept: [
    {
      title: 'properties of every type',
      given: properties({ spec: { type: 'object', properties: { tags: { type: 'array', items: text } } } }),
    },
    { title: 'a property named items', given: properties({ items: { type: 'array', items: { type: 'object' } } }) },
    { title: 'a map of anything', given: property({ type: 'object', additionalProperties: true }) },
    {
      title: 'properties in a map that may hold others',
      given: property({ type: 'object', properties: { b: text }, additionalProperties: true }),
    },
    { title: 'maps with one type of value', given: property({ type: 'object', additionalProperties: text }) },
    { title: 'an empty map of definitions', given: property({ ...text, definitions: {}, id: '' }) },
    { title: 'int-or-string', given: property({ 'x-kubernetes-int-or-string': true, anyOf }) },
    {
      title: 'int-or-string with empty and unknown fields, which the server drops',
      given: property({
        'x-kubernetes-int-or-string': true,
        anyOf: [{ type: 'integer', definitions: {}, unknown: true }, { type: 'string' }],
      }),
    },
    {
      title: 'int-or-string with more conditions',
      given: property({ 'x-kubernetes-int-or-string': true, allOf: [{ anyOf }] }),
    },
    { title: 'an atomic map', given: property({ type: 'object', 'x-kubernetes-map-type': 'atomic' }) },
    {
      title: 'a default in a map',
      given: property({ type: 'object', additionalProperties: { ...text, default: 'b' } }),
    },
  ],
  refuse: [
    {
      title: 'an unknown type',
      given: property({ type: 'int' }),
      at: `${AT}.type`,
      what: 'type is "int"; it must be one of "array", "boolean", "integer", "number", "object", "string"',
    },
    {
      title: 'a reference',
      given: property({ ...text, $ref: '' }),
      at: `${AT}[$ref]`,
      what: 'the schema has $ref, which is not supported in definitions',
    },
    {
      title: 'patternProperties',
      given: property({ type: 'object', patternProperties: { b: text } }),
      at: `${AT}.patternProperties`,
      what: 'the schema has patternProperties, which is not supported in definitions',
    },
    {
      title: 'an empty map of dependencies',
      given: property({ type: 'object', dependencies: {} }),
      at: `${AT}.dependencies`,
      what: 'the schema has dependencies, which is not supported in definitions',
    },
    {
      title: 'properties and additionalProperties',
      given: property({ type: 'object', properties: { b: text }, additionalProperties: false }),
      at: `${AT}.additionalProperties`,
      what: 'the schema has both properties and additionalProperties',
    },
    {
      title: 'uniqueItems',
      given: property({ type: 'array', items: text, uniqueItems: true }),
      at: `${AT}.uniqueItems`,
      what: 'uniqueItems is true, which is forbidden because checking it would take too long',
    },
    {
      title: 'preserve-unknown-fields set to false',
      given: property({ ...text, 'x-kubernetes-preserve-unknown-fields': false }),
      at: `${AT}.x-kubernetes-preserve-unknown-fields`,
      what: 'x-kubernetes-preserve-unknown-fields is false',
    },
    {
      title: 'a list of schemas',
      given: property({ type: 'array', items: [text] }),
      at: `${AT}.items`,
      what: 'items is a list of schemas; it must be one schema',
    },
    {
      title: 'a string with a map type',
      given: property({ ...text, 'x-kubernetes-map-type': 'granular' }),
      at: `${AT}.type`,
      what: 'type is "string" together with x-kubernetes-map-type',
    },
    {
      title: 'a default of the metadata',
      given: properties({ metadata: { type: 'object', properties: { name: { ...text, default: 'b' } } } }),
      at: `${SCHEMA_AT}.properties.metadata.properties.name.default`,
      what: 'there is a default in the metadata of the object',
    },
    {
      title: 'a type of an alternative',
      given: property({ ...text, anyOf: [{ type: 'string' }] }),
      at: `${AT}.anyOf[0].type`,
      what: 'type is inside allOf, anyOf, oneOf or not',
    },
    {
      title: 'types of int-or-string alternatives in another order',
      given: property({ 'x-kubernetes-int-or-string': true, oneOf: [{ type: 'string' }] }),
      at: `${AT}.oneOf[0].type`,
      what: 'type is inside allOf, anyOf, oneOf or not',
    },
    {
      title: 'a description deep inside an alternative',
      given: rootSchema({
        properties: { a: { type: 'object', properties: { b: text } } },
        not: { properties: { a: { properties: { b: { description: 'c' } } } } },
      }),
      at: `${SCHEMA_AT}.not.properties.a.properties.b.description`,
      what: 'description is inside allOf, anyOf, oneOf or not',
    },
  ],
});
