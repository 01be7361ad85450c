import { groupBy } from '../manifests/group-by';
import type { Fields, Manifest, Rendered, Value } from '../manifests/manifest';
import { type PodTemplate, podTemplateOf } from '../manifests/pods';

/** A workload and the pods that it makes. */
export interface Workload {
  readonly rendered: Rendered;
  readonly pods: PodTemplate;
}

/** Finds workloads by what their pods are like. */
export class WorkloadIndex {
  readonly #byManifest = new Map<Manifest, Workload>();
  readonly #all: Scope;
  readonly #byNamespace = new Map<string, Scope>();

  /** @param objects those that make pods; others are passed over */
  constructor(objects: readonly Rendered[]) {
    for (const rendered of objects) {
      const pods = podTemplateOf(rendered.manifest);
      if (pods !== undefined) {
        this.#byManifest.set(rendered.manifest, { rendered, pods });
      }
    }
    this.#all = new Scope([...this.#byManifest.values()]);
    for (const [namespace, workloads] of groupBy(this.#all.workloads, ({ pods }) => pods.namespace ?? OPEN)) {
      this.#byNamespace.set(namespace, new Scope(workloads));
    }
  }

  /** Every workload. */
  get all(): readonly Workload[] {
    return this.#all.workloads;
  }

  /** The workloads of exactly this namespace with all these labels on their pods, one by one: who needs one looks at no more. */
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

  /** The workload that a manifest is, or none. */
  of(manifest: Manifest): Workload | undefined {
    return this.#byManifest.get(manifest);
  }

  /** The workloads that can be in a namespace, or all; one that names no namespace can be in any. */
  in(namespace: string | undefined): readonly Workload[] {
    return this.#scopes(namespace).flatMap(({ workloads }) => workloads);
  }

  /** The workloads with all these labels on their pods that can be in a namespace, or all. */
  selected(labels: Fields, namespace: string | undefined): readonly Workload[] {
    const found: Workload[] = [];
    for (const scope of this.#scopes(namespace)) {
      scope.addHaving(labels, found);
    }
    return found;
  }

  /** What holds together the workloads which can be in a namespace. */
  #scopes(namespace: string | undefined): readonly Scope[] {
    if (namespace === undefined || namespace === OPEN) {
      return [this.#all];
    }
    return [this.#byNamespace.get(namespace) ?? NOWHERE, this.#byNamespace.get(OPEN) ?? NOWHERE];
  }
}

/** The namespace of objects that leave it to whoever applies them. */
const OPEN = '';
/** So many workloads are looked through faster than they are sorted by their labels. */
const FEW = 8;
const NONE: readonly Workload[] = [];

/** Workloads by the value of one label of their pods. */
type ByValue = ReadonlyMap<Value | undefined, readonly Workload[]>;

/** Workloads among which some are looked for by labels. */
class Scope {
  readonly #byLabel = new Map<string, ByValue>();

  constructor(readonly workloads: readonly Workload[]) {}

  /** Those of many workloads that have the one of the labels that fewest have. */
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

  /** Adds those that have all of some labels to a list. */
  addHaving(labels: Fields, found: Workload[]): void {
    for (const workload of this.candidates(labels)) {
      if (hasAll(workload.pods.labels, labels)) {
        found.push(workload);
      }
    }
  }

  /** Those that have a label with this value. */
  having(key: string, value: Value | undefined): readonly Workload[] {
    let byValue = this.#byLabel.get(key);
    if (byValue === undefined) {
      byValue = groupBy(this.workloads, ({ pods }) => pods.labels[key]);
      this.#byLabel.set(key, byValue);
    }
    return byValue.get(value) ?? NONE;
  }
}

const NOWHERE = new Scope(NONE);

function hasAll(labels: Fields, wanted: Fields): boolean {
  for (const key in wanted) {
    if (labels[key] !== wanted[key]) {
      return false;
    }
  }
  return true;
}
