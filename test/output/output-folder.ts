import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';

/** An empty folder for each test of a file, removed after it. Call it once, outside the tests. */
export function eachWithFolder(): { readonly path: string } {
  const folder = { path: '' };
  beforeEach(() => {
    folder.path = mkdtempSync(join(tmpdir(), 'kustruct-'));
  });
  afterEach(() => rmSync(folder.path, { recursive: true, force: true }));
  return folder;
}

/** Everything below a folder by relative path: text for a file, `null` for a folder or a link. */
export function contents(folder: string): Record<string, string | null> {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const paths = entries.map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }));
  return Object.fromEntries(
    paths.map(({ entry, path }) => [
      relative(folder, path).split(sep).join('/'),
      entry.isFile() ? readFileSync(path, 'utf8') : null,
    ]),
  );
}

/** Whether a path is one of kustruct's temporary files. */
export function isTemporaryPath(path: string): boolean {
  return path.endsWith('.tmp');
}
