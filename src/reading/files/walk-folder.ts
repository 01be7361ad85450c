import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { shownPath } from '../../problems/origin';
import type { Problem } from '../../problems/problem';
import { CHART_FILE } from './chart-file';
import { KUSTOMIZATION_FILES } from './kustomization-files';
import { unreadable } from './read-bytes';
import type { Unseen } from './unseen';

/** The content of a folder and the folders below it. All paths are absolute, and sorted. */
export interface FolderContent {
  /** YAML and JSON files, without those of kustomizations and charts. */
  readonly files: readonly string[];
  /** The folders that contain a kustomization. */
  readonly kustomizations: readonly string[];
  /** The folders of Helm charts, without charts inside another chart. */
  readonly charts: readonly string[];
  readonly problems: readonly Problem[];
  readonly unseen: readonly Unseen[];
}

/**
 * Lists the content of a folder and the folders below it. Symbolic links are followed, each folder once.
 *
 * @param folder an absolute path
 * @param isLeftOut returns whether to skip a path
 */
export function walkFolder(folder: string, isLeftOut: (path: string) => boolean): FolderContent {
  const walk = new FolderWalk(isLeftOut);
  walk.enter(folder);
  return walk;
}

/** Whether a file may contain objects, by its name. Metadata files of macOS contain none. */
export function isManifestFile(name: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(name) && !KUSTOMIZATION_FILES.has(name) && !name.startsWith('._');
}

/** Files that helm reads itself, or that only fit into its templates. */
const OF_CHART = /^(?:templates|charts|crds|ci|Chart\.yaml|values.*\.(?:ya?ml|json)|requirements\.yaml)$/;

class FolderWalk implements FolderContent {
  readonly files: string[] = [];
  readonly kustomizations: string[] = [];
  readonly charts: string[] = [];
  readonly problems: Problem[] = [];
  readonly unseen: Unseen[] = [];
  readonly #entered = new Set<string>();

  readonly #isLeftOut: (path: string) => boolean;

  constructor(isLeftOut: (path: string) => boolean) {
    this.#isLeftOut = isLeftOut;
  }

  enter(folder: string): void {
    try {
      const real = realpathSync(folder);
      if (!this.#entered.has(real)) {
        this.#entered.add(real);
        this.#list(folder, readdirSync(folder, { withFileTypes: true }));
      }
    } catch (error) {
      this.problems.push(unreadable(folder, error));
    }
  }

  #list(folder: string, entries: readonly Dirent[]): void {
    const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
    const isChart = sorted.some(({ name }) => name === CHART_FILE);
    if (isChart) {
      this.charts.push(folder);
    }
    if (sorted.some(({ name }) => KUSTOMIZATION_FILES.has(name))) {
      this.kustomizations.push(folder);
    }
    for (const entry of sorted) {
      if (!(isChart && OF_CHART.test(entry.name))) {
        this.#take(join(folder, entry.name), entry);
      }
    }
  }

  #take(path: string, entry: Dirent): void {
    const { name } = entry;
    const is = entry.isSymbolicLink() ? kindBehind(path) : entry;
    const isFolder = is?.isDirectory() === true;
    // Opening a pipe blocks until another process writes to it. A broken link is reported when it is read.
    const isFile = is === undefined || is.isFile();
    if (isFolder ? name === '.git' : !isFile || !isManifestFile(name)) {
      return;
    }
    if (this.#isLeftOut(path)) {
      this.unseen.push({ reason: 'ignored', what: shownPath(path) });
    } else if (isFolder && (name.startsWith('.') || name === 'node_modules')) {
      this.unseen.push({ reason: 'hidden', what: shownPath(path) });
    } else if (isFolder) {
      this.enter(path);
    } else {
      this.files.push(path);
    }
  }
}

function kindBehind(link: string): Stats | undefined {
  try {
    return statSync(link);
  } catch {
    return undefined;
  }
}
