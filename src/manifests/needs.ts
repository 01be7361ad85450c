import { isMap } from './field';
import { group, type Manifest } from './manifest';

/**
 * The objects without which the API server refuses another one: its Namespace, and the definition of its kind. Those
 * that are not among the objects are assumed to be in the cluster.
 */
export class Needs<Item> {
  readonly #found = new Map<string, Item[]>();

  readonly #manifestOf: (item: Item) => Manifest | undefined;

  constructor(items: Iterable<Item>, manifestOf: (item: Item) => Manifest | undefined) {
    this.#manifestOf = manifestOf;
    for (const item of items) {
      const manifest = manifestOf(item);
      const key = manifest && providedBy(manifest);
      if (key !== undefined) {
        this.#found.set(key, [...(this.#found.get(key) ?? []), item]);
      }
    }
  }

  /** The objects that must be in the cluster before this item. */
  of(item: Item): readonly Item[] {
    const manifest = this.#found.size > 0 ? this.#manifestOf(item) : undefined;
    if (manifest === undefined) {
      return [];
    }
    const { namespace } = manifest.metadata;
    const keys = [
      ...(namespace === undefined ? [] : [namespaceKey(namespace)]),
      kindKey(group(manifest), manifest.kind),
    ];
    return keys.flatMap((key) => this.#found.get(key) ?? []).filter((each) => each !== item);
  }
}

/** Whether the API server refuses other objects without this one. */
export function isNeeded(manifest: Manifest): boolean {
  return providedBy(manifest) !== undefined;
}

/** What this object provides that others need; undefined for nearly all objects. */
function providedBy(manifest: Manifest): string | undefined {
  const { kind, metadata, spec } = manifest;
  if (kind === 'Namespace' && group(manifest) === '') {
    return namespaceKey(metadata.name);
  }
  const definesKind = kind === 'CustomResourceDefinition' && group(manifest) === 'apiextensions.k8s.io';
  return definesKind && isMap(spec) && isMap(spec.names)
    ? kindKey(String(spec.group), String(spec.names.kind))
    : undefined;
}

function namespaceKey(name: string): string {
  return `namespace ${name}`;
}

function kindKey(apiGroup: string, kind: string): string {
  return `kind ${apiGroup}/${kind}`;
}
