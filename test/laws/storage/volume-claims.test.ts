import { volumeClaims } from '../../../src/laws/storage/volume-claims';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

const STORAGE = { requests: { storage: '1Gi' } };
const SPEC = { accessModes: ['ReadWriteOnce'], resources: STORAGE };

function claim(fields: Fields): Fields {
  return { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data' }, spec: { ...SPEC, ...fields } };
}

function template(fields: Fields): Fields {
  const volumeClaimTemplates = [{ metadata: { name: 'data' }, spec: { ...SPEC, ...fields } }];
  return { apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: { name: 'db' }, spec: { volumeClaimTemplates } };
}

const SNAPSHOT = { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'monday' };
const OTHER = { apiGroup: 'example.com', kind: 'Backup', name: 'monday' };

testLaws(volumeClaims, {
  accept: [
    { title: 'a mode and an amount', given: claim({}) },
    {
      title: 'no class, which means the default, and an empty class, which means none',
      given: claim({ storageClassName: '' }),
    },
    {
      title: 'negative limits, which the server does not check',
      given: claim({ resources: { ...STORAGE, limits: { storage: '-1' } } }),
    },
    { title: 'one mode twice', given: claim({ accessModes: ['ReadWriteOncePod', 'ReadWriteOncePod'] }) },
    { title: 'a snapshot as the source', given: claim({ dataSource: SNAPSHOT, dataSourceRef: SNAPSHOT }) },
    { title: 'a dataSource that the server drops', given: claim({ dataSource: { kind: 'Backup' } }) },
    {
      title: 'a source in another namespace, which the server drops',
      given: claim({ dataSourceRef: { ...SNAPSHOT, namespace: 'Other' }, dataSource: SNAPSHOT }),
    },
  ],
  refuse: [
    {
      title: 'a claim without a spec',
      given: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'a' }, spec: { resources: STORAGE } },
      at: 'spec.accessModes',
      what: 'accessModes is empty',
    },
    {
      title: 'no storage',
      given: claim({ resources: {} }),
      at: 'spec.resources.requests.storage',
      what: 'the claim requests no storage',
    },
    {
      title: 'an empty claim template of a StatefulSet',
      given: template({ resources: { requests: { storage: '0' } } }),
      at: 'spec.volumeClaimTemplates[0].spec.resources.requests.storage',
      what: 'storage is 0; it must be more than 0',
    },
    {
      title: 'a mode that cannot be combined with others',
      given: claim({ accessModes: ['ReadWriteOncePod', 'ReadWriteOnce'] }),
      at: 'spec.accessModes',
      what: 'the access mode "ReadWriteOncePod" cannot be combined with other modes',
    },
    {
      title: 'a class with an invalid name',
      given: claim({ storageClassName: 'Fast' }),
      at: 'spec.storageClassName',
      what: 'storageClassName is "Fast", which contains "F"; only a-z, 0-9, "-" and "." are allowed',
    },
    {
      title: 'an empty mode of the volume',
      given: claim({ volumeMode: '' }),
      at: 'spec.volumeMode',
      what: 'volumeMode is empty',
    },
    {
      title: 'sources that differ',
      given: claim({ dataSource: SNAPSHOT, dataSourceRef: { ...SNAPSHOT, name: 'sunday' } }),
      at: 'spec.dataSource',
      what: 'dataSource and dataSourceRef differ',
    },
    {
      title: 'a source without a group',
      given: claim({ dataSourceRef: { kind: 'VolumeSnapshot', name: 'monday' } }),
      at: 'spec.dataSourceRef',
      what: 'the source of the data is a VolumeSnapshot without a group',
    },
    {
      title: 'a source without a name',
      given: claim({ dataSource: { kind: 'PersistentVolumeClaim' } }),
      at: 'spec.dataSource.name',
      what: 'the source of the data has no name',
    },
    {
      title: 'a dataSource together with one in another namespace, in a template',
      given: template({ dataSource: OTHER, dataSourceRef: { ...OTHER, namespace: 'other' } }),
      at: 'spec.volumeClaimTemplates[0].spec.dataSource',
      what: 'dataSourceRef is in another namespace, and there is a dataSource too',
    },
  ],
});
