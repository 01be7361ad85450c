import type {
  CephFSVolumeSource,
  CinderVolumeSource,
  FlexVolumeSource,
  ISCSIVolumeSource,
  LocalObjectReference,
  RBDVolumeSource,
  ScaleIOVolumeSource,
  StorageOSVolumeSource,
} from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { filled, text } from '../grammars/constraint';
import { iscsiNameFault } from '../grammars/iscsi-names';
import { labelFault } from '../grammars/names';
import { between } from '../grammars/numbers';
import { law } from '../law';
import type { Place } from '../place';

const NAME = 'volume-sources';
const WHY = 'the API server refuses the object, because the volume could not be found';

/** https://kubernetes.io/docs/concepts/storage/volumes/#volume-types */
export const storageSystems = [
  law({
    name: NAME,
    type: apiType<ISCSIVolumeSource>('core/v1.ISCSIVolumeSource'),
    why: WHY,
    fix: "name the target: iscsi: { targetPortal: '10.0.0.1:3260', iqn: 'iqn.2001-04.com.example:storage', lun: 0 }",
    fields: {
      targetPortal: filled,
      iqn: text(iscsiNameFault),
      lun: between(0, 255),
      initiatorName: text(iscsiNameFault),
    },
    check({ chapAuthDiscovery = false, chapAuthSession = false, secretRef }, place) {
      if ((chapAuthDiscovery || chapAuthSession) && secretRef === undefined) {
        place.refuse(
          ['secretRef'],
          'the volume uses CHAP, but has no secretRef',
          "name the Secret: secretRef: { name: 'chap' }",
        );
      }
    },
  }),
  law({
    name: NAME,
    type: apiType<RBDVolumeSource>('core/v1.RBDVolumeSource'),
    why: WHY,
    fix: "name the monitors and the image: rbd: { monitors: ['10.0.0.1:6789'], image: 'data' }",
    fields: { image: filled },
    check: refuseNoMonitors,
  }),
  law({
    name: NAME,
    type: apiType<CephFSVolumeSource>('core/v1.CephFSVolumeSource'),
    why: WHY,
    fix: "name the monitors: cephfs: { monitors: ['10.0.0.1:6789'] }",
    check: refuseNoMonitors,
  }),
  law({
    name: NAME,
    type: apiType<CinderVolumeSource>('core/v1.CinderVolumeSource'),
    why: WHY,
    fix: 'name the volume, and the Secret',
    fields: { volumeID: filled },
    check: refuseUnnamedSecret,
  }),
  law({
    name: NAME,
    type: apiType<StorageOSVolumeSource>('core/v1.StorageOSVolumeSource'),
    why: WHY,
    fix: 'name the volume in lower-case letters, digits and dashes',
    fields: { volumeNamespace: text(labelFault, true) },
    check({ volumeName = '', secretRef }, place) {
      const fault = labelFault(volumeName);
      if (fault !== undefined) {
        place.refuse(['volumeName'], `volumeName is ${quote(volumeName)}, which ${fault}`);
      }
      refuseUnnamedSecret({ secretRef }, place);
    },
  }),
  law({
    name: NAME,
    type: apiType<FlexVolumeSource>('core/v1.FlexVolumeSource'),
    why: WHY,
    fix: 'name the driver, and options outside of kubernetes.io and k8s.io',
    fields: { driver: filled },
    check({ options = {} }, place) {
      for (const key of Object.keys(options)) {
        if (RESERVED.test(`.${key.split('/', 1)[0] ?? ''}`)) {
          place.refuse(['options', key], `the option ${quote(key)} is in a domain of Kubernetes`);
        }
      }
    },
  }),
  law({
    name: NAME,
    type: apiType<ScaleIOVolumeSource>('core/v1.ScaleIOVolumeSource'),
    why: WHY,
    fix: 'give its gateway, system and volumeName',
    check({ volumeName = '' }, place) {
      if (volumeName === '') {
        place.refuse(['volumeName'], 'the volume has no volumeName');
      }
    },
  }),
  ...(
    [
      ['core/v1.AzureFileVolumeSource', ['secretName', 'shareName']],
      ['core/v1.GlusterfsVolumeSource', ['endpoints', 'path']],
      ['core/v1.ScaleIOVolumeSource', ['gateway', 'system']],
    ] as const
  ).map(([type, names]) =>
    law({
      name: NAME,
      type: apiType<{ readonly [field: string]: string }>(type),
      why: WHY,
      fix: `give its ${names.join(' and ')}`,
      fields: Object.fromEntries(names.map((name) => [name, filled])),
    }),
  ),
];

const RESERVED = /\.(?:kubernetes|k8s)\.io$/i;

function refuseNoMonitors({ monitors = [] }: Given<{ monitors?: string[] }>, place: Place): void {
  if (monitors.length === 0) {
    place.refuse(['monitors'], 'there are no monitors');
  }
}

function refuseUnnamedSecret({ secretRef }: Given<{ secretRef?: LocalObjectReference }>, place: Place): void {
  if (secretRef !== undefined && (secretRef.name ?? '') === '') {
    place.refuse(['secretRef', 'name'], 'the Secret has no name');
  }
}
