import { priorityClasses } from '../../../src/laws/workloads/priority-classes';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function priority(name: string, fields: Fields): Fields {
  return { apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', metadata: { name }, ...fields };
}

testLaws(priorityClasses, {
  accept: [
    { title: 'the highest value', given: priority('high', { value: 1_000_000_000 }) },
    { title: "one of Kubernetes' own", given: priority('system-node-critical', { value: 2_000_001_000 }) },
  ],
  refuse: [
    {
      title: 'a higher value',
      given: priority('high', { value: 1_000_000_001 }),
      at: 'value',
      what: 'value is 1000000001; the maximum is 1000000000',
    },
    {
      title: "a name of Kubernetes' own",
      given: priority('system-high', { value: 1 }),
      at: 'metadata.name',
      what: 'the name "system-high" begins with "system-", which is reserved for Kubernetes\' own classes',
    },
  ],
});
