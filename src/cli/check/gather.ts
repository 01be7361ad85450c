import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { groupBy } from '../../manifests/group-by';
import { shownPath } from '../../problems/origin';
import type { Problem } from '../../problems/problem';
import { readBytes, unreadable } from '../../reading/files/read-bytes';
import { readObjects } from '../../reading/files/read-objects';
import type { SourceFiles } from '../../reading/files/source-object';
import type { Unseen } from '../../reading/files/unseen';
import { walkFolder } from '../../reading/files/walk-folder';
import { gatherKustomizations } from './gather-kustomizations';
import { type Gathered, gathered, joined } from './gathered';

/** What is asked of everything that is read. */
export interface Wish {
  /** Whether a path, absolute, is not to be looked at. */
  isLeftOut(path: string): boolean;
  /** Hears how much is done. */
  announce(step: string, done: number, of: number): void;
}

/** The objects in files and folders, by their paths. */
export function gatherPaths(paths: readonly string[], wish: Wish): Gathered {
  const found = [...new Set(paths.map((path) => resolve(path)))].map((path) => ({ path, is: kindOf(path) }));
  const files = found.filter(({ is }) => is === 'file').map(({ path }) => path);
  const folders = found.filter(({ is }) => is === 'folder').map(({ path }) => gatherFolder(path, wish));
  const problems = found.flatMap(({ is }) => (typeof is === 'string' ? [] : [is]));
  return joined([gatherFiles(files, wish), ...folders, gathered({ problems })]);
}

function kindOf(path: string): 'file' | 'folder' | Problem {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return unreadable(path, error);
  }
}

/** The objects of one text, which stands alone. */
export function gatherText(text: Uint8Array, name: string): Gathered {
  const { objects, problems, unseen } = readObjects(text, name);
  return gathered({ groups: [{ sets: [objects] }], files: 1, problems, unseen });
}

function gatherFolder(folder: string, wish: Wish): Gathered {
  const { files, kustomizations, problems, unseen } = walkFolder(folder, (path) => wish.isLeftOut(path));
  const built = gatherKustomizations(kustomizations, (done, of) => wish.announce('building kustomizations', done, of));
  const isEmpty = files.length + kustomizations.length === 0;
  const left = files.filter((file) => !built.taken.has(file));
  const beside = new Set(kustomizations);
  const unlisted = gatherUnlisted(left.filter((file) => isBeside(file, beside)));
  const content = gatherFiles(
    left.filter((file) => !isBeside(file, beside)),
    wish,
  );
  return joined([
    content,
    built,
    unlisted,
    gathered({ problems: [...problems, ...(isEmpty ? [noFiles(folder)] : [])], unseen }),
  ]);
}

/** In the folder of a kustomization and the folders in it, files that it does not name may be patches of any. */
function isBeside(file: string, kustomizations: ReadonlySet<string>): boolean {
  return kustomizations.has(dirname(file)) || kustomizations.has(dirname(dirname(file)));
}

function gatherUnlisted(files: readonly string[]): Gathered {
  const read = files.map((file) => ({ file, content: readFile(file) }));
  const objects = read.flatMap(({ content }) => content.objects);
  const unlisted = read.filter(({ content }) => content.objects.length > 0);
  return gathered({
    groups: objects.length === 0 ? [] : [{ sets: [objects], extent: 'fragments' }],
    files: files.length,
    problems: read.flatMap(({ content }) => content.problems),
    unseen: [
      ...read.flatMap(({ content }) => content.unseen),
      ...unlisted.map(({ file }): Unseen => ({ reason: 'unlisted', what: shownPath(file) })),
    ],
  });
}

function noFiles(folder: string): Problem {
  return {
    what: `there is no .yaml, .yml or .json file in the folder "${shownPath(folder) || '.'}"`,
    where: {},
    why: 'nothing was checked',
    fix: 'name the folder that has the manifests, or the files',
  };
}

/** Files of one folder are applied together; those of several folders may be. */
function gatherFiles(files: readonly string[], wish: Wish): Gathered {
  const read = files.map((file, done) => {
    wish.announce('reading files', done, files.length);
    return { file, content: readFile(file) };
  });
  const folders = groupBy(read, ({ file }) => dirname(file));
  const sets = [...folders.values()].map((group) => group.flatMap(({ content }) => content.objects));
  return gathered({
    groups: [{ sets }],
    files: files.length,
    problems: read.flatMap(({ content }) => content.problems),
    unseen: read.flatMap(({ content }) => content.unseen),
  });
}

function readFile(file: string): SourceFiles {
  const bytes = readBytes(file);
  return bytes instanceof Uint8Array ? readObjects(bytes, file) : { objects: [], problems: [bytes], unseen: [] };
}
