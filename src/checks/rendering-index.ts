import { KUBERNETES_VERSION } from '../kubernetes/kind';
import { kindStatus } from '../kubernetes/kind-status';
import type { KubernetesVersion } from '../kubernetes/versions';
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
  readonly #byName = new Map<string, ReadonlyMap<string, Rendered | null>>();
  #workloads: WorkloadIndex | undefined;
  #hasCustomObjects: boolean | undefined;

  /** @param version of the cluster that the objects are for; without it, the newest that is known */
  constructor(
    readonly rendering: Rendering,
    readonly version?: KubernetesVersion,
  ) {
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

  /** The object of a kind with this name and exactly this namespace; none where two have it, because nobody knows which one counts. */
  find(kind: string, namespace: string | undefined, name: string): Rendered | undefined {
    return this.#named(kind).get(`${namespace ?? ''}/${name}`) ?? undefined;
  }

  /** Whether there is an object of a kind with this name and exactly this namespace, or two. */
  has(kind: string, namespace: string | undefined, name: string): boolean {
    return this.#named(kind).has(`${namespace ?? ''}/${name}`);
  }

  #named(kind: string): ReadonlyMap<string, Rendered | null> {
    const known = this.#byName.get(kind);
    if (known !== undefined) {
      return known;
    }
    const byName = new Map<string, Rendered | null>();
    for (const rendered of this.ofKinds([kind])) {
      const name = nameOf(rendered);
      byName.set(name, byName.has(name) ? null : rendered);
    }
    this.#byName.set(kind, byName);
    return byName;
  }

  /** Whether there are objects of kinds that are not built in: their operators may make pods that nobody sees here. */
  get hasCustomObjects(): boolean {
    this.#hasCustomObjects ??= [...this.#byKind.values()].some(
      ([first]) => first !== undefined && isCustom(first.manifest),
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

/** A kind that nobody knows, in a group of Kubernetes, is a slip of the pen and has no operator. */
function isCustom({ apiVersion, kind }: Manifest): boolean {
  return kindStatus(apiVersion, kind, KUBERNETES_VERSION).status === 'custom';
}

function nameOf({ manifest: { metadata } }: Rendered): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}
