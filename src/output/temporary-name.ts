import { randomBytes } from 'node:crypto';
import { isSystemError } from './system-error';

// An ending that kubectl, Kustomize, Flux, Argo CD and cdk8s do not read as a manifest.
const NAME = /^\.kustruct-(\d+)-[0-9a-f]{8}-\d+\.tmp$/;
const LONGEST_RUN_MILLISECONDS = 10 * 60 * 1000;

/** Creates a generator of names for temporary files. Names are unique among all runs, in this process and in others. */
export function temporaryNames(): () => string {
  const run = `.kustruct-${process.pid}-${randomBytes(4).toString('hex')}`;
  let count = 0;
  return () => `${run}-${count++}.tmp`;
}

/** Whether a file name is one that `temporaryNames` makes. */
export function isTemporary(name: string): boolean {
  return NAME.test(name);
}

/**
 * Whether a temporary file was left by a run that has ended: its process is gone, or its process id was reused, because
 * the file is older than this process or than any run takes. `modified` is in milliseconds since 1970.
 */
export function isAbandoned(name: string, modified: number): boolean {
  const pid = Number(NAME.exec(name)?.[1]);
  if (pid === process.pid) {
    return modified < performance.timeOrigin;
  }
  return !isRunning(pid) || modified < Date.now() - LONGEST_RUN_MILLISECONDS;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return isSystemError(error) && error.code === 'EPERM';
  }
}
