import type {
  CSIVolumeSource,
  FCVolumeSource,
  ISCSIVolumeSource,
  LocalObjectReference,
  NFSVolumeSource,
} from '../../kubernetes/generated/core/v1';
import { nameOf, type ReferenceTo } from '../object';
import { Volume } from './volume';

/** Storage that a CSI driver makes for each pod; its Secret can be given as an object. */
export interface CsiVolume extends Omit<CSIVolumeSource, 'nodePublishSecretRef'> {
  /**
   * The Secret that the driver is given: itself or its name.
   * @default none
   * @see https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#csi-ephemeral-volumes
   */
  readonly nodePublishSecretRef?: string | ReferenceTo<'Secret'>;
}

/** A disk behind iSCSI; its Secret can be given as an object. */
export interface IscsiVolume extends Omit<ISCSIVolumeSource, 'secretRef'> {
  /**
   * The Secret with the CHAP names and passwords: itself or its name.
   * @default none
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#iscsi
   */
  readonly secretRef?: string | ReferenceTo<'Secret'>;
}

/** A disk behind Fibre Channel, found by the names of its targets and its number, or by names of its own. */
export type FcVolume = Pick<FCVolumeSource, 'fsType' | 'readOnly'> &
  (
    | { readonly targetWWNs: readonly string[]; readonly lun: number; readonly wwids?: never }
    | { readonly wwids: readonly string[]; readonly targetWWNs?: never; readonly lun?: never }
  );

/** How the image of a volume is pulled. */
export interface ImageVolumeOptions {
  /**
   * When the image is pulled.
   * @default the API's own: `Always` for the tag `latest`, else `IfNotPresent`
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#image
   */
  readonly pullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
}

/**
 * A folder of an NFS server.
 *
 * https://kubernetes.io/docs/concepts/storage/volumes/#nfs
 */
export function nfsVolume(source: NFSVolumeSource): Volume {
  return new Volume({ nfs: source });
}

/**
 * Storage that a CSI driver makes for each pod and that is gone with it, such as secrets of a vault.
 *
 * https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#csi-ephemeral-volumes
 */
export function csiVolume({ nodePublishSecretRef: secret, ...source }: CsiVolume): Volume {
  return new Volume({ csi: { ...source, nodePublishSecretRef: lowerSecret(secret) } });
}

/**
 * A disk behind iSCSI.
 *
 * https://kubernetes.io/docs/concepts/storage/volumes/#iscsi
 */
export function iscsiVolume({ secretRef: secret, ...source }: IscsiVolume): Volume {
  return new Volume({ iscsi: { ...source, secretRef: lowerSecret(secret) } });
}

/**
 * A disk behind Fibre Channel.
 *
 * https://kubernetes.io/docs/concepts/storage/volumes/#fc
 */
export function fcVolume(source: FcVolume): Volume {
  const { targetWWNs, wwids, ...fields } = source;
  return new Volume({ fc: { ...fields, targetWWNs: targetWWNs && [...targetWWNs], wwids: wwids && [...wwids] } });
}

/**
 * The files of an image, read-only.
 *
 * https://kubernetes.io/docs/concepts/storage/volumes/#image
 *
 * @param reference the image or artifact, as in `image` of a container
 */
export function imageVolume(reference: string, options: ImageVolumeOptions = {}): Volume {
  return new Volume({ image: { reference, ...options } });
}

function lowerSecret(secret: string | ReferenceTo<'Secret'> | undefined): LocalObjectReference | undefined {
  return secret === undefined ? undefined : { name: nameOf(secret) };
}
