import { groupBy } from '../manifests/group-by';
import type { Fields, Manifest, Rendered } from '../manifests/manifest';
import { type PodTemplate, podTemplateOf } from '../manifests/pods';

/** A workload and the pods that it makes. */
export interface Workload {
  readonly rendered: Rendered;
  readonly pods: PodTemplate;
}

/** Finds workloads by what their pods are like. */
export class WorkloadIndex {
  readonly #byManifest = new Map<Manifest, Workload>();
  readonly #all: readonly Workload[];
  readonly #byNamespace: ReadonlyMap<string, readonly Workload[]>;
  readonly #byLabel = new Map<readonly Workload[], LabelIndex>();

  /** @param objects those that make pods; others are passed over */
  constructor(objects: readonly Rendered[]) {
    for (const rendered of objects) {
      const pods = podTemplateOf(rendered.manifest);
      if (pods !== undefined) {
        this.#byManifest.set(rendered.manifest, { rendered, pods });
      }
    }
    this.#all = [...this.#byManifest.values()];
    this.#byNamespace = groupBy(this.#all, ({ pods }) => pods.namespace ?? OPEN);
  }

  /** The workload that a manifest is, or none. */
  of(manifest: Manifest): Workload | undefined {
    return this.#byManifest.get(manifest);
  }

  /** The workloads that can be in a namespace, or all; one that names no namespace can be in any. */
  in(namespace: string | undefined): readonly Workload[] {
    return this.#scopes(namespace).flat();
  }

  /** The workloads with all these labels on their pods that can be in a namespace, or all. */
  selected(labels: Fields, namespace: string | undefined): readonly Workload[] {
    const keys = Object.keys(labels);
    return this.#scopes(namespace).flatMap((workloads) =>
      this.#candidates(labels, workloads).filter(({ pods }) => keys.every((key) => pods.labels[key] === labels[key])),
    );
  }

  /** Lists that hold together the workloads which can be in a namespace, the same ones each time. */
  #scopes(namespace: string | undefined): readonly (readonly Workload[])[] {
    return namespace === undefined || namespace === OPEN
      ? [this.#all]
      : [namespace, OPEN].flatMap((name) => {
          const workloads = this.#byNamespace.get(name);
          return workloads === undefined ? [] : [workloads];
        });
  }

  /** Those of many workloads that have the one of the labels that fewest have. */
  #candidates(labels: Fields, workloads: readonly Workload[]): readonly Workload[] {
    if (workloads.length <= FEW) {
      return workloads;
    }
    const index = this.#byLabel.get(workloads) ?? indexLabels(workloads);
    this.#byLabel.set(workloads, index);
    const lists = Object.entries(labels).map(([key, value]) => index.get(key)?.get(value) ?? []);
    return lists.reduce((fewest, list) => (list.length < fewest.length ? list : fewest), workloads);
  }
}

/** The namespace of objects that leave it to whoever applies them. */
const OPEN = '';
/** So many workloads are looked through faster than they are sorted by their labels. */
const FEW = 8;

/** Workloads by the key and the value of a label of their pods. */
type LabelIndex = ReadonlyMap<string, ReadonlyMap<unknown, readonly Workload[]>>;

function indexLabels(workloads: readonly Workload[]): LabelIndex {
  const index = new Map<string, Map<unknown, Workload[]>>();
  for (const workload of workloads) {
    for (const [key, value] of Object.entries(workload.pods.labels)) {
      const values = index.get(key) ?? new Map<unknown, Workload[]>();
      index.set(key, values);
      const having = values.get(value) ?? [];
      values.set(value, having);
      having.push(workload);
    }
  }
  return index;
}
