import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { isBelow } from '../check/place-of-problem';

const MODULES = 'node_modules';

/**
 * Lets programs in a copy of a repository find the packages that are installed in the repository. Workspace packages,
 * which are links to folders of the repository, resolve to the copy.
 *
 * @param top of the repository, without symbolic links
 * @param copy the top folder of the copy
 * @param folder where packages are looked up, as a path in the repository
 */
export function linkModules(top: string, copy: string, folder: string): void {
  const linking = new ModuleLinker(top, copy);
  for (let path = join(top, folder); isBelow(top, path); path = dirname(path)) {
    linking.link(path);
  }
  const above = nearestModules(dirname(top));
  if (above !== undefined) {
    symlinkSync(above, join(dirname(copy), MODULES), 'junction');
  }
}

function nearestModules(folder: string): string | undefined {
  const modules = join(folder, MODULES);
  return existsSync(modules) ? modules : dirname(folder) === folder ? undefined : nearestModules(dirname(folder));
}

class ModuleLinker {
  readonly #top: string;
  readonly #copy: string;

  constructor(top: string, copy: string) {
    this.#top = top;
    this.#copy = copy;
  }

  /** The packages that are installed in a folder of the repository; empty if the copy has its own. */
  link(folder: string): void {
    const [from, to] = [join(folder, MODULES), join(this.#counterpart(folder), MODULES)];
    if (isFolder(from) && isFolder(dirname(to)) && !existsSync(to)) {
      this.#linkAll(from, to);
    }
  }

  #linkAll(from: string, to: string): void {
    mkdirSync(to);
    for (const name of readdirSync(from)) {
      const entry = join(from, name);
      if (name.startsWith('@') && !lstatSync(entry).isSymbolicLink()) {
        this.#linkAll(entry, join(to, name));
      } else if (name !== '.cache' && isFolder(entry)) {
        this.#linkOne(entry, join(to, name));
      }
    }
  }

  #linkOne(entry: string, link: string): void {
    const real = realpathSync(entry);
    const inside = relative(this.#top, real).split(sep);
    const isOwn = isBelow(this.#top, real) && !inside.includes(MODULES);
    const target = isOwn && existsSync(this.#counterpart(real)) ? this.#counterpart(real) : entry;
    symlinkSync(target, link, 'junction');
    if (isOwn) {
      this.link(real);
    }
  }

  #counterpart(path: string): string {
    return join(this.#copy, relative(this.#top, path));
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
