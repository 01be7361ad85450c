import { closeSync, fstatSync, lstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { shownPath } from '../../problems/origin';
import type { Problem } from '../../problems/problem';
import { fileFault } from '../find-files';

/** The largest file that is read, in bytes. A cluster accepts no object of more than 3 MB. */
export const MOST_BYTES = 64 * 2 ** 20;

const MEGABYTE = 1_000_000;

/** The content of a file, or why it cannot be read. */
export function readBytes(path: string): Buffer | Problem {
  try {
    const descriptor = openSync(path, 'r');
    try {
      const stats = fstatSync(descriptor);
      if (stats.isFile()) {
        return stats.size > MOST_BYTES ? tooLarge(path, stats.size) : readFileSync(descriptor);
      }
      return readStream(path, descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return unreadable(path, error);
  }
}

/**
 * Explains why a path cannot be read.
 *
 * @throws any error that is not a system error
 */
export function unreadable(path: string, error: unknown): Problem {
  if (!isSystemError(error)) {
    throw error;
  }
  const shown = shownPath(path) || '.';
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  const fault = isLink
    ? {
        what: `"${shown}" is a broken symbolic link (${error.code})`,
        fix: 'remove it, or point it at a file',
      }
    : fileFault(shown, error.code, undefined);
  return { ...fault, where: {}, why: 'its content is unknown, and none of it was checked' };
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

/** A file or stream that is larger than any applied file. */
export function tooLarge(path: string, size: number): Problem {
  const [is, most] = [size, MOST_BYTES].map((bytes) => `${(bytes / MEGABYTE).toFixed(1)} MB`);
  return {
    what: `"${shownPath(path)}" has ${is}, and files of more than ${most} are not read`,
    where: { origin: { source: { file: shownPath(path), line: 1, column: 1 } } },
    why: 'none of it was checked; a cluster accepts no object of more than 3 MB',
    fix: `split it into files of less than ${most}, or leave it out: --ignore '${shownPath(path)}'`,
  };
}

/** Pipes and devices report no size. */
function readStream(path: string, descriptor: number): Buffer | Problem {
  const chunks: Buffer[] = [];
  for (let size = 0; ; ) {
    const chunk = Buffer.allocUnsafe(MEGABYTE);
    const length = readSync(descriptor, chunk);
    size += length;
    if (length === 0) {
      return Buffer.concat(chunks);
    }
    if (size > MOST_BYTES) {
      return tooLarge(path, size);
    }
    chunks.push(chunk.subarray(0, length));
  }
}
