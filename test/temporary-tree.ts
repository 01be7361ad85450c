import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const folders: string[] = [];
if (typeof afterAll === 'function') {
  afterAll(removeFolders);
} else {
  process.once('exit', removeFolders);
}

/** Writes files, by their path, into a fresh temporary folder that is removed after the test file; returns the folder. */
export function writeTree(files: ReadonlyMap<string, string> | Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kustruct-'));
  folders.push(folder);
  for (const [path, text] of files instanceof Map ? files : Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

function removeFolders(): void {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
  }
}
