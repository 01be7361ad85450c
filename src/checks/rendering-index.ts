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
  readonly #byName = new Map<string, ByNamespace>();
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
    const [kind = ''] = kinds;
    return kinds.length === 1
      ? (this.#byKind.get(kind) ?? NONE)
      : kinds.flatMap((each) => this.#byKind.get(each) ?? NONE);
  }

  /** The object of a kind with this name and exactly this namespace; none where two have it, because nobody knows which one counts. */
  find(kind: string, namespace: string | undefined, name: string): Rendered | undefined {
    return this.#named(kind, namespace)?.get(name) ?? undefined;
  }

  /** Whether there is an object of a kind with this name and exactly this namespace, or two. */
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

const NONE: readonly Rendered[] = [];

/** Objects of one kind and namespace by their names; null for a name that two have. */
type ByName = ReadonlyMap<string, Rendered | null>;
type ByNamespace = ReadonlyMap<string, ByName>;

/** Map in map: a text of both, made for each question, takes longer than all else that is done to answer it. */
function byNames(objects: readonly Rendered[]): ByNamespace {
  const found = new Map<string, Map<string, Rendered | null>>();
  for (const rendered of objects) {
    const { namespace = '', name } = rendered.manifest.metadata;
    const byName = found.get(namespace) ?? new Map<string, Rendered | null>();
    found.set(namespace, byName.set(name, byName.has(name) ? null : rendered));
  }
  return found;
}
