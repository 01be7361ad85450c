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

/** What a PersistentVolume can be given: its size, in short or in full, and exactly one source. */
export type PersistentVolumeProps = PersistentVolumeFields & PersistentVolumeSize & PersistentVolumeSource;

/** The one claim that gets a volume: itself, or as the API writes it. */
export type ClaimReference =
  | ReferenceTo<'PersistentVolumeClaim'>
  | (WireReference & { kind?: 'PersistentVolumeClaim' });

/** A PersistentVolume that is made elsewhere. */
export interface ExistingVolume extends ObjectReference {
  readonly kind: 'PersistentVolume';
}

/** The size of a PersistentVolume, in short or in full. */
export type PersistentVolumeSize =
  | { readonly storage: string; readonly capacity?: never }
  | { readonly storage?: never; readonly capacity: StorageAmount };

/** What a PersistentVolume can be given, whatever its source. */
export interface PersistentVolumeFields extends ObjectProps<Wire> {
  /**
   * The size of the volume in bytes, as a quantity such as `'10Gi'`. The short form of `capacity.storage`. What is no
   * quantity is refused.
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#capacity
   */
  readonly storage?: string;
  /**
   * The size of the volume in full.
   * @default what `storage` says
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#capacity
   */
  readonly capacity?: StorageAmount;
  /**
   * Who may mount the volume at a time: at least one of `ReadWriteOnce` (one node), `ReadOnlyMany` and `ReadWriteMany`, or
   * `ReadWriteOncePod` (one pod) alone.
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
   * The StorageClass that claims name to get this volume: itself or its name.
   * @default none: for claims that ask for no class, with `storageClassName: ''`
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class
   */
  readonly storageClassName?: string | ReferenceTo<'StorageClass'>;
  /**
   * How the volume is mounted, such as `['hard', 'nfsvers=4.1']`.
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
   * The nodes that can reach the volume.
   * @default all
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#node-affinity
   */
  readonly nodeAffinity?: DeepReadonly<VolumeNodeAffinity>;
  /**
   * The one claim that gets the volume: itself, or its name and namespace. A claim that names no namespace is refused.
   * @default any that fits
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume
   */
  readonly claimRef?: ClaimReference;
  /**
   * The VolumeAttributesClass that the volume is of: itself or its name.
   * @default none
   * @see https://kubernetes.io/docs/concepts/storage/volume-attributes-classes/
   */
  readonly volumeAttributesClassName?: string | ReferenceTo<'VolumeAttributesClass'>;
}

/**
 * A piece of storage that claims are bound to; made by hand only where no StorageClass makes it.
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

  /** A PersistentVolume that is made elsewhere, by its name. */
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

/** What is written to the specification. */
type Spec = Omit<PersistentVolumeFields, keyof ObjectProps<Wire>> & PersistentVolumeSources;
