import type {
  CSIVolumeSource,
  FCVolumeSource,
  ISCSIVolumeSource,
  LocalObjectReference,
} from '../../kubernetes/generated/core/v1';
import { nameOf, type ReferenceTo } from '../object';

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

/** A volume of a CSI driver as the API writes it. */
export function lowerCsi({ nodePublishSecretRef: secret, ...source }: CsiVolume): CSIVolumeSource {
  return { ...source, nodePublishSecretRef: lowerSecret(secret) };
}

/** A disk behind iSCSI as the API writes it. */
export function lowerIscsi({ secretRef: secret, ...source }: IscsiVolume): ISCSIVolumeSource {
  return { ...source, secretRef: lowerSecret(secret) };
}

/** A disk behind Fibre Channel as the API writes it. */
export function lowerFc({ targetWWNs, wwids, ...fields }: FcVolume): FCVolumeSource {
  return { ...fields, targetWWNs: targetWWNs && [...targetWWNs], wwids: wwids && [...wwids] };
}

function lowerSecret(secret: string | ReferenceTo<'Secret'> | undefined): LocalObjectReference | undefined {
  return secret === undefined ? undefined : { name: nameOf(secret) };
}
