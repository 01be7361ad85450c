import { identity, type Rendering } from '../../manifests/manifest';

/** An object with more copies than this is in folders that are unrelated to each other. */
const MOST_LAYERS = 20;

/** Sets that may all be applied together, and the remaining objects. */
export interface Layer {
  /** The indexes of the sets. */
  readonly sets: readonly number[];
  /** The objects of these sets, and those of all other sets that these lack. */
  readonly rendering: Rendering;
}

/**
 * Combines sets of objects, but never two that contain the same object: `dev/` and `prod/` are not applied to one
 * cluster. Each layer has as many objects as possible.
 *
 * @returns no layer for sets with an object that is in very many of them
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
