import { statefulSets } from '../../../src/laws/workloads/stateful-sets';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function workload(kind: string, spec: Fields): Fields {
  return { apiVersion: 'apps/v1', kind, metadata: { name: 'web' }, spec };
}

testLaws(statefulSets, {
  accept: [
    {
      title: 'a Service and claims',
      given: workload('StatefulSet', {
        serviceName: 'db',
        volumeClaimTemplates: [{ metadata: { name: 'data' } }],
        persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete' },
      }),
    },
    { title: 'no Service', given: workload('StatefulSet', { serviceName: '' }) },
  ],
  refuse: [
    {
      title: 'an invalid Service',
      given: workload('StatefulSet', { serviceName: 'db.shop' }),
      at: 'spec.serviceName',
      what: 'serviceName is "db.shop", which contains "."; only a-z, 0-9 and "-" are allowed',
    },
    {
      title: 'a claim with an invalid name',
      given: workload('StatefulSet', { volumeClaimTemplates: [{ metadata: { name: 'my.data' } }] }),
      at: 'spec.volumeClaimTemplates[0].metadata.name',
      what: 'the claim name "my.data" contains "."; only a-z, 0-9 and "-" are allowed',
    },
    {
      title: 'an unknown policy',
      given: workload('StatefulSet', { persistentVolumeClaimRetentionPolicy: { whenScaled: 'Keep' } }),
      at: 'spec.persistentVolumeClaimRetentionPolicy.whenScaled',
      what: 'whenScaled is "Keep"',
    },
  ],
});
