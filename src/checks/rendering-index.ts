import { KUBERNETES_VERSION } from '../kubernetes/kind';
import { kindStatus } from '../kubernetes/kind-status';
import type { KubernetesVersion } from '../kubernetes/versions';
import { groupBy } from '../manifests/group-by';
import { group, type Manifest, type Rendered, type Rendering } from '../manifests/manifest';
import { POD_KINDS, type PodTemplate } from '../manifests/pods';
import { WorkloadIndex } from './workload-index';

/**
 * An index of the objects of one rendering; each part is built on first use, in one pass over the objects.
 *
 * Kinds are given as their group, a slash and their name: `apps/Deployment`, `/Service`.
 */
export class RenderingIndex {
  readonly #byKind: ReadonlyMap<string, readonly Rendered[]>;
  readonly #byName = new Map<string, ByNamespace>();
  #workloads: WorkloadIndex | undefined;
  #hasCustomObjects: boolean | undefined;

  /** @param version the version of the target cluster; by default the newest known one */
  constructor(
    readonly rendering: Rendering,
    readonly version?: KubernetesVersion,
  ) {
    this.#byKind = groupBy(rendering, ({ manifest }) => `${group(manifest)}/${manifest.kind}`);
  }

  /** The kinds of the objects. */
  get kinds(): Iterable<string> {
    return this.#byKind.keys();
  }

  /** The objects of some kinds. */
  ofKinds(kinds: readonly string[]): readonly Rendered[] {
    const [kind = ''] = kinds;
    return kinds.length === 1
      ? (this.#byKind.get(kind) ?? NONE)
      : kinds.flatMap((each) => this.#byKind.get(each) ?? NONE);
  }

  /** The object of a kind with this name in exactly this namespace; undefined if there are two, because either may be the one applied last. */
  find(kind: string, namespace: string | undefined, name: string): Rendered | undefined {
    return this.#named(kind, namespace)?.get(name) ?? undefined;
  }

  /** Whether at least one object of a kind has this name in exactly this namespace. */
  has(kind: string, namespace: string | undefined, name: string): boolean {
    return this.#named(kind, namespace)?.has(name) === true;
  }

  #named(kind: string, namespace = ''): ByName | undefined {
    let byNamespace = this.#byName.get(kind);
    if (byNamespace === undefined) {
      byNamespace = byNames(this.#byKind.get(kind) ?? NONE);
      this.#byName.set(kind, byNamespace);
    }
    return byNamespace.get(namespace);
  }

  /** Whether there are custom resources, whose operators may create pods that the rendering does not show. */
  get hasCustomObjects(): boolean {
    this.#hasCustomObjects ??= [...this.#byKind.values()].some(
      ([first]) => first !== undefined && isCustom(first.manifest),
    );
    return this.#hasCustomObjects;
  }

  /** The workloads, by the labels and namespaces of their pods. */
  get workloads(): WorkloadIndex {
    this.#workloads ??= new WorkloadIndex(this.ofKinds(POD_KINDS));
    return this.#workloads;
  }

  /** The pod template of a workload; undefined for other kinds. */
  podsOf(manifest: Manifest): PodTemplate | undefined {
    return this.workloads.of(manifest)?.pods;
  }
}

/** An unknown kind in a built-in group is a typo, and has no operator. */
function isCustom({ apiVersion, kind }: Manifest): boolean {
  return kindStatus(apiVersion, kind, KUBERNETES_VERSION).status === 'custom';
}

const NONE: readonly Rendered[] = [];

/** Objects of one kind and namespace by name; null for a name that two objects have. */
type ByName = ReadonlyMap<string, Rendered | null>;
type ByNamespace = ReadonlyMap<string, ByName>;

/** Nested maps, because building a combined key for each lookup takes longer than the lookup itself. */
function byNames(objects: readonly Rendered[]): ByNamespace {
  const found = new Map<string, Map<string, Rendered | null>>();
  for (const rendered of objects) {
    const { namespace = '', name } = rendered.manifest.metadata;
    const byName = found.get(namespace) ?? new Map<string, Rendered | null>();
    found.set(namespace, byName.set(name, byName.has(name) ? null : rendered));
  }
  return found;
}
