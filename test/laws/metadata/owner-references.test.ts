import { ownerReferences } from '../../../src/laws/metadata/owner-references';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

const OWNER = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', uid: '1' };

function owned(...references: readonly Fields[]): Fields {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web', ownerReferences: references } };
}

testLaws(ownerReferences, {
  accept: [
    { title: 'an owner that controls and one that does not', given: owned({ ...OWNER, controller: true }, OWNER) },
    { title: 'one controller twice', given: owned({ ...OWNER, controller: true }, { ...OWNER, controller: true }) },
    { title: 'an owner in the core group', given: owned({ ...OWNER, apiVersion: 'v1', kind: 'Pod' }) },
  ],
  refuse: [
    {
      title: 'two controllers',
      given: owned({ ...OWNER, controller: true }, { ...OWNER, name: 'api', controller: true }),
      at: 'metadata.ownerReferences[1].controller',
      what: 'both "web" and "api" are marked as its controller',
    },
    {
      title: 'an owner with an empty uid',
      given: owned({ ...OWNER, uid: '' }),
      at: 'metadata.ownerReferences[0].uid',
      what: 'an owner has no uid',
    },
    {
      title: 'an apiVersion without a version',
      given: owned({ ...OWNER, apiVersion: 'apps/' }),
      at: 'metadata.ownerReferences[0].apiVersion',
      what: 'the apiVersion "apps/" of an owner has no version',
    },
    {
      title: 'an apiVersion of three parts',
      given: owned({ ...OWNER, apiVersion: 'a/b/c' }),
      at: 'metadata.ownerReferences[0].apiVersion',
      what: 'the apiVersion "a/b/c" of an owner has no version',
    },
    {
      title: 'an Event as the owner',
      given: owned({ ...OWNER, apiVersion: 'v1', kind: 'Event' }),
      at: 'metadata.ownerReferences[0]',
      what: 'an Event may not own anything',
    },
    {
      title: 'an Event as the owner, with an empty group before its version',
      given: owned({ ...OWNER, apiVersion: '/v1', kind: 'Event' }),
      at: 'metadata.ownerReferences[0]',
      what: 'an Event may not own anything',
    },
  ],
});
