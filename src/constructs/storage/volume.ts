import type { EmptyDirVolumeSource, Volume as WireVolume } from 'kubernetes-types/core/v1';

/** Where the files of a volume come from: exactly one source, as the API writes it. */
export type VolumeSource = Omit<WireVolume, 'name'>;

/** A volume that containers mount; the pod gives it a name, the same wherever the same volume is mounted. */
export class Volume {
  constructor(
    readonly source: VolumeSource,
    readonly name?: string,
  ) {}
}

/**
 * A folder that lives as long as the pod, empty at first.
 *
 * https://kubernetes.io/docs/concepts/storage/volumes/#emptydir
 */
export function emptyDir(options: EmptyDirVolumeSource = {}): Volume {
  return new Volume({ emptyDir: options });
}
