import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isManifest } from '../../manifests/plain';
import { shownPath } from '../../problems/origin';
import { isError } from '../../problems/problem';
import { KUSTOMIZATION_FILES } from '../../reading/files/kustomization-files';
import type { Unseen } from '../../reading/files/unseen';
import { buildKustomization } from '../../reading/kustomizations/build';
import { type Kustomization, KustomizationGraph, type ResourceFile } from '../../reading/kustomizations/graph';
import { type Gathered, gathered, joined } from './gathered';

/** The objects that kustomizations build, and their files. */
export interface GatheredKustomizations extends Gathered {
  /** The files that they reference in any field; absolute paths. */
  readonly taken: ReadonlySet<string>;
  /** Files with the name of a kustomization that contain objects of another tool, such as Flux. */
  readonly others: readonly string[];
}

/**
 * Builds kustomizations, each with everything that it builds on. One that others build on is not built alone.
 *
 * @param folders of the kustomizations
 */
export function gatherKustomizations(
  folders: readonly string[],
  announce: (done: number, of: number) => void,
): GatheredKustomizations {
  const graph = new KustomizationGraph();
  const found = folders.flatMap((folder) => graph.read(folder) ?? []);
  const below = new Set(graph.all.flatMap(partsOf).map(({ folder }) => realpathSync(folder)));
  const roots = found.filter(({ folder }) => !below.has(realpathSync(folder)));
  const built = roots.map((root, done) => {
    announce(done, roots.length);
    return gatherRoot(root, graph);
  });
  return {
    ...gathered({
      groups: built.flatMap(({ groups }) => groups),
      files: graph.all.length + graph.files.length,
      problems: [
        ...graph.all.flatMap(({ problems }) => problems),
        ...graph.files.flatMap(({ content }) => content.problems),
        ...built.flatMap(({ problems }) => problems),
      ],
      unseen: [
        ...graph.all.flatMap(unseenIn),
        ...graph.files.flatMap(({ content }) => content.unseen),
        ...built.flatMap(({ unseen }) => unseen),
      ],
      comments: [
        ...graph.all.flatMap(({ comments }) => comments),
        ...graph.files.flatMap(({ content }) => content.comments ?? []),
      ],
    }),
    others: folders.filter((folder) => graph.read(folder) === undefined).flatMap(kustomizationFilesIn),
    taken: new Set(graph.all.flatMap(({ references }) => references.flatMap(({ path }) => path ?? []))),
  };
}

function kustomizationFilesIn(folder: string): string[] {
  return [...KUSTOMIZATION_FILES].map((name) => join(folder, name)).filter((file) => existsSync(file));
}

function partsOf({ resources, components }: Kustomization): Kustomization[] {
  return [...components, ...resources.filter((each): each is Kustomization => 'file' in each)];
}

function gatherRoot(root: Kustomization, graph: KustomizationGraph): Gathered {
  const whole = [...treeOf(root)];
  const builtBy = shownPath(root.folder) || '.';
  if (root.file.isComponent) {
    return joined([oneByOne(whole), gathered({ unseen: [{ reason: 'component', what: builtBy }] })]);
  }
  if (whole.some(isUnbuildable)) {
    return oneByOne(whole);
  }
  const { objects, problems } = buildKustomization(root, graph);
  return objects === undefined
    ? joined([oneByOne(whole), gathered({ problems })])
    : gathered({ groups: [{ sets: [[...objects, ...unnamedIn(whole)]], builtBy }], problems });
}

/** A kustomization and everything that it builds on, each once. */
function treeOf(root: Kustomization, seen = new Set<Kustomization>()): ReadonlySet<Kustomization> {
  if (!seen.has(root)) {
    seen.add(root);
    for (const part of partsOf(root)) {
      treeOf(part, seen);
    }
  }
  return seen;
}

/** Its own problems are already reported, remote resources are not loaded, and charts need helm. */
function isUnbuildable({ problems, references, file }: Kustomization): boolean {
  return problems.some(isError) || references.some(({ is }) => is === 'remote') || chartsIn(file.fields).length > 0;
}

function chartsIn({ helmCharts, helmChartInflationGenerator }: Kustomization['file']['fields']): string[] {
  return [helmCharts, helmChartInflationGenerator].flatMap((list) =>
    Array.isArray(list) && list.length > 0 ? ['helm'] : [],
  );
}

/** The objects as they are in their files, without the changes of the kustomizations. */
function oneByOne(whole: readonly Kustomization[]): Gathered {
  const files = filesIn(whole).filter(({ content }) => content.objects.length > 0);
  const unseen = files.map(({ path }): Unseen => ({ reason: 'unbuilt', what: shownPath(path) }));
  return gathered({
    groups: [{ sets: [files.flatMap(({ content }) => content.objects)], extent: 'fragments' }],
    unseen,
  });
}

function unnamedIn(whole: readonly Kustomization[]) {
  return filesIn(whole).flatMap(({ content }) => content.objects.filter(({ fields }) => !isManifest(fields)));
}

function filesIn(whole: readonly Kustomization[]): ResourceFile[] {
  return whole.flatMap(({ resources }) => resources.filter((each): each is ResourceFile => 'path' in each));
}

function unseenIn({ file, references }: Kustomization): Unseen[] {
  const named = references.flatMap(({ use, is, text, path }): Unseen[] => {
    if (is === 'remote') {
      return [{ reason: 'remote', what: text }];
    }
    const reason = use === 'patch' ? 'patch' : use === 'config' ? 'kustomize-config' : undefined;
    return reason !== undefined && is === 'file' && path !== undefined ? [{ reason, what: shownPath(path) }] : [];
  });
  return [...named, ...chartsIn(file.fields).map((): Unseen => ({ reason: 'chart', what: shownPath(file.path) }))];
}
