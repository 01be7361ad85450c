import type { MergingLookup } from '../manifests/crd-merge-keys';
import type { Rendering } from '../manifests/manifest';
import { type Base, type DerivedOverlay, deriveOverlay, provenOverlays } from './overlay';

/** A chart as a folder builds it. An overlay can build on it. */
export interface BuiltChart {
  readonly objects: Base;
  /** Its folder, relative to the output folder. */
  readonly folder: string;
}

/** One way to write a chart of an environment. */
export interface Rung {
  /** The chart that the overlay builds on; undefined if it contains every object itself. */
  readonly below?: BuiltChart;
  readonly derived: DerivedOverlay;
}

/**
 * The ways to write one chart of an environment, the most readable first. Each is proven for the chart alone. The last one has
 * no base: it lists files of complete objects, which is correct for every environment.
 */
export class ChartLadder {
  readonly #rungs: Iterator<Rung, undefined>;
  #rung: Rung;

  /** @param belows the charts that an overlay may build on, the best first */
  constructor(objects: Rendering, belows: readonly BuiltChart[], merging: MergingLookup) {
    this.#rungs = rungs(objects, belows, merging);
    this.#rung = this.#rungs.next().value ?? whole(objects, merging);
  }

  get rung(): Rung {
    return this.#rung;
  }

  /** Moves to the next way. Returns false if this is the last one. */
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
