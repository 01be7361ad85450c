import { readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { nearestFolder } from '../nearest-folder';

/** The program that runs, as it was when this was loaded: who runs programs names another file before and after. */
let main = process.argv[1];
let program: { readonly folder: string | undefined } | undefined;

/** Says which program runs from now on; for whoever runs it. */
export function setProgram(file: string): void {
  main = file;
  program = undefined;
}

/**
 * Says whether a file belongs to the package of the program that runs. In a workspace, packages that the program uses lie
 * beside it, and not below `node_modules`.
 *
 * @param file an absolute path
 */
export function isInProgram(file: string): boolean {
  program ??= { folder: packageOf(startOf()) };
  return packageOf(dirname(file)) === program.folder;
}

/** What is run out of a package, such as a test runner, runs the files of the working directory. */
function startOf(): string {
  return main === undefined || main.includes(`${sep}node_modules${sep}`) ? process.cwd() : dirname(main);
}

const packages = new Map<string, string | undefined>();

/** The nearest folder whose package.json has a name; those without one only say how the files below are read. */
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
