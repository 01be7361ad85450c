import type { KeyToPath } from '../../kubernetes/generated/core/v1';

/** Which keys become files: the path by key, or a list in the API's form. */
export type KeyItems = { readonly [key: string]: string | KeyItem } | readonly KeyToPath[];

/** A file with the value of a key. */
export interface KeyItem {
  /** The path of the file in the volume. */
  readonly path: string;
  /**
   * The permissions of the file, as for chmod: `0o400`.
   * @default `defaultMode` of the volume
   */
  readonly mode?: number;
}

/** How the keys of a ConfigMap or Secret become files. */
export interface KeyFiles {
  /**
   * Which keys become which files.
   * @default every key, as a file of its name
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#add-configmap-data-to-a-specific-path-in-the-volume
   */
  readonly items?: KeyItems;
  /**
   * Whether the pod may start if the object or its keys are missing.
   * @default false
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#optional-configmaps
   */
  readonly optional?: boolean;
}

/** How a ConfigMap or Secret becomes a volume. */
export interface KeyVolumeOptions extends KeyFiles {
  /**
   * The permissions of the files, as for chmod: `0o400`. More than `0o777` is an error.
   * @default the API's own: `0o644`
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#secret-files-permissions
   */
  readonly defaultMode?: number;
}

/** How a claim becomes a volume. */
export interface ClaimVolumeOptions {
  /**
   * Whether the volume is read-only for all containers.
   * @default false
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#claims-as-volumes
   */
  readonly readOnly?: boolean;
}

/** Lowers items to the API's form. */
export function lowerItems(items: KeyItems): readonly KeyToPath[] {
  return isItemList(items) ? items : Object.entries(items).map(([key, file]) => ({ key, ...toFile(file) }));
}

/** Lowers the files of a ConfigMap or a Secret to the API's form. */
export function lowerKeyVolume({ items, defaultMode, optional }: KeyVolumeOptions) {
  return { items: items && [...lowerItems(items)], defaultMode, optional };
}

function isItemList(items: KeyItems): items is readonly KeyToPath[] {
  return Array.isArray(items);
}

function toFile(file: string | KeyItem): KeyItem {
  return typeof file === 'string' ? { path: file } : file;
}
