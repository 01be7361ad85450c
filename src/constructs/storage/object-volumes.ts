import type { KeyToPath } from '../../kubernetes/generated/core/v1';

/** Which keys become files: the path of each by its key, or a list as the API writes it. */
export type KeyItems = { readonly [key: string]: string | KeyItem } | readonly KeyToPath[];

/** A file that a key becomes. */
export interface KeyItem {
  /** Where it is in the volume. */
  readonly path: string;
  /**
   * Who may do what with it, as chmod has it: `0o400`.
   * @default `defaultMode` of the volume
   */
  readonly mode?: number;
}

/** How the keys of a ConfigMap or Secret become files. */
export interface KeyFiles {
  /**
   * Which keys become which files.
   * @default every key a file of its name
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#add-configmap-data-to-a-specific-path-in-the-volume
   */
  readonly items?: KeyItems;
  /**
   * Whether the pod may start without the object or its keys.
   * @default false
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#optional-configmaps
   */
  readonly optional?: boolean;
}

/** How a ConfigMap or Secret becomes a volume. */
export interface KeyVolumeOptions extends KeyFiles {
  /**
   * Who may do what with the files, as chmod has it: `0o400`. More than `0o777` is refused.
   * @default the API's own: `0o644`
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#secret-files-permissions
   */
  readonly defaultMode?: number;
}

/** How a claim becomes a volume. */
export interface ClaimVolumeOptions {
  /**
   * Whether no container may write to it.
   * @default false
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#claims-as-volumes
   */
  readonly readOnly?: boolean;
}

/** Items as the API writes them. */
export function lowerItems(items: KeyItems): readonly KeyToPath[] {
  return isItemList(items) ? items : Object.entries(items).map(([key, file]) => ({ key, ...toFile(file) }));
}

/** The files of a ConfigMap or a Secret as the API writes them. */
export function lowerKeyVolume({ items, defaultMode, optional }: KeyVolumeOptions) {
  return { items: items && [...lowerItems(items)], defaultMode, optional };
}

function isItemList(items: KeyItems): items is readonly KeyToPath[] {
  return Array.isArray(items);
}

function toFile(file: string | KeyItem): KeyItem {
  return typeof file === 'string' ? { path: file } : file;
}
