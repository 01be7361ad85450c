import { group } from '../../manifests/manifest';
import type { ObjectFields } from './object-fields';

/** The ids of the objects below one construct: those that cdk8s assigns, by which programs find objects. */
export class ObjectIds {
  readonly #taken = new Set<string>();
  #unnamed = 0;

  /** A unique id: if name, kind and namespace are taken, the group is added, or else a number. */
  take({ apiVersion, kind, metadata }: ObjectFields): string {
    const name = metadata?.name ?? `object${this.#unnamed++}`;
    const id = [name, kind.toLowerCase(), metadata?.namespace].filter(Boolean).join('-');
    const ids = [id, `${id}-${group({ apiVersion }) || 'core'}`, `${id}-${this.#taken.size}`];
    const free = ids.find((each) => !this.#taken.has(each)) ?? id;
    this.#taken.add(free);
    return free;
  }
}
