import type { RenderingIndex } from '../../checks/rendering-index';
import type { KubernetesVersion } from '../../kubernetes/versions';
import type { Rendered } from '../../manifests/manifest';
import type { FieldChange, ObjectDifference } from './change';

/** An object on both sides of a change; one side is missing where it is added or removed. */
export interface ObjectPair {
  readonly change: ObjectDifference;
  readonly before?: Rendered;
  readonly after?: Rendered;
  /** The fields that differ; empty where a side is missing. */
  readonly fields: readonly FieldChange[];
}

/** Two renderings, and all that differs between them. */
export interface Transition {
  readonly before: RenderingIndex;
  readonly after: RenderingIndex;
  /** The version of the cluster; without it, the newest that is known. */
  readonly version?: KubernetesVersion;
  readonly pairs: readonly ObjectPair[];
}
