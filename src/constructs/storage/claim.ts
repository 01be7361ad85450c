import type { PersistentVolumeClaimSpec, PersistentVolumeClaimTemplate } from '../../kubernetes/generated/core/v1';
import type { LabelSelector } from '../../kubernetes/generated/meta/v1';
import type { Labels } from '../labels';
import { nameOf, type ObjectReference, type ReferenceTo } from '../object';
import { namespaceOf } from '../same-namespace';

/** Access modes: at least one, and `ReadWriteOncePod` only by itself. */
export type AccessModes = readonly [AccessMode, ...AccessMode[]] | readonly ['ReadWriteOncePod'];

/** Who can mount a volume at a time: one node, many nodes read-only, or many nodes. */
export type AccessMode = 'ReadWriteOnce' | 'ReadOnlyMany' | 'ReadWriteMany';

/** A request for storage: by a claim, a claim template, or an ephemeral volume of a pod. */
export type Claim = ClaimFields & ClaimSize;

/** The size of a claim, as shorthand or in full. */
export type ClaimSize = ShorthandSize | FullSize;

interface ShorthandSize {
  readonly storage: string;
  readonly resources?: ClaimResources & { readonly requests?: never };
}

interface FullSize {
  readonly storage?: never;
  readonly resources: ClaimResources & { readonly requests: StorageAmount };
}

/** The size of a volume: the minimum, and the maximum. */
export interface ClaimResources {
  /** The minimum size. */
  readonly requests?: StorageAmount;
  /**
   * The maximum size.
   * @default no limit
   */
  readonly limits?: StorageAmount;
}

/** A size in bytes, as a quantity such as `'10Gi'`. */
export type StorageAmount = { readonly storage: string };

/** The source that a new volume is copied from: a claim, a VolumeSnapshot, or an object of another kind. */
export interface ClaimDataSource extends ObjectReference {
  /**
   * The API group of the kind, such as `snapshot.storage.k8s.io`; a construct has it already.
   * @default the core group, as for claims
   */
  readonly apiGroup?: string;
}

/** The fields of a claim in the API's form; the size also has a shorthand. */
export interface ClaimFields {
  /**
   * The minimum size of the volume in bytes, as a quantity such as `'10Gi'`. Shorthand for
   * `resources.requests.storage`. An invalid quantity is an error.
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#resources
   */
  readonly storage?: string;
  /**
   * How the volume may be mounted: at least one of `ReadWriteOnce` (one node), `ReadOnlyMany` and `ReadWriteMany`, or
   * only `ReadWriteOncePod` (one pod).
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes
   */
  readonly accessModes: AccessModes;
  /**
   * The StorageClass that provisions the volume, or its name; the empty string requests a volume without a class.
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
   * The size in full: `requests` in place of `storage`, and the maximum in `limits`.
   * @default set by `storage`
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#resources
   */
  readonly resources?: ClaimResources;
  /**
   * Labels of the volumes that may be bound; such volumes are not provisioned on demand.
   * @default all volumes
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#selector
   */
  readonly selector?: LabelSelector;
  /**
   * The PersistentVolume to bind, or its name.
   * @default any that fits
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume
   */
  readonly volumeName?: string | ReferenceTo<'PersistentVolume'>;
  /**
   * The source that the volume is copied from: a claim or a VolumeSnapshot of the same namespace.
   * @default none: the volume is empty at first
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#volume-snapshot-and-restore-volume-from-snapshot-support
   */
  readonly dataSource?: ClaimDataSource;
  /**
   * The source that the volume is filled from: an object of any kind with a populator in the cluster, possibly in
   * another namespace. It replaces `dataSource`.
   * @default none: the volume is empty at first
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#volume-populators-and-data-sources
   */
  readonly dataSourceRef?: ClaimDataSource & { readonly namespace?: string };
  /**
   * The VolumeAttributesClass, such as one for more throughput, or its name.
   * @default none
   * @see https://kubernetes.io/docs/concepts/storage/volume-attributes-classes/
   */
  readonly volumeAttributesClassName?: string | ReferenceTo<'VolumeAttributesClass'>;
}

/** A template from which a claim is created for each pod; the pod adds its name. */
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

/** A claim that is created elsewhere. */
export interface ExistingClaim extends ObjectReference {
  readonly kind: 'PersistentVolumeClaim';
  /**
   * The namespace of the claim, which a PersistentVolume requires.
   * @default none
   */
  readonly namespace?: string;
}

/**
 * Lowers a claim to the API's form.
 *
 * @param namespace the claim's namespace, if it sets one
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

/** Lowers a claim template to the API's form, without the name. */
export function lowerClaimTemplate({ labels, annotations, ...claim }: ClaimTemplate): PersistentVolumeClaimTemplate {
  const metadata = labels === undefined && annotations === undefined ? undefined : { labels, annotations };
  return { metadata, spec: lowerClaim(claim, undefined) };
}

function lowerSource({ apiGroup, kind, name }: ClaimDataSource): ClaimDataSource {
  return { apiGroup: apiGroup === 'core' || apiGroup === '' ? undefined : apiGroup, kind, name };
}

/** Setting even the claim's own namespace would require a ReferenceGrant for it. */
function otherNamespace(
  source: ClaimDataSource & { readonly namespace?: string },
  own: string | undefined,
): string | undefined {
  const namespace = source.namespace ?? namespaceOf(source);
  return namespace === own ? undefined : namespace;
}
