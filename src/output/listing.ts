import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The contents of the output folder, read lazily, one folder at a time. Links are never followed. */
export class Listing {
  readonly #read = new Map<string, ReadonlyMap<string, Dirent> | undefined>();

  readonly #outdir: string;

  /** @param outdir the output folder, which may be missing or a link, but not a file */
  constructor(outdir: string) {
    this.#outdir = outdir;
    const exists = statSync(outdir, { throwIfNoEntry: false }) !== undefined;
    this.#read.set('', exists ? this.#list('') : undefined);
  }

  /** The file, folder or link at a path, if there is one. */
  entry(path: string): Dirent | undefined {
    const slash = path.lastIndexOf('/');
    return this.folder(path.slice(0, Math.max(slash, 0)))?.get(path.slice(slash + 1));
  }

  /** The direct contents of a folder, by name; undefined if there is no real folder. The output folder itself is ''. */
  folder(path: string): ReadonlyMap<string, Dirent> | undefined {
    if (!this.#read.has(path)) {
      this.#read.set(path, this.entry(path)?.isDirectory() ? this.#list(path) : undefined);
    }
    return this.#read.get(path);
  }

  /** The paths of all entries with a matching name, in the folders that were read. */
  matching(fits: (name: string) => boolean): string[] {
    return [...this.#read].flatMap(([folder, entries]) =>
      [...(entries?.keys() ?? [])].filter(fits).map((name) => (folder === '' ? name : `${folder}/${name}`)),
    );
  }

  #list(path: string): ReadonlyMap<string, Dirent> {
    const entries = readdirSync(join(this.#outdir, path), { withFileTypes: true });
    return new Map(entries.map((entry) => [entry.name, entry]));
  }
}
