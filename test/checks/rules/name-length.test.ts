import { nameLength } from '../../../src/checks/rules/name-length';
import type { Fields } from '../../../src/manifests/manifest';
import { deployment, object, workload } from '../objects';
import { testRule } from '../rule-tester';

function named(kind: string, length: number): Fields {
  return { ...workload(kind), metadata: { name: 'a'.repeat(length), namespace: 'shop' } };
}

testRule(nameLength, {
  accept: [
    { title: 'names with room for a hash', given: [named('Deployment', 242), named('StatefulSet', 52), deployment()] },
    { title: 'kinds whose controllers cut names', given: [named('DaemonSet', 253), named('ReplicaSet', 253)] },
    { title: 'custom kinds', given: object('apps.kruise.io/v1beta1', 'StatefulSet', 'a'.repeat(60)) },
  ],
  reject: [
    {
      title: 'a StatefulSet whose revisions would have too long a label',
      given: named('StatefulSet', 53),
      at: 'metadata.name',
      what: `the name "${'a'.repeat(53)}" is 53 characters long; the limit is 52`,
      fix: "name: 'aaaa",
    },
    {
      title: 'a Deployment whose ReplicaSets would have too long a name',
      given: named('Deployment', 243),
      at: 'metadata.name',
      what: `the name "${'a'.repeat(40)}…${'a'.repeat(40)}" is 243 characters long; the limit is 242`,
    },
  ],
});
