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
   * The ending of the files of objects.
   * @default '.yaml'
   */
  readonly extension?: string;
  /**
   * The folder of each chart, by its path.
   * @default named after the charts of the rendering
   */
  readonly chartFolders?: ReadonlyMap<string, string>;
  /**
   * Whether a rendering without objects is a kustomization that builds to nothing; otherwise there is none.
   * @default false
   */
  readonly allowEmpty?: boolean;
}

/** The name that Kustomize looks for. */
export const KUSTOMIZATION = 'kustomization.yaml';

/**
 * The base: a folder for each chart, in it a file for each object and the kustomization that names them; and one
 * kustomization above that names the charts.
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

/** Charts one after the other are in order where that is what is printed. */
function areInOrder({ sortOptions }: ArrangedCharts): true | undefined {
  return sortOptions?.order === 'fifo' || undefined;
}

/** The objects of each chart, by the path of the chart, in the order of the rendering. */
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
