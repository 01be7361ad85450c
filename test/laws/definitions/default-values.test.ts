import { definitionVersions } from '../../../src/laws/definitions/definition-versions';
import { testLaws } from '../law-tester';
import { property, rootSchema, SCHEMA_AT } from './definition';

const AT = `${SCHEMA_AT}.properties.a.default`;
const sized = { type: 'object', properties: { size: { type: 'integer', minimum: 1 } } };
const embedded = {
  type: 'object',
  'x-kubernetes-embedded-resource': true,
  'x-kubernetes-preserve-unknown-fields': true,
};

testLaws(definitionVersions, {
  accept: [
    { title: 'a default', given: property({ ...sized, default: { size: 1 } }) },
    { title: 'no default', given: property({ ...sized, default: null }) },
    {
      title: 'fields of an open map',
      given: property({ ...sized, 'x-kubernetes-preserve-unknown-fields': true, default: { b: { c: 1 } } }),
    },
    {
      title: 'values of a map',
      given: property({ type: 'object', additionalProperties: { type: 'string' }, default: { b: 'c' } }),
    },
    {
      title: 'a whole object',
      given: property({ ...embedded, default: { apiVersion: 'apps/v1', kind: 'Deployment', spec: {} } }),
    },
    {
      title: 'a string with a pattern that JavaScript does not support',
      given: property({ type: 'string', pattern: '(?i:^b$)', default: 'c' }),
    },
    {
      title: 'a default in a map, which the server does not check',
      given: property({ type: 'object', additionalProperties: { type: 'string', default: 1 } }),
    },
  ],
  refuse: [
    {
      title: 'a default of the wrong type',
      given: property({ type: 'integer', default: '5' }),
      at: AT,
      what: 'default is the string "5", not of the type "integer"',
    },
    {
      title: 'a default below the minimum',
      given: property({ ...sized, default: { size: 0 } }),
      at: AT,
      what: 'default.size is 0; it must be at least 1',
    },
    {
      title: 'an unknown field',
      given: property({ ...sized, default: { sizes: 1 } }),
      at: AT,
      what: 'default.sizes is a field that the schema does not have',
    },
    {
      title: 'a map in an open map',
      given: property({ type: 'object', additionalProperties: true, default: { b: { c: 1 } } }),
      at: AT,
      what: 'default.b.c is a field that the schema does not have',
    },
    {
      title: 'an object without a kind',
      given: property({ ...embedded, default: { apiVersion: 'v1' } }),
      at: AT,
      what: 'default is an object without kind',
    },
    {
      title: 'a kind with a space',
      given: property({ ...embedded, default: { apiVersion: 'v1', kind: 'Config Map' } }),
      at: AT,
      what: 'default.kind is "Config Map", which contains " "; only a-z, 0-9 and "-" are allowed',
    },
    {
      title: 'a default of the whole object',
      given: rootSchema({ default: {} }),
      at: `${SCHEMA_AT}.default`,
      what: 'default is an object without apiVersion',
    },
    {
      title: 'a default of the elements of a list',
      given: property({ type: 'array', items: { type: 'string', maxLength: 1, default: 'bc' } }),
      at: `${SCHEMA_AT}.properties.a.items.default`,
      what: 'default has 2 characters; the limit is 1',
    },
  ],
});
