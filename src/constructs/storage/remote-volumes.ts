import type {
  CSIVolumeSource,
  FCVolumeSource,
  ISCSIVolumeSource,
  LocalObjectReference,
} from '../../kubernetes/generated/core/v1';
import { nameOf, type ReferenceTo } from '../object';

/** Storage that a CSI driver provides for each pod; its Secret can be given as an object. */
export interface CsiVolume extends Omit<CSIVolumeSource, 'nodePublishSecretRef'> {
  /**
   * The Secret that is passed to the driver, or its name.
   * @default none
   * @see https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#csi-ephemeral-volumes
   */
  readonly nodePublishSecretRef?: string | ReferenceTo<'Secret'>;
}

/** An iSCSI disk; its Secret can be given as an object. */
export interface IscsiVolume extends Omit<ISCSIVolumeSource, 'secretRef'> {
  /**
   * The Secret with the CHAP names and passwords, or its name.
   * @default none
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#iscsi
   */
  readonly secretRef?: string | ReferenceTo<'Secret'>;
}

/** A Fibre Channel disk, by the names of its targets and its number (LUN), or by its own world wide identifiers. */
export type FcVolume = Pick<FCVolumeSource, 'fsType' | 'readOnly'> &
  (
    | { readonly targetWWNs: readonly string[]; readonly lun: number; readonly wwids?: never }
    | { readonly wwids: readonly string[]; readonly targetWWNs?: never; readonly lun?: never }
  );

/** How the image of a volume is pulled. */
export interface ImageVolumeOptions {
  /**
   * When to pull the image.
   * @default the API's own: `Always` for the tag `latest`, else `IfNotPresent`
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#image
   */
  readonly pullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
}

/** Lowers a CSI volume to the API's form. */
export function lowerCsi({ nodePublishSecretRef: secret, ...source }: CsiVolume): CSIVolumeSource {
  return { ...source, nodePublishSecretRef: lowerSecret(secret) };
}

/** Lowers an iSCSI disk to the API's form. */
export function lowerIscsi({ secretRef: secret, ...source }: IscsiVolume): ISCSIVolumeSource {
  return { ...source, secretRef: lowerSecret(secret) };
}

/** Lowers a Fibre Channel disk to the API's form. */
export function lowerFc({ targetWWNs, wwids, ...fields }: FcVolume): FCVolumeSource {
  return { ...fields, targetWWNs: targetWWNs && [...targetWWNs], wwids: wwids && [...wwids] };
}

function lowerSecret(secret: string | ReferenceTo<'Secret'> | undefined): LocalObjectReference | undefined {
  return secret === undefined ? undefined : { name: nameOf(secret) };
}
