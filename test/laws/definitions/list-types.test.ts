import { definitionVersions } from '../../../src/laws/definitions/definition-versions';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';
import { property, SCHEMA_AT } from './definition';

const AT = `${SCHEMA_AT}.properties.a`;
const named = { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] };

function list(kind: string, items: Fields, fields: Fields = {}): Fields {
  return property({ type: 'array', items, 'x-kubernetes-list-type': kind, ...fields });
}

function keyed(items: Fields, keys: readonly string[] = ['name']): Fields {
  return list('map', items, { 'x-kubernetes-list-map-keys': keys });
}

testLaws(definitionVersions, {
  accept: [
    { title: 'a set of strings', given: list('set', { type: 'string' }) },
    { title: 'a set of whole objects', given: list('set', { type: 'object', 'x-kubernetes-map-type': 'atomic' }) },
    { title: 'an atomic list of anything', given: list('atomic', { type: 'object', nullable: true }) },
    { title: 'a list with keys', given: keyed(named) },
    {
      title: 'a key with a default',
      given: keyed({ type: 'object', properties: { name: { type: 'string', default: 'b' } } }),
    },
  ],
  refuse: [
    {
      title: 'an unknown kind of list',
      given: list('bag', { type: 'string' }),
      at: `${AT}.x-kubernetes-list-type`,
      what: 'x-kubernetes-list-type is "bag"; it must be one of "atomic", "set", "map"',
    },
    {
      title: 'a string with a list type',
      given: property({ type: 'string', 'x-kubernetes-list-type': 'atomic' }),
      at: `${AT}.type`,
      what: 'type is "string" together with x-kubernetes-list-type',
    },
    {
      title: 'keys of a set',
      given: list('set', { type: 'string' }, { 'x-kubernetes-list-map-keys': ['name'] }),
      at: `${AT}.x-kubernetes-list-type`,
      what: 'x-kubernetes-list-map-keys is set, but x-kubernetes-list-type is not "map"',
    },
    {
      title: 'a set of objects',
      given: list('set', { type: 'object' }),
      at: `${AT}.items.x-kubernetes-map-type`,
      what: 'the elements of a set are objects that can be merged',
    },
    {
      title: 'a set of sets',
      given: list('set', { type: 'array', items: { type: 'string' }, 'x-kubernetes-list-type': 'set' }),
      at: `${AT}.items.x-kubernetes-list-type`,
      what: 'the elements of a set are lists that can be merged',
    },
    {
      title: 'a set of nulls',
      given: list('set', { type: 'string', nullable: true }),
      at: `${AT}.items.nullable`,
      what: 'nullable is true for the elements of a list of the type "set"',
    },
    {
      title: 'no keys',
      given: list('map', named),
      at: `${AT}.x-kubernetes-list-map-keys`,
      what: 'x-kubernetes-list-type is "map", but there are no x-kubernetes-list-map-keys',
    },
    {
      title: 'an unknown key',
      given: keyed(named, ['id']),
      at: `${AT}.x-kubernetes-list-map-keys`,
      what: 'the key "id" is not one of the properties',
    },
    {
      title: 'a key twice',
      given: keyed(named, ['name', 'name']),
      at: `${AT}.x-kubernetes-list-map-keys`,
      what: 'the key "name" appears twice',
    },
    {
      title: 'an optional key',
      given: keyed({ type: 'object', properties: { name: { type: 'string' } } }),
      at: `${AT}.items.properties.name.default`,
      what: 'the key "name" of a list is neither required nor has a default',
    },
    {
      title: 'a key that is an object',
      given: keyed({ ...named, properties: { name: { type: 'object' } } }),
      at: `${AT}.items.properties.name.type`,
      what: 'the key "name" of a list is of the type "object"',
    },
    {
      title: 'a nullable key',
      given: keyed({ ...named, properties: { name: { type: 'string', nullable: true } } }),
      at: `${AT}.items.properties.name.nullable`,
      what: 'the key "name" of a list is nullable',
    },
  ],
});
