import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Replaces a folder with these files: writes a new folder next to it and then swaps the two, so that it is never
 * incomplete.
 */
export function replaceFolder(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(dirname(folder), { recursive: true });
  const beside = mkdtempSync(`${folder}-`);
  try {
    for (const [path, text] of files) {
      const file = join(beside, 'new', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    if (existsSync(folder)) {
      renameSync(folder, join(beside, 'old'));
    }
    renameSync(join(beside, 'new'), folder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** Writes a temporary file next to the target, and then renames it. */
export function replaceFile(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
