import { readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { nearestFolder } from '../nearest-folder';

/** The running program, as of load time. A host that runs programs sets a different file before and after each. */
let main = process.argv[1];
let program: { readonly folder: string | undefined } | undefined;

/** Sets the running program; for hosts. */
export function setProgram(file: string): void {
  main = file;
  program = undefined;
}

/**
 * Whether a file belongs to the package of the running program. In a workspace, packages that the program uses are next
 * to it, not below `node_modules`.
 *
 * @param file an absolute path
 */
export function isInProgram(file: string): boolean {
  program ??= { folder: packageOf(startOf()) };
  return packageOf(dirname(file)) === program.folder;
}

/** A program inside an installed package, such as a test runner, runs the files of the working directory. */
function startOf(): string {
  return main === undefined || main.includes(`${sep}node_modules${sep}`) ? process.cwd() : dirname(main);
}

const packages = new Map<string, string | undefined>();

/** The nearest folder whose package.json has a name. A package.json without one only configures the files below it. */
function packageOf(folder: string): string | undefined {
  if (!packages.has(folder)) {
    const nearest = nearestFolder(folder, 'package.json');
    const isNamed = nearest === undefined || hasName(join(nearest, 'package.json'));
    packages.set(folder, isNamed || nearest === dirname(nearest) ? nearest : packageOf(dirname(nearest)));
  }
  return packages.get(folder);
}

function hasName(file: string): boolean {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof content === 'object' && content !== null && 'name' in content;
  } catch {
    return false;
  }
}
