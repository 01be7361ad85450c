import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { groupBy } from '../../manifests/group-by';
import { shownPath } from '../../problems/origin';
import type { Problem } from '../../problems/problem';
import { readBytes, unreadable } from '../../reading/files/read-bytes';
import { readObjects } from '../../reading/files/read-objects';
import type { SourceFiles } from '../../reading/files/source-object';
import { walkFolder } from '../../reading/files/walk-folder';
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
  const { files, problems, unseen } = walkFolder(folder, (path) => wish.isLeftOut(path));
  const content = gatherFiles(files, wish);
  return joined([content, gathered({ problems: [...problems, ...emptiness(folder, files)], unseen })]);
}

function emptiness(folder: string, files: readonly string[]): Problem[] {
  const path = shownPath(folder) || '.';
  const problem = {
    what: `there is no .yaml, .yml or .json file in the folder "${path}"`,
    where: {},
    why: 'nothing was checked',
    fix: 'name the folder that has the manifests, or the files',
  };
  return files.length > 0 ? [] : [problem];
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
