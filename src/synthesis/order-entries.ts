import type { ApiObject } from 'cdk8s';
import { CUSTOM_RANK, kindFacts } from '../kubernetes/kinds';
import { compareTexts } from '../manifests/compare-texts';
import { group, type Rendered } from '../manifests/manifest';
import { Needs } from '../manifests/needs';
import type { Found, FoundObject } from './collect';
import { Dependencies, dependentsAmong, dependentsWithoutObjects } from './dependencies';
import { type Ordered, orderByDependencies, type Placeable } from './order';

/** An object, and its construct. All objects of a list have the same construct. */
export interface Entry extends Placeable {
  readonly construct: ApiObject;
  readonly rendered: Rendered;
}

/** An entry, or a construct without objects that connects others. */
export interface Placed extends Placeable {
  readonly rendered?: Rendered;
}

/** Objects in the installation order of their kinds, then by name. */
export function sortObjects<Item extends FoundObject>(objects: readonly Item[]): Item[] {
  return sortBy(objects, sortKey);
}

/**
 * Puts entries of sorted objects after their dependencies. Objects of lists are first sorted in by kind.
 *
 * @param found every construct of the tree
 */
export function orderEntries(found: readonly Found[], entries: readonly Entry[]): Ordered<Placed> {
  const sorted = entries.some(isListed) ? sortEntries(entries) : entries;
  const dependents = dependentsAmong(found);
  if (dependents.size === 0) {
    return { items: sorted };
  }
  const others = dependentsWithoutObjects(found, sorted, dependents);
  const dependencies = new Dependencies(dependents, others);
  const placed = sorted.map(({ construct, rendered }): Placed => {
    const after = dependencies.pathsBefore(construct);
    return { construct, rendered: after === undefined ? rendered : Object.freeze({ ...rendered, after }) };
  });
  const needs = new Needs(placed, ({ rendered }) => rendered?.manifest);
  return orderByDependencies<Placed>([...placed, ...others], (item) => needs.of(item), dependents);
}

function isListed({ construct, rendered: { manifest } }: Entry): boolean {
  return manifest.kind !== construct.kind;
}

function sortEntries(entries: readonly Entry[]): readonly Entry[] {
  return sortBy(entries, (entry) => (isListed(entry) ? listedKey(entry.rendered) : sortKey(entry)));
}

/** Each part is compared only if those before it are equal. */
interface SortKey {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly path: string;
}

function sortBy<Item>(items: readonly Item[], keyOf: (item: Item) => SortKey): Item[] {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  keyed.sort(
    ({ key: one }, { key: other }) =>
      compareTexts(one.kind, other.kind) ||
      compareTexts(one.namespace, other.namespace) ||
      compareTexts(one.name, other.name) ||
      compareTexts(one.path, other.path),
  );
  return keyed.map(({ item }) => item);
}

function listedKey({ manifest, path }: Rendered): SortKey {
  const { name, namespace = '' } = manifest.metadata;
  return { kind: kindKey(group(manifest), manifest.kind), namespace, name, path };
}

function sortKey({ construct: { apiGroup, kind, metadata, name, node } }: { readonly construct: ApiObject }): SortKey {
  const key = kindKey(apiGroup === 'core' ? '' : apiGroup, kind);
  return { kind: key, namespace: metadata.namespace ?? '', name, path: node.path };
}

/** A text that sorts kinds in installation order; cached by kind, because there are few kinds and many objects. */
function kindKey(apiGroup: string, kind: string): string {
  const ofKind = kindKeys.get(kind) ?? new Map<string, string>();
  kindKeys.set(kind, ofKind);
  const key = ofKind.get(apiGroup) ?? newKindKey(apiGroup, kind);
  ofKind.set(apiGroup, key);
  return key;
}

const kindKeys = new Map<string, Map<string, string>>();

function newKindKey(apiGroup: string, kind: string): string {
  const rank = kindFacts(apiGroup, kind)?.rank ?? CUSTOM_RANK;
  return `${String(rank).padStart(3, '0')}\0${apiGroup}\0${kind}`;
}
