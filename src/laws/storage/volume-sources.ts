import type {
  AWSElasticBlockStoreVolumeSource,
  AzureDiskVolumeSource,
  FCVolumeSource,
  FlockerVolumeSource,
  GCEPersistentDiskVolumeSource,
  HostPathVolumeSource,
  NFSVolumeSource,
  PhotonPersistentDiskVolumeSource,
  PortworxVolumeSource,
  QuobyteVolumeSource,
  VsphereVirtualDiskVolumeSource,
} from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { filled, text } from '../grammars/constraint';
import { hostPortFault } from '../grammars/host-ports';
import { between } from '../grammars/numbers';
import { climbFault } from '../grammars/paths';
import { law } from '../law';

const climbing = text(climbFault);

const ABOUT = {
  name: 'volume-sources',
  why: 'the API server refuses the volume, and pods that need it do not start',
  fix: 'write all required fields of the source',
};

/**
 * The sources that volumes of pods share with PersistentVolumes.
 *
 * https://kubernetes.io/docs/concepts/storage/volumes/#volume-types
 */
export const volumeSources = [
  law({
    ...ABOUT,
    type: apiType<HostPathVolumeSource>('core/v1.HostPathVolumeSource'),
    fix: "name a directory of the node: hostPath: { path: '/var/lib/data' }",
    fields: { path: (path) => filled(path) ?? climbing(path) },
  }),
  law({
    ...ABOUT,
    type: apiType<NFSVolumeSource>('core/v1.NFSVolumeSource'),
    fix: "name the server and its path: nfs: { server: 'nfs.example.com', path: '/data' }",
    fields: {
      server: filled,
      path: (path) => (path.startsWith('/') ? undefined : `is ${quote(path)}, which does not begin with "/"`),
    },
  }),
  law({
    ...ABOUT,
    type: apiType<GCEPersistentDiskVolumeSource>('core/v1.GCEPersistentDiskVolumeSource'),
    fields: { pdName: filled, partition: between(0, 255) },
  }),
  law({
    ...ABOUT,
    type: apiType<AWSElasticBlockStoreVolumeSource>('core/v1.AWSElasticBlockStoreVolumeSource'),
    fields: { volumeID: filled, partition: between(0, 255) },
  }),
  law({
    ...ABOUT,
    type: apiType<VsphereVirtualDiskVolumeSource>('core/v1.VsphereVirtualDiskVolumeSource'),
    fields: { volumePath: filled },
  }),
  law({
    ...ABOUT,
    type: apiType<PhotonPersistentDiskVolumeSource>('core/v1.PhotonPersistentDiskVolumeSource'),
    fields: { pdID: filled },
  }),
  law({
    ...ABOUT,
    type: apiType<PortworxVolumeSource>('core/v1.PortworxVolumeSource'),
    fields: { volumeID: filled },
  }),
  law({
    ...ABOUT,
    type: apiType<FlockerVolumeSource>('core/v1.FlockerVolumeSource'),
    fix: "name the data set once: datasetUUID: '...'",
    check({ datasetName = '', datasetUUID = '' }, place) {
      if ((datasetName === '') === (datasetUUID === '')) {
        place.refuse([], datasetName === '' ? 'the volume names no data set' : 'the volume names its data set twice');
      }
      if (datasetName.includes('/')) {
        place.refuse(['datasetName'], `datasetName is ${quote(datasetName)}, which contains "/"`);
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<QuobyteVolumeSource>('core/v1.QuobyteVolumeSource'),
    fix: "name the registry and the volume: { registry: 'registry:7861', volume: 'data' }",
    fields: { volume: filled, registry: filled },
    check({ registry = '', tenant = '' }, place) {
      if (registry === '') {
        return;
      }
      if (Buffer.byteLength(tenant) > 64) {
        place.refuse(['tenant'], `tenant is ${Buffer.byteLength(tenant)} characters long; the limit is 64`);
        return;
      }
      for (const pair of registry.split(',')) {
        const fault = hostPortFault(pair);
        if (fault !== undefined) {
          place.refuse(['registry'], `the registry ${quote(pair)} ${fault}`);
        }
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<FCVolumeSource>('core/v1.FCVolumeSource'),
    fix: "name the target: fc: { targetWWNs: ['50060e801049cfd1'], lun: 0 }",
    check({ targetWWNs = [], wwids = [], lun }, place) {
      if ((targetWWNs.length === 0) === (wwids.length === 0)) {
        const what = wwids.length === 0 ? 'has neither targetWWNs nor wwids' : 'has targetWWNs and wwids';
        place.refuse(['targetWWNs'], `the volume ${what}`);
      }
      if (targetWWNs.length > 0 && (lun === undefined || lun < 0 || lun > 255)) {
        place.refuse(['lun'], lun === undefined ? 'the volume has no lun' : `lun is ${lun}; it must be from 0 to 255`);
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<AzureDiskVolumeSource>('core/v1.AzureDiskVolumeSource'),
    fix: "name the disk: { diskName: 'data', diskURI: '/subscriptions/...', kind: 'Managed' }",
    fields: { diskName: filled, diskURI: filled, cachingMode: filled, kind: filled },
    check({ diskURI, kind = 'Shared' }, place) {
      const start = kind === 'Managed' ? '/subscriptions/' : 'https://';
      if (diskURI !== undefined && diskURI !== '' && !diskURI.startsWith(start)) {
        place.refuse(
          ['diskURI'],
          `diskURI of a ${kind} disk is ${quote(diskURI)}, which does not begin with "${start}"`,
        );
      }
    },
  }),
];
