/** The parts of the process that a command may use. `main.ts` passes its own. */
export interface Host {
  /** The process itself, which programs that run here need: its events, its exit, its arguments. */
  readonly process: NodeJS.Process;
  /** Writes to stdout, which is for the result. */
  out(text: string): void;
  /** Writes to stderr, which is for progress and problems. */
  err(text: string): void;
}

/** The exit codes of the process. */
export const EXIT = { fine: 0, crash: 1, problems: 2, differs: 3, unwanted: 4, usage: 64 } as const;

/** An exit code of the process. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command line is invalid; the message shows a valid one. */
export class UsageError extends Error {}
