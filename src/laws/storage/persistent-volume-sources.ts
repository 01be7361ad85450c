import type { PersistentVolumeSpec } from '../../kubernetes/generated/core/v1';
import type { Given } from '../api-type';
import type { Place, Steps } from '../place';

/** The sources of a volume, in the order in which the server checks them. */
const SOURCES = [
  'hostPath',
  'gcePersistentDisk',
  'awsElasticBlockStore',
  'glusterfs',
  'flocker',
  'nfs',
  'rbd',
  'quobyte',
  'cephfs',
  'iscsi',
  'cinder',
  'fc',
  'flexVolume',
  'azureFile',
  'vsphereVolume',
  'photonPersistentDisk',
  'portworxVolume',
  'azureDisk',
  'scaleIO',
  'local',
  'storageos',
  'csi',
] as const;

/** Reports a volume without a source, or with two. The server accepts `flexVolume` after another one. */
export function checkOneSource(spec: Given<PersistentVolumeSpec>, steps: Steps, place: Place): void {
  let first: string | undefined;
  for (const name of SOURCES) {
    if (spec[name] !== undefined) {
      if (first !== undefined && name !== 'flexVolume') {
        const what = `the volume has two sources, ${first} and ${name}`;
        place.refuse([...steps, name], what, 'keep one of them');
      }
      first ??= name;
    }
  }
  if (first === undefined) {
    place.refuse(steps, 'the volume has no source', "add a source: nfs: { server: 'nfs', path: '/data' }");
  }
}
