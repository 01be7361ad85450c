import type { Rendering } from '../manifests/manifest';
import { type Precedence, precedenceOf } from '../manifests/precedence';
import { type FoundOrder, findOrder, orderOfCharts } from './derive/find-order';

/** The charts of a kustomization in the order of its resources, and the order in which Kustomize prints their objects. */
export interface ArrangedCharts extends FoundOrder {
  readonly charts: readonly string[];
}

/**
 * Arranges the charts of a rendering in dependency order. The result is cached, because problems and files both need it.
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
 * Sorts charts by the names of their folders. If only the order of resources can satisfy a dependency, each chart comes after
 * those that it depends on.
 *
 * @param charts the objects of each chart, by its path, in the order of its own kustomization
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
