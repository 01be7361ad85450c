import { readFileSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ProblemError } from '../problems/problem-error';
import { type Files, fold, foldersOf } from './files';
import { type Plan, planRun, type Removal } from './plan';
import { ifPossible, type Staged, Staging } from './staging';
import { refused } from './write-problems';
import { formatIndex, INDEX, parseIndex } from './written-index';

export type { Files } from './files';

/** The changes that a run made in the output folder. All paths are relative to it, joined by `/`, and sorted. */
export interface Written {
  readonly outdir: string;
  /** Files that are new, or whose text changed. */
  readonly written: readonly string[];
  /**
   * The files in `written` that existed before, with other contents.
   * @default none
   */
  readonly replaced?: readonly string[];
  readonly unchanged: readonly string[];
  /** Files that an earlier run wrote and this one does not. */
  readonly removed: readonly string[];
}

/**
 * Writes these files to the output folder. It writes only files that differ, removes only those that an earlier run
 * wrote (which the index lists), and keeps every file complete at any moment: if it is killed, the next run finishes
 * the work.
 *
 * @throws ProblemError if two files conflict, if a file that kustruct did not write is at one of the paths, or if the
 * folder cannot be written; then the old output is kept, and no temporary file is left
 */
export function writeFiles(outdir: string, files: Files): Written {
  const prepared = prepareFiles(outdir, files);
  prepared.carryOut();
  return prepared.written;
}

/**
 * The changes that `writeFiles` would make with the same arguments. It changes nothing, and throws the same errors if
 * they can be foreseen.
 */
export function planFiles(outdir: string, files: Files): Written {
  return summary(outdir, planSafely(outdir, files));
}

/** Called with the number of written files, and their total number. */
export type OnWritten = (done: number, of: number) => void;

/** Files that were compared with the output folder, and wait to be written. */
export interface PreparedFiles {
  /** The changes that writing them makes. */
  readonly written: Written;
  /** Files of an earlier run that are kept on request, although this run does not write them. */
  readonly kept: readonly string[];
  /**
   * Writes them. Throws as `writeFiles` does.
   *
   * @param onWritten called for each file that is on the disk; the files are put in place when all of them are
   */
  carryOut(onWritten?: OnWritten): void;
}

/**
 * The first half of `writeFiles`, which changes nothing.
 *
 * @param keep whether a file of an earlier run is kept, although this run does not write it; by default, none is
 */
export function prepareFiles(outdir: string, files: Files, keep?: (path: string) => boolean): PreparedFiles {
  const plan = planSafely(outdir, files, keep);
  const carryOut = (onWritten: OnWritten = () => undefined) =>
    hasWork(plan) ? new FileWriter(outdir, files, plan, onWritten).write() : undefined;
  return { written: summary(outdir, plan), kept: plan.kept, carryOut };
}

function planSafely(outdir: string, files: Files, keep?: (path: string) => boolean): Plan {
  try {
    return planRun(outdir, files, keep);
  } catch (error) {
    throw explained(outdir, error, false);
  }
}

function hasWork({ created, replaced, abandoned, index }: Plan): boolean {
  return created.length + replaced.length + abandoned.length > 0 || index.after !== index.before;
}

function summary(outdir: string, plan: Plan): Written {
  const written = [...plan.created, ...plan.replaced].sort();
  const removed = [...plan.obstacles.files, ...plan.stale.files].sort();
  const replaced = plan.replaced.length > 0 ? { replaced: plan.replaced } : {};
  return { outdir, written, ...replaced, unchanged: plan.unchanged, removed };
}

function explained(outdir: string, error: unknown, mixed: boolean): unknown {
  const problem = refused(outdir, error, mixed);
  return problem === undefined ? error : new ProblemError([problem]);
}

/** One run with something to do. Everything is written to temporary files first, so a full disk leaves the old output intact. */
class FileWriter {
  readonly #staging: Staging;
  readonly #staged: Staged[] = [];
  #newIndex: Staged | undefined;
  #widened = false;
  #replacing = false;

  readonly #outdir: string;
  readonly #files: Files;
  readonly #plan: Plan;
  readonly #onWritten: OnWritten;

  constructor(outdir: string, files: Files, plan: Plan, onWritten: OnWritten) {
    this.#outdir = outdir;
    this.#files = files;
    this.#plan = plan;
    this.#onWritten = onWritten;
    this.#staging = new Staging(outdir);
  }

  write(): void {
    try {
      this.#prepare();
      this.#replacing = true;
      this.#replace();
    } catch (error) {
      this.#undo();
      throw explained(this.#outdir, error, this.#replacing);
    }
  }

  #prepare(): void {
    this.#remove({ files: this.#plan.abandoned, folders: [] });
    this.#stageIndex();
    this.#stageFiles();
  }

  #replace(): void {
    this.#remove(this.#plan.obstacles);
    for (const staged of this.#staged) {
      this.#staging.put(staged);
    }
    this.#remove(this.#plan.stale);
    this.#settleIndex();
    this.#staging.discard();
  }

  #undo(): void {
    this.#staging.discard();
    if (this.#widened && !this.#replacing) {
      ifPossible(() => this.#restoreIndex());
    }
    this.#staging.discard();
    this.#staging.unmakeFolders();
  }

  /** From here to the end the index lists old and new files, so that after a crash the next run knows all of them. */
  #stageIndex(): void {
    const { before, during, after } = this.#plan.index;
    if (after === before) {
      return;
    }
    this.#newIndex = this.#staging.stage(INDEX, after);
    this.#staging.put(this.#staging.stage(INDEX, during));
    this.#widened = true;
  }

  /** New files come before changed ones: a kustomization never names a file that is not there yet. */
  #stageFiles(): void {
    const going = new Set(this.#plan.obstacles.files.map(fold));
    const paths = [...this.#plan.created, ...this.#plan.replaced];
    for (const [done, path] of paths.entries()) {
      this.#onWritten(done, paths.length);
      const blocked = foldersOf(path).find((folder) => going.has(fold(folder)));
      this.#staged.push(this.#staging.stage(path, this.#files.get(path) ?? '', dirname(blocked ?? path)));
    }
  }

  #remove({ files, folders }: Removal): void {
    for (const path of files) {
      rmSync(join(this.#outdir, path), { force: true });
    }
    for (const folder of folders) {
      ifPossible(() => rmdirSync(join(this.#outdir, folder)));
    }
  }

  /** If another run has written its index in the meantime, its entries are kept, and the next run resolves that. */
  #settleIndex(): void {
    const found = readFileSync(join(this.#outdir, INDEX), 'utf8');
    if (found === this.#plan.index.during) {
      if (this.#newIndex !== undefined) {
        this.#staging.put(this.#newIndex);
      }
    } else {
      const all = [...(parseIndex(found) ?? []), ...this.#files.keys()];
      this.#staging.put(this.#staging.stage(INDEX, formatIndex(all)));
    }
  }

  #restoreIndex(): void {
    const { before } = this.#plan.index;
    if (before === undefined) {
      unlinkSync(join(this.#outdir, INDEX));
    } else {
      this.#staging.put(this.#staging.stage(INDEX, before));
    }
  }
}
