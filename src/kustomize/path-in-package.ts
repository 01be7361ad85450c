import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** For each folder, the nearest one from there upwards that has a package.json; nothing where there is none. */
const packages = new Map<string, string | undefined>();

/**
 * A source file as it is named in what is written: from the folder of its package, with slashes, so that every machine and
 * every working directory write the same. A file that is in no package keeps a relative path, and of another the name.
 */
export function pathInPackage(file: string): string {
  const absolute = resolve(file);
  const folder = packageOf(dirname(absolute));
  const path = folder !== undefined ? relative(folder, absolute) : isAbsolute(file) ? basename(file) : file;
  return path.split(sep).join('/');
}

function packageOf(folder: string): string | undefined {
  if (!packages.has(folder)) {
    const above = dirname(folder);
    const found = existsSync(join(folder, 'package.json')) ? folder : above === folder ? undefined : packageOf(above);
    packages.set(folder, found);
  }
  return packages.get(folder);
}
