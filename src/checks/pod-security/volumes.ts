import { isFields } from '../../manifests/field';
import type { Fields } from '../../manifests/manifest';
import type { PodTemplate } from '../../manifests/pods';
import type { Breach } from './control';

/** Sources of volumes that give pods nothing of the node and of the network. */
const RESTRICTED_SOURCES = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

/** Volumes that are folders of the node. */
export function hostPathVolumes({ volumes }: PodTemplate): readonly Breach[] {
  return volumes
    .filter(({ fields }) => isFields(fields.hostPath))
    .map(({ field, fields }) => ({
      at: `${field}.hostPath`,
      what: `the volume ${JSON.stringify(fields.name)} is a directory of the node`,
      fix: 'mount a claim or Volume.emptyDir() instead',
    }));
}

/** Volumes from sources that the restricted standard does not list. */
export function restrictedVolumes({ volumes }: PodTemplate): readonly Breach[] {
  return volumes
    .filter(({ fields }) => hasSource(fields) && !RESTRICTED_SOURCES.some((source) => isFields(fields[source])))
    .map(({ field, fields }) => ({
      at: field,
      what: `the volume ${JSON.stringify(fields.name)} is of the type ${sourceOf(fields)}`,
      fix: 'mount a claim, and let a PersistentVolume lead there',
    }));
}

/** The API server makes an emptyDir of a volume that has no source. */
function hasSource(volume: Fields): boolean {
  return Object.keys(volume).some((key) => key !== 'name');
}

function sourceOf(volume: Fields): string {
  return Object.keys(volume).find((key) => key !== 'name') ?? '';
}
