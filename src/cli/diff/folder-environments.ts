import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isError, type Problem } from '../../problems/problem';
import { KUSTOMIZATION_FILES } from '../../reading/files/kustomization-files';
import type { SourceFiles, SourceObject } from '../../reading/files/source-object';
import { readChart } from '../../reading/helm/chart-objects';
import { buildKustomization } from '../../reading/kustomizations/build';
import { type Kustomization, KustomizationGraph } from '../../reading/kustomizations/graph';
import { readObjectFile } from '../check/gather-files';
import { isBelow } from '../check/place-of-problem';
import { contentOf } from './folder-content';
import { chartNotRendered, notCompared, templateNotRead } from './problems';
import { environmentOf, type ReadEnvironment } from './side';
import { outermost, treeOf, withoutBase } from './top-kustomizations';

/** The environments that were found, by name, or why none could be read. */
export interface FoundEnvironments {
  readonly environments: ReadonlyMap<string, ReadEnvironment>;
  readonly problems: readonly Problem[];
  /** Folders that are not read because their name starts with a dot. */
  readonly hidden: readonly string[];
}

/**
 * Finds the environments in a folder: each outermost kustomization that is not a base of others, and each chart. Other
 * files are under an empty name. In output of kustruct, only files in its index are read.
 *
 * @param folder an absolute path
 * @param known the environments of the other side, without a base
 */
export function environmentsIn(folder: string, known: Iterable<string> = []): FoundEnvironments {
  const { files, kustomizations, charts, hidden, problems } = contentOf(folder);
  if (problems.length > 0) {
    return { environments: new Map(), problems: problems.map(notCompared), hidden };
  }
  const graph = new KustomizationGraph();
  const tops = outermost(kustomizations).flatMap((top) => graph.read(top) ?? []);
  const others = kustomizations.filter((each) => graph.read(each) === undefined).flatMap(kustomizationFilesIn);
  const plain = [...files, ...others].filter((file) => !tops.some((top) => isBelow(top.folder, file)));
  const found: Found[] = [
    ...withoutBase(tops, new Set(known)).map((top) => ({
      folder: top.folder,
      read: () => ofKustomization(top, graph),
    })),
    ...charts.map((chart) => ({ folder: chart, read: () => ofChart(chart) })),
  ];
  const beside = plain.length === 0 ? [] : [['', ofFiles(plain)] as const];
  const read = named(folder, found, beside.length === 0).map(([name, each]) => [name, each.read()] as const);
  return { environments: new Map([...read, ...beside]), problems: [], hidden };
}

/** The objects of files that are all applied together. */
export function ofFiles(files: readonly string[]): ReadEnvironment {
  return ofContents(files.map(readObjectFile));
}

/** The objects of texts that are all applied together. */
export function ofContents(contents: readonly SourceFiles[]): ReadEnvironment {
  const templates = contents.flatMap(({ unseen }) => unseen).filter(({ reason }) => reason === 'template');
  const problems = [
    ...contents.flatMap((each) => each.problems).filter(isError),
    ...templates.map(({ what }) => templateNotRead(what)),
  ];
  return whole(
    contents.flatMap(({ objects }) => objects),
    problems,
  );
}

/** The objects that a chart renders with its own values. */
export function ofChart(folder: string): ReadEnvironment {
  const { objects, problems, isUnseen } = readChart(folder);
  return whole(objects, isUnseen ? [chartNotRendered(folder)] : problems.filter(isError));
}

/** Something with one environment, which is read once its name is known. */
interface Found {
  readonly folder: string;
  read(): ReadEnvironment;
}

function ofKustomization(top: Kustomization, graph: KustomizationGraph): ReadEnvironment {
  const faults = treeOf(top).flatMap(({ problems, resources }) => [
    ...problems,
    ...resources.flatMap((each) => ('content' in each ? each.content.problems : [])),
  ]);
  if (faults.some(isError)) {
    return whole([], faults.filter(isError));
  }
  const { objects, problems } = buildKustomization(top, graph);
  return whole(objects ?? [], objects === undefined ? problems : problems.filter(isError));
}

function whole(objects: readonly SourceObject[], problems: readonly Problem[]): ReadEnvironment {
  return problems.length > 0 ? { problems: problems.map(notCompared) } : environmentOf(objects);
}

/** The output of an App is one base without a name; a folder that is itself a kustomization needs no name either. */
const BASE = 'base';

function named(folder: string, found: readonly Found[], isAlone: boolean): (readonly [string, Found])[] {
  const names = found.map((each) => basename(each.folder));
  return found.map((each, place) => {
    const name = names[place] ?? '';
    const isWhole = found.length === 1 && isAlone && (each.folder === folder || name === BASE);
    const isUnique = names.filter((other) => other === name).length === 1;
    return [isWhole ? '' : isUnique ? name : each.folder.slice(folder.length + 1), each];
  });
}

/** Other tools, such as Flux, also have objects in files with the name of a kustomization. */
function kustomizationFilesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => KUSTOMIZATION_FILES.has(name))
    .map((name) => join(folder, name));
}
