import { groupBy } from '../manifests/group-by';
import type { Rendered, Rendering } from '../manifests/manifest';
import { toDocument } from '../manifests/yaml';
import type { Files } from '../output/files';
import { kindAndName, nameFiles, nameFolders } from './file-names';
import { toKustomization } from './model/kustomization';

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
  const folders = new Map([...charts.keys()].map((chart) => [chart, chartFolders.get(chart) ?? chart]));
  for (const [chart, objects] of charts) {
    layoutChart(`${base}/${folders.get(chart)}`, objects, extension, files);
  }
  if (charts.size > 0 || allowEmpty) {
    files.set(`${base}/${KUSTOMIZATION}`, toKustomization({ resources: [...folders.values()].sort() }));
  }
  return files;
}

/** The objects of each chart, by the path of the chart, in the order of the rendering. */
export function groupByChart(rendering: Rendering): ReadonlyMap<string, readonly Rendered[]> {
  return groupBy(rendering, ({ chart }) => chart);
}

function layoutChart(
  folder: string,
  objects: readonly Rendered[],
  extension: string,
  files: Map<string, string>,
): void {
  const names = nameFiles(objects, kindAndName, extension);
  const resources = objects.map((object) => `${names.get(object)}${extension}`);
  files.set(`${folder}/${KUSTOMIZATION}`, toKustomization({ resources }));
  for (const object of objects) {
    files.set(`${folder}/${names.get(object)}${extension}`, toDocument(object.manifest));
  }
}
