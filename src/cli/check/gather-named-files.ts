import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { groupBy } from '../../manifests/group-by';
import { shownPath } from '../../problems/origin';
import { KUSTOMIZATION_FILES } from '../../reading/files/kustomization-files';
import type { SourceObject } from '../../reading/files/source-object';
import type { Unseen } from '../../reading/files/unseen';
import { isManifestFile } from '../../reading/files/walk-folder';
import { KustomizationGraph } from '../../reading/kustomizations/graph';
import { gatherFragments, ofFiles, readObjectFile } from './gather-files';
import { gatherKustomizations } from './gather-kustomizations';
import { type Gathered, type GatherOptions, gathered, joined } from './gathered';

/**
 * The objects in files that are named one by one, as a pre-commit hook does. The other files of their folders are read
 * but not checked: they show whether the named ones are patches, and which objects belong together.
 */
export function gatherNamedFiles(files: readonly string[], options: GatherOptions): Gathered {
  const wanted = files.filter((file) => !options.isLeftOut(file));
  const left = files
    .filter((file) => options.isLeftOut(file))
    .map((file): Unseen => ({ reason: 'ignored', what: shownPath(file) }));
  const folders = groupBy(wanted, dirname);
  const all = [...folders].map(([folder, members]) => gatherInFolder(folder, members));
  return joined([...all, gathered({ unseen: left })]);
}

function gatherInFolder(folder: string, files: readonly string[]): Gathered {
  const isKustomization = (file: string) => KUSTOMIZATION_FILES.has(basename(file));
  const own = files.some(isKustomization) ? [gatherKustomizations([folder], () => undefined)] : [];
  const others = [...files.filter((file) => !isKustomization(file)), ...own.flatMap((each) => each.others)];
  const uses = usesAbove(folder);
  if (uses === undefined) {
    return joined([...own, gatherBesides(folder, others)]);
  }
  const patches = others.filter((file) => uses.get(file) === 'patch' || uses.get(file) === 'config');
  return joined([
    ...own,
    gatherFragments(
      others.filter((file) => !patches.includes(file)),
      'unbuilt',
    ),
    gathered({
      files: patches.length,
      unseen: patches.map((file): Unseen => ({ reason: 'patch', what: shownPath(file) })),
    }),
  ]);
}

/** Files, with all others in their folder as context. */
function gatherBesides(folder: string, files: readonly string[]): Gathered {
  const contents = files.map(readObjectFile);
  const objects = contents.flatMap((content) => content.objects);
  return ofFiles(contents, [{ sets: [objects], context: objects.length === 0 ? [] : objectsBeside(folder, files) }]);
}

function objectsBeside(folder: string, files: readonly string[]): SourceObject[] {
  const names = readdirSync(folder).filter((name) => isManifestFile(name) && !files.includes(join(folder, name)));
  return names.flatMap((name) => readObjectFile(join(folder, name)).objects);
}

/**
 * How kustomizations in a folder, or above it in its repository, use their files.
 *
 * @returns undefined if there is no kustomization
 */
function usesAbove(folder: string): ReadonlyMap<string, string> | undefined {
  const graph = new KustomizationGraph();
  for (let above = folder; ; above = dirname(above)) {
    if ([...KUSTOMIZATION_FILES].some((name) => existsSync(join(above, name)))) {
      graph.read(above);
    }
    if (existsSync(join(above, '.git')) || dirname(above) === above) {
      break;
    }
  }
  const references = graph.all.flatMap(({ references }) =>
    references.map(({ path = '', use }) => [path, use] as const),
  );
  return graph.all.length === 0 ? undefined : new Map(references);
}
