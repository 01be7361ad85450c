/** The parts of the outside world that a command may use: `main.ts` passes its own process. */
export interface Host {
  /** The process, for what only a program needs that runs here: its events, its exit, its arguments. */
  readonly process: NodeJS.Process;
  /** Writes to stdout, where the result belongs. */
  out(text: string): void;
  /** Writes to stderr, where progress and problems belong. */
  err(text: string): void;
}

/** What the process ends with. */
export const EXIT = { fine: 0, crash: 1, problems: 2, differs: 3, unwanted: 4, usage: 64 } as const;

/** One of the numbers that the process ends with. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command line is invalid; the message shows a valid one. */
export class UsageError extends Error {}
