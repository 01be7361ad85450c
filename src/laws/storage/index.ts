import { csiDrivers } from './csi-drivers';
import { persistentVolumeBackends } from './persistent-volume-backends';
import { persistentVolumes } from './persistent-volumes';
import { storageClasses } from './storage-classes';
import { volumeAttachments } from './volume-attachments';
import { volumeClaims } from './volume-claims';
import { volumeSources } from './volume-sources';

/** The laws of volumes, claims, storage classes and drivers. */
export const storageLaws = [
  ...volumeClaims,
  ...persistentVolumes,
  ...volumeSources,
  ...persistentVolumeBackends,
  ...storageClasses,
  ...csiDrivers,
  ...volumeAttachments,
];
