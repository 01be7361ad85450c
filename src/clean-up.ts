/** What hears signals, and can be ended by one. */
export type Signalled = Pick<NodeJS.Process, 'on' | 'off' | 'kill' | 'pid'>;

/** The signals by which people and systems end a process. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does something, and cleans up behind it, also where it fails and where the process is interrupted. */
export async function cleaningUp<Result>(
  process: Signalled,
  cleanUp: () => void,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const end = (signal: NodeJS.Signals) => {
    cleanUp();
    SIGNALS.forEach((each) => void process.off(each, end));
    process.kill(process.pid, signal);
  };
  SIGNALS.forEach((each) => void process.on(each, end));
  try {
    return await work();
  } finally {
    SIGNALS.forEach((each) => void process.off(each, end));
    cleanUp();
  }
}
