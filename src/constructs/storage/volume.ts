import type { NFSVolumeSource, Volume as WireVolume } from '../../kubernetes/generated/core/v1';
import { nameOf, type ReferenceTo } from '../object';
import { type ClaimTemplate, lowerClaimTemplate } from './claim';
import { type DownwardFiles, lowerDownwardFiles, type VolumeFileOptions } from './downward-volume';
import { type ClaimVolumeOptions, type KeyVolumeOptions, lowerKeyVolume } from './object-volumes';
import type { HostPathType } from './persistent-volume-sources';
import { lowerProjections, type VolumeProjectionSource } from './projected-volume';
import {
  type CsiVolume,
  type FcVolume,
  type ImageVolumeOptions,
  type IscsiVolume,
  lowerCsi,
  lowerFc,
  lowerIscsi,
} from './remote-volumes';

/** The source of a volume: exactly one, in the API's form. */
export interface VolumeSource extends Omit<WireVolume, 'name'> {}

/** Options of an empty folder that lives as long as the pod. */
export interface EmptyDirOptions {
  /**
   * Where the files are stored: on the node's disk, in memory, which counts as the container's memory, or in huge
   * pages.
   * @default the node's disk
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#emptydir
   */
  readonly medium?: '' | 'Memory' | 'HugePages' | `HugePages-${string}`;
  /**
   * The maximum size in bytes, as a quantity such as `'64Mi'`; a pod that writes more is evicted. An invalid quantity
   * is an error.
   * @default no limit
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#emptydir
   */
  readonly sizeLimit?: string;
}

/** Checks of the path on the node. */
export interface HostPathOptions {
  /**
   * What must exist at the path, or is created there.
   * @default no check
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#hostpath
   */
  readonly type?: HostPathType;
}

/**
 * A volume that containers mount: `mounts: { '/cache': Volume.emptyDir() }`. The pod names it, with one name wherever
 * the same volume is mounted.
 *
 * https://kubernetes.io/docs/concepts/storage/volumes/
 */
export class Volume {
  /** A volume of any source, in the API's form. */
  constructor(
    readonly source: VolumeSource,
    readonly name?: string,
  ) {}

  /**
   * A folder that is empty at first and lives as long as the pod.
   *
   * https://kubernetes.io/docs/concepts/storage/volumes/#emptydir
   */
  static emptyDir(options: EmptyDirOptions = {}): Volume {
    return new Volume({ emptyDir: options });
  }

  /**
   * The keys of a ConfigMap as files. Without options, mount the ConfigMap itself.
   *
   * https://kubernetes.io/docs/concepts/storage/volumes/#configmap
   */
  static configMap(configMap: string | ReferenceTo<'ConfigMap'>, options: KeyVolumeOptions = {}): Volume {
    const name = nameOf(configMap);
    return new Volume({ configMap: { name, ...lowerKeyVolume(options) } }, name);
  }

  /**
   * The keys of a Secret as files. Without options, mount the Secret itself.
   *
   * https://kubernetes.io/docs/concepts/storage/volumes/#secret
   */
  static secret(secret: string | ReferenceTo<'Secret'>, options: KeyVolumeOptions = {}): Volume {
    const secretName = nameOf(secret);
    return new Volume({ secret: { secretName, ...lowerKeyVolume(options) } }, secretName);
  }

  /**
   * The storage of a PersistentVolumeClaim. Without options, mount the claim itself.
   *
   * https://kubernetes.io/docs/concepts/storage/volumes/#persistentvolumeclaim
   */
  static claim(claim: string | ReferenceTo<'PersistentVolumeClaim'>, options: ClaimVolumeOptions = {}): Volume {
    const claimName = nameOf(claim);
    return new Volume({ persistentVolumeClaim: { claimName, ...options } }, claimName);
  }

  /**
   * ConfigMaps, Secrets, tokens, certificates and fields of the pod in one folder.
   *
   * https://kubernetes.io/docs/concepts/storage/projected-volumes/
   *
   * @throws ProblemError if a source is an object of another kind
   */
  static projected(sources: readonly VolumeProjectionSource[], { defaultMode }: VolumeFileOptions = {}): Volume {
    return new Volume({ projected: { sources: lowerProjections(sources, Volume.projected), defaultMode } });
  }

  /**
   * Fields of the pod as files, which are updated when the fields change: `{ labels: 'metadata.labels' }`.
   *
   * https://kubernetes.io/docs/concepts/storage/downward-api/
   */
  static downwardAPI(files: DownwardFiles, { defaultMode }: VolumeFileOptions = {}): Volume {
    return new Volume({ downwardAPI: { items: lowerDownwardFiles(files), defaultMode } });
  }

  /**
   * A new claim for each pod, which is deleted with the pod.
   *
   * https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#generic-ephemeral-volumes
   */
  static ephemeral(claim: ClaimTemplate): Volume {
    return new Volume({ ephemeral: { volumeClaimTemplate: lowerClaimTemplate(claim) } });
  }

  /**
   * A file or folder of the pod's node, which gives the pod power over that node.
   *
   * https://kubernetes.io/docs/concepts/storage/volumes/#hostpath
   */
  static hostPath(path: string, options: HostPathOptions = {}): Volume {
    return new Volume({ hostPath: { path, ...options } });
  }

  /**
   * The files of an image, read-only.
   *
   * https://kubernetes.io/docs/concepts/storage/volumes/#image
   *
   * @param reference the image or artifact, as in `image` of a container
   */
  static image(reference: string, options: ImageVolumeOptions = {}): Volume {
    return new Volume({ image: { reference, ...options } });
  }

  /**
   * Storage that a CSI driver creates for each pod and deletes with it, such as secrets of a vault.
   *
   * https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#csi-ephemeral-volumes
   */
  static csi(source: CsiVolume): Volume {
    return new Volume({ csi: lowerCsi(source) });
  }

  /**
   * A folder of an NFS server.
   *
   * https://kubernetes.io/docs/concepts/storage/volumes/#nfs
   */
  static nfs(source: NFSVolumeSource): Volume {
    return new Volume({ nfs: source });
  }

  /**
   * An iSCSI disk.
   *
   * https://kubernetes.io/docs/concepts/storage/volumes/#iscsi
   */
  static iscsi(source: IscsiVolume): Volume {
    return new Volume({ iscsi: lowerIscsi(source) });
  }

  /**
   * A Fibre Channel disk.
   *
   * https://kubernetes.io/docs/concepts/storage/volumes/#fc
   */
  static fc(source: FcVolume): Volume {
    return new Volume({ fc: lowerFc(source) });
  }
}
