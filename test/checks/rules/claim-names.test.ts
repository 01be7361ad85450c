import { claimNames } from '../../../src/checks/rules/claim-names';
import type { Fields } from '../../../src/manifests/manifest';
import { object } from '../objects';
import { testRule } from '../rule-tester';

function claiming(...names: string[]): Fields {
  const volumeClaimTemplates = names.map((name) => ({ metadata: { name } }));
  return object('apps/v1', 'StatefulSet', 'db', { spec: { volumeClaimTemplates } });
}

testRule(claimNames, {
  accept: [
    {
      title: 'distinct names',
      given: [claiming('data', 'logs'), claiming(), object('apps/v1', 'StatefulSet', 'a')],
    },
    { title: 'names that are missing, which a law refuses', given: claiming('', '') },
  ],
  reject: [
    {
      title: 'two claims with the same name',
      given: claiming('data', 'logs', 'data'),
      at: 'spec.volumeClaimTemplates[2].metadata.name',
      what: 'two claims are named "data"',
      fix: 'give one of them another name',
    },
  ],
});
