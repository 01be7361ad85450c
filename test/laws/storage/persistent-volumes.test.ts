import { persistentVolumeBackends } from '../../../src/laws/storage/persistent-volume-backends';
import { persistentVolumes } from '../../../src/laws/storage/persistent-volumes';
import { volumeAttachments } from '../../../src/laws/storage/volume-attachments';
import { volumeSources } from '../../../src/laws/storage/volume-sources';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

const CSI = { driver: 'ebs.csi.aws.com', volumeHandle: 'vol-1' };

function volume(source: Fields, metadata: Fields = {}): Fields {
  const spec = { capacity: { storage: '1Gi' }, accessModes: ['ReadWriteOnce'], ...source };
  return { apiVersion: 'v1', kind: 'PersistentVolume', metadata: { name: 'data', ...metadata }, spec };
}

testLaws(persistentVolumes, {
  accept: [
    {
      title: 'a volume of a driver',
      given: volume({ csi: CSI, storageClassName: '', volumeAttributesClassName: 'fast' }),
    },
    { title: 'a volume on a node', given: volume({ local: { path: '/mnt' }, nodeAffinity: { required: {} } }) },
    { title: 'a second type that the server ignores', given: volume({ nfs: {}, flexVolume: {} }) },
    {
      title: 'a recycled directory of a node',
      given: volume({ hostPath: { path: '/a' }, persistentVolumeReclaimPolicy: 'Recycle' }),
    },
    {
      title: 'mount options of NFS from an annotation',
      given: volume({ nfs: {} }, { annotations: { 'volume.beta.kubernetes.io/mount-options': 'ro' } }),
    },
  ],
  refuse: [
    { title: 'no type', given: volume({}), at: 'spec', what: 'the volume has no source' },
    {
      title: 'two types',
      given: volume({ nfs: {}, csi: CSI }),
      at: 'spec.csi',
      what: 'the volume has two sources, nfs and csi',
    },
    {
      title: 'a capacity of something else',
      given: volume({ csi: CSI, capacity: { cpu: '1' } }),
      at: 'spec.capacity',
      what: 'capacity has "cpu"; only storage is allowed',
    },
    {
      title: 'a capacity of 0',
      given: volume({ csi: CSI, capacity: { storage: '0' } }),
      at: 'spec.capacity.storage',
      what: 'the capacity of storage is 0; it must be more than 0',
    },
    {
      title: 'a disk of a node without node affinity',
      given: volume({ local: { path: '/mnt' } }),
      at: 'spec.nodeAffinity',
      what: 'the volume uses a disk of a node, but has no nodeAffinity',
    },
    {
      title: 'a recycled root directory, in any notation',
      given: volume({ hostPath: { path: '//a/../' }, persistentVolumeReclaimPolicy: 'Recycle' }),
      at: 'spec.persistentVolumeReclaimPolicy',
      what: 'the volume is the whole disk of a node, but its reclaim policy is Recycle',
    },
    {
      title: 'an empty affinity',
      given: volume({ csi: CSI, nodeAffinity: {} }),
      at: 'spec.nodeAffinity.required',
      what: 'nodeAffinity selects no nodes',
    },
    {
      title: 'an attributes class for a volume without CSI',
      given: volume({ nfs: {}, volumeAttributesClassName: 'fast' }),
      at: 'spec.csi',
      what: 'the volume has a class of attributes, which only volumes of a CSI driver have',
    },
    {
      title: 'mount options of a driver from an annotation',
      given: volume({ csi: CSI }, { annotations: { 'volume.beta.kubernetes.io/mount-options': 'ro' } }),
      at: 'metadata.annotations[volume.beta.kubernetes.io/mount-options]',
      what: 'the type of the volume does not support mount options in an annotation',
    },
  ],
});

testLaws(volumeSources, {
  accept: [
    { title: 'a folder of a node', given: volume({ hostPath: { path: 'a..b/c', type: '' } }) },
    { title: 'targets with a LUN', given: volume({ fc: { targetWWNs: ['a'], lun: 0 } }) },
    { title: 'two registries', given: volume({ quobyte: { registry: 'a:1,[fd00::1]:2', volume: 'v' } }) },
    {
      title: 'a managed disk',
      given: volume({ azureDisk: { diskName: 'a', diskURI: '/subscriptions/x', kind: 'Managed' } }),
    },
    { title: 'a data set', given: volume({ flocker: { datasetUUID: 'a' } }) },
  ],
  refuse: [
    {
      title: 'a path that goes up',
      given: volume({ hostPath: { path: '/a/..' } }),
      at: 'spec.hostPath.path',
      what: 'path is "/a/..", which contains a step ".."',
    },
    {
      title: 'a relative path of NFS',
      given: volume({ nfs: { server: 'a', path: 'data' } }),
      at: 'spec.nfs.path',
      what: 'path is "data", which does not begin with "/"',
    },
    {
      title: 'no server of NFS',
      given: volume({ nfs: { server: '', path: '/' } }),
      at: 'spec.nfs.server',
      what: 'server is empty',
    },
    {
      title: 'targets without a LUN',
      given: volume({ fc: { targetWWNs: ['a'] } }),
      at: 'spec.fc.lun',
      what: 'the volume has no lun',
    },
    {
      title: 'both targets and WWIDs',
      given: volume({ fc: { targetWWNs: ['a'], wwids: ['b'], lun: 1 } }),
      at: 'spec.fc.targetWWNs',
      what: 'the volume has targetWWNs and wwids',
    },
    {
      title: 'a registry without a port',
      given: volume({ quobyte: { registry: 'a', volume: 'v' } }),
      at: 'spec.quobyte.registry',
      what: 'the registry "a" has no port',
    },
    {
      title: 'a shared disk, which is the default, with the URI of a managed one',
      given: volume({ azureDisk: { diskName: 'a', diskURI: '/subscriptions/x' } }),
      at: 'spec.azureDisk.diskURI',
      what: 'diskURI of a Shared disk is "/subscriptions/x", which does not begin with "https://"',
    },
    {
      title: 'an unknown partition',
      given: volume({ gcePersistentDisk: { pdName: 'a', partition: 256 } }),
      at: 'spec.gcePersistentDisk.partition',
      what: 'partition is 256; it must be from 0 to 255',
    },
  ],
});

const ISCSI = { targetPortal: '10.0.0.1', iqn: 'iqn.2026-01.com.example:disk', lun: 0 };

testLaws(persistentVolumeBackends, {
  accept: [
    { title: 'a driver in capitals', given: volume({ csi: { ...CSI, driver: 'EBS.csi.aws.com' } }) },
    { title: 'a Secret that the server does not check', given: volume({ csi: { ...CSI, nodeStageSecretRef: {} } }) },
    { title: 'a disk of iSCSI', given: volume({ iscsi: { ...ISCSI, initiatorName: ISCSI.iqn } }) },
    { title: 'options of a domain', given: volume({ flexVolume: { driver: 'a', options: { 'notk8s.io/a': 'b' } } }) },
  ],
  refuse: [
    {
      title: 'a driver with an invalid name',
      given: volume({ csi: { ...CSI, driver: 'a_b' } }),
      at: 'spec.csi.driver',
      what: 'driver is "a_b", which contains "_"; only a-z, 0-9, "-" and "." are allowed',
    },
    {
      title: 'a Secret without a namespace',
      given: volume({ csi: { ...CSI, nodePublishSecretRef: { name: 'a' } } }),
      at: 'spec.csi.nodePublishSecretRef.namespace',
      what: 'the namespace of the Secret is "", which is empty',
    },
    {
      title: 'a name that iSCSI does not know',
      given: volume({ iscsi: { ...ISCSI, iqn: 'iqn.2026' } }),
      at: 'spec.iscsi.iqn',
      what: 'iqn is "iqn.2026", which is not of the form "iqn.2026-01.com.example:disk"',
    },
    {
      title: 'a name and a target that are too long together',
      given: volume({ iscsi: { ...ISCSI, initiatorName: ISCSI.iqn } }, { name: 'a'.repeat(56) }),
      at: 'spec.iscsi.targetPortal',
      what: 'the name of the volume and targetPortal have more than 63 characters together',
    },
    {
      title: 'CHAP without a Secret',
      given: volume({ iscsi: { ...ISCSI, chapAuthSession: true } }),
      at: 'spec.iscsi.secretRef',
      what: 'the volume uses CHAP, but has no Secret for it',
    },
    {
      title: 'options of Kubernetes',
      given: volume({ flexVolume: { driver: 'a', options: { 'x.K8s.io/a': '' } } }),
      at: 'spec.flexVolume.options[x.K8s.io/a]',
      what: 'the option "x.K8s.io/a" is in a domain of Kubernetes',
    },
    {
      title: 'no monitors',
      given: volume({ rbd: { image: 'a' } }),
      at: 'spec.rbd.monitors',
      what: 'the volume has no monitors',
    },
  ],
});

function attachment(source: Fields, fields: Fields = {}): Fields {
  const spec = { attacher: 'ebs.csi.aws.com', nodeName: 'node-1', source, ...fields };
  return { apiVersion: 'storage.k8s.io/v1', kind: 'VolumeAttachment', metadata: { name: 'a' }, spec };
}

const INLINE = { accessModes: ['ReadWriteOnce'], csi: CSI };

testLaws(volumeAttachments, {
  accept: [
    { title: 'a volume by name', given: attachment({ persistentVolumeName: 'data' }) },
    { title: 'a volume inline', given: attachment({ inlineVolumeSpec: INLINE }) },
  ],
  refuse: [
    { title: 'no volume', given: attachment({}), at: 'spec.source', what: 'the attachment names no volume' },
    {
      title: 'a volume by name and inline',
      given: attachment({ persistentVolumeName: 'data', inlineVolumeSpec: INLINE }),
      at: 'spec.source',
      what: 'the attachment has both a volume name and an inline volume',
    },
    {
      title: 'a capacity inline',
      given: attachment({ inlineVolumeSpec: { ...INLINE, capacity: { storage: '1Gi' } } }),
      at: 'spec.source.inlineVolumeSpec.capacity',
      what: 'an inline volume has a capacity',
    },
    {
      title: 'a policy inline',
      given: attachment({ inlineVolumeSpec: { ...INLINE, persistentVolumeReclaimPolicy: 'Delete' } }),
      at: 'spec.source.inlineVolumeSpec.persistentVolumeReclaimPolicy',
      what: 'an inline volume has the policy Delete',
    },
    {
      title: 'an empty node',
      given: attachment({ persistentVolumeName: 'data' }, { nodeName: '' }),
      at: 'spec.nodeName',
      what: 'nodeName is "", which is empty',
    },
  ],
});
