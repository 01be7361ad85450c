import { claimRefNamespace } from '../../../src/checks/rules/claim-ref-namespace';
import type { Fields } from '../../../src/manifests/manifest';
import { object } from '../objects';
import { testRule } from '../rule-tester';

function volume(claimRef?: Fields): Fields {
  return object('v1', 'PersistentVolume', 'disk', { spec: claimRef === undefined ? {} : { claimRef } });
}

testRule(claimRefNamespace, {
  accept: [
    { title: 'no claim', given: volume() },
    { title: 'a claim in a namespace', given: volume({ name: 'data', namespace: 'shop' }) },
  ],
  reject: [
    {
      title: 'a claim without a namespace',
      given: volume({ name: 'data' }),
      at: 'spec.claimRef.namespace',
      what: 'claimRef names the claim "data" without its namespace',
      fix: "claimRef: { name: 'data', namespace: 'shop' }",
    },
    {
      title: 'a claim in an empty namespace',
      given: volume({ name: 'data', namespace: '' }),
      at: 'spec.claimRef.namespace',
      what: 'claimRef names the claim "data" without its namespace',
    },
  ],
});
