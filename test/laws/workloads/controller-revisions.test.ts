import { controllerRevisions } from '../../../src/laws/workloads/controller-revisions';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function revision(fields: Fields): Fields {
  return { apiVersion: 'apps/v1', kind: 'ControllerRevision', metadata: { name: 'web-1' }, ...fields };
}

testLaws(controllerRevisions, {
  accept: [{ title: 'data', given: revision({ revision: 0, data: {} }) }],
  refuse: [
    { title: 'no data', given: revision({ revision: 1 }), at: 'data', what: 'the ControllerRevision has no data' },
    {
      title: 'a number below zero',
      given: revision({ revision: -1, data: {} }),
      at: 'revision',
      what: 'revision is -1; the minimum is 0',
    },
  ],
});
