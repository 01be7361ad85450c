import { workloadAnnotations } from '../../../src/laws/workloads/workload-annotations';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function workload(kind: string, annotations: Fields): Fields {
  return { apiVersion: 'apps/v1', kind, metadata: { name: 'web', annotations } };
}

const GENERATION = 'deprecated.daemonset.template.generation';
const ROLLBACK = 'deprecated.deployment.rollback.to';

testLaws(workloadAnnotations, {
  accept: [
    { title: 'a number', given: workload('DaemonSet', { [GENERATION]: '+007' }) },
    { title: 'an annotation of another kind', given: workload('Deployment', { [GENERATION]: 'a' }) },
    { title: 'an empty revision', given: workload('Deployment', { [ROLLBACK]: '' }) },
  ],
  refuse: [
    {
      title: 'a string',
      given: workload('DaemonSet', { [GENERATION]: '' }),
      at: `metadata.annotations[${GENERATION}]`,
      what: `the annotation ${GENERATION} is "", not a whole number`,
    },
    {
      title: 'a number of more than 64 bits',
      given: workload('Deployment', { [ROLLBACK]: '9223372036854775808' }),
      at: `metadata.annotations[${ROLLBACK}]`,
      what: `the annotation ${ROLLBACK} is "9223372036854775808", not a whole number`,
    },
  ],
});
