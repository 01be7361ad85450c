import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { nearestFolder } from '../nearest-folder';

/**
 * A source file as it is named in what is written: from the folder of its package, with slashes, so that every machine and
 * every working directory write the same. A file that is in no package keeps a relative path, and of another the name.
 */
export function pathInPackage(file: string): string {
  const absolute = resolve(file);
  const folder = nearestFolder(dirname(absolute), 'package.json');
  const path = folder !== undefined ? relative(folder, absolute) : isAbsolute(file) ? basename(file) : file;
  return path.split(sep).join('/');
}
