import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { formatChanges, type Renderings } from './changes';
import { EXIT, type Host, UsageError } from './host';
import { forgetFiles, loadedFiles } from './load';
import { type Outcome, outcomeOf, report, type SynthRun, summaryOf } from './synth-once';

/** Editors write a file in several steps, so the program is read only after a pause. */
const REST = 15;
const FOREVER = 2 ** 30;

/** Renders again when a file of the program changes, and prints the changes, until the process is stopped. */
export async function watchProgram(synth: SynthRun, host: Host): Promise<never> {
  const watching = new FileWatch(synth.program.file);
  let last: Renderings | undefined;
  let changed = '';
  for (;;) {
    const start = performance.now();
    const outcome = await attempt(synth, host);
    watching.follow(loadedFiles());
    if (outcome !== undefined) {
      reportRun(synth, outcome, { last, changed, start }, host);
      last = outcome.captured.length > 0 ? renderingsOf(outcome) : last;
    }
    changed = await watching.next(outcome?.code !== EXIT.fine);
    forgetFiles();
  }
}

interface Before {
  readonly last: Renderings | undefined;
  readonly changed: string;
  /** The start of the run, in milliseconds of `performance.now()`. */
  readonly start: number;
}

async function attempt(synth: SynthRun, host: Host): Promise<Outcome | undefined> {
  try {
    return await outcomeOf(synth, host);
  } catch (error) {
    if (!(error instanceof UsageError)) {
      throw error;
    }
    host.err(`${error.message}\n`);
    return undefined;
  }
}

function reportRun(synth: SynthRun, outcome: Outcome, { last, changed, start }: Before, host: Host): void {
  if (last === undefined || synth.json) {
    report(synth, outcome, host);
  } else {
    report(synth, { ...outcome, captured: [] }, host);
    host.out(
      `\n${changed} changed\n${outcome.captured.length === 0 ? '' : formatChanges(last, renderingsOf(outcome))}`,
    );
    host.out(outcome.captured.map((taken) => `${summaryOf(taken, performance.now() - start)}\n`).join(''));
  }
  host.err('watching for changes …\n');
}

function renderingsOf({ captured }: Outcome): Renderings {
  return new Map(captured.flatMap(({ delivery }) => [...delivery.renderings]));
}

/** Watches the files of a program through their folders, because many editors replace a file by a new one. */
class FileWatch {
  readonly #files = new Set<string>();
  readonly #folders = new Map<string, FSWatcher>();
  #notify: (file: string) => void = () => undefined;

  readonly #program: string;

  constructor(program: string) {
    this.#program = program;
  }

  follow(files: readonly string[]): void {
    for (const file of [this.#program, ...files]) {
      this.#files.add(file);
      const folder = dirname(file);
      if (!this.#folders.has(folder)) {
        const onEvent = (_: string, name: string | null) => this.#notify(join(folder, name ?? basename(file)));
        // Not persistent, because a program run ends when nothing else keeps the process alive.
        this.#folders.set(folder, watch(folder, { persistent: false }, onEvent));
      }
    }
  }

  /**
   * The next file that changes.
   *
   * @param any whether files that were not loaded count: after a failure, one may be the missing file
   */
  async next(any: boolean): Promise<string> {
    const alive = setInterval(() => undefined, FOREVER);
    const file = await new Promise<string>((resolve) => {
      let rest: NodeJS.Timeout | undefined;
      this.#notify = (changed) => {
        if (this.#files.has(changed) || (any && /\.(json|[cm]?[jt]sx?)$/.test(changed))) {
          clearTimeout(rest);
          rest = setTimeout(() => resolve(relative('', changed)), REST);
        }
      };
    });
    clearInterval(alive);
    return file;
  }
}
