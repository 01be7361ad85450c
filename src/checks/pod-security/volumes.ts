import { isFields } from '../../manifests/field';
import type { Fields } from '../../manifests/manifest';
import type { PodTemplate } from '../../manifests/pods';
import type { Breach } from './control';

/** Volume sources that give pods no access to the node or the network. */
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

/** Reports volumes that are directories of the node. */
export function hostPathVolumes({ volumes }: PodTemplate): readonly Breach[] {
  return volumes
    .filter(({ fields }) => isFields(fields.hostPath))
    .map(({ field, fields }) => ({
      at: `${field}.hostPath`,
      what: `the volume ${JSON.stringify(fields.name)} is a directory of the node`,
      fix: 'mount a claim or Volume.emptyDir() instead',
    }));
}

/** Reports volumes whose source the restricted standard does not allow. */
export function restrictedVolumes({ volumes }: PodTemplate): readonly Breach[] {
  return volumes
    .filter(({ fields }) => hasSource(fields) && !RESTRICTED_SOURCES.some((source) => isFields(fields[source])))
    .map(({ field, fields }) => ({
      at: field,
      what: `the volume ${JSON.stringify(fields.name)} is of the type ${sourceOf(fields)}`,
      fix: 'mount a claim of a PersistentVolume with this source instead',
    }));
}

/** Whether a volume has a source; the API server turns one without into an emptyDir. */
function hasSource(volume: Fields): boolean {
  return Object.keys(volume).some((key) => key !== 'name');
}

function sourceOf(volume: Fields): string {
  return Object.keys(volume).find((key) => key !== 'name') ?? '';
}
