import type { DownwardAPIVolumeFile, ResourceFieldSelector } from '../../kubernetes/generated/core/v1';

/** Files with information about a pod, for its containers: a field or a resource, by file path. */
export type DownwardFiles = { readonly [path: string]: PodField | DownwardFile };

/** A field of a pod that can be a file; the other fields can only be environment variables. */
export type PodField =
  | `metadata.${'name' | 'namespace' | 'uid' | 'labels' | 'annotations'}`
  | `metadata.${'labels' | 'annotations'}['${string}']`;

/** A file with a field or a resource of the pod. */
export type DownwardFile = {
  /**
   * The permissions of the file, as for chmod: `0o400`.
   * @default `defaultMode` of the volume
   */
  readonly mode?: number;
} & (
  | { readonly fieldRef: { readonly fieldPath: PodField; readonly apiVersion?: string } }
  | { readonly resourceFieldRef: DownwardResource }
);

/** A request or limit of a container of the pod. */
export interface DownwardResource extends ResourceFieldSelector {
  /** The name of the container. */
  readonly containerName: string;
  /** The resource, such as `limits.memory`. */
  readonly resource: `${'requests' | 'limits'}.${'cpu' | 'memory' | 'ephemeral-storage' | `hugepages-${string}`}`;
}

/** The permissions of a volume's files. */
export interface VolumeFileOptions {
  /**
   * The permissions of the files, as for chmod: `0o400`. More than `0o777` is an error.
   * @default the API's own: `0o644`
   * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/
   */
  readonly defaultMode?: number;
}

/** Lowers files to the API's form. */
export function lowerDownwardFiles(files: DownwardFiles): DownwardAPIVolumeFile[] {
  return Object.entries(files).map(([path, file]) =>
    typeof file === 'string' ? { path, fieldRef: { fieldPath: file } } : { path, ...file },
  );
}
