import { definitionVersions } from '../../../src/laws/definitions/definition-versions';
import { LawWalk } from '../../../src/laws/walk';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';
import { definition, rootSchema, SCHEMA_AT, VERSION, version } from './definition';

const status = { status: {} };
const spec = { type: 'object', properties: { a: { type: 'string' } } };

function withStatus(schema: Fields): Fields {
  return version({ schema: { openAPIV3Schema: { type: 'object', ...schema } }, subresources: status });
}

testLaws(definitionVersions, {
  accept: [
    {
      title: 'a description together with the status',
      given: withStatus({ description: 'a', required: [], properties: { spec } }),
    },
    {
      title: 'alternatives without a status',
      given: rootSchema({ anyOf: [{ required: ['spec'] }], properties: { spec } }),
    },
    {
      title: 'alternatives with declared fields',
      given: rootSchema({
        properties: { spec },
        oneOf: [{ properties: { spec: { properties: { a: { minLength: 1 } } } } }],
      }),
    },
    {
      title: 'alternatives of a version with its own schema and without a status',
      given: definition({
        versions: [
          { ...VERSION, schema: { openAPIV3Schema: { type: 'object', minProperties: 1 } } },
          { ...VERSION, name: 'v2', storage: false, subresources: status },
        ],
      }),
    },
  ],
  refuse: [
    {
      title: 'a nullable object',
      given: rootSchema({ nullable: true }),
      at: `${SCHEMA_AT}.nullable`,
      what: 'the whole object is nullable',
    },
    {
      title: 'alternatives together with the status',
      given: withStatus({ anyOf: [] }),
      at: `${SCHEMA_AT}.anyOf`,
      what: 'the schema of the whole object has anyOf, but status is a subresource',
    },
    {
      title: 'an alternative with an unknown field',
      given: rootSchema({ properties: { spec }, allOf: [{ not: { properties: { specs: { minLength: 1 } } } }] }),
      at: `${SCHEMA_AT}.allOf[0].not.properties.specs`,
      what: 'the property "specs" is not in the schema around allOf, anyOf, oneOf or not',
    },
    {
      title: 'an alternative with items that are not declared',
      given: rootSchema({ properties: { spec }, not: { properties: { spec: { items: { minLength: 1 } } } } }),
      at: `${SCHEMA_AT}.not.properties.spec.items`,
      what: 'items is not in the schema around allOf, anyOf, oneOf or not',
    },
  ],
});

test('root-schemas refuses what the status of one version forbids in the schema that all versions share', () => {
  const shared = { schema: { openAPIV3Schema: { type: 'object', maxProperties: 9 } } };
  const second = { ...VERSION, ...shared, name: 'v2', storage: false, subresources: status };
  const found = new LawWalk(definitionVersions).findings({
    ...definition({ versions: [{ ...VERSION, ...shared }, second] }),
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'widgets.example.com' },
  });
  expect(found.map(({ at }) => at)).toEqual(
    [0, 1].map((index) => `spec.versions[${index}].schema.openAPIV3Schema.maxProperties`),
  );
});
