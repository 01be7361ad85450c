import { customDefinitions } from '../../../src/laws/definitions/custom-definitions';
import { definitionVersions } from '../../../src/laws/definitions/definition-versions';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

const SCHEMA = { openAPIV3Schema: { type: 'object' } };
const VERSION = { name: 'v1', served: true, storage: true, schema: SCHEMA };
const SPEC = {
  group: 'example.com',
  scope: 'Namespaced',
  names: { kind: 'Widget', plural: 'widgets' },
  versions: [VERSION],
};

function definition(fields: Fields): Fields {
  const spec = { ...SPEC, ...fields };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'widgets.example.com' },
    spec,
  };
}

function names(fields: Fields): Fields {
  return definition({ names: { ...SPEC.names, ...fields } });
}

function version(fields: Fields): Fields {
  return definition({ versions: [{ ...VERSION, ...fields }] });
}

function schema(properties: Fields): Fields {
  return version({ schema: { openAPIV3Schema: { type: 'object', properties } } });
}

const AT = 'spec.versions[0].schema.openAPIV3Schema';

testLaws(customDefinitions, {
  accept: [
    { title: 'a definition', given: definition({}) },
    {
      title: 'names in full',
      given: names({ singular: 'widget', listKind: 'WidgetList', shortNames: ['w'], categories: ['all'] }),
    },
  ],
  refuse: [
    {
      title: 'another plural than in its name',
      given: names({ plural: 'gadgets' }),
      at: 'metadata.name',
      what: 'the object is called "widgets.example.com"; its plural and group make it "gadgets.example.com"',
    },
    {
      title: 'a scope that there is not',
      given: definition({ scope: 'namespaced' }),
      at: 'spec.scope',
      what: 'scope is "namespaced"; it takes "Cluster" or "Namespaced"',
    },
    {
      title: 'a kind with a space',
      given: names({ kind: 'My Widget' }),
      at: 'spec.names.kind',
      what: 'the name "My Widget" has " " in it, where only a-z, 0-9 and "-" may be',
    },
    {
      title: 'a list called as one object',
      given: names({ listKind: 'Widget' }),
      at: 'spec.names.listKind',
      what: 'the name "Widget" is that of one object too',
    },
    {
      title: 'no version that is stored',
      given: version({ storage: false }),
      at: 'spec.versions',
      what: '0 versions are stored; it must be one',
    },
    {
      title: 'a version twice',
      given: definition({ versions: [VERSION, { ...VERSION, storage: false }] }),
      at: 'spec.versions[1].name',
      what: 'the version "v1" is there twice',
    },
  ],
});

testLaws(definitionVersions, {
  accept: [
    {
      title: 'properties of every type',
      given: schema({ spec: { type: 'object', properties: { tags: { type: 'array', items: { type: 'string' } } } } }),
    },
    { title: 'a property called items', given: schema({ items: { type: 'array', items: { type: 'object' } } }) },
    {
      title: 'values of any type',
      given: schema({
        any: { 'x-kubernetes-preserve-unknown-fields': true },
        port: { 'x-kubernetes-int-or-string': true },
      }),
    },
    {
      title: 'conditions without types of their own',
      given: schema({ a: { type: 'string', anyOf: [{ minLength: 1 }] } }),
    },
    { title: 'a map of anything', given: schema({ a: { type: 'object', additionalProperties: true } }) },
    {
      title: 'a column',
      given: version({ additionalPrinterColumns: [{ name: 'A', type: 'date', jsonPath: '.a[0]' }] }),
    },
  ],
  refuse: [
    { title: 'no schema', given: version({ schema: {} }), at: AT, what: 'the version has no schema' },
    {
      title: 'an object that is a list',
      given: version({ schema: { openAPIV3Schema: { type: 'string' } } }),
      at: `${AT}.type`,
      what: 'the whole object is of the type "string"',
    },
    {
      title: 'a property without a type',
      given: schema({ a: {} }),
      at: `${AT}.properties.a.type`,
      what: 'the schema has no type',
    },
    {
      title: 'a list of nothing',
      given: schema({ a: { type: 'array' } }),
      at: `${AT}.properties.a.items`,
      what: 'the schema of a list does not say what is in it',
    },
    {
      title: 'a type that there is not',
      given: schema({ a: { type: 'int' } }),
      at: `${AT}.properties.a.type`,
      what: 'type is "int"; it takes one of "array", "boolean", "integer", "number", "object", "string"',
    },
    {
      title: 'a kind of list that there is not',
      given: schema({ a: { type: 'array', items: { type: 'string' }, 'x-kubernetes-list-type': 'bag' } }),
      at: `${AT}.properties.a.x-kubernetes-list-type`,
      what: 'x-kubernetes-list-type is "bag"; it takes one of "atomic", "set", "map"',
    },
    {
      title: 'a column of no path',
      given: version({ additionalPrinterColumns: [{ name: 'A', type: 'date', jsonPath: 'a' }] }),
      at: 'spec.versions[0].additionalPrinterColumns[0].jsonPath',
      what: 'jsonPath is "a", which does not begin with "."',
    },
    {
      title: 'replicas that are not in the spec',
      given: version({ subresources: { scale: { specReplicasPath: '.a', statusReplicasPath: '.status.a' } } }),
      at: 'spec.versions[0].subresources.scale.specReplicasPath',
      what: 'specReplicasPath is ".a", which is not below .spec.',
    },
    {
      title: 'a webhook that nobody asks',
      given: definition({ conversion: { strategy: 'None', webhook: { conversionReviewVersions: ['v1'] } } }),
      at: 'spec.conversion.webhook',
      what: 'there is a webhook, and the strategy is not Webhook',
    },
  ],
});
