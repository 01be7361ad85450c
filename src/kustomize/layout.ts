import { groupBy } from '../manifests/group-by';
import type { Rendered, Rendering } from '../manifests/manifest';
import { toDocument } from '../manifests/yaml';
import type { Files } from '../output/files';
import { type ArrangedCharts, arrangeRendering } from './arrange';
import { findOrder, precedencesOfCharts } from './derive/find-order';
import { fileNameOf, nameFolders } from './file-names';
import { type SortOptions, toKustomization } from './model/kustomization';

/** How a rendering becomes files. */
export interface LayoutOptions {
  /**
   * The folder of the base.
   * @default 'base'
   */
  readonly base?: string;
  /**
   * The extension of object files.
   * @default '.yaml'
   */
  readonly extension?: string;
  /**
   * The folder of each chart, by its path.
   * @default named after the charts of the rendering
   */
  readonly chartFolders?: ReadonlyMap<string, string>;
  /**
   * Whether a rendering without objects gets a kustomization that builds to nothing, instead of no files.
   * @default false
   */
  readonly allowEmpty?: boolean;
}

/** The file name that Kustomize looks for. */
export const KUSTOMIZATION = 'kustomization.yaml';

/**
 * Lays out the base: one folder per chart with one file per object and a kustomization that lists them, and one kustomization
 * above that lists the charts.
 *
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/resource/
 */
export function layoutBase(rendering: Rendering, options: LayoutOptions = {}): Files {
  const { base = 'base', extension = '.yaml', allowEmpty = false } = options;
  const files = new Map<string, string>();
  const charts = groupByChart(rendering);
  const chartFolders = options.chartFolders ?? nameFolders(charts.keys());
  const folderOf = (chart: string) => chartFolders.get(chart) ?? chart;
  const arranged = arrangeRendering(rendering, charts, folderOf);
  const precedenceIn = precedencesOfCharts(rendering, areInOrder(arranged));
  for (const [chart, objects] of charts) {
    const precedence = precedenceIn(objects);
    const sortOptions = precedence && findOrder(precedence, objects).sortOptions;
    layoutChart(`${base}/${folderOf(chart)}`, objects, { extension, sortOptions }, files);
  }
  if (charts.size > 0 || allowEmpty) {
    const resources = arranged.charts.map(folderOf);
    files.set(`${base}/${KUSTOMIZATION}`, toKustomization({ resources, sortOptions: arranged.sortOptions }));
  }
  return files;
}

/** With `fifo`, charts are printed one after the other, so their order is already right. */
function areInOrder({ sortOptions }: ArrangedCharts): true | undefined {
  return sortOptions?.order === 'fifo' || undefined;
}

/** Groups objects by the path of their chart, in the order of the rendering. */
export function groupByChart(rendering: Rendering): ReadonlyMap<string, readonly Rendered[]> {
  return groupBy(rendering, ({ chart }) => chart);
}

function layoutChart(
  folder: string,
  objects: readonly Rendered[],
  { extension, sortOptions }: { readonly extension: string; readonly sortOptions: SortOptions | undefined },
  files: Map<string, string>,
): void {
  const resources = objects.map((object) => `${fileNameOf(object, extension)}${extension}`);
  files.set(`${folder}/${KUSTOMIZATION}`, toKustomization({ resources, sortOptions }));
  for (const [place, { manifest }] of objects.entries()) {
    files.set(`${folder}/${resources[place]}`, toDocument(manifest));
  }
}
