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

  /** Its pods, with the defaults of the API; nothing for a kind that makes none. */
  get pods(): PodTemplate | undefined {
    this.#pods = this.#pods === null ? podTemplateOf(this.manifest) : this.#pods;
    return this.#pods;
  }
}

/** An object on both sides of a change; one side is missing where it is added or removed. */
export interface ObjectPair {
  readonly change: ObjectDifference;
  /** In the version of the other side, where it is known how the server converts it. */
  readonly before?: Side;
  readonly after?: Side;
  /** The object before the change in its own version, where that is another one. */
  readonly written?: Rendered;
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
  /** The change of an object of either side; nothing where it stays as it is. */
  pairOf(rendered: Rendered): ObjectPair | undefined;
}

/** The object before the change, where the cluster deletes it: it is gone, or has another name now. */
export function goneSide({ change, before }: ObjectPair): Side | undefined {
  return change === 'removed' || change === 'replaced' ? before : undefined;
}

/** The object after the change, where the cluster makes it. */
export function newSide({ change, after }: ObjectPair): Side | undefined {
  return change === 'added' || change === 'replaced' ? after : undefined;
}

/** Both sides of an object that stays itself. */
export function keptSides({ change, before, after }: ObjectPair): { before: Side; after: Side } | undefined {
  return change === 'changed' && before !== undefined && after !== undefined ? { before, after } : undefined;
}

/** The kind of an object as its group, a slash and its name: `apps/Deployment`. */
export function kindKey(manifest: Manifest): string {
  return `${group(manifest)}/${manifest.kind}`;
}

/** An object as sentences name it: `Deployment shop/api`. */
export function nameOf({ kind, metadata: { name, namespace } }: Manifest): string {
  return `${kind} ${namespace === undefined ? name : `${namespace}/${name}`}`;
}
