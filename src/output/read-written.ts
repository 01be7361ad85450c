import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of a file that an earlier run wrote; undefined if it is missing or cannot be read. */
export function readWritten(outdir: string, path: string): string {
  try {
    return readFileSync(join(outdir, path), 'utf8');
  } catch {
    return '';
  }
}
