import { identity, type Rendering } from '../../manifests/manifest';

/** More copies of one object than this are of folders that have nothing to do with each other. */
const MOST_LAYERS = 20;

/** Sets that may all be applied together, and what else there is. */
export interface Layer {
  /** The places of the sets. */
  readonly sets: readonly number[];
  /** The objects of these sets, and of all others those that are not here already. */
  readonly rendering: Rendering;
}

/**
 * Puts sets of objects together, but never two that have one object: `dev/` and `prod/` are not applied to one cluster. A
 * layer has as much of everything as it can have.
 *
 * @returns nothing of sets that have an object which is in very many of them
 */
export function layersOf(sets: readonly Rendering[]): Layer[] {
  const layers: { readonly sets: number[]; readonly known: Set<string> }[] = [];
  for (const [set, rendering] of sets.entries()) {
    const own = new Set(rendering.map(({ manifest }) => identity(manifest)));
    const fitting = layers.find(({ known }) => !hasAny(known, own));
    if (fitting !== undefined) {
      fitting.sets.push(set);
      for (const each of own) {
        fitting.known.add(each);
      }
    } else if (layers.length < MOST_LAYERS) {
      layers.push({ sets: [set], known: own });
    }
  }
  return layers.map((layer) => ({ sets: layer.sets, rendering: filled(layer.sets, layer.known, sets) }));
}

function hasAny(known: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const each of wanted) {
    if (known.has(each)) {
      return true;
    }
  }
  return false;
}

function filled(members: readonly number[], known: ReadonlySet<string>, sets: readonly Rendering[]): Rendering {
  const own = members.flatMap((set) => sets[set] ?? []);
  const taken = new Set(known);
  const others = sets.flat().filter(({ manifest }) => {
    const isNew = !taken.has(identity(manifest));
    taken.add(identity(manifest));
    return isNew;
  });
  return [...own, ...others];
}
