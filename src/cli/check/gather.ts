import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from '../../problems/problem';
import { unreadable } from '../../reading/files/read-bytes';
import { readObjects } from '../../reading/files/read-objects';
import { expandGlob, isGlob } from '../../reading/glob';
import { ofFiles } from './gather-files';
import { gatherFolder } from './gather-folder';
import { gatherNamedFiles } from './gather-named-files';
import { type Gathered, type GatherOptions, gathered, joined } from './gathered';

/** The objects in files and folders, by their paths, or by patterns of these. */
export function gatherPaths(paths: readonly string[], options: GatherOptions): Gathered {
  const named = new Set(paths.flatMap(pathsOf));
  const found = [...named].map((path) => ({ path, is: kindOf(path) }));
  const files = found.filter(({ is }) => is === 'file').map(({ path }) => path);
  const folders = found.filter(({ is }) => is === 'folder').map(({ path }) => gatherFolder(path, options));
  const problems = found.flatMap(({ is }) => (typeof is === 'string' ? [] : [is]));
  return joined([gatherNamedFiles(files, options), ...folders, gathered({ problems })]);
}

/** The objects in a single text. */
export function gatherText(text: Uint8Array, name: string): Gathered {
  const content = readObjects(text, name);
  return ofFiles([content], [{ sets: [content.objects] }]);
}

/** An existing path is never read as a pattern. */
function pathsOf(path: string): string[] {
  const matching = isGlob(path) && typeof kindOf(path) !== 'string' ? expandGlob(path) : [];
  return (matching.length === 0 ? [path] : matching).map((each) => resolve(each));
}

function kindOf(path: string): 'file' | 'folder' | Problem {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return unreadable(path, error);
  }
}
