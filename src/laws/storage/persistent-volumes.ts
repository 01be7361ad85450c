import type { PersistentVolume, PersistentVolumeSpec, VolumeNodeAffinity } from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { subdomainFault } from '../grammars/names';
import { amountOf } from '../grammars/quantities';
import { law } from '../law';
import type { Place, Steps } from '../place';
import { checkAccessModes } from './access-modes';
import { checkOneSource } from './persistent-volume-sources';

type Spec = Given<PersistentVolumeSpec>;

const NAME = 'persistent-volumes';
const WHY = 'the API server refuses the volume, and claims that need it stay pending';

/** https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistent-volumes */
export const persistentVolumes = [
  law({
    name: NAME,
    type: apiType<PersistentVolume>('core/v1.PersistentVolume'),
    why: WHY,
    fix: "write a complete volume: capacity: { storage: '10Gi' }, accessModes: ['ReadWriteOnce'], nfs: { server: 'nfs', path: '/data' }",
    check({ spec = {}, metadata = {} }, place) {
      checkAccessModes(spec.accessModes, ['spec'], place);
      checkOneSource(spec, ['spec'], place);
      checkCapacity(spec, place);
      checkPolicy(spec, place);
      checkClasses(spec, place);
      if (spec.local !== undefined && spec.nodeAffinity === undefined) {
        const what = 'the volume uses a disk of a node, but has no nodeAffinity';
        place.refuse(['spec', 'nodeAffinity'], what, NODE);
      }
      if (metadata.annotations?.[MOUNT_OPTIONS] !== undefined && !MOUNTED.some((name) => spec[name] !== undefined)) {
        const what = 'the type of the volume does not support mount options in an annotation';
        place.refuse(['metadata', 'annotations', MOUNT_OPTIONS], what, 'write spec.mountOptions instead');
      }
    },
  }),
  law({
    name: NAME,
    type: apiType<VolumeNodeAffinity>('core/v1.VolumeNodeAffinity'),
    why: WHY,
    fix: 'select nodes: required: { nodeSelectorTerms: [{ matchExpressions: [...] }] }',
    check({ required }, place) {
      if (required === undefined && place.manifest.kind === 'PersistentVolume') {
        place.refuse(['required'], 'nodeAffinity selects no nodes');
      }
    },
  }),
];

const NODE =
  "name the node: nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['node-1'] }] }] } }";
const MOUNT_OPTIONS = 'volume.beta.kubernetes.io/mount-options';

/** Types of volumes that support mount options in an annotation. */
const MOUNTED = [
  'gcePersistentDisk',
  'awsElasticBlockStore',
  'glusterfs',
  'nfs',
  'rbd',
  'quobyte',
  'iscsi',
  'cinder',
  'cephfs',
  'azureFile',
  'vsphereVolume',
  'azureDisk',
  'photonPersistentDisk',
] as const;

function checkCapacity({ capacity = {} }: Spec, place: Place): void {
  const at: Steps = ['spec', 'capacity'];
  const names = Object.keys(capacity);
  if (capacity.storage === undefined || names.length > 1) {
    const found = names.map(quote).join(', ');
    const what = names.length === 0 ? 'the volume has no capacity' : `capacity has ${found}; only storage is allowed`;
    place.refuse(at, what, "capacity: { storage: '10Gi' }");
  }
  for (const name of names) {
    if (amountOf(capacity[name] ?? '0') <= 0n) {
      const what = `the capacity of ${name} is ${capacity[name]}; it must be more than 0`;
      place.refuse([...at, name], what, "capacity: { storage: '10Gi' }");
    }
  }
}

function checkPolicy({ persistentVolumeReclaimPolicy, hostPath, volumeMode }: Spec, place: Place): void {
  if (persistentVolumeReclaimPolicy === 'Recycle' && hostPath?.path !== undefined && isRoot(hostPath.path)) {
    const what = 'the volume is the whole disk of a node, but its reclaim policy is Recycle';
    place.refuse(['spec', 'persistentVolumeReclaimPolicy'], what, "persistentVolumeReclaimPolicy: 'Retain'");
  }
  if ((volumeMode as string | undefined) === '') {
    place.refuse(['spec', 'volumeMode'], 'volumeMode is empty', "leave it out for files, or volumeMode: 'Block'");
  }
}

/** Whether a path is the root, in any notation. */
function isRoot(path: string): boolean {
  let depth = 0;
  for (const step of path.split('/')) {
    depth = step === '' || step === '.' ? depth : step === '..' ? Math.max(0, depth - 1) : depth + 1;
  }
  return path.startsWith('/') && depth === 0;
}

function checkClasses({ storageClassName = '', volumeAttributesClassName, csi }: Spec, place: Place): void {
  const fault = storageClassName === '' ? undefined : subdomainFault(storageClassName);
  if (fault !== undefined) {
    const what = `storageClassName is ${quote(storageClassName)}, which ${fault}`;
    place.refuse(['spec', 'storageClassName'], what, "name a class: storageClassName: 'fast'");
  }
  const attributesFault =
    volumeAttributesClassName === undefined ? undefined : subdomainFault(volumeAttributesClassName);
  if (attributesFault !== undefined) {
    const what = `volumeAttributesClassName is ${quote(volumeAttributesClassName ?? '')}, which ${attributesFault}`;
    place.refuse(['spec', 'volumeAttributesClassName'], what, 'name a class, or leave it out');
  }
  if (volumeAttributesClassName !== undefined && csi === undefined) {
    const what = 'the volume has a class of attributes, which only volumes of a CSI driver have';
    place.refuse(['spec', 'csi'], what, 'leave volumeAttributesClassName out');
  }
}
