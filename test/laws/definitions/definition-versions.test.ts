import { definitionVersions } from '../../../src/laws/definitions/definition-versions';
import { testLaws } from '../law-tester';
import { definition, SCHEMA_AT, VERSION, version } from './definition';

const deprecated = { ...VERSION, deprecated: true };
const AT = 'spec.versions[0]';

testLaws(definitionVersions, {
  accept: [
    {
      title: 'a column',
      given: version({ additionalPrinterColumns: [{ name: 'A', type: 'date', jsonPath: '.a[0]' }] }),
    },
    { title: 'a warning', given: version({ ...deprecated, deprecationWarning: 'use v2, or ä…' }) },
    { title: 'a deprecated version without a warning', given: version(deprecated) },
  ],
  refuse: [
    { title: 'no schema', given: version({ schema: {} }), at: SCHEMA_AT, what: 'the version has no schema' },
    {
      title: 'a column without a path',
      given: version({ additionalPrinterColumns: [{ name: 'A', type: 'date', jsonPath: 'a' }] }),
      at: `${AT}.additionalPrinterColumns[0].jsonPath`,
      what: 'jsonPath is "a", which does not begin with "."',
    },
    {
      title: 'replicas that are not in the spec',
      given: version({ subresources: { scale: { specReplicasPath: '.a', statusReplicasPath: '.status.a' } } }),
      at: `${AT}.subresources.scale.specReplicasPath`,
      what: 'specReplicasPath is ".a", which is not below .spec.',
    },
    {
      title: 'a webhook that is not used',
      given: definition({ conversion: { strategy: 'None', webhook: { conversionReviewVersions: ['v1'] } } }),
      at: 'spec.conversion.webhook',
      what: 'there is a webhook, but the strategy is not "Webhook"',
    },
    {
      title: 'a warning for a version that is not deprecated',
      given: version({ deprecationWarning: 'use v2' }),
      at: `${AT}.deprecationWarning`,
      what: 'the version has a deprecationWarning, but is not deprecated',
    },
    {
      title: 'an empty warning',
      given: version({ ...deprecated, deprecationWarning: '' }),
      at: `${AT}.deprecationWarning`,
      what: 'deprecationWarning has 0 bytes; it can have 1 to 256',
    },
    {
      title: 'a warning with two lines',
      given: version({ ...deprecated, deprecationWarning: 'use\nv2' }),
      at: `${AT}.deprecationWarning`,
      what: 'deprecationWarning has a character that cannot be printed',
    },
  ],
});
