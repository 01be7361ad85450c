import type { Rendering } from '../manifests/manifest';
import type { Precedence } from '../manifests/precedence';
import { type FoundOrder, findOrder, orderOfCharts } from './derive/find-order';

/** The charts of a kustomization, in the order in which its resources list them, and how their objects are printed. */
export interface ArrangedCharts extends FoundOrder {
  readonly charts: readonly string[];
}

/**
 * Lists charts by the names of their folders; where that is the only way to get an order that somebody asked for, each
 * behind those that it comes after.
 *
 * @param charts the objects of each chart, by its path, in the order in which its own kustomization lists them
 */
export function arrangeCharts(
  charts: ReadonlyMap<string, Rendering>,
  folderOf: (chart: string) => string,
  precedence: Precedence | undefined,
): ArrangedCharts {
  const byName = [...charts.keys()].sort((one, other) => (folderOf(one) < folderOf(other) ? -1 : 1));
  if (precedence === undefined) {
    return { charts: byName };
  }
  const ordered = orderOfCharts(precedence, [...charts.values()].flat(), byName);
  const found = findOrder(
    precedence,
    ordered.flatMap((chart) => charts.get(chart) ?? []),
  );
  return { charts: found.sortOptions?.order === 'fifo' ? ordered : byName, ...found };
}
