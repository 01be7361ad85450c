import { randomUUID } from 'node:crypto';
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../problems/problem-error';
import { type Files, fold, foldersOf, isOwnPath, type Place, placesOf } from './files';
import { Listing } from './listing';
import { isAbandoned, isTemporary } from './temporary-name';
import { notAFolder, notOurs, unreadableIndex } from './write-problems';
import { formatIndex, INDEX, parseIndex } from './written-index';

/** Files to remove, and the folders that may become empty, the innermost first. */
export interface Removal {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** The planned changes of a run. All paths are relative to the output folder and sorted. */
export interface Plan {
  readonly created: readonly string[];
  readonly replaced: readonly string[];
  readonly unchanged: readonly string[];
  /** Files of the last run that this one keeps on request. */
  readonly kept: readonly string[];
  /** Existing entries at the place of a new file or folder, which are removed first. */
  readonly obstacles: Removal;
  /** All other files that the last run wrote and this one does not. */
  readonly stale: Removal;
  /** Temporary files that an earlier run left behind. */
  readonly abandoned: readonly string[];
  /** The current text of the index, the text while the run writes (old and new files; unique per run), and the text after it. */
  readonly index: { readonly before: string | undefined; readonly during: string; readonly after: string };
}

type Outcome = 'created' | 'replaced' | 'unchanged' | 'foreign';

/**
 * Compares files with the output folder without changing anything. Throws a ProblemError if they cannot be written
 * there.
 */
export function planRun(outdir: string, files: Files, keep: (path: string) => boolean = () => false): Plan {
  const { places, problems } = placesOf(files);
  if (problems.length > 0) {
    throw new ProblemError(problems);
  }
  const isFolder = statSync(outdir, { throwIfNoEntry: false })?.isDirectory() ?? true;
  if (!isFolder) {
    throw new ProblemError([notAFolder(outdir)]);
  }
  return new PlanBuilder(outdir, files, places, keep).plan();
}

class PlanBuilder {
  readonly #disk: Listing;
  readonly #before: string | undefined;
  readonly #owned: ReadonlySet<string>;
  readonly #ownedFolders: ReadonlySet<string>;
  readonly #kept: readonly string[];
  readonly #foreign: string[] = [];

  readonly #outdir: string;
  readonly #files: Files;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #keep: (path: string) => boolean;

  constructor(outdir: string, files: Files, places: ReadonlyMap<string, Place>, keep: (path: string) => boolean) {
    this.#outdir = outdir;
    this.#files = files;
    this.#places = places;
    this.#keep = keep;
    this.#disk = new Listing(outdir);
    this.#before = this.#readIndex();
    this.#owned = new Set(this.#before === undefined ? [] : ownedPaths(outdir, this.#before));
    this.#ownedFolders = new Set([...this.#owned].flatMap(foldersOf));
    this.#kept = [...this.#owned].filter((path) => !files.has(path) && keep(path));
  }

  plan(): Plan {
    this.#checkFolders();
    const files = this.#compareFiles();
    if (this.#foreign.length > 0) {
      throw new ProblemError([notOurs(this.#outdir, this.#foreign)]);
    }
    return { ...files, kept: this.#kept, ...this.#removals(), abandoned: this.#abandoned(), index: this.#planIndex() };
  }

  #readIndex(): string | undefined {
    const entry = this.#disk.entry(INDEX);
    if (entry === undefined) {
      return undefined;
    }
    if (!entry.isFile()) {
      throw new ProblemError([notOurs(this.#outdir, [INDEX])]);
    }
    return readFileSync(join(this.#outdir, INDEX), 'utf8');
  }

  #planIndex(): Plan['index'] {
    const before = this.#before;
    const paths = [...this.#files.keys(), ...this.#kept];
    const after = formatIndex(paths);
    return { before, during: after === before ? after : formatIndex([...this.#owned, ...paths], randomUUID()), after };
  }

  #checkFolders(): void {
    for (const { path, kind } of this.#places.values()) {
      const entry = kind === 'folder' ? this.#disk.entry(path) : undefined;
      const fits = entry === undefined || entry.isDirectory() || (entry.isFile() && this.#isStale(path));
      if (!fits) {
        this.#foreign.push(path);
      }
    }
  }

  #compareFiles(): Pick<Plan, 'created' | 'replaced' | 'unchanged'> {
    const sorted: Record<Outcome, string[]> = { created: [], replaced: [], unchanged: [], foreign: this.#foreign };
    for (const path of [...this.#files.keys()].sort()) {
      sorted[this.#compareFile(path)].push(path);
    }
    const { created, replaced, unchanged } = sorted;
    return { created, replaced, unchanged };
  }

  #compareFile(path: string): Outcome {
    const entry = this.#disk.entry(path);
    if (entry === undefined) {
      return 'created';
    }
    if (entry.isDirectory()) {
      return this.#isCleared(path) ? 'created' : 'foreign';
    }
    if (!entry.isFile()) {
      return 'foreign';
    }
    const text = Buffer.from(this.#files.get(path) ?? '');
    if (readFileSync(join(this.#outdir, path)).equals(text)) {
      return 'unchanged';
    }
    return this.#owned.has(path) ? 'replaced' : 'foreign';
  }

  /** Whether this run empties a folder: it contains only files of the last run. */
  #isCleared(folder: string): boolean {
    if (!this.#ownedFolders.has(folder)) {
      return false;
    }
    return [...(this.#disk.folder(folder)?.values() ?? [])].every((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        return this.#isCleared(path);
      }
      return entry.isFile() && (this.#isStale(path) || isTemporary(entry.name));
    });
  }

  #isStale(path: string): boolean {
    return this.#owned.has(path) && !this.#files.has(path) && !this.#keep(path);
  }

  #removals(): Pick<Plan, 'obstacles' | 'stale'> {
    const stale = [...this.#owned].filter((path) => this.#isStale(path)).sort();
    const files = stale.filter((path) => this.#disk.entry(path)?.isFile());
    const folders = [...new Set(stale.flatMap(foldersOf))].filter((path) => this.#disk.folder(path));
    const innermostFirst = folders.sort().reverse();
    return {
      obstacles: { files: files.filter(this.#blocks), folders: innermostFirst.filter(this.#blocks) },
      stale: { files: files.filter(this.#staysAside), folders: innermostFirst.filter(this.#staysAside) },
    };
  }

  readonly #blocks = (path: string): boolean =>
    this.#places.has(fold(path)) || foldersOf(path).some((folder) => this.#places.get(fold(folder))?.kind === 'file');

  readonly #staysAside = (path: string): boolean => !this.#blocks(path);

  #abandoned(): string[] {
    const names = this.#disk.matching(isTemporary);
    return names.filter((path) => {
      const modified = lstatSync(join(this.#outdir, path), { throwIfNoEntry: false })?.mtimeMs;
      return modified !== undefined && isAbandoned(path.slice(path.lastIndexOf('/') + 1), modified);
    });
  }
}

/** The entries of an index, without those that lead out of the output folder: an index may have been tampered with. */
function ownedPaths(outdir: string, index: string): readonly string[] {
  const paths = parseIndex(index);
  if (paths === undefined) {
    throw new ProblemError([unreadableIndex(outdir)]);
  }
  return paths.filter(isOwnPath);
}
