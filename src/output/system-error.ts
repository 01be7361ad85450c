import { isNativeError } from 'node:util/types';

/** An error of the operating system about a file. */
export interface SystemError extends Error {
  /** Such as `ENOSPC`. */
  readonly code: string;
  readonly path?: string;
  readonly dest?: string;
}

/** Whether an error came from the operating system. `instanceof Error` fails in jest, where programs have another Error. */
export function isSystemError(error: unknown): error is SystemError {
  return isNativeError(error) && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}
