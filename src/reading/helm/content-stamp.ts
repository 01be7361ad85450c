import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A text that changes whenever the content of a file, or of any file below a folder, changes; empty if it does not
 * exist.
 */
export function stamp(path: string): string {
  const hash = createHash('sha256');
  for (const file of filesAt(path)) {
    hash.update(`${file}\0`).update(content(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesAt(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) {
    return stats === undefined ? [] : [path];
  }
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return names.sort().map((name) => join(path, name));
}

/** Undefined for folders and unreadable files; helm reports the latter itself. */
function content(file: string): Buffer | string {
  try {
    return readFileSync(file);
  } catch {
    return '';
  }
}
