import type { PersistentVolumeClaimSpec, PersistentVolumeClaimTemplate } from '../../kubernetes/generated/core/v1';
import type { LabelSelector } from '../../kubernetes/generated/meta/v1';
import type { Labels } from '../labels';
import { nameOf, type ObjectReference, type ReferenceTo } from '../object';
import { namespaceOf } from '../same-namespace';

/** How volumes can be mounted: at least one way, and `ReadWriteOncePod` alone. */
export type AccessModes = readonly [AccessMode, ...AccessMode[]] | readonly ['ReadWriteOncePod'];

/** Who can mount a volume at a time: one node, many nodes to read, or many nodes. */
export type AccessMode = 'ReadWriteOnce' | 'ReadOnlyMany' | 'ReadWriteMany';

/** What storage is asked for, wherever it is: by a claim, by a template of claims, or by a pod for itself. */
export type Claim = ClaimFields & ClaimSize;

/** The size of a claim, in short or in full. */
export type ClaimSize = SizeInShort | SizeInFull;

interface SizeInShort {
  readonly storage: string;
  readonly resources?: ClaimResources & { readonly requests?: never };
}

interface SizeInFull {
  readonly storage?: never;
  readonly resources: ClaimResources & { readonly requests: StorageAmount };
}

/** The size of a volume: the least that is needed, and the most that is wanted. */
export interface ClaimResources {
  /** The least that is needed. */
  readonly requests?: StorageAmount;
  /**
   * The most that is wanted.
   * @default no limit
   */
  readonly limits?: StorageAmount;
}

/** A size in bytes, as a quantity such as `'10Gi'`. */
export type StorageAmount = { readonly storage: string };

/** An object that a new volume starts as a copy of: a claim, a VolumeSnapshot, or an object of another kind. */
export interface ClaimDataSource extends ObjectReference {
  /**
   * The API group of the kind, such as `snapshot.storage.k8s.io`; a construct knows its own.
   * @default the core group, which claims are in
   */
  readonly apiGroup?: string;
}

/** The fields of a claim, as the API has them; the size also has a short form. */
export interface ClaimFields {
  /**
   * The least size of the volume in bytes, as a quantity such as `'10Gi'`. The short form of `resources.requests.storage`.
   * What is not a valid quantity is refused.
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#resources
   */
  readonly storage?: string;
  /**
   * Who may mount the volume at a time: at least one of `ReadWriteOnce` (one node), `ReadOnlyMany` and `ReadWriteMany`, or
   * `ReadWriteOncePod` (one pod) alone.
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes
   */
  readonly accessModes: AccessModes;
  /**
   * The StorageClass that makes the volume: itself or its name; the empty text asks for a volume that no class made.
   * @default the default class of the cluster
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class-1
   */
  readonly storageClassName?: string | ReferenceTo<'StorageClass'>;
  /**
   * Whether the volume has a file system, or is a raw block device for `volumeDevices`.
   * @default the API's own: `Filesystem`
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#volume-mode
   */
  readonly volumeMode?: 'Filesystem' | 'Block';
  /**
   * The size in full, with `requests` in place of `storage`, and the most that is wanted.
   * @default what `storage` asks for
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#resources
   */
  readonly resources?: ClaimResources;
  /**
   * Labels of the volumes that may be bound; such volumes are not made on demand.
   * @default all volumes
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#selector
   */
  readonly selector?: LabelSelector;
  /**
   * The one PersistentVolume to bind: itself or its name.
   * @default any that fits
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume
   */
  readonly volumeName?: string | ReferenceTo<'PersistentVolume'>;
  /**
   * What the volume starts as a copy of: a claim or a VolumeSnapshot of the same namespace.
   * @default nothing: the volume starts empty
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#volume-snapshot-and-restore-volume-from-snapshot-support
   */
  readonly dataSource?: ClaimDataSource;
  /**
   * What the volume is filled from: an object of any kind for which the cluster has a populator, also of another
   * namespace. It takes the place of `dataSource`.
   * @default nothing: the volume starts empty
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#volume-populators-and-data-sources
   */
  readonly dataSourceRef?: ClaimDataSource & { readonly namespace?: string };
  /**
   * The VolumeAttributesClass, such as one for more throughput: itself or its name.
   * @default none
   * @see https://kubernetes.io/docs/concepts/storage/volume-attributes-classes/
   */
  readonly volumeAttributesClassName?: string | ReferenceTo<'VolumeAttributesClass'>;
}

/** A claim that is made from a template, for each pod one; its name is given to it. */
export type ClaimTemplate = Claim & ClaimMetadata;

interface ClaimMetadata {
  /**
   * Labels of the claims.
   * @default none
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/
   */
  readonly labels?: Labels;
  /**
   * Annotations of the claims.
   * @default none
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/
   */
  readonly annotations?: { readonly [key: string]: string };
}

/** A claim that is made elsewhere. */
export interface ExistingClaim extends ObjectReference {
  readonly kind: 'PersistentVolumeClaim';
  /**
   * The namespace of the claim, which a PersistentVolume has to know.
   * @default none
   */
  readonly namespace?: string;
}

/**
 * A claim as the API writes it.
 *
 * @param namespace that of the claim, if it names one
 */
export function lowerClaim(claim: Claim, namespace: string | undefined): PersistentVolumeClaimSpec {
  const { storage, resources, dataSource, dataSourceRef, ...fields } = claim;
  const { requests, limits } = resources ?? {};
  const least = storage === undefined ? requests : { storage };
  return {
    accessModes: [...fields.accessModes],
    storageClassName: nameOf(fields.storageClassName),
    volumeMode: fields.volumeMode,
    resources: least === undefined && limits === undefined ? undefined : { requests: least, limits },
    selector: fields.selector,
    volumeName: nameOf(fields.volumeName),
    dataSource: dataSource && lowerSource(dataSource),
    dataSourceRef: dataSourceRef && {
      ...lowerSource(dataSourceRef),
      namespace: otherNamespace(dataSourceRef, namespace),
    },
    volumeAttributesClassName: nameOf(fields.volumeAttributesClassName),
  };
}

/** A template of claims as the API writes it, without the name. */
export function lowerClaimTemplate({ labels, annotations, ...claim }: ClaimTemplate): PersistentVolumeClaimTemplate {
  const metadata = labels === undefined && annotations === undefined ? undefined : { labels, annotations };
  return { metadata, spec: lowerClaim(claim, undefined) };
}

function lowerSource({ apiGroup, kind, name }: ClaimDataSource): ClaimDataSource {
  return { apiGroup: apiGroup === 'core' || apiGroup === '' ? undefined : apiGroup, kind, name };
}

/** To name the claim's own namespace would already need a ReferenceGrant for it. */
function otherNamespace(
  source: ClaimDataSource & { readonly namespace?: string },
  own: string | undefined,
): string | undefined {
  const namespace = source.namespace ?? namespaceOf(source);
  return namespace === own ? undefined : namespace;
}
