import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files in which package managers record the installed versions. */
const LOCK_FILES = ['package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb'];

/**
 * The lock files that differ between a folder of a repository and the same folder of a copy, or exist in only one of
 * them. The folders above are searched too.
 */
export function differingLocks(folder: string, top: string, copy: string): string[] {
  const folders = [folder];
  for (let at = folder; at !== top && dirname(at) !== at; at = dirname(at)) {
    folders.push(dirname(at));
  }
  const paths = folders.flatMap((each) => LOCK_FILES.map((name) => join(each, name).slice(top.length + 1)));
  return paths.filter((path) => textOf(join(top, path)) !== textOf(join(copy, path)));
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'latin1') : undefined;
}
