import type { RenderingIndex } from '../../checks/rendering-index';
import type { KubernetesVersion } from '../../kubernetes/versions';
import { stored } from '../../manifests/live/stored';
import { group, type Manifest, type Rendered } from '../../manifests/manifest';
import { type PodTemplate, podTemplateOf } from '../../manifests/pods';
import type { FieldChange, ObjectDifference } from './change';

/** One object before or after a change. */
export class Side {
  #manifest: Manifest | undefined;
  #pods: PodTemplate | undefined | null = null;

  constructor(readonly rendered: Rendered) {}

  /** The object with the defaults of the API. */
  get manifest(): Manifest {
    this.#manifest ??= stored(this.rendered.manifest);
    return this.#manifest;
  }

  /** Its pods, with the defaults of the API; undefined for kinds without pods. */
  get pods(): PodTemplate | undefined {
    this.#pods = this.#pods === null ? podTemplateOf(this.manifest) : this.#pods;
    return this.#pods;
  }
}

/** Both sides of an object; one is missing if it is added or removed. */
export interface ObjectPair {
  readonly change: ObjectDifference;
  /** In the API version of the other side, if the conversion is known. */
  readonly before?: Side;
  readonly after?: Side;
  /** The object before the change in its own API version, if that differs. */
  readonly written?: Rendered;
  /** The fields that differ; empty if a side is missing. */
  readonly fields: readonly FieldChange[];
  /** The fields that change in the manifest, but not in the cluster. @default none */
  readonly kept?: readonly FieldChange[];
}

/** Two renderings and their differences. */
export interface Transition {
  readonly before: RenderingIndex;
  readonly after: RenderingIndex;
  /** The target version of Kubernetes. @default the newest known version */
  readonly version?: KubernetesVersion;
  readonly pairs: readonly ObjectPair[];
  /** The change of an object of either side; undefined if it does not change. */
  pairOf(rendered: Rendered): ObjectPair | undefined;
}

/** The old object, if the cluster deletes it: it is removed or has a new name. */
export function goneSide({ change, before }: ObjectPair): Side | undefined {
  return change === 'removed' || change === 'replaced' ? before : undefined;
}

/** The new object, if the cluster creates it. */
export function newSide({ change, after }: ObjectPair): Side | undefined {
  return change === 'added' || change === 'replaced' ? after : undefined;
}

/** Both sides of an object that keeps its identity. */
export function keptSides({ change, before, after }: ObjectPair): { before: Side; after: Side } | undefined {
  return change === 'changed' && before !== undefined && after !== undefined ? { before, after } : undefined;
}

/** The kind of an object as group, slash and name: `apps/Deployment`. */
export function kindKey(manifest: Manifest): string {
  return `${group(manifest)}/${manifest.kind}`;
}

/** An object as shown in messages: `Deployment shop/api`. */
export function nameOf({ kind, metadata: { name, namespace } }: Manifest): string {
  return `${kind} ${namespace === undefined ? name : `${namespace}/${name}`}`;
}
