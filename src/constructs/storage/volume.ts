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

/** Where the files of a volume come from: exactly one source, as the API writes it. */
export interface VolumeSource extends Omit<WireVolume, 'name'> {}

/** How a folder that lives as long as the pod is kept. */
export interface EmptyDirOptions {
  /**
   * What the files are kept on: the node's disk, its memory, which counts as memory of the container, or huge pages.
   * @default the node's disk
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#emptydir
   */
  readonly medium?: '' | 'Memory' | 'HugePages' | `HugePages-${string}`;
  /**
   * How large it may grow, in bytes, as a quantity such as `'64Mi'`; a pod that writes more is evicted. What is not a
   * valid quantity is refused.
   * @default no limit
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#emptydir
   */
  readonly sizeLimit?: string;
}

/** What is looked for on the node. */
export interface HostPathOptions {
  /**
   * What must be at the path, or is made there.
   * @default nothing is looked at
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#hostpath
   */
  readonly type?: HostPathType;
}

/**
 * A volume that containers mount: `mounts: { '/cache': Volume.emptyDir() }`. The pod gives it a name, the same wherever the
 * same volume is mounted.
 *
 * https://kubernetes.io/docs/concepts/storage/volumes/
 */
export class Volume {
  /** A volume of any source, as the API writes it. */
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
   * The keys of a ConfigMap as files. A ConfigMap can also be mounted itself, without options.
   *
   * https://kubernetes.io/docs/concepts/storage/volumes/#configmap
   */
  static configMap(configMap: string | ReferenceTo<'ConfigMap'>, options: KeyVolumeOptions = {}): Volume {
    const name = nameOf(configMap);
    return new Volume({ configMap: { name, ...lowerKeyVolume(options) } }, name);
  }

  /**
   * The keys of a Secret as files. A Secret can also be mounted itself, without options.
   *
   * https://kubernetes.io/docs/concepts/storage/volumes/#secret
   */
  static secret(secret: string | ReferenceTo<'Secret'>, options: KeyVolumeOptions = {}): Volume {
    const secretName = nameOf(secret);
    return new Volume({ secret: { secretName, ...lowerKeyVolume(options) } }, secretName);
  }

  /**
   * The storage of a PersistentVolumeClaim. A claim can also be mounted itself, without options.
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
   * @throws ProblemError when a source is an object of another kind
   */
  static projected(sources: readonly VolumeProjectionSource[], { defaultMode }: VolumeFileOptions = {}): Volume {
    return new Volume({ projected: { sources: lowerProjections(sources, Volume.projected), defaultMode } });
  }

  /**
   * Fields of the pod as files, which change when the fields do: `{ labels: 'metadata.labels' }`.
   *
   * https://kubernetes.io/docs/concepts/storage/downward-api/
   */
  static downwardAPI(files: DownwardFiles, { defaultMode }: VolumeFileOptions = {}): Volume {
    return new Volume({ downwardAPI: { items: lowerDownwardFiles(files), defaultMode } });
  }

  /**
   * A claim of its own for each pod, which is deleted with the pod.
   *
   * https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#generic-ephemeral-volumes
   */
  static ephemeral(claim: ClaimTemplate): Volume {
    return new Volume({ ephemeral: { volumeClaimTemplate: lowerClaimTemplate(claim) } });
  }

  /**
   * A file or folder of the node that the pod runs on, which gives the pod power over that node.
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
   * Storage that a CSI driver makes for each pod and deletes with it, such as secrets of a vault.
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
   * A disk behind iSCSI.
   *
   * https://kubernetes.io/docs/concepts/storage/volumes/#iscsi
   */
  static iscsi(source: IscsiVolume): Volume {
    return new Volume({ iscsi: lowerIscsi(source) });
  }

  /**
   * A disk behind Fibre Channel.
   *
   * https://kubernetes.io/docs/concepts/storage/volumes/#fc
   */
  static fc(source: FcVolume): Volume {
    return new Volume({ fc: lowerFc(source) });
  }
}
