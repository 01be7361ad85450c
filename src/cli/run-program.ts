import { captureOrigin } from '../problems/origin';
import type { Origin } from '../problems/problem';
import { setProgram } from '../problems/program-package';
import type { Host } from './host';
import { loadProgram } from './load';

/** How a run of a program ended. */
export interface RunResult {
  /** The thrown error or the unhandled rejection; `undefined` if there was none. */
  readonly failure?: { readonly error: unknown };
  /** The line that called `process.exit`, which is delayed. */
  readonly exit?: Origin;
  /** The value of `process.exitCode`, if it means failure. */
  readonly exitCode?: number | string;
  /** The first line that printed to stdout; everything printed there goes to stderr. */
  readonly printed?: Origin;
  /** Whether the top level of the program never finished, because it awaits a promise that never settles. */
  readonly unfinished: boolean;
}

/** Thrown instead of exiting the process. */
class Exit extends Error {}

/**
 * Runs a program in this process until it has nothing left to do, or fails.
 *
 * The program can neither end the process nor print to stdout, which is for the result.
 */
export async function runProgram(file: string, host: Host): Promise<RunResult> {
  return new ProgramRun(file, host).run();
}

/** Loading a file adds a dozen stack frames, which must not hide the program's line that imports it. */
const FRAMES = 50;

class ProgramRun {
  #exit: Origin | undefined;
  #printed: Origin | undefined;
  #failure: { readonly error: unknown } | undefined;
  #isLoaded = false;
  #end: () => void = () => undefined;

  readonly #file: string;
  readonly #host: Host;

  constructor(file: string, host: Host) {
    this.#file = file;
    this.#host = host;
  }

  async run(): Promise<RunResult> {
    setProgram(this.#file);
    const restore = this.#guard();
    let exitCode: RunResult['exitCode'];
    try {
      const ended = new Promise<void>((resolve) => {
        this.#end = resolve;
      });
      this.#host.process.once('beforeExit', this.#end);
      void this.#load();
      await ended;
      exitCode = this.#host.process.exitCode || undefined;
    } finally {
      restore();
    }
    const failure = this.#failure;
    const exit = this.#exit;
    const unfinished = !this.#isLoaded && failure === undefined && exit === undefined;
    return { failure, exit, exitCode, printed: this.#printed, unfinished };
  }

  async #load(): Promise<void> {
    try {
      await loadProgram(this.#file);
      this.#isLoaded = true;
    } catch (error) {
      this.#fail(error);
    }
  }

  readonly #fail = (error: unknown): void => {
    if (!(error instanceof Exit)) {
      this.#failure ??= { error };
    }
    this.#end();
  };

  #guard(): () => void {
    const { process } = this.#host;
    const { exit, argv, exitCode } = process;
    const write = process.stdout.write;
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = FRAMES;
    process.argv = [argv[0] ?? '', this.#file];
    process.exit = () => this.#heldExit();
    process.stdout.write = (text: unknown, ...rest: unknown[]) => this.#redirect(text, rest);
    process.on('uncaughtException', this.#fail).on('unhandledRejection', this.#fail);
    return () => {
      Object.assign(process, { exit, argv, exitCode });
      process.stdout.write = write;
      Error.stackTraceLimit = stackTraceLimit;
      process.off('uncaughtException', this.#fail).off('unhandledRejection', this.#fail).off('beforeExit', this.#end);
    };
  }

  #heldExit(): never {
    this.#exit ??= captureOrigin(this.#host.process.exit);
    this.#end();
    throw new Exit('process.exit');
  }

  #redirect(text: unknown, rest: readonly unknown[]): boolean {
    this.#printed ??= captureOrigin(this.#host.process.stdout.write);
    const { stderr } = this.#host.process;
    return Reflect.apply(stderr.write, stderr, [text, ...rest]);
  }
}
