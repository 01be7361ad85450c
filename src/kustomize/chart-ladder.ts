import type { MergingLookup } from '../manifests/crd-merge-keys';
import type { Rendering } from '../manifests/manifest';
import { type Base, type DerivedOverlay, deriveOverlay, provenOverlays } from './overlay';

/** A chart as some folder builds it; an overlay can stand on it. */
export interface BuiltChart {
  readonly objects: Base;
  /** Where it is, from the output folder. */
  readonly folder: string;
}

/** One way to write a chart of an environment. */
export interface Rung {
  /** What the overlay stands on; nothing where it holds every object of the chart itself. */
  readonly below?: BuiltChart;
  readonly derived: DerivedOverlay;
}

/**
 * The ways to write one chart of an environment, the nicest first. Each is proven for the chart alone. The last stands on
 * nothing: files of whole objects, as the base has them, which is right for every environment.
 */
export class ChartLadder {
  readonly #rungs: Iterator<Rung, undefined>;
  #rung: Rung;

  /** @param belows what an overlay may stand on, the nicest first */
  constructor(objects: Rendering, belows: readonly BuiltChart[], merging: MergingLookup) {
    this.#rungs = rungs(objects, belows, merging);
    this.#rung = this.#rungs.next().value ?? whole(objects, merging);
  }

  get rung(): Rung {
    return this.#rung;
  }

  /** Goes on to the next way; says whether there was one. */
  descend(): boolean {
    const next = this.#rungs.next().value;
    this.#rung = next ?? this.#rung;
    return next !== undefined;
  }
}

function* rungs(
  objects: Rendering,
  belows: readonly BuiltChart[],
  merging: MergingLookup,
): Generator<Rung, undefined, undefined> {
  for (const below of belows) {
    for (const derived of provenOverlays(below.objects, objects, merging)) {
      yield { below, derived };
    }
  }
  yield whole(objects, merging);
  return undefined;
}

function whole(objects: Rendering, merging: MergingLookup): Rung {
  return { derived: deriveOverlay([], objects, merging) };
}
