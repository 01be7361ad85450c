import { kindFacts } from '../kubernetes/kinds';
import { groupBy } from '../manifests/group-by';
import { group, type Manifest, type Rendered, type Rendering } from '../manifests/manifest';
import { POD_KINDS, type PodTemplate } from '../manifests/pods';
import { WorkloadIndex } from './workload-index';

/**
 * Looks objects of one rendering up; each part is built when it is first asked for, in one pass over the objects.
 *
 * Kinds are given as their group, a slash and their name: `apps/Deployment`, `/Service`.
 */
export class RenderingIndex {
  readonly #byKind: ReadonlyMap<string, readonly Rendered[]>;
  readonly #byName = new Map<string, ReadonlyMap<string, Rendered>>();
  #workloads: WorkloadIndex | undefined;
  #hasCustomObjects: boolean | undefined;

  constructor(rendering: Rendering) {
    this.#byKind = groupBy(rendering, ({ manifest }) => `${group(manifest)}/${manifest.kind}`);
  }

  /** The kinds of which there are objects. */
  get kinds(): Iterable<string> {
    return this.#byKind.keys();
  }

  /** The objects of some kinds. */
  ofKinds(kinds: readonly string[]): readonly Rendered[] {
    return kinds.flatMap((kind) => this.#byKind.get(kind) ?? []);
  }

  /** The object of a kind with this name and exactly this namespace, or none. */
  find(kind: string, namespace: string | undefined, name: string): Rendered | undefined {
    const byName = this.#byName.get(kind) ?? new Map(this.ofKinds([kind]).map((found) => [nameOf(found), found]));
    this.#byName.set(kind, byName);
    return byName.get(`${namespace ?? ''}/${name}`);
  }

  /** Whether there are objects of kinds that are not built in: their operators may make pods that nobody sees here. */
  get hasCustomObjects(): boolean {
    this.#hasCustomObjects ??= [...this.#byKind.values()].some(
      ([first]) => first !== undefined && kindFacts(group(first.manifest), first.manifest.kind) === undefined,
    );
    return this.#hasCustomObjects;
  }

  /** The workloads, by what their pods are like. */
  get workloads(): WorkloadIndex {
    this.#workloads ??= new WorkloadIndex(this.ofKinds(POD_KINDS));
    return this.#workloads;
  }

  /** The pods inside a workload; nothing for other kinds. */
  podsOf(manifest: Manifest): PodTemplate | undefined {
    return this.workloads.of(manifest)?.pods;
  }
}

function nameOf({ manifest: { metadata } }: Rendered): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}
