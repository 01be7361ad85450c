import type { Fields, Rendered } from '../../manifests/manifest';
import type { Operation } from './json-patch';
import type { Image, Labels, Replicas, Target } from './kustomization';

/** A strategic merge patch; it names its object itself. */
export interface MergePatch {
  readonly type: 'merge';
  /** The object as the base has it. */
  readonly base: Fields;
  /** What the object is called in the base, which overlays may have renamed since. */
  readonly firstName?: string;
  /** The path of the construct that made it, where one did. */
  readonly path?: string;
  /** The object as the environment wants it, where one does. */
  readonly wanted?: Rendered;
  /**
   * A patch in the same file, applied before: it deletes values that cannot be replaced, because Kustomize would write
   * the new ones in the style of the old.
   */
  readonly first?: Fields;
  readonly fields: Fields;
}

/** A JSON patch, for what strategic merge cannot say. */
export interface JsonPatch {
  readonly type: 'json';
  /** The object as the base has it, or as the merge patch before leaves it. */
  readonly base: Fields;
  /** The merge patch of the same object, which says what it can. */
  readonly after?: MergePatch;
  readonly firstName?: string;
  readonly path?: string;
  readonly wanted: Rendered;
  readonly target: Target;
  readonly operations: readonly Operation[];
}

/** A patch of exactly one object; one object may have a merge patch and then a JSON patch. */
export type Patch = MergePatch | JsonPatch;

/** Objects that are deleted together: all that the target selects. */
export interface Deletion {
  readonly target: Target;
  readonly objects: readonly { readonly fields: Fields; readonly path: string }[];
}

/**
 * What several overlays share.
 *
 * https://kubectl.docs.kubernetes.io/guides/config_management/components/
 */
export interface Component {
  /** Its folder, from the output folder, such as `components/eu-us/shop`. */
  readonly folder: string;
  /** The environments whose overlays list it. */
  readonly environments: readonly string[];
  readonly overlay: Overlay;
}

/** What turns one kustomization folder into another: what a `kustomization.yaml` says, and the files beside it. */
export interface Overlay {
  /** An overlay between the base and this one: fields that hold for most objects, and are undone here for the odd ones. */
  readonly most?: Overlay;
  readonly namespace?: string;
  readonly namePrefix?: string;
  readonly nameSuffix?: string;
  readonly images: readonly Image[];
  readonly replicas: readonly Replicas[];
  readonly labels: readonly Labels[];
  /** What other overlays have too; it is done before deletions and patches. */
  readonly components?: readonly Component[];
  /** What the base has and is not wanted; before patches. */
  readonly deletions?: readonly Deletion[];
  readonly patches: readonly Patch[];
  /** Objects that the base does not have. */
  readonly additions: readonly Rendered[];
}
