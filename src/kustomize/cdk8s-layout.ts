import type { Rendered, Rendering } from '../manifests/manifest';
import { toDocument } from '../manifests/yaml';
import type { Files } from '../output/files';
import { cdk8sKindAndName, nameFiles, nameFolders } from './file-names';
import { groupByChart } from './layout';

/** How cdk8s divides its output into files. */
export type Cdk8sDivision = 'app' | 'chart' | 'resource' | 'chart-folder';

/**
 * The files that cdk8s would write for the same objects, for programs that ask for one of its layouts by name; without
 * numbers in front of the names, and without two objects in one file's place.
 */
export function layoutLikeCdk8s(rendering: Rendering, division: Cdk8sDivision, extension: string): Files {
  if (division === 'app') {
    return rendering.length === 0 ? new Map() : new Map([[`app${extension}`, documents(rendering)]]);
  }
  if (division === 'resource') {
    return filePerObject('', rendering, extension);
  }
  const charts = groupByChart(rendering);
  const folders = nameFolders(charts.keys());
  const files = [...charts].flatMap(([chart, objects]): (readonly [string, string])[] =>
    division === 'chart'
      ? [[`${folders.get(chart)}${extension}`, documents(objects)]]
      : [...filePerObject(`${folders.get(chart)}/`, objects, extension)],
  );
  return new Map(files);
}

/** Objects as one YAML stream. */
export function documents(objects: readonly Rendered[]): string {
  return objects.map(({ manifest }) => toDocument(manifest)).join('');
}

function filePerObject(folder: string, objects: readonly Rendered[], extension: string): Files {
  const names = nameFiles(objects, cdk8sKindAndName, extension);
  return new Map(objects.map((object) => [`${folder}${names.get(object)}${extension}`, toDocument(object.manifest)]));
}
