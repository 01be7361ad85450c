import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeTree } from '../temporary-tree';

const MODULES = join(__dirname, '../../node_modules');

/** The files of a page, in a separate folder in which its programs find their packages. */
export class PageFiles {
  /** The folder of the page; its programs write to `dist` in it. */
  readonly folder = writeTree({});
  readonly #files = new Map<string, string>();
  #version = 0;

  constructor() {
    symlinkSync(MODULES, join(this.folder, 'node_modules'));
    this.#nextVersion();
  }

  /** A folder with the current files; Jest would not read a changed file with the same path again. */
  get current(): string {
    return join(this.folder, String(this.#version));
  }

  /** Adds a file that the page shows; returns its path. */
  put(name: string, text: string): string {
    const before = this.#files.get(name);
    this.#files.set(name, text);
    if (before !== undefined && before !== text) {
      this.#nextVersion();
    }
    return write(this.current, name, text);
  }

  /** Adds a file that only programs of this page see; returns its path. */
  putAside(name: string, text: string): string {
    return write(this.current, name, text);
  }

  /**
   * Replaces the first `old` by `fresh` in a file.
   *
   * @param change `old`, a line `=>`, and `fresh`
   */
  edit(name: string, change: string): void {
    const [old = '', fresh] = change.split('\n=>\n');
    const text = this.#files.get(name);
    if (fresh === undefined || text?.includes(old) !== true) {
      throw new Error(`${name} has not what is to be edited`);
    }
    const edited = text.replace(old, () => fresh);
    this.put(name, edited);
  }

  /** Writes the files to another folder. */
  copyTo(folder: string): void {
    for (const [name, text] of this.#files) {
      write(folder, name, text);
    }
  }

  #nextVersion(): void {
    this.#version++;
    mkdirSync(this.current);
    this.copyTo(this.current);
  }
}

function write(folder: string, name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}
