/** A process that receives signals, and can be ended by one. */
export type Signalled = Pick<NodeJS.Process, 'on' | 'off' | 'kill' | 'pid'>;

/** The signals with which people and systems end a process. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a function and cleans up after it, even if it fails or the process is interrupted. */
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
