import type { Rendered, Rendering } from '../manifests/manifest';
import { type Precedence, precedenceOf } from '../manifests/precedence';
import { scopesOf } from '../manifests/target-scopes';
import { toDocument } from '../manifests/yaml';
import type { Files } from '../output/files';
import type { Problem } from '../problems/problem';
import { nameLikeCdk8s } from './cdk8s-file-names';
import { orderOfCharts } from './derive/find-order';
import { nameFolders } from './file-names';
import { groupByChart } from './layout';
import { chartOrderProblem } from './order-problems';

/** How cdk8s divides its output into files. */
export type Cdk8sDivision = 'app' | 'chart' | 'resource' | 'chart-folder';

/**
 * Lays out objects like cdk8s does, for programs that set `yamlOutputType`, but no two objects share a file name. Numbers in
 * front of the names keep dependencies in order: of charts, as in cdk8s, and of objects if their names alone would not.
 */
export function layoutLikeCdk8s(rendering: Rendering, division: Cdk8sDivision, extension: string): Files {
  if (division === 'app') {
    return rendering.length === 0 ? new Map() : new Map([[`app${extension}`, documents(rendering)]]);
  }
  const precedence = precedenceOf(rendering);
  if (division === 'resource') {
    return filePerObject('', rendering, extension, precedence);
  }
  const charts = groupByChart(rendering);
  const names = nameCharts(rendering, charts, precedence);
  const files = [...charts].flatMap(([chart, objects]): (readonly [string, string])[] =>
    division === 'chart'
      ? [[`${names.get(chart)}${extension}`, documents(objects)]]
      : [...filePerObject(`${names.get(chart)}/`, objects, extension, precedence)],
  );
  return new Map(files);
}

/** The problem of files or folders of charts that cannot be in dependency order. */
export function cdk8sOrderProblems(rendering: Rendering, division: Cdk8sDivision): readonly Problem[] {
  const precedence = division === 'chart' || division === 'chart-folder' ? precedenceOf(rendering) : undefined;
  const charts = groupByChart(rendering);
  const listed = precedence && orderOfCharts(precedence, rendering, [...charts.keys()]);
  const violation = precedence?.violation((listed ?? []).flatMap((chart) => charts.get(chart) ?? []));
  return violation === undefined ? [] : [chartOrderProblem(violation)];
}

/** Writes objects as one YAML stream. */
export function documents(objects: readonly Rendered[]): string {
  return objects.map(({ manifest }) => toDocument(manifest)).join('');
}

function nameCharts(
  rendering: Rendering,
  charts: ReadonlyMap<string, Rendering>,
  precedence: Precedence | undefined,
): ReadonlyMap<string, string> {
  const names = nameFolders(charts.keys());
  if (precedence === undefined || !dependOnCharts(rendering)) {
    return names;
  }
  const ordered = orderOfCharts(precedence, rendering, [...charts.keys()].sort());
  return new Map(ordered.map((chart, place) => [chart, numbered(names.get(chart) ?? chart, place, ordered.length)]));
}

/** Whether an object explicitly depends on an object of another chart. */
function dependOnCharts(rendering: Rendering): boolean {
  const targets = new Map(rendering.flatMap(({ after = [] }) => after.map((path) => [path, new Set<string>()])));
  for (const { path, chart } of rendering) {
    for (const scope of scopesOf(path)) {
      targets.get(scope)?.add(chart);
    }
  }
  return rendering.some(({ chart, after = [] }) =>
    after.some((path) => [...(targets.get(path) ?? [])].some((other) => other !== chart)),
  );
}

function filePerObject(
  folder: string,
  objects: readonly Rendered[],
  extension: string,
  precedence: Precedence | undefined,
): Files {
  const names = nameLikeCdk8s(objects, extension);
  const fileOf = (object: Rendered) => `${names.get(object)}${extension}`;
  // kubectl reads the files of a folder in the order of their names.
  const byName = [...objects].sort((one, other) => (fileOf(one) < fileOf(other) ? -1 : 1));
  const isRight = precedence?.violation(byName) === undefined;
  const files = objects.map((object, place) => {
    const file = isRight ? fileOf(object) : numbered(fileOf(object), place, objects.length);
    return [`${folder}${file}`, toDocument(object.manifest)] as const;
  });
  return new Map(files);
}

/** Adds a number like cdk8s does, such as `0000-shop`, with more digits if four are too few. */
function numbered(name: string, place: number, of: number): string {
  return `${String(place).padStart(Math.max(4, String(of - 1).length), '0')}-${name}`;
}
