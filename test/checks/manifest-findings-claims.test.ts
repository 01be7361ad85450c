import type { Fields } from '../../src/manifests/manifest';
import { testManifests } from './manifest-tester';
import { cronJob, object, pod, workload } from './objects';

const SPEC: Fields = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } };

function claim(spec: Fields): Fields {
  return object('v1', 'PersistentVolumeClaim', 'data', { spec: { ...SPEC, ...spec } });
}

function templates(...volumeClaimTemplates: Fields[]): Fields {
  return { ...workload('StatefulSet'), spec: { volumeClaimTemplates } };
}

function ephemeral(spec: Fields): Fields {
  return { volumes: [{ name: 'tmp', ephemeral: { volumeClaimTemplate: { spec } } }] };
}

testManifests(['persistent-volume-claims', 'persistent-volumes', 'stateful-sets', 'field-type', 'enum-value'], {
  accept: [
    { title: 'a claim', given: claim({}) },
    {
      title: 'several access modes',
      given: claim({ accessModes: ['ReadOnlyMany', 'ReadWriteMany'], volumeMode: 'Block' }),
    },
    { title: 'one pod at a time', given: claim({ accessModes: ['ReadWriteOncePod'] }) },
    {
      title: 'claims of a StatefulSet',
      given: templates({ metadata: { name: 'data' }, spec: SPEC }, { metadata: { name: 'logs' }, spec: SPEC }),
    },
    { title: 'the claim of an ephemeral volume', given: pod(ephemeral(SPEC)) },
    {
      title: 'a volume',
      given: object('v1', 'PersistentVolume', 'a', {
        spec: { ...SPEC, capacity: { storage: 1 }, nfs: { server: 'a', path: '/' } },
      }),
    },
  ],
  refuse: [
    {
      title: 'no access mode',
      given: claim({ accessModes: [] }),
      at: 'spec.accessModes',
      what: 'accessModes is empty',
      fix: "accessModes: ['ReadWriteOnce']",
    },
    {
      title: 'a short form of an access mode',
      given: claim({ accessModes: ['RWO'] }),
      at: 'spec.accessModes[0]',
      what: 'an element of accessModes is "RWO"; it must be one of "ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"',
      fix: "'ReadWriteOnce'",
    },
    {
      title: 'an access mode that excludes others, next to another',
      given: claim({ accessModes: ['ReadWriteOnce', 'ReadWriteOncePod'] }),
      at: 'spec.accessModes',
      what: 'the access mode "ReadWriteOncePod" cannot be combined with other modes',
    },
    {
      title: 'no storage',
      given: claim({ resources: null }),
      at: 'spec.resources.requests.storage',
      what: 'the claim requests no storage',
      fix: "storage: '10Gi'",
    },
    {
      title: 'a storage of 0',
      given: claim({ resources: { requests: { storage: '0Gi' } } }),
      at: 'spec.resources.requests.storage',
      what: 'storage is 0Gi; it must be more than 0',
    },
    {
      title: 'an unknown volume mode',
      given: claim({ volumeMode: 'File' }),
      at: 'spec.volumeMode',
      what: 'volumeMode is "File"; it must be one of "Block", "Filesystem"',
    },
    {
      title: 'a claim of a StatefulSet without a name',
      given: templates({ spec: SPEC }),
      at: 'spec.volumeClaimTemplates[0].metadata.name',
      what: 'the claim has no name',
    },
    {
      title: 'a claim of a StatefulSet without an access mode',
      given: templates({ metadata: { name: 'data' }, spec: { ...SPEC, accessModes: null } }),
      at: 'spec.volumeClaimTemplates[0].spec.accessModes',
      what: 'accessModes is empty',
    },
    {
      title: 'an ephemeral volume without storage in a CronJob',
      given: cronJob(ephemeral({ accessModes: ['ReadWriteOnce'] })),
      at: 'spec.jobTemplate.spec.template.spec.volumes[0].ephemeral.volumeClaimTemplate.spec.resources.requests.storage',
      what: 'the claim requests no storage',
    },
    {
      title: 'a volume without a capacity',
      given: object('v1', 'PersistentVolume', 'a', {
        spec: { accessModes: ['ReadWriteMany'], nfs: { server: 'a', path: '/' } },
      }),
      at: 'spec.capacity',
      what: 'the volume has no capacity',
    },
  ],
});
