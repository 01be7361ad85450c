/** What a command may touch of the world outside: `main.ts` gives the process it runs in. */
export interface Host {
  /** The process, for what only a program that is run here needs: its events, its exit, its arguments. */
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

/** The command line cannot be meant like this; the message says how it can. */
export class UsageError extends Error {}
