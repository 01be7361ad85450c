import { storageSystems } from '../../../src/laws/pods/storage-systems';
import { pod, testPodLaws } from './pod-law-tester';

testPodLaws(
  storageSystems,
  [
    [
      'iSCSI',
      pod({
        volumes: [{ name: 'a', iscsi: { targetPortal: '10.0.0.1', iqn: 'iqn.2001-04.com.example:storage', lun: 0 } }],
      }),
    ],
    [
      'options of a driver',
      pod({ volumes: [{ name: 'a', flexVolume: { driver: 'a/b', options: { 'example.com/a': 'b' } } }] }),
    ],
  ],
  [
    [
      'a target that is not an iSCSI name',
      pod({ volumes: [{ name: 'a', iscsi: { targetPortal: '10.0.0.1', iqn: 'storage', lun: 0 } }] }),
      'spec.volumes[0].iscsi.iqn',
      'iqn is "storage", which does not begin with "iqn", "eui" or "naa"',
    ],
    [
      'CHAP without a Secret',
      pod({
        volumes: [
          {
            name: 'a',
            iscsi: { targetPortal: '10.0.0.1', iqn: 'iqn.2001-04.com.example:storage', lun: 0, chapAuthSession: true },
          },
        ],
      }),
      'spec.volumes[0].iscsi.secretRef',
      'the volume uses CHAP, but has no secretRef',
    ],
    [
      'no monitors',
      pod({ volumes: [{ name: 'a', cephfs: { monitors: [] } }] }),
      'spec.volumes[0].cephfs.monitors',
      'there are no monitors',
    ],
    [
      'an option of Kubernetes',
      pod({ volumes: [{ name: 'a', flexVolume: { driver: 'a/b', options: { 'A.K8s.io/a': 'b' } } }] }),
      'spec.volumes[0].flexVolume.options[A.K8s.io/a]',
      'the option "A.K8s.io/a" is in a domain of Kubernetes',
    ],
    [
      'no share',
      pod({ volumes: [{ name: 'a', azureFile: { secretName: 'a', shareName: '' } }] }),
      'spec.volumes[0].azureFile.shareName',
      'shareName is empty',
    ],
    [
      'a volume of StorageOS without a name',
      pod({ volumes: [{ name: 'a', storageos: {} }] }),
      'spec.volumes[0].storageos.volumeName',
      'volumeName is "", which is empty',
    ],
    [
      'a volume of ScaleIO without a name',
      pod({ volumes: [{ name: 'a', scaleIO: { gateway: 'a', system: 'b', secretRef: { name: 'c' } } }] }),
      'spec.volumes[0].scaleIO.volumeName',
      'the volume has no volumeName',
    ],
    [
      'a Secret without a name',
      pod({ volumes: [{ name: 'a', cinder: { volumeID: 'a', secretRef: {} } }] }),
      'spec.volumes[0].cinder.secretRef.name',
      'the Secret has no name',
    ],
  ],
);
