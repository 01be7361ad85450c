import type { Fields, Rendered } from '../../manifests/manifest';
import type { Operation } from './json-patch';
import type { Image, Labels, Replicas, Target } from './kustomization';

/** A strategic merge patch, which names its object. */
export interface MergePatch {
  readonly type: 'merge';
  /** The object in the base. */
  readonly base: Fields;
  /** The object's original name in the base, before overlays rename it. */
  readonly firstName?: string;
  /** The path of the construct that made it, if any. */
  readonly path?: string;
  /** The object in the environment, if any. */
  readonly wanted?: Rendered;
  /**
   * A patch earlier in the same file. It deletes values that cannot be replaced directly, because Kustomize would write the new
   * ones in the style of the old.
   */
  readonly first?: Fields;
  readonly fields: Fields;
}

/** A JSON patch, for changes that strategic merge cannot express. */
export interface JsonPatch {
  readonly type: 'json';
  /** The object in the base, or after the preceding merge patch. */
  readonly base: Fields;
  /** The preceding merge patch of the same object, with all changes that it can express. */
  readonly after?: MergePatch;
  readonly firstName?: string;
  readonly path?: string;
  readonly wanted: Rendered;
  readonly target: Target;
  readonly operations: readonly Operation[];
}

/** A patch of exactly one object. An object may have a merge patch followed by a JSON patch. */
export type Patch = MergePatch | JsonPatch;

/** Objects that are deleted together: all those that the target selects. */
export interface Deletion {
  readonly target: Target;
  readonly objects: readonly { readonly fields: Fields; readonly path: string }[];
}

/**
 * The parts that several overlays share.
 *
 * https://kubectl.docs.kubernetes.io/guides/config_management/components/
 */
export interface Component {
  /** Its folder in the output folder, such as `components/eu-us/shop`. */
  readonly folder: string;
  /** The environments whose overlays list it. */
  readonly environments: readonly string[];
  readonly overlay: Overlay;
}

/** The changes to one kustomization folder: the fields of a `kustomization.yaml`, and its files. */
export interface Overlay {
  /** An overlay between the base and this one: fields that fit most objects, and are undone here for the odd ones. */
  readonly most?: Overlay;
  readonly namespace?: string;
  readonly namePrefix?: string;
  readonly nameSuffix?: string;
  readonly images: readonly Image[];
  readonly replicas: readonly Replicas[];
  readonly labels: readonly Labels[];
  /** Parts shared with other overlays, applied before deletions and patches. */
  readonly components?: readonly Component[];
  /** Objects of the base to delete, before patches are applied. */
  readonly deletions?: readonly Deletion[];
  readonly patches: readonly Patch[];
  /** Objects that the base does not have. */
  readonly additions: readonly Rendered[];
}
