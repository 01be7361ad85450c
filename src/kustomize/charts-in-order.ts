import type { Rendering } from '../manifests/manifest';
import type { Problem } from '../problems/problem';
import type { ChartLadder, Rung } from './chart-ladder';
import { settle } from './charts-together';
import { type ArrangedOverlay, EnvironmentOrder } from './environment-order';
import type { SortOptions } from './model/kustomization';
import { orderProblem } from './order-problems';

/** An overlay of one chart, ready to be written. */
export interface OrderedOverlay extends ArrangedOverlay {
  readonly rung: Rung;
}

/** The overlays of an environment's charts, and how its kustomization lists and prints them. */
export interface SettledCharts {
  readonly overlays: ReadonlyMap<string, OrderedOverlay>;
  readonly charts: readonly string[];
  readonly sortOptions?: SortOptions;
  /** Where the build differs from the environment, or violates its order. */
  readonly problems: readonly Problem[];
}

/**
 * Descends the ladders of an environment's charts until all of them together build to the environment, in its order. An overlay
 * can list additions only before or after its base, not within it.
 *
 * @param folderOf the folder of a chart
 */
export function settleInOrder(
  ladders: ReadonlyMap<string, ChartLadder>,
  rendering: Rendering,
  folderOf: (chart: string) => string,
): SettledCharts {
  const order = new EnvironmentOrder(rendering);
  for (;;) {
    const problems = settle(ladders, rendering);
    const overlays = new Map([...ladders].map(([chart, { rung }]) => [chart, arrange(order, rung)]));
    const { charts, sortOptions, violation } = order.charts(overlays, folderOf);
    if (problems.length > 0 || violation === undefined || !descend(ladders, overlays)) {
      const disorder = problems.length > 0 || violation === undefined ? [] : [orderProblem(violation)];
      return { overlays, charts, ...(sortOptions && { sortOptions }), problems: [...problems, ...disorder] };
    }
  }
}

function arrange(order: EnvironmentOrder, rung: Rung): OrderedOverlay {
  const { built, overlay } = rung.derived;
  return { rung, ...order.chart(built, overlay.additions) };
}

/** Charts that are not in order descend one rung. On the last one they list all objects themselves, in any order. */
function descend(ladders: ReadonlyMap<string, ChartLadder>, overlays: SettledCharts['overlays']): boolean {
  const blamed = [...ladders].filter(([chart]) => overlays.get(chart)?.isInOrder === false);
  return blamed.filter(([, ladder]) => ladder.descend()).length > 0;
}
