import { definitionVersions } from '../../../src/laws/definitions/definition-versions';
import { testLaws } from '../law-tester';
import { properties, property, rootSchema, SCHEMA_AT, version } from './definition';

const AT = `${SCHEMA_AT}.properties.a`;
const text = { type: 'string' };
const embedded = { type: 'object', 'x-kubernetes-embedded-resource': true };

testLaws(definitionVersions, {
  accept: [
    {
      title: 'values of any type',
      given: properties({
        any: { 'x-kubernetes-preserve-unknown-fields': true },
        port: { 'x-kubernetes-int-or-string': true },
      }),
    },
    { title: 'an object in an object', given: property({ ...embedded, 'x-kubernetes-preserve-unknown-fields': true }) },
    { title: 'metadata', given: properties({ metadata: { type: 'object' }, kind: text, apiVersion: text }) },
    {
      title: 'restricted names',
      given: properties({ metadata: { type: 'object', properties: { name: { ...text, maxLength: 9 } } } }),
    },
    {
      title: 'metadata with empty maps that are not allowed unless empty',
      given: properties({ metadata: { type: 'object', definitions: {}, patternProperties: {}, enum: [] } }),
    },
    { title: 'a pattern of Go', given: property({ ...text, pattern: '(?i)^[[:alpha:]]+$' }) },
    { title: 'a kind with any value', given: property({ type: 'object', properties: { kind: { type: 'integer' } } }) },
  ],
  refuse: [
    {
      title: 'an object that is a string',
      given: version({ schema: { openAPIV3Schema: text } }),
      at: `${SCHEMA_AT}.type`,
      what: 'the whole object is of the type "string"',
    },
    { title: 'a property without a type', given: property({}), at: `${AT}.type`, what: 'the schema has no type' },
    {
      title: 'values of a map without a type',
      given: property({ type: 'object', additionalProperties: {} }),
      at: `${AT}.additionalProperties.type`,
      what: 'the schema has no type',
    },
    {
      title: 'a list without items',
      given: property({ type: 'array' }),
      at: `${AT}.items`,
      what: 'the schema of a list has no items',
    },
    {
      title: 'a whole object with additionalProperties',
      given: rootSchema({ additionalProperties: text }),
      at: `${SCHEMA_AT}.additionalProperties`,
      what: 'the schema of a whole object has additionalProperties',
    },
    {
      title: 'an embedded object without properties',
      given: property(embedded),
      at: `${AT}.properties`,
      what: 'an embedded object has no properties',
    },
    {
      title: 'int-or-string with unknown fields',
      given: property({ 'x-kubernetes-int-or-string': true, 'x-kubernetes-preserve-unknown-fields': true }),
      at: `${AT}.x-kubernetes-preserve-unknown-fields`,
      what: 'x-kubernetes-preserve-unknown-fields is true together with x-kubernetes-int-or-string',
    },
    {
      title: 'a kind that is a number',
      given: properties({ kind: { type: 'integer' } }),
      at: `${SCHEMA_AT}.properties.kind.type`,
      what: 'the kind of an object is of the type "integer"',
    },
    {
      title: 'restricted labels',
      given: properties({ metadata: { type: 'object', properties: { labels: { type: 'object' } } } }),
      at: `${SCHEMA_AT}.properties.metadata`,
      what: 'metadata restricts more than name and generateName',
    },
    {
      title: 'a pattern with lookahead, in an alternative',
      given: property({ ...text, anyOf: [{ pattern: '(?=a)' }] }),
      at: `${AT}.anyOf[0].pattern`,
      what: 'the pattern "(?=a)" has "(?=", which Go does not support: it has no lookahead and no lookbehind',
    },
    {
      title: 'metadata with a description',
      given: properties({ metadata: { type: 'object', description: 'b' } }),
      at: `${SCHEMA_AT}.properties.metadata`,
      what: 'metadata restricts more than name and generateName',
    },
  ],
});
