import type { Problem } from '../problems/problem';
import { isTemporary } from './temporary-name';
import { INDEX } from './written-index';

/** Text by path. A path is relative, with `/` between its parts: `base/shop/deployment-api.yaml`. */
export type Files = ReadonlyMap<string, string>;

/** One name that the files need on disk. */
export interface Place {
  readonly path: string;
  readonly kind: 'file' | 'folder';
}

/** Every file and folder that the files need, by `fold`ed path, and a problem for each conflict. */
export function placesOf(files: Files): { places: ReadonlyMap<string, Place>; problems: readonly Problem[] } {
  const places = new Map<string, Place>();
  const problems: Problem[] = [];
  for (const path of files.keys()) {
    if (!isOwnPath(path)) {
      problems.push(notAPath(path));
    } else {
      for (const folder of foldersOf(path)) {
        claim(places, problems, { path: folder, kind: 'folder' });
      }
      claim(places, problems, { path, kind: 'file' });
    }
  }
  return { places, problems };
}

/** Whether a path stays inside its folder on every system, and is not reserved by kustruct. */
export function isOwnPath(path: string): boolean {
  const parts = path.split('/');
  const inside = parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\\0]/.test(part));
  return inside && fold(path) !== INDEX && !isTemporary(parts[parts.length - 1] ?? '');
}

/** The folders that contain a path, outermost first: `a`, `a/b` for `a/b/c.yaml`. */
export function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
    folders.push(path.slice(0, slash));
  }
  return folders;
}

/**
 * The path as the file systems of Windows and macOS compare it: two paths with the same folded form are one file there.
 */
export function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function claim(places: Map<string, Place>, problems: Problem[], place: Place): void {
  const folded = fold(place.path);
  const holder = places.get(folded);
  if (holder === undefined) {
    places.set(folded, place);
  } else if (holder.path !== place.path) {
    problems.push(differInCase(holder.path, place.path));
  } else if (holder.kind !== place.kind) {
    problems.push(fileAndFolder(place.path));
  }
}

function notAPath(path: string): Problem {
  return {
    what: `"${path}" is not a path inside the output folder`,
    where: {},
    why: 'files outside the output folder do not belong to kustruct, and would be overwritten',
    fix: "give the chart or the object a plain name: { name: 'shop' }",
  };
}

function differInCase(first: string, second: string): Problem {
  return {
    what: `"${first}" and "${second}" differ only in case`,
    where: {},
    why: 'on Windows and macOS they are one file: one object would overwrite the other, and only one would reach the cluster',
    fix: "give one of the two another name: { name: 'other' }",
  };
}

function fileAndFolder(path: string): Problem {
  return {
    what: `"${path}" would be both a file and a folder`,
    where: {},
    why: 'only one of the two can be written, so some objects would never reach the cluster',
    fix: "give the chart or the object another name: { name: 'other' }",
  };
}
