import type { IPersistentVolume } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type {
  VolumeNodeAffinity,
  PersistentVolume as Wire,
  ObjectReference as WireReference,
} from '../../kubernetes/generated/core/v1';
import { KubernetesObject, nameOf, type ObjectProps, type ObjectReference, type ReferenceTo } from '../object';
import { namespaceOf } from '../same-namespace';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';
import type { AccessModes, StorageAmount } from './claim';
import { lowerSources, type PersistentVolumeSource, type PersistentVolumeSources } from './persistent-volume-sources';

/** Props of a PersistentVolume: its size, as shorthand or in full, and exactly one source. */
export type PersistentVolumeProps = PersistentVolumeFields & PersistentVolumeSize & PersistentVolumeSource;

/** The claim that a volume is reserved for, or a reference in the API's form. */
export type ClaimReference =
  | ReferenceTo<'PersistentVolumeClaim'>
  | (WireReference & { kind?: 'PersistentVolumeClaim' });

/** A PersistentVolume that is created elsewhere. */
export interface ExistingVolume extends ObjectReference {
  readonly kind: 'PersistentVolume';
}

/** The size of a PersistentVolume, as shorthand or in full. */
export type PersistentVolumeSize =
  | { readonly storage: string; readonly capacity?: never }
  | { readonly storage?: never; readonly capacity: StorageAmount };

/** Props of a PersistentVolume with any source. */
export interface PersistentVolumeFields extends ObjectProps<Wire> {
  /**
   * The size of the volume in bytes, as a quantity such as `'10Gi'`. Shorthand for `capacity.storage`. An invalid
   * quantity is an error.
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#capacity
   */
  readonly storage?: string;
  /**
   * The size of the volume in full.
   * @default set by `storage`
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#capacity
   */
  readonly capacity?: StorageAmount;
  /**
   * How the volume may be mounted: at least one of `ReadWriteOnce` (one node), `ReadOnlyMany` and `ReadWriteMany`, or
   * only `ReadWriteOncePod` (one pod).
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes
   */
  readonly accessModes: AccessModes;
  /**
   * What happens to the volume when its claim is deleted.
   * @default the API's own: `Retain`
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reclaiming
   */
  readonly persistentVolumeReclaimPolicy?: 'Retain' | 'Delete' | 'Recycle';
  /**
   * The StorageClass of the volume, or its name; claims request the volume by it.
   * @default none: for claims without a class, with `storageClassName: ''`
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class
   */
  readonly storageClassName?: string | ReferenceTo<'StorageClass'>;
  /**
   * Mount options of the volume, such as `['hard', 'nfsvers=4.1']`.
   * @default none
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#mount-options
   */
  readonly mountOptions?: readonly string[];
  /**
   * Whether the volume has a file system, or is a raw block device.
   * @default the API's own: `Filesystem`
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#volume-mode
   */
  readonly volumeMode?: 'Filesystem' | 'Block';
  /**
   * The nodes that can access the volume.
   * @default all
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#node-affinity
   */
  readonly nodeAffinity?: DeepReadonly<VolumeNodeAffinity>;
  /**
   * The claim that the volume is reserved for, or its name and namespace. A claim without a namespace is an error.
   * @default any that fits
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume
   */
  readonly claimRef?: ClaimReference;
  /**
   * The VolumeAttributesClass of the volume, or its name.
   * @default none
   * @see https://kubernetes.io/docs/concepts/storage/volume-attributes-classes/
   */
  readonly volumeAttributesClassName?: string | ReferenceTo<'VolumeAttributesClass'>;
}

/**
 * A piece of storage that a claim can bind; write one only if no StorageClass provisions it.
 *
 * https://kubernetes.io/docs/concepts/storage/persistent-volumes/
 */
export class PersistentVolume extends KubernetesObject<Wire> implements IPersistentVolume {
  readonly #spec: Spec;

  constructor(scope: Construct, id: string, props: PersistentVolumeProps) {
    super(scope, id, { apiVersion: 'v1', kind: 'PersistentVolume' }, props);
    refuseUnknownProps(this, PersistentVolume, 'PersistentVolume', props);
    const { name: _, labels, annotations, metadata, movedFrom, overrides, rules, ...spec } = props;
    this.#spec = spec;
  }

  /** References a PersistentVolume created elsewhere, by its name. */
  static existing(name: string): ExistingVolume {
    return { kind: 'PersistentVolume', name };
  }

  protected lower(): DeepReadonly<Omit<Wire, 'metadata'>> {
    const { storage, capacity, claimRef, ...fields } = this.#spec;
    const { accessModes, persistentVolumeReclaimPolicy, mountOptions, volumeMode, nodeAffinity, ...rest } = fields;
    const { storageClassName, volumeAttributesClassName, ...sources } = rest;
    const size = storage ?? capacity?.storage;
    return {
      spec: {
        capacity: size === undefined ? undefined : { storage: size },
        accessModes,
        persistentVolumeReclaimPolicy,
        storageClassName: nameOf(storageClassName),
        mountOptions,
        volumeMode,
        nodeAffinity,
        claimRef: claimRef && lowerClaimRef(claimRef),
        volumeAttributesClassName: nameOf(volumeAttributesClassName),
        ...lowerSources(sources),
      },
    };
  }
}

function lowerClaimRef(claim: ClaimReference): DeepReadonly<WireReference> {
  return isConstruct(claim) ? { namespace: namespaceOf(claim), name: claim.name } : claim;
}

function isConstruct(reference: ClaimReference): reference is ReferenceTo<'PersistentVolumeClaim'> {
  return 'metadata' in reference;
}

/** The fields of the specification. */
type Spec = Omit<PersistentVolumeFields, keyof ObjectProps<Wire>> & PersistentVolumeSources;
