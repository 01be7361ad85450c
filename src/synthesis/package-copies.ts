import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { nearestFolder } from '../nearest-folder';
import { OWN_FOLDER } from '../own-folder';
import { shownPath } from '../problems/origin';

/** The folder of the copy of a package that this copy of kustruct uses; for kustruct, its own. */
export function folderOfOwn(name: string): string | undefined {
  if (name === 'kustruct') {
    return dirname(OWN_FOLDER);
  }
  try {
    return nearestFolder(dirname(createRequire(__filename).resolve(name)), 'package.json');
  } catch {
    return undefined;
  }
}

/**
 * The folder of the copy of a package that defines the class of an object; undefined if Node does not list loaded
 * modules.
 */
export function folderOfClasses(name: string, object: object): string | undefined {
  const classes = classesOf(object);
  const inPackage = `${sep}${name}${sep}lib${sep}`;
  const { cache } = createRequire(__filename);
  const file = Object.keys(cache).find((path) => path.includes(inPackage) && exportsAny(cache[path]?.exports, classes));
  return file?.slice(0, file.lastIndexOf(inPackage) + inPackage.length - `lib${sep}`.length - 1);
}

/** The package.json files of the packages with a file that requires a file of a folder. */
export function requiredBy(folder: string): string[] {
  const { cache } = createRequire(__filename);
  const files = Object.values(cache).flatMap((module) =>
    module?.children.some(({ filename }) => filename.startsWith(folder + sep)) === true ? [module.filename] : [],
  );
  const outside = files.filter((file) => !file.startsWith(folder + sep));
  const packages = outside.flatMap((file) => nearestFolder(dirname(file), 'package.json') ?? []);
  return [...new Set(packages)].map((path) => `"${shownPath(join(path, 'package.json'))}"`);
}

/** `cdk8s 2.70.106 in "/shop/node_modules/cdk8s"`. */
export function packageText(name: string, folder: string | undefined): string {
  if (folder === undefined) {
    return `another copy of ${name}`;
  }
  const file = join(folder, 'package.json');
  const content: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const isKnown = typeof content === 'object' && content !== null && 'version' in content;
  return `${name}${isKnown ? ` ${content.version}` : ''} in "${shownPath(folder)}"`;
}

function classesOf(object: object): ReadonlySet<unknown> {
  const classes = new Set<unknown>();
  for (let prototype: unknown = Reflect.getPrototypeOf(object); typeof prototype === 'object' && prototype !== null; ) {
    classes.add(prototype.constructor);
    prototype = Reflect.getPrototypeOf(prototype);
  }
  classes.delete(Object);
  return classes;
}

function exportsAny(exported: unknown, classes: ReadonlySet<unknown>): boolean {
  return typeof exported === 'object' && exported !== null && Object.values(exported).some((one) => classes.has(one));
}
