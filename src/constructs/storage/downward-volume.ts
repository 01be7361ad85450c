import type { DownwardAPIVolumeFile, ResourceFieldSelector } from '../../kubernetes/generated/core/v1';

/** What a pod tells its containers of itself in files: a field or a resource, by the path of the file. */
export type DownwardFiles = { readonly [path: string]: PodField | DownwardFile };

/** A field of a pod that can become a file; others can only be environment variables. */
export type PodField =
  | `metadata.${'name' | 'namespace' | 'uid' | 'labels' | 'annotations'}`
  | `metadata.${'labels' | 'annotations'}['${string}']`;

/** A file with a field or a resource of the pod in it. */
export type DownwardFile = {
  /**
   * Who may do what with it, as chmod has it: `0o400`.
   * @default `defaultMode` of the volume
   */
  readonly mode?: number;
} & (
  | { readonly fieldRef: { readonly fieldPath: PodField; readonly apiVersion?: string } }
  | { readonly resourceFieldRef: DownwardResource }
);

/** A request or limit of a container of the pod. */
export interface DownwardResource extends ResourceFieldSelector {
  /** The container, by its name. */
  readonly containerName: string;
  /** What is told, such as `limits.memory`. */
  readonly resource: `${'requests' | 'limits'}.${'cpu' | 'memory' | 'ephemeral-storage' | `hugepages-${string}`}`;
}

/** How the files of a volume are made. */
export interface VolumeFileOptions {
  /**
   * Who may do what with the files, as chmod has it: `0o400`. More than `0o777` is refused.
   * @default the API's own: `0o644`
   * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/
   */
  readonly defaultMode?: number;
}

/** Files as the API writes them. */
export function lowerDownwardFiles(files: DownwardFiles): DownwardAPIVolumeFile[] {
  return Object.entries(files).map(([path, file]) =>
    typeof file === 'string' ? { path, fieldRef: { fieldPath: file } } : { path, ...file },
  );
}
