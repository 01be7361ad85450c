import type { Rendering } from '../manifests/manifest';
import { type Precedence, precedenceOf } from '../manifests/precedence';
import { type FoundOrder, findOrder, orderOfCharts } from './derive/find-order';

/** The charts of a kustomization, in the order in which its resources list them, and how their objects are printed. */
export interface ArrangedCharts extends FoundOrder {
  readonly charts: readonly string[];
}

/**
 * The charts of a rendering, listed in its own order. What is found is kept, because problems and files both ask for it.
 *
 * @param charts the objects of each chart, by its path
 * @param folderOf as in `arrangeCharts`
 */
export function arrangeRendering(
  rendering: Rendering,
  charts: ReadonlyMap<string, Rendering>,
  folderOf: (chart: string) => string,
): ArrangedCharts {
  const names = namesInOrder(charts, folderOf);
  const before = known.get(rendering);
  if (before?.names.every((name, place) => name === names[place])) {
    return before.arranged;
  }
  const arranged = arrangeCharts(charts, folderOf, precedenceOf(rendering));
  known.set(rendering, { names, arranged });
  return arranged;
}

const known = new WeakMap<Rendering, { readonly names: readonly string[]; readonly arranged: ArrangedCharts }>();

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
  const byName = namesInOrder(charts, folderOf);
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

function namesInOrder(charts: ReadonlyMap<string, Rendering>, folderOf: (chart: string) => string): readonly string[] {
  return [...charts.keys()].sort((one, other) => (folderOf(one) < folderOf(other) ? -1 : 1));
}
