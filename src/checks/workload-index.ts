import { groupBy } from '../manifests/group-by';
import type { Fields, Manifest, Rendered, Value } from '../manifests/manifest';
import { type PodTemplate, podTemplateOf } from '../manifests/pods';

/** A workload and its pod template. */
export interface Workload {
  readonly rendered: Rendered;
  readonly pods: PodTemplate;
}

/** Finds workloads by the labels and namespaces of their pods. */
export class WorkloadIndex {
  readonly #byManifest = new Map<Manifest, Workload>();
  readonly #all: WorkloadsByLabel;
  readonly #byNamespace = new Map<string, WorkloadsByLabel>();

  /** @param objects any objects; those without pods are skipped */
  constructor(objects: readonly Rendered[]) {
    for (const rendered of objects) {
      const pods = podTemplateOf(rendered.manifest);
      if (pods !== undefined) {
        this.#byManifest.set(rendered.manifest, { rendered, pods });
      }
    }
    this.#all = new WorkloadsByLabel([...this.#byManifest.values()]);
    for (const [namespace, workloads] of groupBy(this.#all.workloads, ({ pods }) => pods.namespace ?? OPEN)) {
      this.#byNamespace.set(namespace, new WorkloadsByLabel(workloads));
    }
  }

  /** Every workload. */
  get all(): readonly Workload[] {
    return this.#all.workloads;
  }

  /** The workloads of exactly this namespace whose pods have all these labels, lazily: a caller that needs only one stops there. */
  *having(labels: Fields, namespace: string | undefined): Iterable<Workload> {
    for (const workload of (this.#byNamespace.get(namespace ?? OPEN) ?? NOWHERE).candidates(labels)) {
      if (hasAll(workload.pods.labels, labels)) {
        yield workload;
      }
    }
  }

  /** How many workloads of exactly this namespace have a label with this value on their pods. */
  count(key: string, value: Value, namespace: string | undefined): number {
    return this.#byNamespace.get(namespace ?? OPEN)?.having(key, value).length ?? 0;
  }

  /** The workload of a manifest; undefined for other kinds. */
  of(manifest: Manifest): Workload | undefined {
    return this.#byManifest.get(manifest);
  }

  /** The workloads that can be in a namespace, or all if none is given; one without a namespace can be in any. */
  in(namespace: string | undefined): readonly Workload[] {
    return this.#scopes(namespace).flatMap(({ workloads }) => workloads);
  }

  /** The workloads that can be in a namespace, or in any if none is given, and whose pods have all these labels. */
  selected(labels: Fields, namespace: string | undefined): readonly Workload[] {
    const found: Workload[] = [];
    for (const scope of this.#scopes(namespace)) {
      scope.addHaving(labels, found);
    }
    return found;
  }

  /** The scopes of all workloads that can be in a namespace. */
  #scopes(namespace: string | undefined): readonly WorkloadsByLabel[] {
    if (namespace === undefined || namespace === OPEN) {
      return [this.#all];
    }
    return [this.#byNamespace.get(namespace) ?? NOWHERE, this.#byNamespace.get(OPEN) ?? NOWHERE];
  }
}

/** The namespace of objects that set none. */
const OPEN = '';
/** Up to this many workloads, a linear search is faster than an index by label. */
const FEW = 8;
const NONE: readonly Workload[] = [];

/** Workloads by the value of one label of their pods. */
type ByValue = ReadonlyMap<Value | undefined, readonly Workload[]>;

/** Workloads that can be searched by labels. */
class WorkloadsByLabel {
  readonly #byLabel = new Map<string, ByValue>();

  constructor(readonly workloads: readonly Workload[]) {}

  /** The workloads with the rarest of these labels; all of them if there are few. */
  candidates(labels: Fields): readonly Workload[] {
    let fewest = this.workloads;
    if (fewest.length > FEW) {
      for (const key in labels) {
        const having = this.having(key, labels[key]);
        fewest = having.length < fewest.length ? having : fewest;
      }
    }
    return fewest;
  }

  /** Adds the workloads that have all these labels to a list. */
  addHaving(labels: Fields, found: Workload[]): void {
    for (const workload of this.candidates(labels)) {
      if (hasAll(workload.pods.labels, labels)) {
        found.push(workload);
      }
    }
  }

  /** The workloads that have a label with this value. */
  having(key: string, value: Value | undefined): readonly Workload[] {
    let byValue = this.#byLabel.get(key);
    if (byValue === undefined) {
      byValue = groupBy(this.workloads, ({ pods }) => pods.labels[key]);
      this.#byLabel.set(key, byValue);
    }
    return byValue.get(value) ?? NONE;
  }
}

const NOWHERE = new WorkloadsByLabel(NONE);

function hasAll(labels: Fields, wanted: Fields): boolean {
  for (const key in wanted) {
    if (labels[key] !== wanted[key]) {
      return false;
    }
  }
  return true;
}
