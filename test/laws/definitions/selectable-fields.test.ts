import { definitionVersions } from '../../../src/laws/definitions/definition-versions';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';
import { version } from './definition';

const names = Array.from({ length: 9 }, (_, index) => `n${index}`);
const spec = {
  type: 'object',
  properties: {
    color: { type: 'string' },
    size: { type: 'number' },
    sizes: { type: 'object', additionalProperties: { type: 'integer' } },
    ...Object.fromEntries(names.map((name) => [name, { type: 'boolean' }])),
  },
};

function selecting(...paths: readonly string[]): Fields {
  return version({
    schema: { openAPIV3Schema: { type: 'object', properties: { spec, metadata: { type: 'object' } } } },
    selectableFields: paths.map((jsonPath) => ({ jsonPath })),
  });
}

const AT = 'spec.versions[0].selectableFields';

testLaws(definitionVersions, {
  accept: [
    { title: 'a string', given: selecting('.spec.color') },
    { title: 'a value of a map', given: selecting('.spec.sizes.large') },
    { title: 'eight fields', given: selecting(...names.slice(1).map((name) => `.spec.${name}`)) },
  ],
  refuse: [
    {
      title: 'a field twice',
      given: selecting('.spec.color', '.spec.color'),
      at: `${AT}[1].jsonPath`,
      what: 'jsonPath is ".spec.color", which appears twice',
    },
    { title: 'an empty path', given: selecting(''), at: `${AT}[0].jsonPath`, what: 'jsonPath is "", which is empty' },
    {
      title: 'an element of a list',
      given: selecting('.spec[0]'),
      at: `${AT}[0].jsonPath`,
      what: 'jsonPath is ".spec[0]", which is not a path such as ".spec.color"',
    },
    {
      title: 'an unknown field',
      given: selecting('.spec.colour'),
      at: `${AT}[0].jsonPath`,
      what: 'jsonPath is ".spec.colour", which is not a field of the schema',
    },
    {
      title: 'a number with a fraction',
      given: selecting('.spec.size'),
      at: `${AT}[0].jsonPath`,
      what: 'jsonPath is ".spec.size", which is of the type "number"',
    },
    {
      title: 'a name',
      given: selecting('.metadata.name'),
      at: `${AT}[0].jsonPath`,
      what: 'jsonPath is ".metadata.name", which is in metadata',
    },
    {
      title: 'nine fields',
      given: selecting(...names.map((name) => `.spec.${name}`)),
      at: AT,
      what: 'selectableFields has 9 elements; the limit is 8',
    },
  ],
});
