import type { Volume as WireVolume } from '../../kubernetes/generated/core/v1';
import { type ClaimTemplate, lowerClaimTemplate } from './claim';
import type { HostPathType } from './persistent-volume-sources';

/** Where the files of a volume come from: exactly one source, as the API writes it. */
export interface VolumeSource extends Omit<WireVolume, 'name'> {}

/** A volume that containers mount; the pod gives it a name, the same wherever the same volume is mounted. */
export class Volume {
  constructor(
    readonly source: VolumeSource,
    readonly name?: string,
  ) {}
}

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
 * A folder that lives as long as the pod, empty at first.
 *
 * https://kubernetes.io/docs/concepts/storage/volumes/#emptydir
 */
export function emptyDir(options: EmptyDirOptions = {}): Volume {
  return new Volume({ emptyDir: options });
}

/**
 * A file or folder of the node that the pod runs on, which gives the pod power over that node.
 *
 * https://kubernetes.io/docs/concepts/storage/volumes/#hostpath
 */
export function hostPath(path: string, options: HostPathOptions = {}): Volume {
  return new Volume({ hostPath: { path, ...options } });
}

/**
 * Storage that a class makes for each pod and that is gone with it.
 *
 * https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#generic-ephemeral-volumes
 */
export function ephemeralVolume(claim: ClaimTemplate): Volume {
  return new Volume({ ephemeral: { volumeClaimTemplate: lowerClaimTemplate(claim) } });
}
