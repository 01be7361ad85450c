import { existsSync, mkdirSync, renameSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isSystemError } from './system-error';
import { temporaryNames } from './temporary-name';

/** New content in a temporary file next to its target; both are paths on disk. */
export interface Staged {
  readonly temporary: string;
  readonly target: string;
}

/**
 * Writes files so that no reader ever sees a partial one: the text goes to a temporary file, which is then renamed.
 * Nothing is flushed to the disk (fsync): a killed process loses nothing without it, and after a power failure the next
 * run compares every byte and writes the lost files again.
 */
export class Staging {
  readonly #nextName = temporaryNames();
  readonly #waiting = new Set<string>();
  readonly #made: string[] = [];
  readonly #known = new Set<string>();

  readonly #outdir: string;

  constructor(outdir: string) {
    this.#outdir = outdir;
  }

  /** Writes the new text of a file into `folder` and creates missing folders; the file itself is not touched. */
  stage(path: string, text: string, folder = dirname(path)): Staged {
    const directory = join(this.#outdir, folder);
    this.#makeFolder(directory);
    const temporary = join(directory, this.#nextName());
    this.#waiting.add(temporary);
    writeFileSync(temporary, text, { flag: 'wx' });
    return { temporary, target: join(this.#outdir, path) };
  }

  /** Replaces a file with its new text, atomically. A link at that place is replaced, and not followed. */
  put({ temporary, target }: Staged): void {
    this.#makeFolder(dirname(target));
    renameSync(temporary, target);
    this.#waiting.delete(temporary);
  }

  /** Removes staged files that were not used. */
  discard(): void {
    for (const temporary of this.#waiting) {
      ifPossible(() => unlinkSync(temporary));
    }
    this.#waiting.clear();
  }

  /** Removes the created folders that are empty. */
  unmakeFolders(): void {
    for (const folder of this.#made.reverse()) {
      ifPossible(() => rmdirSync(folder));
    }
  }

  #makeFolder(folder: string): void {
    if (this.#known.has(folder)) {
      return;
    }
    if (!existsSync(folder)) {
      this.#makeFolder(dirname(folder));
      // Recursive, so that it does not fail if another run creates the folder at this moment.
      if (mkdirSync(folder, { recursive: true }) !== undefined) {
        this.#made.push(folder);
      }
    }
    this.#known.add(folder);
  }
}

/** Runs an action that may fail because it was already done, or because others use the folder. */
export function ifPossible(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!isSystemError(error)) {
      throw error;
    }
  }
}
