import { kindFacts } from '../manifests/kinds';
import { type Fields, group, identity, type Manifest, type Rendered, type Rendering } from '../manifests/manifest';
import { type PodTemplate, podTemplateOf } from '../manifests/pods';

/** A workload and the pods that it makes. */
export interface Workload {
  readonly rendered: Rendered;
  readonly pods: PodTemplate;
}

/** The namespace of objects that leave it to whoever applies them. */
const OPEN = '';
/** Stands for all namespaces at once; no name can be like this. */
const ANY = '*';

/** Looks objects of one rendering up; each part is built when it is first asked for, in one pass over all objects. */
export class RenderingIndex {
  readonly #rendering: Rendering;
  readonly #pods = new Map<Manifest, PodTemplate | undefined>();
  #objects: Map<string, Rendered> | undefined;
  #workloads: Map<string, Workload[]> | undefined;
  #hasCustomObjects: boolean | undefined;

  constructor(rendering: Rendering) {
    this.#rendering = rendering;
  }

  /** The pods inside a workload; nothing for other kinds. */
  podsOf(manifest: Manifest): PodTemplate | undefined {
    const known = this.#pods.get(manifest);
    if (known !== undefined || this.#pods.has(manifest)) {
      return known;
    }
    const pods = podTemplateOf(manifest);
    this.#pods.set(manifest, pods);
    return pods;
  }

  /** The object of a kind with this name and exactly this namespace, or none. */
  find(kind: { group: string; kind: string }, namespace: string | undefined, name: string): Rendered | undefined {
    this.#objects ??= new Map(this.#rendering.map((rendered) => [identity(rendered.manifest), rendered]));
    return this.#objects.get(
      identity({ apiVersion: `${kind.group}/v1`, kind: kind.kind, metadata: { namespace, name } }),
    );
  }

  /** Whether there are objects of kinds that are not built in: their operators may make pods that nobody sees here. */
  get hasCustomObjects(): boolean {
    this.#hasCustomObjects ??= this.#rendering.some(
      ({ manifest }) => kindFacts(group(manifest), manifest.kind) === undefined,
    );
    return this.#hasCustomObjects;
  }

  /** The workloads that can be in a namespace. */
  workloadsIn(namespace: string | undefined): readonly Workload[] {
    return this.#under(namespace, '');
  }

  /**
   * The workloads with all these labels on their pods that can be in a namespace.
   *
   * An object without a namespace gets it when it is applied, so it can be in any.
   */
  selected(labels: Fields, namespace: string | undefined): readonly Workload[] {
    const pairs = Object.entries(labels);
    const [first, ...rest] = pairs.map(([key, value]) => this.#under(namespace, `${key}=${value}`));
    if (first === undefined) {
      return this.workloadsIn(namespace);
    }
    const fewest = rest.reduce((least, next) => (next.length < least.length ? next : least), first);
    return fewest.filter(({ pods }) => pairs.every(([key, value]) => pods.labels[key] === value));
  }

  /** What stands under a pair of label and value in a namespace; under the empty text stand all. */
  #under(namespace: string | undefined, pair: string): readonly Workload[] {
    this.#workloads ??= this.#groupWorkloads();
    if (namespace === undefined || namespace === OPEN) {
      return this.#workloads.get(`${ANY}/${pair}`) ?? [];
    }
    const settled = this.#workloads.get(`${namespace}/${pair}`) ?? [];
    const open = this.#workloads.get(`${OPEN}/${pair}`);
    return open === undefined ? settled : [...settled, ...open];
  }

  #groupWorkloads(): Map<string, Workload[]> {
    const groups = new Map<string, Workload[]>();
    for (const rendered of this.#rendering) {
      const pods = this.podsOf(rendered.manifest);
      if (pods !== undefined) {
        enter(groups, { rendered, pods });
      }
    }
    return groups;
  }
}

function enter(groups: Map<string, Workload[]>, workload: Workload): void {
  const { labels, namespace = OPEN } = workload.pods;
  const pairs = ['', ...Object.entries(labels).map(([key, value]) => `${key}=${value}`)];
  for (const pair of pairs) {
    for (const scope of [namespace, ANY]) {
      const key = `${scope}/${pair}`;
      const group = groups.get(key);
      if (group === undefined) {
        groups.set(key, [workload]);
      } else {
        group.push(workload);
      }
    }
  }
}
